namespace Chancery.Reading;

/// <summary>What whoever fetched a page knows of it; the page's own word comes first in all but the character set.</summary>
/// <param name="Url">The address that answered.</param>
public sealed record Origin(string Url)
{
    /// <summary>The character set the server declared.</summary>
    public string? Charset { get; init; }

    /// <summary>Who publishes there.</summary>
    public string? Publisher { get; init; }

    /// <summary>The state or organisation that publishes there, by code.</summary>
    public string? Side { get; init; }

    /// <summary>The language of most that is published there, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>When the list that led there says it was published.</summary>
    public PublicationTime? Published { get; init; }
}
