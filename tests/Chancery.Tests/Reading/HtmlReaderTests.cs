using Chancery.Reading;
using Chancery.Resolving;

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

    [Theory]
    [InlineData("Both envoys said that a deal could be reached at the summit, and that other states should follow our example.")]
    [InlineData("The Contact Group will meet again in autumn, if all of its members can come to Vienna by then.")]
    [InlineData("Corrections to the treaty of the border will be talked about, and related questions will be left for another day.")]
    [InlineData("Позиция делегации может не совпадать с тем, что думают её соседи, сказал министр.")]
    public void What_diplomats_say_is_no_notice_of_the_publisher(string paragraph) =>
        Assert.EndsWith(paragraph, Documents.Article(Apart("", "", end: $"<p>{paragraph}</p>")).Text, StringComparison.Ordinal);

    [Fact]
    public void A_dateline_with_an_agency_opens_the_text_and_is_no_caption()
    {
        const string First = "ВЕНА, 21 августа. /ТАСС/. Министры встретились в Вене и договорились продолжить переговоры осенью, сообщило ведомство.";
        var page = $"<html lang=\"ru\"><head><title>Переговоры</title></head><body><article><h1>Переговоры</h1><p>{First}</p><p>{Documents.Russian}</p></article></body></html>";
        Assert.StartsWith(First, Documents.Article(page).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>(With inputs from ANI)</p>", "ANI")]
    [InlineData("<p>Source: PTI</p>", "PTI")]
    [InlineData("<figure><figcaption>Photo: Reuters</figcaption></figure>", null)]
    public void Whose_the_text_is_is_known_though_the_line_that_says_so_is_none_of_it(string end, string? agency)
    {
        var article = Documents.Article(Apart("", "", end: end));
        Assert.EndsWith(Second, article.Text, StringComparison.Ordinal);
        Assert.Equal(agency, new WireCredits(TestPipeline.Instance.Authority).AgencyOf(article));
    }

    [Theory]
    [InlineData("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"contentLocation\":{\"@type\":\"Place\",\"name\":\"Vienna\"}}</script>", "")]
    [InlineData("", "<p class=\"dateline p-location\">Vienna</p>")]
    [InlineData("", "<span itemprop=\"contentLocation\" itemscope><span itemprop=\"name\">Vienna</span></span>")]
    public void A_page_marks_where_that_of_which_it_tells_took_place(string head, string line) =>
        Assert.Equal("Vienna", Documents.Article(Page(head, line)).Place);

    [Theory]
    [InlineData("", "<h2>Both sides want the talks to go on in the autumn, an official says</h2>")]
    [InlineData("", "<div class=\"c-article__standfirst\">Both sides want the talks to go on in the autumn, an official says</div>")]
    [InlineData("<meta name=\"description\" content=\"Both sides want the talks to go on in the autumn, an official…\">", "<p class=\"x1\">Both sides want the talks to go on in the autumn, an official says</p><p>By A. Writer</p>")]
    public void The_lines_below_the_headline_are_the_dek_and_open_the_text(string head, string line)
    {
        const string Dek = "Both sides want the talks to go on in the autumn, an official says";
        var article = Documents.Article(Apart(head, line));
        Assert.Equal(Dek, article.Dek);
        Assert.Equal($"{Dek}\n\n{Documents.English}\n\n{Second}", article.Text);
    }

    [Fact]
    public void A_first_paragraph_that_the_description_repeats_is_no_dek() =>
        Assert.Null(Documents.Article(Apart($"<meta name=\"description\" content=\"{Documents.English}\">", "")).Dek);

    [Theory]
    [InlineData("<p>Article continues below</p>")]
    [InlineData("<p>Sponsored section</p><p>Sponsored section</p><p>Sponsored section</p>")]
    [InlineData("<p>The delegations at the hotel (Photo: The Gazette)</p>")]
    [InlineData("<p>विज्ञापन</p>")]
    [InlineData("<p>ताजा खबरों के लिए हमारे व्हाट्सएप चैनल से जुड़ें</p>")]
    [InlineData("<p>Подписывайтесь на наш канал, чтобы первыми узнавать о переговорах.</p>")]
    [InlineData("<p>Sign up for our newsletter and you will get the news of the talks in the morning.</p>")]
    [InlineData("<div class=\"hidden\"><p>Give as little as one euro a month, so that this gazette can go on reporting from the talks, dear reader.</p></div>")]
    [InlineData("<div class=\"video-card\"><p>The arrival of the ministers at the hotel</p></div>")]
    public void What_stands_between_the_paragraphs_is_left_out(string between) =>
        Assert.Equal($"{Documents.English}\n\n{Second}", Documents.Article(Apart("", "", between)).Text);

    [Theory]
    [InlineData("<p>A. Writer-Smith has been the gazette's correspondent in Vienna since last year.</p>")]
    [InlineData("<p>Write to the author: writer@gazette.example</p>")]
    [InlineData("<p>With inputs from agencies</p>")]
    [InlineData("<p>По материалам агентств</p>")]
    public void What_is_told_of_authors_and_sources_at_the_end_is_left_out(string end) =>
        Assert.Equal($"{Documents.English}\n\n{Second}", Documents.Article(Apart("<meta name=\"author\" content=\"A. Writer-Smith\">", "", "", end)).Text);

    [Fact]
    public void A_layout_that_has_a_sidebar_is_not_one() =>
        Assert.Equal($"{Documents.English}\n\n{Second}", Documents.Article(
            $"<html><head><title>Ministers meet in Vienna</title></head><body><div class=\"with-sidebar\"><h1>Ministers meet in Vienna</h1><p>{Documents.English}</p><p>{Second}</p><div class=\"sidebar\"><p>{Second} {Second}</p></div></div></body></html>").Text);

    [Fact]
    public void The_cells_of_a_row_stay_together() =>
        Assert.Contains("Grain | 5 | 12", Documents.Article(Apart("", "", "<table><tr><td>Grain</td><td>5</td><td>12</td></tr></table>")).Text, StringComparison.Ordinal);

    [Fact]
    public void A_text_hidden_for_subscribers_is_taken_from_what_the_page_gives_to_search_engines()
    {
        var hidden = string.Join("\\n", Enumerable.Repeat($"{Documents.English} {Second}", 4));
        var page = $"<html><head><title>Ministers meet in Vienna</title><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"Ministers meet in Vienna\",\"articleSection\":\"World\",\"articleBody\":\"{hidden}\"}}</script></head><body><h1>Ministers meet in Vienna</h1><p>{Documents.English}</p></body></html>";
        var article = Documents.Article(page);
        Assert.Equal(4, article.Text.Split("\n\n").Length);
        Assert.Equal("World", article.Section);
    }

    [Fact]
    public void A_person_comes_before_the_publisher_as_author_and_without_by() =>
        Assert.Equal("A. Writer", Documents.Article(Apart("""<meta property="og:site_name" content="The Gazette"><script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"The Gazette"}}</script>""", """<span class="article-author-name">By A. Writer</span>""")).Byline);

    private static string Apart(string head, string line, string between = "", string end = "") =>
        $"<html lang=\"en\"><head><title>Ministers meet in Vienna</title>{head}</head><body><div><h1>Ministers meet in Vienna</h1>{line}</div><div class=\"x2\"><p>{Documents.English}</p>{between}<p>{Second}</p>{end}</div></body></html>";

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
