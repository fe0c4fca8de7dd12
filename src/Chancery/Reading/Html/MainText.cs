using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Chancery.Reading.Html;

/// <summary>
/// The text of a page's article, paragraph by paragraph, sub-headings among them. The extractor (SmartReader, after Mozilla's Readability)
/// finds where the article stands; what is plainly no prose of it is taken away before and after.
/// </summary>
internal static partial class MainText
{
    private const int ShortestArticle = 140;
    private const int ShortLine = 160;
    private const double MostLinked = 0.6;
    private const double MostProseAround = 0.3;
    private const string Never = "script, style, noscript, template, iframe, svg, button, form, nav, aside, footer, figure, figcaption, select, dialog, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=contentinfo], [role=search], [role=dialog]";
    private const string Blocks = "p, h2, h3, h4, h5, li, blockquote, pre, dd, td, div, section, article";
    private static readonly HtmlParser Parser = new();

    public static string Of(IHtmlDocument page, string title)
    {
        var prose = ProseLength(page.DocumentElement);
        foreach (var element in page.QuerySelectorAll(Never).ToList()) Take(element, prose);
        foreach (var element in page.QuerySelectorAll("[class], [id], [style]").Where(IsAround).ToList()) Take(element, prose);
        var read = Extracted(page, title);
        var declared = Declared(page, title);
        return declared.Length > read.Length * 1.2 || read.Length < ShortestArticle ? Longer(declared, read) : read;
    }

    // Some pages call the very thing that holds their article a form, a banner or "has-ads".
    private static void Take(IElement element, int allProse)
    {
        if (ProseLength(element) <= MostProseAround * allProse) element.Remove();
    }

    private static int ProseLength(IElement element) => element.QuerySelectorAll("p").Sum(p => p.TextContent.Length);

    private static string Longer(string a, string b) => a.Length >= b.Length ? a : b;

    private static string Extracted(IHtmlDocument page, string title)
    {
        var article = new SmartReader.Reader("https://page.invalid/", page.DocumentElement.OuterHtml).GetArticle();
        if (string.IsNullOrEmpty(article.Content)) return "";
        using var content = Parser.ParseDocument(article.Content);
        return content.Body is null ? "" : string.Join("\n\n", Paragraphs(content.Body, title));
    }

    // What the page itself calls its article; short readouts are often too short for the extractor.
    private static string Declared(IHtmlDocument page, string title)
    {
        var article = page.QuerySelectorAll("[itemprop=articleBody], article, main, [role=main]").Select(e => string.Join("\n\n", Paragraphs(e, title))).FirstOrDefault(t => t.Length >= ShortestArticle);
        return article ?? (page.Body is null ? "" : string.Join("\n\n", Paragraphs(page.Body, title)));
    }

    private static IEnumerable<string> Paragraphs(IElement root, string title)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in root.QuerySelectorAll(Blocks).Prepend(root))
            foreach (var text in OwnText(block))
                if (!IsNoProse(block, text, title) && seen.Add(text)) yield return text;
    }

    // The words of a block that belong to no block within it; a line break twice over parts paragraphs.
    private static IEnumerable<string> OwnText(IElement block)
    {
        var text = new System.Text.StringBuilder();
        foreach (var child in block.ChildNodes)
            if (child is IElement element && (element.Matches(Blocks) || element.QuerySelector(Blocks) is not null || element.LocalName is "h1" or "ul" or "ol" or "table" or "dl")) text.Append("\n\n");
            else if (child is IElement { LocalName: "br" }) text.Append('\n');
            else text.Append(WithBreaks(child).Replace("\n", " ", StringComparison.Ordinal).Replace('\u0001', '\n'));
        foreach (var part in text.ToString().Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
            if (PageFacts.Clean(part) is { } paragraph) yield return paragraph;
    }

    private static string WithBreaks(INode node)
    {
        if (node is not IElement element) return node.NodeType == NodeType.Text ? node.TextContent : "";
        foreach (var line in element.QuerySelectorAll("br").ToList()) line.Replace(element.Owner!.CreateTextNode("\u0001"));
        return element.TextContent;
    }

    private static bool IsNoProse(IElement block, string text, string title)
    {
        if (text == title || !text.Any(char.IsLetter)) return true;
        var linked = block.QuerySelectorAll("a").Sum(a => a.TextContent.Length);
        if (linked > MostLinked * block.TextContent.Trim().Length && text.Length < ShortLine) return true;
        return text.Length < ShortLine && (PageWords.BeginsLabel(text) || (block.LocalName is "div" or "section" or "article" or "td" or "li" && !EndsLikeProse(text) && text.Length < 60));
    }

    private static bool EndsLikeProse(string text) => text[^1] is '.' or '।' or '!' or '?' or '…' or ':' or '"' or '”' or '»' or ')' or ';';

    private static bool IsAround(IElement element)
    {
        if (element.LocalName is "body" or "html" or "article" or "main" || element.QuerySelector("article, main, h1") is not null) return false;
        if ((element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase)) return true;
        return Around().IsMatch($"{element.ClassName} {element.Id}");
    }

    [GeneratedRegex(@"(^|[\s_-])(share|sharing|social|related|recommend\w*|read-?(also|more)|see-?also|more-(news|stories)|cookie\w*|consent|gdpr|newsletter|subscri\w+|promo\w*|advert\w*|ads?|banner|breadcrumbs?|comments?|sidebar|menu|nav(bar|igation)?|footer|tags?|tag-list|caption|credit|copyright|popup|modal|widget|teaser|most-(read|popular)|popular|trending|follow(-us)?|byline|author|toolbar|skip(-link)?|print-only|visually-hidden|sr-only)([\s_-]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Around();
}
