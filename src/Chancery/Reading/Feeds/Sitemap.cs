using System.Xml.Linq;

namespace Chancery.Reading.Feeds;

/// <summary>Sitemaps, those of news with headline and time among them, and their indexes.</summary>
internal sealed class Sitemap(FeedTimes times)
{
    // The protocol allows so many in one file.
    private const int Most = 50_000;

    /// <summary>The entries and, of an index, the sitemaps; addresses as written.</summary>
    public (IReadOnlyList<FeedItem> Pages, IReadOnlyList<FeedItem> Lists) Read(string text)
    {
        var root = FeedXml.Root(text);
        return (Entries(root, "url"), Entries(root, "sitemap"));
    }

    private List<FeedItem> Entries(XElement root, string name) => [.. root.Elements().Where(e => e.Name.LocalName == name).Take(Most).Select(ItemOf)];

    private FeedItem ItemOf(XElement entry)
    {
        var news = entry.Elements().FirstOrDefault(e => e.Name.LocalName == "news");
        return new(Value(news, "title") ?? "", "")
        {
            Link = Value(entry, "loc"),
            Published = times.Of(Value(news, "publication_date")),
            Updated = times.Of(Value(entry, "lastmod")),
        };
    }

    private static string? Value(XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();
}
