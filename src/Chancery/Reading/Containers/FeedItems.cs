using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Chancery.Reading.Dates;
using Chancery.Reading.Html;

namespace Chancery.Reading.Containers;

/// <summary>The articles of an RSS 2.0 or Atom feed: each with the longest text that the feed gives of it.</summary>
/// <param name="words">The words of dates, for feeds that write them in their own language.</param>
internal sealed class FeedItems(DateWords words)
{
    private const string ContentModule = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const int Entities = 1 << 20;

    public static bool Is(string head) => Opens(head, "rss") || Opens(head, "feed");

    /// <summary>Whether it only lists addresses, as sitemaps and lists of feeds do.</summary>
    public static bool IsList(string head) => Opens(head, "urlset") || Opens(head, "sitemapindex") || Opens(head, "opml");

    /// <exception cref="InvalidDataException">It is no feed that can be read.</exception>
    public IReadOnlyList<ArticleDraft> Of(byte[] bytes, string file)
    {
        var days = new HashSet<DateTimeOffset>();
        var feed = Load(bytes, days);
        return [.. feed.Items.Select(item => DraftOf(item, feed, days, file))];
    }

    // What stands before the root element may only be the declaration, comments and the document type.
    private static bool Opens(string head, string root)
    {
        var at = 0;
        while (at < head.Length && head[at] == '<' && at + 1 < head.Length && head[at + 1] is '?' or '!')
        {
            var end = head.AsSpan(at).StartsWith("<!--") ? head.IndexOf("-->", at, StringComparison.Ordinal) + 2 : head.IndexOf('>', at);
            if (end < at + 2) return false;
            at = end + 1;
            while (at < head.Length && char.IsWhiteSpace(head[at])) at++;
        }
        return at + root.Length + 1 < head.Length && head[at] == '<' && head.AsSpan(at + 1).StartsWith(root) && !char.IsLetterOrDigit(head[at + 1 + root.Length]);
    }

    private SyndicationFeed Load(byte[] bytes, HashSet<DateTimeOffset> days)
    {
        try
        {
            using var text = new StringReader(WithoutDeclaration(Charset.Decode(bytes, DeclaredCharset(bytes))));
            using var xml = XmlReader.Create(text, new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = Entities, CheckCharacters = false });
            return Formatter(xml, days).Feed;
        }
        catch (Exception broken) when (broken is XmlException or NotSupportedException or FormatException)
        {
            throw new InvalidDataException($"the feed is broken: {broken.Message}", broken);
        }
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
        if (!formatter.CanRead(xml)) throw new NotSupportedException($"<{xml.Name}> is neither RSS 2.0 nor Atom 1.0");
        formatter.ReadFrom(xml);
        return formatter;
    }

    // A date that cannot be read must not cost the feed; one of a day alone is remembered as such.
    private DateTimeOffset TimeOf(string written, HashSet<DateTimeOffset> days)
    {
        if (PublicationTime.Parse(written) is { Instant: { } instant }) return instant;
        if ((PublicationTime.Parse(written) ?? DateLine.Find(written, words)?.Time) is not { } found) return default;
        if (found.Instant is { } moment) return moment;
        var day = new DateTimeOffset(found.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        days.Add(day);
        return day;
    }

    private ArticleDraft DraftOf(SyndicationItem item, SyndicationFeed feed, HashSet<DateTimeOffset> days, string file)
    {
        string[] texts = [.. Extensions(item, "encoded", ContentModule), (item.Content as TextSyndicationContent)?.Text ?? "", item.Summary?.Text ?? ""];
        var url = item.Links.FirstOrDefault(l => l.RelationshipType is null or "alternate")?.Uri?.ToString() ?? (item.Id?.StartsWith("http", StringComparison.Ordinal) == true ? item.Id : null);
        return new(Plain(item.Title?.Text), HtmlFragment.TextOf(texts.MaxBy(t => t.Length)!))
        {
            Published = TimeOf(item, days),
            Language = feed.Language,
            Publisher = Plain(feed.Title?.Text),
            Byline = item.Authors.Select(a => a.Name ?? a.Email).FirstOrDefault(n => !string.IsNullOrWhiteSpace(n)) ?? Extensions(item, "creator", DublinCore).FirstOrDefault(),
            Url = url,
            File = file,
        };
    }

    private PublicationTime? TimeOf(SyndicationItem item, HashSet<DateTimeOffset> days)
    {
        if ((item.PublishDate == default ? item.LastUpdatedTime : item.PublishDate) is var time && time != default)
            return new(DateOnly.FromDateTime(time.DateTime), days.Contains(time) ? null : time);
        return Extensions(item, "date", DublinCore).Select(d => PublicationTime.Parse(d) ?? DateLine.Find(d, words)?.Time).FirstOrDefault(t => t is not null);
    }

    private static IEnumerable<string> Extensions(SyndicationItem item, string name, string space) =>
        item.ElementExtensions.Where(e => e.OuterName == name && e.OuterNamespace == space).Select(e => e.GetObject<XElement>().Value);

    private static string Plain(string? words) => words is null ? "" : words.Contains('<', StringComparison.Ordinal) || words.Contains('&', StringComparison.Ordinal) ? HtmlFragment.TextOf(words).ReplaceLineEndings(" ") : words;

    private static string? DeclaredCharset(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 200)));
        var at = head.IndexOf("encoding=", StringComparison.Ordinal);
        return at < 0 || at + 11 > head.Length ? null : head[(at + 10)..].Split('"', '\'')[0];
    }

    // The text is decoded already, so its own word for its encoding no longer holds.
    private static string WithoutDeclaration(string xml)
    {
        xml = xml.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        return xml.StartsWith("<?xml", StringComparison.Ordinal) && xml.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end ? xml[(end + 2)..] : xml;
    }
}
