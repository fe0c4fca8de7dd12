using System.Xml.Linq;

namespace Chancery.Reading.Feeds;

/// <summary>RSS 1.0 (RDF) and what came before RSS 2.0: the same items, in a namespace or in none, within the channel or beside it.</summary>
internal sealed class OlderRss(FeedTimes times)
{
    public Feed Read(string text)
    {
        var root = FeedXml.Root(text);
        var channel = Inner(root, "channel").FirstOrDefault() ?? root;
        return new(Value(channel, "title"), Value(channel, "language"), [.. Inner(root, "item").Concat(Inner(channel, "item")).Distinct().Select(ItemOf)]);
    }

    private FeedItem ItemOf(XElement item)
    {
        string[] texts = [Value(item, "encoded") ?? "", Value(item, "description") ?? ""];
        var about = item.Attributes().FirstOrDefault(a => a.Name.LocalName == "about")?.Value;
        return new(Value(item, "title") ?? "", texts.MaxBy(t => t.Length)!)
        {
            Id = Value(item, "guid") ?? about,
            Link = Value(item, "link") ?? about,
            Published = times.Of(Value(item, "date")) ?? times.Of(Value(item, "pubDate")) ?? times.Of(Value(item, "issued")),
            Updated = times.Of(Value(item, "modified")),
            Byline = Value(item, "creator") ?? Value(item, "author"),
            Language = item.Elements().FirstOrDefault(e => e.Name.LocalName == "language" && e.Name.NamespaceName.Length > 0)?.Value,
        };
    }

    private static IEnumerable<XElement> Inner(XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);

    private static string? Value(XElement element, string name) =>
        Inner(element, name).FirstOrDefault(e => !string.IsNullOrWhiteSpace(e.Value))?.Value.Trim();
}
