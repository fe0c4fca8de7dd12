using Chancery.Reading;
using Chancery.Reading.Feeds;
using static Chancery.Tests.Reading.Documents;

namespace Chancery.Tests.Reading.Feeds;

public sealed class FeedTests
{
    private const string Rdf = """
        <?xml version="1.0" encoding="utf-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="https://example.org/"><title>Wire</title><link>https://example.org/</link><description>x</description></channel>
          <item rdf:about="https://example.org/1"><title>Talks</title><link>https://example.org/1</link><description>TEXT</description><dc:date>2025-08-21T10:00:00+03:00</dc:date><dc:creator>A. Writer</dc:creator></item>
        </rdf:RDF>
        """;

    private const string Json = """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "Wire",
          "items": [
            {"id": "1", "url": "/1", "title": "Talks &amp; more", "content_html": "<p>TEXT</p>", "summary": "short", "date_published": "2025-08-21T10:00:00+03:00", "date_modified": "2025-08-22T10:00:00Z", "authors": [{"name": "A. Writer"}]},
            {"id": "broken \ud800"}, 7
          ]
        }
        """;

    [Fact]
    public void An_RDF_feed_gives_its_items() => Assert.Equal(("Talks", English, "Wire", "A. Writer"), Facts(Article(Filled(Rdf), "feed.rdf", new())));

    [Theory]
    [InlineData("feed.json")]
    [InlineData("-")]
    public void A_JSON_Feed_gives_its_items_and_is_not_taken_for_articles(string name)
    {
        var results = Read(Bytes(Filled(Json)), name, new());
        Assert.Equal(("Talks & more", English, "Wire", "A. Writer"), Facts(Assert.Single(results.OfType<ReadResult.Read>()).Article));
        Assert.Equal(RejectionReason.NoText, Assert.Single(results.OfType<ReadResult.Rejected>()).Reason);
    }

    [Fact]
    public void A_JSON_Feed_on_one_line_is_one_too() => Assert.Equal("Talks & more", Read(Bytes(Filled(Json).ReplaceLineEndings(" ")), "-", new()).OfType<ReadResult.Read>().First().Article.Title);

    [Theory]
    [InlineData("0.91")]
    [InlineData("0.92")]
    public void A_feed_from_before_RSS_2_gives_its_items(string version)
    {
        var feed = $"<!DOCTYPE rss PUBLIC \"-//x//DTD RSS 0.91//EN\" \"https://example.org/rss.dtd\"><rss version=\"{version}\"><channel><title>Wire</title><item><title>Talks</title><link>https://example.org/1</link><description>{English}</description><pubDate>Thu, 21 Aug 2025 10:00:00 +0300</pubDate></item></channel></rss>";
        Assert.Equal("https://example.org/1", Article(feed, "feed.xml", new()).Url);
    }

    [Fact]
    public void The_list_of_a_feed_has_addresses_titles_and_times()
    {
        var page = Assert.Single(List(Filled(Json)).Pages);
        Assert.Equal(("https://example.org/1", "1", "Talks & more"), (page.Url, page.Id, page.Title));
        Assert.Equal((PublicationTime.Parse("2025-08-21T10:00:00+03:00"), PublicationTime.Parse("2025-08-22T10:00:00Z")), (page.Published, page.Updated));
    }

    [Theory]
    [InlineData("<rss version=\"2.0\"><channel><title>W</title><item><link>a b/../news/1?x=1#top</link></item><item><link>javascript:alert(1)</link></item><item><link>http://[bad</link></item><item><title>none</title></item></channel></rss>")]
    [InlineData("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>W</title><id>f</id><updated>2025-08-22T00:00:00Z</updated><entry><id>e</id><title>T</title><updated>2025-08-22T00:00:00Z</updated><link rel=\"enclosure\" href=\"x.mp3\"/><link href=\"/feeds/news/1?x=1\"/></entry></feed>")]
    [InlineData("<html><body><nav><a href=\"mailto:a@example.org\">write</a></nav><a href=\"news/1?x=1#part\"></a><a href=\"news/1?x=1\">Talks</a></body></html>")]
    public void Addresses_are_resolved_and_only_those_of_the_web_are_listed(string list) =>
        Assert.Equal(["https://example.org/feeds/news/1?x=1"], List(list).Pages.Select(p => p.Url));

    [Fact]
    public void A_sitemap_of_news_gives_headlines_and_times()
    {
        var map = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>https://example.org/1</loc><lastmod>2025-08-22</lastmod>"
            + "<news:news><news:publication><news:name>Wire</news:name></news:publication><news:publication_date>2025-08-21T17:30:00+05:30</news:publication_date><news:title>Talks</news:title></news:news></url></urlset>";
        var page = Assert.Single(List(Gzip(Bytes(map))).Pages);
        Assert.Equal(("https://example.org/1", "Talks"), (page.Url, page.Title));
        Assert.Equal((PublicationTime.Parse("2025-08-21T17:30:00+05:30"), PublicationTime.Parse("2025-08-22")), (page.Published, page.Updated));
    }

    [Fact]
    public void An_index_of_sitemaps_gives_further_lists()
    {
        var list = List("<?xml version=\"1.0\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><sitemap><loc>/news.xml.gz</loc><lastmod>2025-08-22T00:00:00Z</lastmod></sitemap></sitemapindex>");
        Assert.Equal("https://example.org/news.xml.gz", Assert.Single(list.Lists).Url);
        Assert.Empty(list.Pages);
    }

    [Fact]
    public void Entities_of_a_document_type_never_expand()
    {
        var laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel><title>&c;&x;</title></channel></rss>";
        Assert.Equal(RejectionReason.Unreadable, Rejected(Bytes(laughs), "feed.xml").Reason);
        Assert.Throws<InvalidDataException>(() => List(laughs));
    }

    [Theory]
    [InlineData("rss version=\"2.0\"")]
    [InlineData("urlset")]
    public void Nesting_has_an_end(string root)
    {
        var deep = $"<{root}>{string.Concat(Enumerable.Repeat("<a>", 100_000))}";
        Assert.ThrowsAny<IOException>(() => List(deep));
    }

    [Fact]
    public void A_list_that_unpacks_beyond_measure_is_left()
    {
        Assert.ThrowsAny<IOException>(() => List(Gzip(new byte[100 << 20])));
        Assert.ThrowsAny<IOException>(() => List([.. Bytes("<urlset>"), .. new byte[17 << 20]]));
    }

    [Fact]
    public void Damaged_lists_are_read_or_refused()
    {
        var random = new Random(20250821);
        string[] seeds = [Filled(Rdf), Filled(Json), $"<urlset><url><loc>https://example.org/1</loc><lastmod>2025-08-22</lastmod></url></urlset>",
            $"<rss version=\"2.0\"><channel><title>W</title><item><link>/1</link><description>{English}</description><pubDate>Thu, 21 Aug 2025 10:00:00 +0300</pubDate></item></channel></rss>",
            $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>W</title><entry><id>e</id><title>T</title><updated>2025-08-22T00:00:00Z</updated><link href=\"/1\"/></entry></feed>"];
        for (var round = 0; round < 3000; round++)
        {
            var bytes = Bytes(seeds[round % seeds.Length]);
            for (var i = random.Next(1, 6); i > 0; i--) bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"<>&\"'[]{}:/ 9"[random.Next(13)];
            Assert.True(Record.Exception(() => List(bytes[..random.Next(bytes.Length / 2, bytes.Length)])) is null or InvalidDataException or IOException, $"round {round}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("just words")]
    [InlineData("{\"version\":\"2\"}")]
    [InlineData("{")]
    [InlineData("<urlset><url>")]
    public void What_lists_nothing_says_so(string text) => Assert.Throws<InvalidDataException>(() => List(text));

    [Fact]
    public void A_page_is_read_with_what_its_origin_tells()
    {
        var origin = new Origin("https://example.org/1") { Charset = "windows-1251", Publisher = "Ministry", Published = PublicationTime.Parse("2025-08-21") };
        var page = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!.GetBytes($"<!doctype html><html><head><title>Talks</title><meta property=\"article:modified_time\" content=\"2025-08-23T10:00:00Z\"></head><body><article><h1>Talks</h1><p>{Russian}</p></article></body></html>");
        var article = Assert.IsType<ReadResult.Read>(new PageReader(new()).Read(page, origin)).Article;
        Assert.Equal((Russian, "Ministry", "https://example.org/1", "2025-08-21"), (article.Text, article.Publisher, article.Url, article.Published?.ToString()));
        Assert.Equal(PublicationTime.Parse("2025-08-23T10:00:00Z"), article.Modified);
    }

    [Fact]
    public void Archives_and_feeds_are_no_pages()
    {
        Assert.Equal(RejectionReason.Binary, Assert.IsType<ReadResult.Rejected>(new PageReader(new()).Read(Bytes(Filled(Rdf)), new("https://example.org/1"))).Reason);
        Assert.Equal(RejectionReason.TooLarge, Assert.IsType<ReadResult.Rejected>(new PageReader(new()).Read(Gzip(Bytes("<html>" + new string(' ', 60 << 20))), new("https://example.org/1"))).Reason);
    }

    private static string Filled(string feed) => feed.Replace("TEXT", English, StringComparison.Ordinal);

    private static (string, string, string?, string?) Facts(Article a) => (a.Title, a.Text, a.Publisher, a.Byline);

    private static PageList List(string text) => List(Bytes(text));

    private static PageList List(byte[] bytes) => new ListReader().Read(bytes, new("https://example.org/feeds/list"));
}
