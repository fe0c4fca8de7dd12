using System.Text.Json;
using System.Xml;
using Chancery.Reading.Dates;
using Chancery.Reading.Html;

namespace Chancery.Reading.Feeds;

/// <summary>The articles of a feed (RSS of every version, Atom, JSON Feed): each with the longest text that the feed gives of it.</summary>
/// <param name="words">The words of dates, for feeds that write them in their own language.</param>
internal sealed class FeedArticles(DateWords words)
{
    private readonly SyndicationFeeds syndication = new(new(words));
    private readonly OlderRss older = new(new(words));
    private readonly JsonFeed json = new(new(words));

    public static bool Is(string head) => Opens(head, "rss") || Opens(head, "feed") || IsRdf(head);

    /// <summary>Whether it only lists addresses, as sitemaps and lists of feeds do.</summary>
    public static bool IsList(string head) => IsSitemap(head) || Opens(head, "opml");

    /// <summary>Whether it is a sitemap or an index of sitemaps.</summary>
    public static bool IsSitemap(string head) => Opens(head, "urlset") || Opens(head, "sitemapindex");

    /// <exception cref="InvalidDataException">It is no feed that can be read.</exception>
    public IReadOnlyList<ArticleDraft> Of(byte[] bytes, string file) => Drafts(Read(bytes), file);

    /// <param name="root">An object that <see cref="JsonFeed.Is"/> takes for a feed.</param>
    /// <param name="file">The file it stands in.</param>
    public IReadOnlyList<ArticleDraft> Of(JsonElement root, string file) => Drafts(json.Read(root), file);

    /// <summary>Reads a feed in XML.</summary>
    /// <exception cref="InvalidDataException">It is no feed that can be read.</exception>
    public Feed Read(byte[] bytes, string? charset = null)
    {
        try
        {
            var text = FeedXml.Text(bytes, charset);
            return IsRdf(text) || (Opens(text, "rss") && !IsSecond(text)) ? older.Read(text) : syndication.Read(text);
        }
        catch (Exception broken) when (broken is XmlException or NotSupportedException or FormatException)
        {
            throw new InvalidDataException($"the feed is broken: {broken.Message}", broken);
        }
    }

    /// <summary>Reads a JSON Feed that <see cref="JsonFeed.Is"/> takes for one.</summary>
    public Feed Read(JsonElement root) => json.Read(root);

    // What stands before the root element may only be the declaration, comments and the document type.
    private static int Root(string head)
    {
        var at = 0;
        while (at < head.Length && head[at] == '<' && at + 1 < head.Length && head[at + 1] is '?' or '!')
        {
            var end = head.AsSpan(at).StartsWith("<!--") ? head.IndexOf("-->", at, StringComparison.Ordinal) + 2 : EndOfType(head, at);
            if (end < at + 2) return -1;
            at = end + 1;
            while (at < head.Length && char.IsWhiteSpace(head[at])) at++;
        }
        return at < head.Length && head[at] == '<' ? at + 1 : -1;
    }

    // A document type may hold declarations of its own between brackets.
    private static int EndOfType(string head, int at)
    {
        var end = head.IndexOf('>', at);
        var bracket = head.IndexOf('[', at);
        if (bracket < 0 || bracket > end || !head.AsSpan(at).StartsWith("<!DOCTYPE")) return end;
        var closed = head.IndexOf(']', bracket);
        return closed < 0 ? -1 : head.IndexOf('>', closed);
    }

    private static bool Opens(string head, string root)
    {
        var at = Root(head);
        return at >= 0 && at + root.Length < head.Length && head.AsSpan(at).StartsWith(root) && !IsNamePart(head[at + root.Length]);
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':';

    // The prefix is free, so only the local name tells it.
    private static bool IsRdf(string head)
    {
        var at = Root(head);
        if (at < 0) return false;
        var name = head.AsSpan(at, Math.Min(40, head.Length - at));
        return name.StartsWith("RDF ") || (name.IndexOf(":RDF") is > 0 and var colon && !name[..colon].ContainsAny(' ', '>', '/'));
    }

    private static bool IsSecond(string text)
    {
        using var xml = FeedXml.Reader(text);
        xml.MoveToContent();
        return xml.GetAttribute("version") == "2.0";
    }

    private static IReadOnlyList<ArticleDraft> Drafts(Feed feed, string file) => [.. feed.Items.Select(item => DraftOf(item, feed, file))];

    private static ArticleDraft DraftOf(FeedItem item, Feed feed, string file) => new(Plain(item.Title), HtmlFragment.TextOf(item.Text))
    {
        Published = item.Published,
        Language = item.Language ?? feed.Language,
        Publisher = Plain(feed.Title),
        Byline = item.Byline,
        Url = item.Link,
        File = file,
    };

    /// <summary>A headline without its markup.</summary>
    public static string Plain(string? words) => words is null ? ""
        : words.Contains('<', StringComparison.Ordinal) || words.Contains('&', StringComparison.Ordinal) ? HtmlFragment.TextOf(words).ReplaceLineEndings(" ") : words;
}
