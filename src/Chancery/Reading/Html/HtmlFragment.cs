using AngleSharp.Html.Parser;

namespace Chancery.Reading.Html;

/// <summary>Reads HTML that is an article's text and nothing else, as in feeds and mails.</summary>
internal static class HtmlFragment
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, MaximumDepth = Bounds.Depth };

    /// <summary>Its paragraphs, separated by blank lines.</summary>
    /// <exception cref="TooLargeException">It is made to exhaust its reader.</exception>
    public static string TextOf(string html)
    {
        HtmlGuard.Check(html);
        using var document = new HtmlParser(Options).ParseDocument(html);
        return document.Body is { } body ? string.Join("\n\n", PageBlocks.Of(body).Select(b => b.Text)) : "";
    }
}
