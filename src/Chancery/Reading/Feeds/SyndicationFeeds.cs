using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace Chancery.Reading.Feeds;

/// <summary>RSS 2.0 and Atom 1.0.</summary>
internal sealed class SyndicationFeeds(FeedTimes times)
{
    private const string ContentModule = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <exception cref="NotSupportedException">It is neither.</exception>
    public Feed Read(string text)
    {
        var days = new HashSet<DateTimeOffset>();
        using var xml = FeedXml.Reader(text);
        var feed = Formatter(xml, days).Feed;
        return new(feed.Title?.Text, feed.Language, [.. feed.Items.Select(item => ItemOf(item, days))]);
    }

    private SyndicationFeedFormatter Formatter(XmlReader xml, HashSet<DateTimeOffset> days)
    {
        xml.MoveToContent();
        SyndicationFeedFormatter formatter = xml.LocalName == "rss" ? new Rss20FeedFormatter() : new Atom10FeedFormatter();
        formatter.DateTimeParser = (XmlDateTimeData data, out DateTimeOffset time) =>
        {
            time = TimeOf(data.DateTimeString, days);
            return true;
        };
        // An address that is none must not cost the feed.
        formatter.UriParser = (XmlUriData data, out Uri address) =>
        {
            if (!Uri.TryCreate(data.UriString, UriKind.RelativeOrAbsolute, out address!)) address = new("", UriKind.Relative);
            return true;
        };
        if (!formatter.CanRead(xml)) throw new NotSupportedException($"<{xml.Name}> is neither RSS 2.0 nor Atom 1.0");
        formatter.ReadFrom(xml);
        return formatter;
    }

    // A date that cannot be read must not cost the feed; one of a day alone is remembered as such.
    private DateTimeOffset TimeOf(string written, HashSet<DateTimeOffset> days)
    {
        if (times.Of(written) is not { } found) return default;
        if (found.Instant is { } moment) return moment;
        var day = new DateTimeOffset(found.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        days.Add(day);
        return day;
    }

    private FeedItem ItemOf(SyndicationItem item, HashSet<DateTimeOffset> days)
    {
        string[] texts = [.. Extensions(item, "encoded", ContentModule), (item.Content as TextSyndicationContent)?.Text ?? "", item.Summary?.Text ?? ""];
        var updated = Time(item.LastUpdatedTime, days);
        return new(item.Title?.Text ?? "", texts.MaxBy(t => t.Length)!)
        {
            Id = item.Id,
            Link = LinkOf(item),
            Published = Time(item.PublishDate, days) ?? Extensions(item, "date", DublinCore).Select(times.Of).FirstOrDefault(t => t is not null) ?? updated,
            Updated = updated,
            Byline = item.Authors.Select(a => a.Name ?? a.Email).FirstOrDefault(n => !string.IsNullOrWhiteSpace(n)) ?? Extensions(item, "creator", DublinCore).FirstOrDefault(),
        };
    }

    private static string? LinkOf(SyndicationItem item)
    {
        var link = item.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate" && l.Uri?.OriginalString.Length > 0);
        if (link is null) return item.Id?.StartsWith("http", StringComparison.Ordinal) == true ? item.Id : null;
        return (link.BaseUri is { IsAbsoluteUri: true } home ? new Uri(home, link.Uri) : link.Uri).ToString();
    }

    private static PublicationTime? Time(DateTimeOffset time, HashSet<DateTimeOffset> days) =>
        time == default ? null : new(DateOnly.FromDateTime(time.DateTime), days.Contains(time) ? null : time);

    private static IEnumerable<string> Extensions(SyndicationItem item, string name, string space) =>
        item.ElementExtensions.Where(e => e.OuterName == name && e.OuterNamespace == space).Select(e => e.GetObject<XElement>().Value);
}
