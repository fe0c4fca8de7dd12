using AngleSharp.Html.Parser;

namespace Chancery.Reading.Html;

/// <summary>The links of a page, as a page of news lists its articles.</summary>
internal static class PageLinks
{
    private const int Most = 5_000;
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, MaximumDepth = Bounds.Depth };

    /// <summary>The page's title, where its relative addresses begin (null for the page itself), and every link's address as written with its words.</summary>
    /// <exception cref="TooLargeException">The page is made to exhaust its reader.</exception>
    public static (string? Title, string? Home, IReadOnlyList<(string Address, string Words)> Links) Of(string html)
    {
        HtmlGuard.Check(html);
        using var document = new HtmlParser(Options).ParseDocument(html);
        var links = new List<(string, string)>();
        string? home = null;
        foreach (var element in Elements.Of(document.DocumentElement))
            if (element.GetAttribute("href") is { Length: > 0 } address)
                if (element.LocalName == "base") home ??= address;
                else if (element.LocalName == "a" && links.Count < Most) links.Add((address, Elements.LineOf(element, 300)));
        return (document.Title, home, links);
    }
}
