using Chancery.Reading;

namespace Chancery.Store.Watching;

/// <summary>A version of a page as it was fetched.</summary>
/// <param name="Fetched">When.</param>
/// <param name="Hash"><c>sha256:</c> and the SHA-256 of the bytes fetched, in hexadecimal.</param>
/// <param name="Bytes">How many there were.</param>
/// <param name="Previous">The number of the version before it; null for the first.</param>
/// <param name="IsSilent">Whether it differs from the one before without saying that it was changed.</param>
/// <param name="Change">What is different, for people; null for the first.</param>
/// <param name="Reader">Which reader made the article of the bytes: another may make another.</param>
public sealed record PageVersion(DateTimeOffset Fetched, string Hash, int Bytes, long? Previous, bool IsSilent, string? Change, string Reader);

/// <summary>The last version of a page.</summary>
/// <param name="Key">Its number.</param>
/// <param name="Article">Its article, with what the page said of its change then.</param>
/// <param name="Reader">Which reader made it.</param>
public sealed record LastVersion(long Key, Article Article, string Reader);

/// <summary>A version as it is listed.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="Address">The page.</param>
/// <param name="Fetched">When it was fetched.</param>
/// <param name="Article">The article's id.</param>
/// <param name="PreviousArticle">The id of the version before it; null for the first.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Published">When it says it was published, as ISO 8601.</param>
/// <param name="Modified">When it says it was changed, as ISO 8601.</param>
/// <param name="Hash">The hash of the bytes fetched.</param>
/// <param name="Bytes">How many there were.</param>
/// <param name="IsSilent">Whether it was changed without saying so.</param>
/// <param name="Change">What is different.</param>
public sealed record ListedVersion(string Source, string Address, DateTimeOffset Fetched, string Article, string? PreviousArticle, string Title, string? Published, string? Modified,
    string Hash, int Bytes, bool IsSilent, string? Change);
