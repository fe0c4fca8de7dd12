using System.Text.Json;
using System.Xml;
using Chancery.Reading.Dates;
using Chancery.Reading.Html;

namespace Chancery.Reading.Feeds;

/// <summary>Reads what lists pages: feeds (RSS, Atom, JSON Feed), sitemaps and their indexes, pages of links; plain or gzip'd, told by content.</summary>
/// <param name="dataFolder">The folder that holds <c>languages</c>; null for the program's own.</param>
public sealed class ListReader(string? dataFolder = null)
{
    private readonly DateWords words = DateWords.Of(Path.Combine(dataFolder ?? AppContext.BaseDirectory, "languages"));

    /// <summary>The pages that the document lists.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="address">Where it was fetched from; relative addresses begin there.</param>
    /// <param name="charset">The character set declared when it was fetched; null for none.</param>
    /// <exception cref="InvalidDataException">It is no list, or a broken one.</exception>
    /// <exception cref="IOException">It passes a bound of size, depth or expansion.</exception>
    public PageList Read(ReadOnlyMemory<byte> bytes, Uri address, string? charset = null)
    {
        using var document = Unpacking.Open(new MemoryStream(bytes.ToArray(), writable: false));
        var head = Charset.Decode(document.Head.Span, charset).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        var all = document.ReadAll();
        if (head.StartsWith('{')) return OfJson(all, address);
        if (FeedArticles.Is(head)) return OfFeed(new FeedArticles(words).Read(all, charset), address);
        if (FeedArticles.IsSitemap(head)) return OfSitemap(all, charset, address);
        if (head.Contains("<a", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase)) return OfPage(all, charset, address);
        throw new InvalidDataException("it is no feed, no sitemap and no page with links");
    }

    private PageList OfJson(byte[] bytes, Uri address)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(bytes));
            if (!JsonFeed.Is(document.RootElement)) throw new InvalidDataException("it is JSON but no JSON Feed: it has no 'version' of jsonfeed.org or no 'items'");
            return OfFeed(new FeedArticles(words).Read(document.RootElement), address);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"the feed is broken: {broken.Message.ReplaceLineEndings(" ")}", broken);
        }
    }

    private static PageList OfFeed(Feed feed, Uri address) => new(Words(feed.Title), Listed(feed.Items, address), [], ListForm.Feed);

    private PageList OfSitemap(byte[] bytes, string? charset, Uri address)
    {
        try
        {
            var (pages, lists) = new Sitemap(new(words)).Read(FeedXml.Text(bytes, charset));
            return new(null, Listed(pages, address), Listed(lists, address), ListForm.Sitemap);
        }
        catch (XmlException broken)
        {
            throw new InvalidDataException($"the sitemap is broken: {broken.Message}", broken);
        }
    }

    private static PageList OfPage(byte[] bytes, string? charset, Uri address)
    {
        var (title, home, links) = PageLinks.Of(HtmlReader.Decode(bytes, charset));
        var start = home is not null && Uri.TryCreate(address, home, out var named) ? named : address;
        return new(Words(title), Listed(links.Select(l => new FeedItem(l.Words, "") { Link = l.Address }), start), [], ListForm.Page);
    }

    private static List<ListedPage> Listed(IEnumerable<FeedItem> items, Uri address)
    {
        var pages = new Dictionary<string, ListedPage>(StringComparer.Ordinal);
        foreach (var item in items)
            if (Absolute(item.Link, address) is { } url && (!pages.TryGetValue(url, out var known) || known.Title is null))
                pages[url] = new(url) { Id = Words(item.Id), Title = Words(FeedArticles.Plain(item.Title)), Published = item.Published, Updated = item.Updated };
        return [.. pages.Values];
    }

    private static string? Absolute(string? link, Uri address) =>
        !string.IsNullOrWhiteSpace(link) && Uri.TryCreate(address, link.Trim(), out var url) && url.Scheme is "http" or "https"
            ? url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped) : null;

    private static string? Words(string? words) => string.IsNullOrWhiteSpace(words) ? null : CleanText.Of(words).ReplaceLineEndings(" ");

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;
}
