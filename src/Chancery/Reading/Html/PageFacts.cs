using AngleSharp.Html.Dom;

namespace Chancery.Reading.Html;

/// <summary>What a page's markup says of its article: JSON-LD before Open Graph before other meta elements.</summary>
internal sealed class PageFacts
{
    private const int LongestByline = 160;
    private static readonly string[] Separators = [" | ", " — ", " – ", " - ", " :: ", " • "];

    private PageFacts(IHtmlDocument page)
    {
        var linked = LinkedData.Of(page);
        string? Meta(params string[] names) => names.Select(name => MetaOf(page, name)).FirstOrDefault(v => v is not null);
        Publisher = Clean(Meta("og:site_name") ?? linked?.Publisher ?? Meta("application-name", "dc.publisher", "publisher", "cre"));
        Title = (linked?.Headline ?? Clean(Meta("og:title", "twitter:title", "dc.title"))) is { } title ? WithoutSiteName(title, Publisher) : null;
        Byline = BylineOf(linked?.Author ?? Meta("author", "article:author", "dc.creator", "byl", "parsely-author") ?? VisibleAuthor(page));
        Url = Web(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Web(Meta("og:url")) ?? Web(linked?.Url);
        Language = Clean(page.DocumentElement.GetAttribute("lang") ?? Meta("og:locale", "content-language", "dc.language") ?? linked?.Language);
        Published = [.. new[] { linked?.Published }.Concat(PublishedNames.Select(n => MetaOf(page, n))).OfType<string>()];
    }

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "article:published", "og:published_time", "datepublished", "publishdate", "publish-date", "publish_date", "pubdate", "date.published",
        "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dc:date", "article.published", "originalpublicationdate",
        "article_date_original", "cxenseparse:recs:publishtime", "bt:pubdate", "news_publication_date", "publication_date", "citation_publication_date", "mediator_published_time", "date",
    ];

    public string? Title { get; }
    public string? Publisher { get; }
    public string? Byline { get; }
    public string? Url { get; }
    public string? Language { get; }

    /// <summary>All words that claim to be the time of publication, the best first.</summary>
    public IReadOnlyList<string> Published { get; }

    public static PageFacts Of(IHtmlDocument page) => new(page);

    /// <summary>White space folded; null when nothing is left.</summary>
    public static string? Clean(string? words)
    {
        if (words is null) return null;
        var clean = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>"Talks in Moscow | The Example" is "Talks in Moscow".</summary>
    public static string WithoutSiteName(string title, string? publisher)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at < 0) continue;
            var tail = title[(at + separator.Length)..];
            if ((publisher is not null && tail.Contains(publisher, StringComparison.OrdinalIgnoreCase)) || (separator is " | " or " :: " && tail.Length < at)) return title[..at].TrimEnd();
        }
        return title;
    }

    private static string? MetaOf(IHtmlDocument page, string name)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
            if (Named(meta, "property", name) || Named(meta, "name", name) || Named(meta, "itemprop", name) || Named(meta, "http-equiv", name))
                return Clean(meta.GetAttribute("content"));
        return null;
    }

    private static bool Named(AngleSharp.Dom.IElement meta, string attribute, string name) => string.Equals(meta.GetAttribute(attribute), name, StringComparison.OrdinalIgnoreCase);

    private static string? VisibleAuthor(IHtmlDocument page) =>
        page.QuerySelector("[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline, .author-name, .article-author")?.TextContent;

    private static string? BylineOf(string? words) => Clean(words) is { Length: <= LongestByline } byline && !byline.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? byline : null;

    private static string? Web(string? address) => Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
}
