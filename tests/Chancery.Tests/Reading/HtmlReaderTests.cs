using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class HtmlReaderTests
{
    private const string Second = "A statement is to follow next week, an official of one delegation said. Neither side spoke about the price of the goods, which has been in dispute since spring.";

    [Fact]
    public void A_page_gives_headline_paragraphs_and_what_its_markup_says()
    {
        var article = Documents.Article(Page("""
            <link rel="canonical" href="https://gazette.example/2025/08/20/vienna"><meta property="og:site_name" content="The Gazette">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Ministers meet in Vienna",
            "datePublished":"2025-08-20T23:10:00+05:30","dateModified":"2025-08-23T09:00:00+05:30","author":[{"@type":"Person","name":"A. Writer"}]}]}</script>
            """));
        Assert.Equal("Ministers meet in Vienna", article.Title);
        Assert.Equal($"{Documents.English}\n\nWhat comes next\n\n{Second}", article.Text);
        Assert.Equal(("2025-08-20T23:10:00+05:30", "The Gazette", "A. Writer", "https://gazette.example/2025/08/20/vienna"), (article.Published.ToString(), article.Publisher, article.Byline, article.Url));
    }

    [Fact]
    public void What_stands_around_an_article_is_left_out()
    {
        var text = Documents.Article(Page()).Text;
        foreach (var around in new[] { "Home", "cookies", "Read also", "Share", "Photo by", "Thank you for", "rights reserved", "var x" })
            Assert.DoesNotContain(around, text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2025-08-20T08:00:00Z"><meta property="article:modified_time" content="2025-08-24T08:00:00Z">""", "2025-08-20T08:00:00+00:00")]
    [InlineData("""<meta itemprop="datePublished" content="20 August 2025">""", "2025-08-20")]
    [InlineData("""<link rel="canonical" href="https://gazette.example/2025/08/20/vienna">""", "2025-08-20")]
    [InlineData("""<meta name="date" content="2025-08-21T02:30:00Z"><link rel="canonical" href="https://gazette.example/2025/08/20/vienna">""", "2025-08-20")]
    public void A_date_is_found_in_the_head(string head, string published) =>
        Assert.Equal(published, Documents.Article(Page(head), options: new ReadingOptions()).Published.ToString());

    [Theory]
    [InlineData("""<time datetime="2025-08-20T20:00+03:00">yesterday</time>""", "2025-08-20T20:00:00+03:00")]
    [InlineData("<p>20 August 2025</p>", "2025-08-20")]
    [InlineData("<div>Updated: 22 August 2025</div><div>Published: 20 August 2025, 20:00 IST</div>", "2025-08-20T20:00:00+05:30")]
    [InlineData("<div>Обновлено: 22.08.2025</div><div>20 августа 2025</div>", "2025-08-20")]
    public void A_date_is_found_below_the_headline_and_leaves_the_text(string line, string published)
    {
        var article = Documents.Article(Page("", line), options: new ReadingOptions());
        Assert.Equal(published, article.Published.ToString());
        Assert.DoesNotContain("2025", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_of_change_alone_is_no_date_of_publication() =>
        Assert.Equal(RejectionReason.NoDate, Documents.Rejected(Documents.Bytes(Page("""<meta property="article:modified_time" content="2025-08-24T08:00:00Z">""", "<p>Updated: 24 August 2025</p>")), options: new ReadingOptions()).Reason);

    [Fact]
    public void The_language_of_the_text_goes_before_the_language_of_the_page()
    {
        var page = $"<html lang=\"en\"><head><title>वियना में मुलाकात</title></head><body><h1>वियना में मुलाकात</h1><p>{Documents.Hindi}</p></body></html>";
        Assert.Equal("hi", Documents.Article(page).Language);
    }

    [Fact]
    public void A_name_that_speaks_of_furniture_is_not_believed_of_the_whole_text()
    {
        var page = $"<html><head><title>Ministers meet</title></head><body><div class=\"promo-wrapper\"><h1>Ministers meet</h1><p>{Documents.English}</p><p>{Second}</p></div><div class=\"comments\"><p>{Documents.English} {Second} {Second}</p></div></body></html>";
        Assert.Equal($"{Documents.English}\n\n{Second}", Documents.Article(page).Text);
    }

    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<div><span>", 4_000_000)]
    [InlineData("<font color=1><p>", 200_000)]
    [InlineData("<table><tr><td>", 100_000)]
    [InlineData("<p>word", 1_000_000)]
    [InlineData("<!--", 1_000_000)]
    [InlineData("<a href='", 1_000_000)]
    public void A_page_made_to_exhaust_its_reader_ends_soon(string part, int times)
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat(part, Math.Min(times, (15 << 20) / part.Length)));
        var started = System.Diagnostics.Stopwatch.StartNew();
        Assert.Single(Documents.Read(Documents.Bytes(html)));
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(60), $"It took {started.Elapsed}.");
    }

    private static string Page(string head = "", string line = "") => $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ministers meet in Vienna | The Gazette</title>{head}</head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
        <main><article><h1>Ministers meet in Vienna</h1>{line}<div class="share-buttons"><a href="#">Share this</a></div>
        <figure><img src="a.jpg"><figcaption>Photo by the delegation, which arrived in the morning of the day before.</figcaption></figure>
        <p>{Documents.English}</p><p>Read also: <a href="/x">Another story of the gazette</a></p><script>var x = "in a script";</script>
        <h2>What comes next</h2><p>{Second}</p></article>
        <div class="comments"><p>Thank you for this report, which I have read with much interest, dear editors.</p></div></main>
        <div class="cookie-notice">We use cookies, so that we know who reads this page and how often.</div><footer>All rights reserved, The Gazette.</footer></body></html>
        """;
}
