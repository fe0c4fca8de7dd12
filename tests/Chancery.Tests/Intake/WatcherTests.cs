using System.Text;
using Chancery.Intake.Sources;
using Chancery.Intake.Watching;
using Chancery.Store;
using Chancery.Tests.Reading;
using Chancery.Tests.Store;

namespace Chancery.Tests.Intake;

public sealed class WatcherTests : IDisposable
{
    private readonly LeapingClock clock = new();
    private readonly TemporaryFolder folder = new();
    private readonly Site site;
    private readonly List<Happening> told = [];

    public WatcherTests() => site = new(clock);

    private string File => TestRecord.At(Path.Combine(folder.Path, "record.db"));

    [Fact]
    public async Task The_pages_of_a_feed_come_into_the_record_and_a_second_time_changes_nothing()
    {
        PutFeed("/1", "/2");
        site.Put("/1", Page("Talks in Moscow", "Foreign Minister of Russia Sergey Lavrov met with Minister of External Affairs of India S. Jaishankar in Moscow on Thursday."));
        site.Put("/2", Page("Trade", Documents.English));
        await Once(Feed());
        Assert.Equal(["Talks in Moscow", "Trade"], told.OfType<Happening.Came>().Select(c => c.Article.Title).Order());
        Assert.Equal(2, told.OfType<Happening.ListRead>().Single().New);
        using var record = RecordFile.OpenExisting(File);
        Assert.Contains(record.View(RecordSelection.All).Events, e => e.Parties.SequenceEqual(["IND", "RUS"]));
        Assert.Contains(record.Articles(), a => a is { Publisher: "Ministry", Published: not null });
    }

    [Fact]
    public async Task What_is_not_due_is_not_asked_for()
    {
        PutFeed("/1");
        site.Put("/1", Page("Talks", Documents.English));
        await Once(Feed());
        var asked = site.Asked.Count;
        await Once(Feed());
        Assert.Equal(asked, site.Asked.Count);
        await Once(true, Feed());
        Assert.Equal(asked + 1, site.Asked.Count);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_looked_at_with_growing_gaps_and_then_no_more()
    {
        PutFeed("/1");
        site.Put("/1", Page("Talks", Documents.English), etag: "\"1\"");
        await Until(TimeSpan.FromDays(40), Feed(every: TimeSpan.FromDays(29)));
        var looks = site.Asked.Where(r => r.Path == "/1").Select(r => r.At).ToList();
        Assert.Equal(7, looks.Count);
        var gaps = looks.Zip(looks.Skip(1), (a, b) => b - a).ToList();
        Assert.Equal(gaps.Order(), gaps);
        Assert.All(site.Asked.Where(r => r.Path == "/1").Skip(1), r => Assert.Equal("\"1\"", r.Headers["If-None-Match"]));
    }

    [Fact]
    public async Task Words_changed_without_a_word_about_it_are_a_silent_edit()
    {
        PutFeed("/1");
        site.Put("/1", Page("Talks", Documents.English));
        await Once(Feed());
        site.Put("/1", Page("Talks", Documents.English.Replace("in the autumn", "in the spring", StringComparison.Ordinal)));
        clock.Leap(TimeSpan.FromHours(2));
        await Once(Feed());
        var edit = Assert.Single(told.OfType<Happening.Changed>());
        Assert.True(edit.IsSilent);
        Assert.Equal("“autumn,” became “spring,”", edit.Change);
        using var record = RecordFile.OpenExisting(File);
        var versions = record.Watching.Versions(site.At("/1").AbsoluteUri, silent: false);
        Assert.Equal([null, versions[0].Article], versions.Select(v => v.PreviousArticle));
        Assert.All(versions, v => Assert.NotNull(record.Article(v.Article)));
        Assert.Equal((2, 1), (record.Watching.Sources()[0].Versions, record.Watching.Sources()[0].SilentEdits));
        Assert.Single(record.Watching.Versions(null, silent: true));
    }

    [Fact]
    public async Task A_change_that_the_page_tells_of_is_no_silent_edit()
    {
        PutFeed("/1");
        site.Put("/1", Page("Talks", Documents.English, "2025-08-21T09:00:00Z"));
        await Once(Feed());
        site.Put("/1", Page("Talks", Documents.English.Replace("autumn", "spring", StringComparison.Ordinal), "2025-08-21T10:30:00Z"));
        clock.Leap(TimeSpan.FromHours(2));
        await Once(Feed());
        site.Put("/1", Page("Talks", Documents.English.Replace("autumn", "summer", StringComparison.Ordinal), "2025-08-21T10:30:00Z"));
        clock.Leap(TimeSpan.FromHours(2));
        await Once(Feed());
        Assert.Equal([false, true], told.OfType<Happening.Changed>().Select(c => c.IsSilent));
    }

    [Fact]
    public async Task A_feed_that_says_a_page_changed_has_it_looked_at_at_once()
    {
        PutFeed("/1");
        site.Put("/1", Page("Talks", Documents.English));
        await Once(Feed());
        clock.Leap(TimeSpan.FromDays(20)); // all looks but the last are past
        await Until(TimeSpan.FromDays(15), Feed(every: TimeSpan.FromDays(29)));
        var asked = site.Paths.Count(p => p == "/1");
        PutFeed(clock.GetUtcNow() - TimeSpan.FromHours(2), "/1");
        await Once(true, Feed());
        Assert.Equal(asked + 1, site.Paths.Count(p => p == "/1"));
    }

    [Fact]
    public async Task A_source_that_fails_costs_no_other_and_is_tried_ever_more_rarely()
    {
        using var broken = new Site(clock);
        broken.Put("/feed", "<rss version=\"2.0\"><channel><item>", "application/rss+xml");
        PutFeed("/1", "/gone");
        site.Put("/1", Page("Talks", Documents.English));
        var bad = new Source("Broken", SourceForm.Feed, broken.At("/feed")) { Every = TimeSpan.FromMinutes(10) };
        var nowhere = new Source("Nowhere", SourceForm.Feed, new("http://127.0.0.1:1/feed"));
        await Once(bad, nowhere, Feed());
        Assert.Single(told.OfType<Happening.Came>());
        Assert.Equal(["Broken", "Ministry", "Nowhere"], told.OfType<Happening.NotRead>().Select(n => n.Source).Distinct().Order());
        using (var record = RecordFile.OpenExisting(File))
        {
            var states = record.Watching.Sources();
            Assert.Contains("the feed is broken", states[0].Fault, StringComparison.Ordinal);
            Assert.Contains("404 Not Found", states[1].PageFault, StringComparison.Ordinal);
            Assert.Contains("refuses the connection", states[2].Fault, StringComparison.Ordinal);
        }
        await Until(TimeSpan.FromHours(12), bad);
        Assert.InRange(broken.Paths.Count(p => p == "/feed"), 5, 8);
    }

    [Fact]
    public async Task A_page_of_links_and_a_sitemap_index_are_lists_too()
    {
        site.Put("/news", "<html><body><a href=\"/about\">About</a><a href=\"/press/1\">Talks</a></body></html>");
        site.Put("/map", $"<sitemapindex><sitemap><loc>{site.At("/news.xml.gz")}</loc></sitemap></sitemapindex>", "application/xml");
        site.Put("/news.xml.gz", Documents.Gzip(Encoding.UTF8.GetBytes($"<urlset><url><loc>{site.At("/press/2")}</loc><lastmod>2025-08-20</lastmod></url><url><loc>{site.At("/press/old")}</loc><lastmod>2020-01-01</lastmod></url></urlset>")), "application/gzip");
        site.Put("/press/1", Page("One", Documents.English));
        site.Put("/press/2", Page("Two", Documents.Hindi));
        await Once(new Source("List", SourceForm.List, site.At("/news")) { Only = ["*/press/*"] }, new Source("Map", SourceForm.Sitemap, site.At("/map")) { Back = TimeSpan.FromDays(14) });
        Assert.Equal(["One", "Two"], told.OfType<Happening.Came>().Select(c => c.Article.Title).Order());
        Assert.DoesNotContain("/about", site.Paths);
        Assert.DoesNotContain("/press/old", site.Paths);
    }

    [Fact]
    public async Task A_page_that_is_watched_itself_keeps_its_versions()
    {
        var source = new Source("Statement", SourceForm.Page, site.At("/statement")) { Every = TimeSpan.FromHours(6) };
        site.Put("/statement", Page("Position", Documents.Russian));
        await Once(source);
        site.Put("/statement", Page("Position", Documents.Russian + " Стороны не пришли к согласию."));
        clock.Leap(TimeSpan.FromHours(6));
        await Once(source);
        Assert.Equal("“Стороны не пришли к согласию.” was added", Assert.Single(told.OfType<Happening.Changed>()).Change);
    }

    [Fact]
    public async Task A_feed_that_is_not_followed_gives_its_own_texts()
    {
        site.Put("/feed", $"<rss version=\"2.0\"><channel><title>W</title><item><title>Talks</title><link>/1</link><description>{Documents.English}</description><pubDate>Thu, 21 Aug 2025 08:00:00 GMT</pubDate></item></channel></rss>", "application/rss+xml");
        await Once(Feed() with { Follow = false });
        Assert.Equal(Documents.English, Assert.Single(told.OfType<Happening.Came>()).Article.Text);
        Assert.DoesNotContain("/1", site.Paths);
    }

    [Fact]
    public async Task Another_name_or_another_address_is_the_same_source()
    {
        PutFeed("/1");
        site.Put("/1", Page("Talks", Documents.English));
        await Once(Feed());
        var renamed = Feed() with { Name = "Ministry of External Affairs" };
        site.Put("/1", Page("Talks", Documents.English.Replace("autumn", "spring", StringComparison.Ordinal)));
        clock.Leap(TimeSpan.FromHours(2));
        await Once(renamed);
        await Once(renamed with { Address = site.At("/other") });
        using var record = RecordFile.OpenExisting(File);
        var state = Assert.Single(record.Watching.Sources());
        Assert.Equal(("Ministry of External Affairs", site.At("/other").AbsoluteUri, 2), (state.Source.Name, state.Source.Address, state.Versions));
    }

    [Fact]
    public async Task An_article_has_the_side_that_its_source_is_said_to_have()
    {
        PutFeed("/1");
        site.Put("/1", Page("Talks", "The Foreign Minister met Minister of Foreign Affairs of Kazakhstan in Astana on Wednesday."));
        await Once(Feed());
        Assert.Equal("IND", Assert.Single(told.OfType<Happening.Came>()).Article.Side);
    }

    [Fact]
    public async Task New_pages_beyond_the_limit_follow_with_the_next_readings()
    {
        var paths = Enumerable.Range(1, 5).Select(i => $"/{i}").ToArray();
        PutFeed(paths);
        foreach (var path in paths) site.Put(path, Page($"Page {path}", Documents.English));
        var source = Feed() with { Limit = 2 };
        await Once(source);
        Assert.Equal(2, told.OfType<Happening.Came>().Count());
        clock.Leap(source.Every);
        await Once(source);
        clock.Leap(source.Every);
        await Once(source);
        Assert.Equal(5, told.OfType<Happening.Came>().Count());
    }

    [Fact]
    public async Task The_servers_word_for_the_character_set_counts_and_a_page_led_to_the_front_page_is_gone()
    {
        PutFeed("/1", "/2");
        var set = CodePagesEncodingProvider.Instance.GetEncoding("windows-1251")!;
        site.Put("/1", set.GetBytes(Page("Переговоры", Documents.Russian).Replace("utf-8", "iso-8859-1", StringComparison.Ordinal)), "text/html; charset=windows-1251");
        site.Redirect("/2", "/");
        site.Put("/", Page("Front page", Documents.English));
        await Once(Feed());
        Assert.Equal("Переговоры", Assert.Single(told.OfType<Happening.Came>()).Article.Title);
        Assert.Contains("front page", Assert.Single(told.OfType<Happening.NotRead>()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_asks_to_wait_is_left_alone()
    {
        PutFeed("/1", "/2", "/3");
        foreach (var path in (string[])["/1", "/2", "/3"]) site.Answer(path, 429, ("Retry-After", "7200"));
        await Once(Feed());
        Assert.Single(site.Paths, p => p is "/1" or "/2" or "/3");
    }

    [Fact]
    public async Task A_page_that_leads_to_a_host_that_is_down_costs_its_own_host_nothing()
    {
        using var down = new Site(clock);
        down.Answer("/robots.txt", 503);
        PutFeed("/1", "/2", "/3");
        site.Redirect("/1", down.At("/x").AbsoluteUri);
        foreach (var path in (string[])["/2", "/3"]) site.Put(path, Page($"Page {path}", Documents.English));
        await Once(Feed());
        Assert.Equal(2, told.OfType<Happening.Came>().Count());
    }

    [Fact]
    public async Task Given_up_at_any_moment_it_goes_on_and_nothing_is_lost_or_doubled()
    {
        var paths = Enumerable.Range(1, 8).Select(i => $"/{i}").ToArray();
        PutFeed(paths);
        foreach (var path in paths) site.Put(path, Page($"Page {path}", $"Foreign Minister of Russia Sergey Lavrov met with Minister of External Affairs of India S. Jaishankar in Moscow on Thursday. This is page {path}."));
        for (var i = 1; i <= 3; i++)
        {
            using var ending = new CancellationTokenSource();
            var came = 0;
            await Run(false, false, happening => { if (happening is Happening.Came && ++came == 2) ending.Cancel(); }, ending.Token, Feed());
        }
        await Once(Feed());
        using var record = RecordFile.OpenExisting(File);
        Assert.Equal(8, record.Count().Articles);
        Assert.Equal(8, record.Watching.Sources()[0].Versions);
    }

    public void Dispose()
    {
        site.Dispose();
        folder.Dispose();
    }

    private Source Feed(TimeSpan? every = null) => new("Ministry", SourceForm.Feed, site.At("/feed")) { Side = "IND", Kind = "official", Every = every ?? TimeSpan.FromMinutes(15) };

    private void PutFeed(params string[] paths) => PutFeed(null, paths);

    private void PutFeed(DateTimeOffset? updated, params string[] paths) => site.Put("/feed",
        $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>W</title><id>f</id><updated>2025-08-21T08:00:00Z</updated>{string.Concat(paths.Select(p => $"<entry><id>{p}</id><title>T</title><link href=\"{p}\"/><published>2025-08-21T08:00:00Z</published><updated>{updated ?? new(2025, 8, 21, 8, 0, 0, TimeSpan.Zero):yyyy-MM-ddTHH:mm:ssZ}</updated></entry>"))}</feed>",
        "application/atom+xml");

    private static string Page(string title, string text, string? modified = null) =>
        $"<!doctype html><html><head><meta charset=\"utf-8\"><title>{title}</title>{(modified is null ? "" : $"<meta property=\"article:modified_time\" content=\"{modified}\">")}<meta property=\"article:published_time\" content=\"2025-08-21T08:00:00Z\"></head><body><article><h1>{title}</h1><p>{text}</p></article></body></html>";

    private Task Once(params Source[] sources) => Once(false, sources);

    private Task Once(bool now, params Source[] sources) => Run(true, now, told.Add, TestContext.Current.CancellationToken, sources);

    // Watches until the clock has gone so far, and ends in the end.
    private async Task Until(TimeSpan time, params Source[] sources)
    {
        var end = clock.GetUtcNow() + time;
        using var ending = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var watching = Run(false, false, told.Add, ending.Token, sources);
        while (clock.GetUtcNow() < end && !watching.IsCompleted) await Task.Delay(5, TestContext.Current.CancellationToken);
        await ending.CancelAsync();
        await watching;
    }

    private async Task Run(bool once, bool now, Action<Happening> tell, CancellationToken cancel, params Source[] sources)
    {
        using var record = RecordFile.OpenOrCreate(File);
        using var watcher = new Watcher(sources, record, TestPipeline.Instance, new() { AllowPrivate = true, Clock = clock, Tries = 1 }, happening => { lock (told) tell(happening); });
        await watcher.Run(once, now, cancel);
    }
}
