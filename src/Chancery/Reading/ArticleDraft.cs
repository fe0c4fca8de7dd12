namespace Chancery.Reading;

/// <summary>What a document gave of an article, before its text is cleaned, its language found and its date settled.</summary>
/// <param name="Title">The headline; empty when there is none.</param>
/// <param name="Text">Paragraphs separated by blank lines.</param>
internal sealed record ArticleDraft(string Title, string Text)
{
    /// <summary>When it was published; null where the document does not say.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>When it says it was last changed; null where it does not say.</summary>
    public PublicationTime? Modified { get; init; }

    /// <summary>Where a page has the date; null where that is plain.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>The words meant as a publication date that could not be read as one; null when there are none.</summary>
    public string? UnreadDate { get; init; }

    /// <summary>The language the document names, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Whether <see cref="Language"/> was set for this article, not for a whole site; then it is believed.</summary>
    public bool IsLanguageSure { get; init; }

    /// <summary>Whether a headline alone is no article: a page always has one.</summary>
    public bool NeedsText { get; init; }

    /// <summary>The state or organisation it is said to come from.</summary>
    public string? Side { get; init; }

    /// <summary>The lines that sum the article up below its headline; they open the text too.</summary>
    public string? Dek { get; init; }

    public string? Publisher { get; init; }

    public string? Byline { get; init; }

    public string? Section { get; init; }

    /// <summary>Lines beside the text that may tell whose it is.</summary>
    public string? Credit { get; init; }

    /// <summary>Where it says that what it tells of took place.</summary>
    public string? Place { get; init; }

    public string? Url { get; init; }

    public string? File { get; init; }
}
