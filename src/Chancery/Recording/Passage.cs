using Chancery.Reading;

namespace Chancery.Recording;

/// <summary>Words of an article that bear something out.</summary>
/// <param name="Article">The article.</param>
/// <param name="Words">The words.</param>
public sealed record Passage(ArticleHead Article, Citation Words);
