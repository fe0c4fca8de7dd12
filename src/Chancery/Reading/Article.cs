using System.Security.Cryptography;
using System.Text;

namespace Chancery.Reading;

/// <summary>One version of one document as read. Its text never changes.</summary>
public sealed class Article
{
    private const int ContextLength = 32;
    private const string PartGap = "\n\n";

    /// <param name="title">The headline; empty when the document has none.</param>
    /// <param name="text">Paragraphs separated by one blank line, without the title.</param>
    /// <param name="language">BCP 47 tag, such as <c>hi</c>.</param>
    /// <param name="published">When it was published; null where the source does not say.</param>
    /// <exception cref="ArgumentException">The article has neither title nor text.</exception>
    public Article(string title, string text, string language, PublicationTime? published)
    {
        if (string.IsNullOrWhiteSpace(title) && string.IsNullOrWhiteSpace(text))
            throw new ArgumentException("An article needs a title or a text; both are empty.", nameof(text));
        Title = title;
        Text = text;
        Language = language;
        Published = published;
        Content = title.Length == 0 ? text : title + PartGap + text;
        TextStart = Content.Length - text.Length;
        Id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{published}\n{Content}")));
    }

    /// <summary><c>sha256:</c> and the SHA-256 of publication time, title and text, in hexadecimal.</summary>
    public string Id { get; }

    /// <summary>The headline; empty when the document has none.</summary>
    public string Title { get; }

    /// <summary>Paragraphs separated by one blank line, without the title.</summary>
    public string Text { get; }

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; }

    /// <summary>When it was published; null where the source does not say.</summary>
    public PublicationTime? Published { get; }

    /// <summary>Where a page has its date ("JSON-LD", "meta article:published_time", "address", "line at the headline"); null for what is no page.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>Title, blank line and text: what every <see cref="TextSpan"/> points into.</summary>
    public string Content { get; }

    /// <summary>Where <see cref="Text"/> begins in <see cref="Content"/>, in UTF-16 units.</summary>
    public int TextStart { get; }

    /// <summary>The publisher's name as given, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>The author's line as given, or null.</summary>
    public string? Byline { get; init; }

    /// <summary>The lines that sum the article up below its headline, or null; on a page that shows them they open <see cref="Text"/> too.</summary>
    public string? Dek { get; init; }

    /// <summary>The part of the publication it stands in, as given, or null.</summary>
    public string? Section { get; init; }

    /// <summary>Lines that stand beside the text and may tell whose it is ("With inputs from ANI"), one a line, or null.</summary>
    public string? Credit { get; init; }

    /// <summary>Where it says that what it tells of took place, as given ("The Kremlin, Moscow"), or null.</summary>
    public string? Place { get; init; }

    /// <summary>The page's address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The file it came from, without folder; for JSON Lines the article's own id.</summary>
    public string? File { get; init; }

    /// <summary>When it says it was last changed, or null; no part of <see cref="Id"/>.</summary>
    public PublicationTime? Modified { get; init; }

    /// <summary>The state or organisation that whoever gives the article says it comes from, by code; null where that was not said.</summary>
    public string? Side { get; init; }

    /// <summary>The only way to get a citation: quotes the words under a span of <see cref="Content"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is empty, leaves the article or crosses from title to text.</exception>
    public Citation Cite(TextSpan span)
    {
        if (span.Start < 0 || span.End > Content.Length || span.Length <= 0)
            throw new ArgumentOutOfRangeException(nameof(span),
                $"A citation must cover words of its article; [{span.Start},{span.End}) is not within its {Content.Length} characters.");
        var inTitle = span.End <= TextStart;
        if (!inTitle && span.Start < TextStart)
            throw new ArgumentOutOfRangeException(nameof(span), $"A citation cannot run from title to text; [{span.Start},{span.End}) crosses {TextStart}.");
        var part = inTitle ? Title : Text;
        var shift = inTitle ? 0 : TextStart;
        return Quote(part, span.Start - shift, span.End - shift, inTitle ? ArticlePart.Title : ArticlePart.Text);
    }

    private static Citation Quote(string part, int start, int end, ArticlePart name)
    {
        end = Math.Min(end, part.Length);
        var before = WholeFrom(part, Math.Max(0, start - ContextLength));
        var after = WholeFrom(part, Math.Min(part.Length, end + ContextLength));
        var first = CodePoints(part.AsSpan(0, start));
        return new Citation(part[before..start], part[start..end], part[end..after], first, first + CodePoints(part.AsSpan(start, end - start)), name);
    }

    private static int WholeFrom(string part, int index) =>
        index > 0 && index < part.Length && char.IsLowSurrogate(part[index]) ? index - 1 : index;

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var rest = text; rest.IndexOfAnyInRange('\uDC00', '\uDFFF') is >= 0 and var low; rest = rest[(low + 1)..]) count--;
        return count;
    }
}
