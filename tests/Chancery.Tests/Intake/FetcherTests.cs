using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Chancery.Intake.Web;
using Chancery.Store.Watching;
using Chancery.Tests.Reading;

namespace Chancery.Tests.Intake;

public sealed class FetcherTests : IDisposable
{
    private readonly LeapingClock clock = new();
    private readonly Site site;
    private readonly ConcurrentDictionary<string, KeptRobots> robots = new();
    private readonly List<Fetcher> fetchers = [];

    public FetcherTests() => site = new(clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private FetchOptions Options => new() { AllowPrivate = true, Clock = clock, Tries = 1, Agent = "Chancery/9.9 (+desk@example.org)" };

    // One address of this machine stands for the public internet, all others for private networks.
    private FetchOptions Guarded => Options with { AllowPrivate = false, AnyPort = true, IsPublic = a => a.Equals(IPAddress.Loopback) };

    [Fact]
    public async Task A_document_comes_with_what_to_send_next_time_and_then_has_not_changed()
    {
        site.Put("/a", "words", "text/plain; charset=koi8-r", "\"one\"");
        var document = Assert.IsType<Answer.Document>(await Get("/a"));
        Assert.Equal(("words", "koi8-r", "\"one\""), (Encoding.UTF8.GetString(document.Bytes), document.Charset, document.Validators.ETag));
        Assert.IsType<Answer.Unchanged>(await Get("/a", known: document.Validators));
    }

    [Fact]
    public async Task Whoever_asks_says_who_it_is_and_keeps_no_cookies()
    {
        site.Answer("/a", 200, ("Set-Cookie", "track=1; Path=/"));
        await Get("/a");
        await Get("/a");
        Assert.All(site.Asked, r => Assert.Equal("Chancery/9.9 (+desk@example.org)", r.Headers["User-Agent"]));
        Assert.All(site.Asked, r => Assert.False(r.Headers.ContainsKey("Cookie")));
    }

    [Fact]
    public async Task A_redirect_is_followed_to_its_end()
    {
        site.Redirect("/a", "/b");
        site.Put("/b", "words");
        Assert.Equal(site.At("/b"), Assert.IsType<Answer.Document>(await Get("/a")).Address);
        site.Redirect("/round", "/round");
        Assert.Contains("redirects", Assert.IsType<Answer.Failed>(await Get("/round")).Words, StringComparison.Ordinal);
        Assert.Equal(6, site.Paths.Count(p => p == "/round"));
    }

    [Theory]
    [InlineData("http://127.0.0.2:{0}/secret")]
    [InlineData("http://[::1]:{0}/secret")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/hosts")]
    [InlineData("http://me:secret@127.0.0.1:{0}/secret")]
    public async Task A_redirect_to_where_nobody_outside_belongs_is_refused(string to)
    {
        site.Redirect("/a", string.Format(System.Globalization.CultureInfo.InvariantCulture, to, site.Port));
        site.Put("/secret", "secret");
        Assert.IsType<Answer.Refused>(await Get("/a", Guarded));
        Assert.DoesNotContain("/secret", site.Paths);
    }

    [Fact]
    public async Task A_name_that_leads_into_a_private_network_is_refused()
    {
        site.Put("/a", "secret");
        var answer = await Get("/a", Guarded with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.2")]) }, host: "inside.example.org");
        Assert.Contains("127.0.0.2", Assert.IsType<Answer.Refused>(answer).Words, StringComparison.Ordinal);
        Assert.Empty(site.Asked);
    }

    [Fact]
    public async Task Of_a_name_with_several_addresses_only_public_ones_are_connected_to()
    {
        site.Put("/a", "words");
        var answer = await Get("/a", Guarded with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("127.0.0.2"), IPAddress.Loopback]) }, host: "both.example.org");
        Assert.IsType<Answer.Document>(answer);
    }

    [Fact]
    public async Task The_address_is_looked_at_again_for_every_connection()
    {
        site.Answer("/robots.txt", 404, ("Connection", "close"));
        site.Put("/a", "secret");
        var asked = 0;
        var answer = await Get("/a", Guarded with { Resolve = (_, _) => Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Loopback : IPAddress.Parse("127.0.0.2")]) }, host: "turns.example.org");
        if (answer is Answer.Refused) Assert.DoesNotContain("/a", site.Paths);
        else Assert.Equal(1, asked); // the connection was kept: it is the one that was looked at
    }

    [Fact]
    public async Task A_name_that_is_not_known_is_said_to_be()
    {
        var answer = await Get("/a", Options with { Resolve = (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound) }, host: "nowhere.example.org");
        Assert.Contains("no name server knows", Assert.IsType<Answer.Failed>(answer).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        site.Put("/robots.txt", "User-agent: Chancery\nDisallow: /closed", "text/plain");
        site.Put("/closed/1", "secret");
        site.Redirect("/open", "/closed/1");
        Assert.Contains("robots.txt", Assert.IsType<Answer.Refused>(await Get("/closed/1")).Words, StringComparison.Ordinal);
        Assert.IsType<Answer.Refused>(await Get("/open"));
        Assert.DoesNotContain("/closed/1", site.Paths);
        Assert.Single(site.Paths, p => p == "/robots.txt"); // kept for the second time
    }

    [Fact]
    public async Task While_robots_txt_cannot_be_had_nothing_is_read_unless_one_is_kept()
    {
        site.Answer("/robots.txt", 503);
        site.Put("/a", "words");
        Assert.True(Assert.IsType<Answer.Failed>(await Get("/a")).IsHost);
        robots[site.At("").GetLeftPart(UriPartial.Authority)] = new(clock.GetUtcNow() - TimeSpan.FromDays(3), "User-agent: *\nDisallow: /b");
        Assert.IsType<Answer.Document>(await Get("/a"));
        Assert.IsType<Answer.Refused>(await Get("/b"));
    }

    [Fact]
    public async Task A_fault_that_may_pass_is_tried_again_with_pauses_not_shorter_than_asked()
    {
        var tries = 0;
        site.Answer("/a", async context =>
        {
            context.Response.StatusCode = ++tries < 3 ? 503 : 200;
            if (tries == 2) context.Response.AddHeader("Retry-After", "45");
            await context.Response.OutputStream.WriteAsync(new byte[] { 65 });
        });
        Assert.IsType<Answer.Document>(await Get("/a", Options with { Tries = 3 }));
        var times = site.Asked.Where(r => r.Path == "/a").Select(r => r.At).ToList();
        Assert.Equal(3, times.Count);
        Assert.True(times[1] - times[0] >= TimeSpan.FromSeconds(2));
        Assert.InRange((times[2] - times[1]).TotalSeconds, 45, 60);
    }

    [Fact]
    public async Task A_long_wait_is_left_to_the_schedule()
    {
        site.Answer("/a", 429, ("Retry-After", "3600"));
        Assert.Equal(TimeSpan.FromHours(1), Assert.IsType<Answer.Failed>(await Get("/a", Options with { Tries = 3 })).After);
        Assert.Single(site.Paths, p => p == "/a");
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task What_is_gone_is_gone_at_once(int status)
    {
        site.Answer("/a", status);
        Assert.IsType<Answer.Gone>(await Get("/a", Options with { Tries = 3 }));
        Assert.Single(site.Paths, p => p == "/a");
    }

    [Fact]
    public async Task A_body_that_drips_is_left_in_time()
    {
        site.Answer("/a", async context =>
        {
            for (var i = 0; i < 600; i++)
            {
                await context.Response.OutputStream.WriteAsync(new byte[] { 65 });
                await context.Response.OutputStream.FlushAsync();
                await Task.Delay(50);
            }
        });
        Assert.Contains("longer than", Assert.IsType<Answer.Failed>(await Get("/a", Options with { Timeout = TimeSpan.FromSeconds(1) })).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_end_is_left_at_the_bound()
    {
        var sent = 0L;
        site.Answer("/a", async context =>
        {
            context.Response.SendChunked = true;
            for (var block = new byte[1 << 16]; sent < 1L << 30; sent += block.Length) await context.Response.OutputStream.WriteAsync(block);
        });
        Assert.Contains("larger than 2 MB", Assert.IsType<Answer.Failed>(await Get("/a", Options with { MostBytes = 2 << 20 })).Words, StringComparison.Ordinal);
        Assert.InRange(sent, 0, 64 << 20);
    }

    [Fact]
    public async Task A_bomb_is_left_at_the_bound()
    {
        site.Put("/a", Documents.Gzip(new byte[200 << 20]), encoding: "gzip");
        Assert.Contains("larger than 16 MB", Assert.IsType<Answer.Failed>(await Get("/a")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_not_read()
    {
        site.Put("/a", [0x89, 0x50], "image/png");
        Assert.Contains("image/png", Assert.IsType<Answer.Failed>(await Get("/a")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_is_asked_one_thing_at_a_time_with_pauses()
    {
        site.Put("/robots.txt", "User-agent: *\nCrawl-delay: 5", "text/plain");
        var (inside, most) = (0, 0);
        for (var i = 0; i < 6; i++)
            site.Answer($"/{i}", async context =>
            {
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Delay(20);
                Interlocked.Decrement(ref inside);
            });
        var fetcher = Fetcher(Options);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => fetcher.Get(site.At($"/{i}"), null, null, Cancel)));
        var times = site.Asked.Where(r => r.Path != "/robots.txt").Select(r => r.At).ToList();
        Assert.Equal(1, most);
        Assert.All(times.Zip(times.Skip(1)), t => Assert.True(t.Second - t.First >= TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Hosts_do_not_wait_for_each_other()
    {
        using var other = new Site(clock);
        site.Answer("/a", async _ => await Task.Delay(2000));
        other.Put("/a", "words");
        var fetcher = Fetcher(Options);
        var slow = fetcher.Get(site.At("/a"), null, null, Cancel);
        Assert.IsType<Answer.Document>(await fetcher.Get(other.At("/a"), null, null, Cancel));
        Assert.False(slow.IsCompleted);
        await slow;
    }

    public void Dispose()
    {
        foreach (var fetcher in fetchers) fetcher.Dispose();
        site.Dispose();
    }

    private Task<Answer> Get(string path, FetchOptions? options = null, Validators? known = null, string host = "127.0.0.1") =>
        Fetcher(options ?? Options).Get(site.At(path, host), known, null, Cancel);

    private Fetcher Fetcher(FetchOptions options)
    {
        var fetcher = new Fetcher(options, robots.GetValueOrDefault, (at, file) => robots[at] = file);
        fetchers.Add(fetcher);
        return fetcher;
    }
}
