namespace Chancery.Store.Generations;

/// <summary>One coding of articles by one engine.</summary>
/// <param name="Number">Its number; the first is 1.</param>
/// <param name="Engine">The engine that coded.</param>
/// <param name="At">When it was begun; null for what was taken in before generations were kept.</param>
/// <param name="Adopted">When its claims became those of the record; null while they are only proposed.</param>
/// <param name="Articles">Of how many articles it holds claims: those of which it reads something else than the coding before it.</param>
public sealed record Generation(long Number, string Engine, DateTimeOffset? At, DateTimeOffset? Adopted, int Articles);

/// <summary>What would change if the claims of a generation became those of the record.</summary>
/// <param name="Gone">Events that would be no more.</param>
/// <param name="New">Events that there would be.</param>
/// <param name="Changed">Events that would be told otherwise, as they are and as they would be.</param>
public sealed record RecordChange(IReadOnlyList<Recording.Event> Gone, IReadOnlyList<Recording.Event> New, IReadOnlyList<(Recording.Event Before, Recording.Event After)> Changed);
