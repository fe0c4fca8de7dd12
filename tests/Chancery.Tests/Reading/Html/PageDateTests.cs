using Chancery.Reading;

namespace Chancery.Tests.Reading.Html;

public sealed class PageDateTests
{
    private static readonly ReadingOptions Undated = new(RequireDate: false);

    [Theory]
    // Two places against one: an old date left in the structured data.
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2015-01-16T14:53:35+01:00"}</script><meta property="article:published_time" content="2017-12-01T12:01:11+01:00">""",
        """<time class="published-date" datetime="2017-12-01T12:01:11+01:00">1 Dec</time>""", "2017-12-01T12:01:11+01:00")]
    // A date without meaning for this page.
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"1970-01-01T03:00:00+03:00"}</script>""", "<p>4 July 2024, 14:33</p>", "2024-07-04")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","description":"He said "no"","datePublished":"2025-07-24T19:05:00+01:00"}</script>""", "", "2025-07-24T19:05:00+01:00")]
    [InlineData("""<script type="application/ld+json">{"@type":"HowTo","datePublished":"2022-01-10T22:06:08:684Z"}</script>""", "", "2022-01-10")]
    [InlineData("""<meta name="article:published:time" content="2024-10-23T15:48:15+00:00">""", "", "2024-10-23T15:48:15+00:00")]
    [InlineData("""<meta property="photos:uploaded" content="2013-02-16T04:36:36-05:00">""", "", "2013-02-16T04:36:36-05:00")]
    [InlineData("""<meta name="date" content="2020-04-30">""", "<time>29.04.2020, 12:01 Uhr</time>", "2020-04-29")]
    [InlineData("""<meta property="article:published_time" content="2024-06-19T10:41:17Z">""", """<time datetime="2024-06-19T13:41:17+03:00">19 июня</time>""", "2024-06-19T13:41:17+03:00")]
    [InlineData("""<link rel="canonical" href="https://gazette.example/2025/aug/20/vienna">""", "", "2025-08-20")]
    [InlineData("""<meta name="publish-time" content="1755676800">""", "", "2025-08-20T08:00:00+00:00")]
    [InlineData("", """<div data-published-at="2025-08-20T08:00:00+05:30">some time ago</div>""", "2025-08-20T08:00:00+05:30")]
    [InlineData("""<script>window.state = {"article":{"publishedAt":"2025-08-20T08:00:00Z"}}</script>""", "", "2025-08-20T08:00:00+00:00")]
    public void The_date_is_the_one_with_most_behind_it(string head, string line, string published) => Assert.Equal(published, Read(head, line).Published.ToString());

    [Theory]
    [InlineData("<div>Updated: 22 August 2025, Published: 20 August 2025</div>", "2025-08-20")]
    [InlineData("<div>17:30 20.08.2025 (обновлено: 18:20 21.08.2025)</div>", "2025-08-20")]
    [InlineData("<div>By A. Writer<br>Publish Date: Wed, 20 Aug 2025 09:40 PM (IST)<br>Updated Date: Thu, 21 Aug 2025 08:15 AM (IST)</div>", "2025-08-20T21:40:00+05:30")]
    [InlineData("<p>This page was posted here on a Wednesday, and that day was 20 August 2025, as was said already above.</p>", "2025-08-20")]
    [InlineData("""<blockquote>A post. November 6, 2023</blockquote><p>20 August 2025</p>""", "2025-08-20")]
    [InlineData("""<div class="related"><a href="/x">Another story of the gazette, told at length</a><time datetime="2025-08-01">1 August</time></div><p>20 August 2025</p>""", "2025-08-20")]
    public void Dates_of_change_posts_and_teasers_are_not_the_page_s(string line, string published) => Assert.Equal(published, Read("", line).Published.ToString());

    [Fact]
    public void What_was_changed_last_is_kept_apart_and_where_the_date_stood_is_told()
    {
        var article = Read("""<meta property="article:published_time" content="2025-08-20T08:00:00+05:30"><meta property="article:modified_time" content="2025-08-24T08:00:00+05:30">""", "");
        Assert.Equal(("2025-08-20T08:00:00+05:30", "2025-08-24T08:00:00+05:30", "meta article:published_time"), (article.Published.ToString(), article.Modified.ToString(), article.PublishedBy));
    }

    [Fact]
    public void A_page_that_only_says_when_it_was_changed_has_no_date_of_publication()
    {
        var article = Read("", "<p>Updated: 24 August 2025, 17:30 IST</p>");
        Assert.Equal((null, "2025-08-24T17:30:00+05:30"), (article.Published, article.Modified.ToString()));
    }

    [Fact]
    public void Such_a_page_is_rejected_with_the_day_of_its_change() =>
        Assert.Contains("no publication date was found, only that of a change (2025-08-24); give one with --published",
            Documents.Rejected(Documents.Bytes(Page("", "<p>Updated: 24 August 2025</p>")), options: new ReadingOptions()).Message, StringComparison.Ordinal);

    [Fact]
    public void Where_the_first_heading_is_the_site_s_name_the_headline_is_the_one_the_page_claims()
    {
        var article = Documents.Article($"""
            <html lang="en"><head><title>Ministers meet in Vienna - The Gazette of Foreign Affairs</title></head><body><h1>The Gazette of Foreign Affairs</h1>
            <p>18 August 2025</p><p>{Documents.English}</p><p>Weather.</p><p>Markets.</p><p>Sport.</p><p>Chess.</p><p>Letters.</p><p>Notices.</p><p>Books.</p><p>Theatre.</p><p>Radio.</p><p>Film.</p>
            <h3>Ministers meet in Vienna</h3><p>20 August 2025</p><p>{Documents.English}</p></body></html>
            """, options: Undated);
        Assert.Equal("2025-08-20", article.Published.ToString());
    }

    [Fact]
    public void The_order_of_day_and_month_follows_the_land_of_the_address_and_other_dates_of_the_page()
    {
        Assert.Equal("2025-08-03", Read("""<link rel="canonical" href="https://gazette.in/vienna">""", "<p>03/08/2025</p>").Published.ToString());
        Assert.Equal("2025-03-08", Read("""<link rel="canonical" href="https://gazette.example/vienna">""", "<p>03/08/2025</p>").Published.ToString());
        Assert.Equal("2025-08-03", Read("""<link rel="canonical" href="https://gazette.example/2025/08/03/vienna">""", "<p>03/08/2025</p>").Published.ToString());
    }

    private static Article Read(string head, string line) => Documents.Article(Page(head, line), options: Undated);

    private static string Page(string head, string line) => $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ministers meet in Vienna</title>{head}</head><body>
        <main><article><h1>Ministers meet in Vienna</h1>{line}<p>{Documents.English}</p><p>{Documents.English}</p></article></main></body></html>
        """;
}
