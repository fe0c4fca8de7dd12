using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Chancery.Reading.Html;

/// <summary>Reads one page: what its markup says of the article, and the article's own text without what stands around it. Nothing on the page is run or fetched.</summary>
internal static partial class HtmlArticle
{
    private const int CharsetLookedAt = 4096;
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });

    /// <exception cref="TooLargeException">Its elements are too many or nest too deeply.</exception>
    public static ArticleDraft Read(byte[] bytes)
    {
        using var page = Parser.ParseDocument(Charset.Decode(bytes, DeclaredCharset(bytes)));
        Measure(page);
        var facts = PageFacts.Of(page);
        var title = facts.Title ?? TitleOf(page, facts.Publisher);
        var dates = PageDates.Of(page, facts);
        return new(title, MainText.Of(page, title))
        {
            Published = dates.Published,
            UnreadDate = dates.Unread,
            Language = facts.Language,
            Publisher = facts.Publisher,
            Byline = facts.Byline,
            Url = facts.Url,
        };
    }

    // Without recursion: the page may be made to break it.
    private static void Measure(IDocument page)
    {
        var (elements, depth) = (0, 0);
        for (INode? node = page.DocumentElement; node is not null; node = Next(node, ref depth))
        {
            if (depth > Bounds.Depth) throw new TooLargeException($"nests its elements more than {Bounds.Depth} deep; save it again from a browser.");
            if (++elements > Bounds.Elements) throw new TooLargeException($"has more than {Bounds.Elements} elements; save the article alone.");
        }
    }

    private static INode? Next(INode node, ref int depth)
    {
        if (node.FirstChild is { } child)
        {
            depth++;
            return child;
        }
        for (INode? up = node; up is not null; up = up.Parent, depth--)
            if (up.NextSibling is { } next) return next;
        return null;
    }

    private static string TitleOf(IHtmlDocument page, string? publisher)
    {
        var headings = page.QuerySelectorAll("article h1, main h1, h1").Select(h => PageFacts.Clean(h.TextContent)).OfType<string>().Distinct().ToList();
        if (headings.Count == 1) return headings[0];
        var title = PageFacts.Clean(page.Title) ?? "";
        return headings.FirstOrDefault(h => title.Contains(h, StringComparison.OrdinalIgnoreCase)) ?? PageFacts.WithoutSiteName(title, publisher);
    }

    private static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, CharsetLookedAt)]);
        return MetaCharset().Match(head) is { Success: true } found ? found.Groups[1].Value : null;
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex MetaCharset();
}
