using Chancery.Intake.Sources;

namespace Chancery.Tests.Intake;

public sealed class SourceFileTests
{
    private const string Whole = """
        [watch]
        agent = "Example-Desk/1.0"
        contact = "desk@example.org"
        delay = "5s"
        every = "1h"

        [[source]]
        name = "Ministry"
        feed = "https://mfa.example.org/news.rss"
        side = "India"
        kind = "official"
        language = "en"
        reliability = "A"
        every = "15m"
        only = ["*/news/*", "*/press/*"]
        limit = 20
        back = "7d"
        follow = false

        [[source]]
        name = "Wire"
        sitemap = "https://wire.example.org/news.xml.gz"
        kind = "wire"
        """;

    [Fact]
    public void A_list_is_read_as_it_is_written()
    {
        var list = Read(Whole);
        Assert.Equal(("Example-Desk/1.0", "desk@example.org", TimeSpan.FromSeconds(5)), (list.Agent, list.Contact, list.Delay));
        var first = list.Sources[0];
        Assert.Equal(("Ministry", SourceForm.Feed, "https://mfa.example.org/news.rss", "IND"), (first.Name, first.Form, first.Address.AbsoluteUri, first.Side));
        Assert.Equal(("official", "en", "A", TimeSpan.FromMinutes(15)), (first.Kind, first.Language, first.Reliability, first.Every));
        Assert.Equal((20, TimeSpan.FromDays(7), false), (first.Limit, first.Back, first.Follow));
        Assert.True(first.Takes(new("https://mfa.example.org/press/1")));
        Assert.False(first.Takes(new("https://mfa.example.org/sport/1")));
        Assert.Equal((SourceForm.Sitemap, TimeSpan.FromHours(1), TimeSpan.FromDays(14), true), (list.Sources[1].Form, list.Sources[1].Every, list.Sources[1].Back, list.Sources[1].Follow));
    }

    [Theory]
    [InlineData("feed = \"https://example.org/\"", "sources.toml:1: the source has no name")]
    [InlineData("name = \"A\"", "sources.toml:1: the source has no address")]
    [InlineData("name = \"A\"\nfeed = \"https://example.org/\"\npage = \"https://example.org/\"", "sources.toml:4: the source has feed and page; give one of them")]
    [InlineData("name = \"A\"\nfead = \"https://example.org/\"", "sources.toml:3: unknown key 'fead'; did you mean 'feed'?")]
    [InlineData("name = \"A\"\nfeed = \"example.org/rss\"", "sources.toml:3: 'example.org/rss' is no address; write it whole, with https://.")]
    [InlineData("name = \"A\"\nfeed = \"http://192.168.0.1/rss\"", "--allow-private")]
    [InlineData("name = \"A\"\nfeed = \"https://me:pw@example.org/rss\"", "holds a user name or password")]
    [InlineData("name = \"A\"\nfeed = \"https://example.org/\"\nkind = \"offical\"", "sources.toml:4: unknown kind 'offical'; did you mean 'official'?")]
    [InlineData("name = \"A\"\nfeed = \"https://example.org/\"\nside = \"Indai\"", "sources.toml:4: side ")]
    [InlineData("name = \"A\"\nfeed = \"https://example.org/\"\nlanguage = \"xx\"", "sources.toml:4: unknown language 'xx'")]
    [InlineData("name = \"A\"\nfeed = \"https://example.org/\"\nreliability = \"G\"", "unknown reliability 'G'")]
    [InlineData("name = \"A\"\nfeed = \"https://example.org/\"\nevery = \"often\"", "sources.toml:4: every 'often' is no span of time; write it like 30s, 15m, 2h or 7d.")]
    [InlineData("name = \"A\"\nfeed = \"https://example.org/\"\nevery = \"1s\"", "every '1s' is not between 1m and 30d")]
    [InlineData("name = \"A\"\nfeed = \"https://example.org/\"\nevery = 15", "every = 15 is no text; write it in quotes")]
    [InlineData("name = \"A\"\nfeed = \"https://example.org/\"\nlimit = 0", "limit = 0 is no number from 1 to 10000")]
    [InlineData("name = \"A\"\nfeed = \"https://example.org/\"\nfollow = \"no\"", "follow = \"no\" is neither true nor false")]
    [InlineData("name = \"A\"\nfeed = \"https://example.org/\"\n[[sorce]]\nname = \"B\"", "sources.toml:4: unknown table 'sorce'; did you mean [[source]]?")]
    [InlineData("name = \"A\"\nfeed = \"https://example.org/\"\n[[source]]\nname = \"A\"\nfeed = \"https://example.org/2\"", "sources.toml:5: there are two sources named 'A'")]
    [InlineData("name = \"A\nfeed = \"https://example.org/\"", "sources.toml:2: ")]
    public void A_fault_is_told_with_its_line_its_value_and_the_way_out(string source, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Read($"[[source]]\n{source}")).Message, StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var faults = Assert.Throws<InvalidDataException>(() => Read("top = 1\n[[source]]\nname = \"A\"\n[[source]]\nname = \"B\"\nfeed = \"x\"")).Message.Split('\n');
        Assert.Equal(3, faults.Length);
    }

    [Fact]
    public void An_empty_list_says_how_to_fill_it() => Assert.Contains("[[source]]", Assert.Throws<InvalidDataException>(() => Read("# nothing")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_example_that_ships_is_sound() =>
        Assert.True(Reader(false).Read(Path.Combine(Shared.RepositoryRoot(), "examples", "sources.toml")).Sources.Count >= 4);

    private static SourceList Read(string text) => Reader(false).Read(text, "sources.toml");

    private static SourceFile Reader(bool allowPrivate) =>
        new(new Chancery.Briefing.ActorDirectory(Chancery.Resolving.Authority.AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority"))).Find, ["en", "hi", "ru"], allowPrivate);
}
