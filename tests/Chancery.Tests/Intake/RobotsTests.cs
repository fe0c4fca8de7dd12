using Chancery.Intake.Web;

namespace Chancery.Tests.Intake;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/1", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow: /news\nAllow: /news/en", "/news/en/1", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?download", true)]
    [InlineData("User-agent: *\nDisallow: /*?print=", "/x?print=1", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: chancery\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: chancery\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: other\nUser-agent: Chancery/2.0\nDisallow: /x # remark", "/x", false)]
    [InlineData("User-agent: chancerybot\nDisallow: /", "/x", true)]
    [InlineData("User-agent: chancery\nDisallow: /a\n\nUser-agent: other\nDisallow: /\n\nUser-agent: chancery\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: *\r\nSitemap: https://example.org/map.xml\r\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: *\nDisallow: /मंत्री", "/%E0%A4%AE%E0%A4%82%E0%A4%A4%E0%A5%8D%E0%A4%B0%E0%A5%80/1", false)]
    [InlineData("User-agent: *\nDisallow: /%e0%a4%ae", "/म", false)]
    [InlineData("<html>not found</html>", "/x", true)]
    [InlineData("Disallow: /", "/x", true)]
    [InlineData("", "/x", true)]
    public void The_most_specific_rule_of_our_own_group_decides(string file, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Read(file, "Chancery").Allows(new($"https://example.org{path}")));

    [Fact]
    public void The_pause_that_is_asked_for_is_known_and_bounded()
    {
        Assert.Equal(TimeSpan.FromSeconds(7.5), RobotsRules.Read("User-agent: *\nCrawl-delay: 7.5", "Chancery").Delay);
        Assert.Equal(TimeSpan.FromMinutes(2), RobotsRules.Read("User-agent: *\nCrawl-delay: 86400", "Chancery").Delay);
        Assert.Null(RobotsRules.Read("User-agent: other\nCrawl-delay: 5", "Chancery").Delay);
    }

    [Fact]
    public void A_file_made_to_exhaust_its_reader_is_read_all_the_same()
    {
        var stars = "User-agent: *\n" + string.Concat(Enumerable.Repeat($"Disallow: /{string.Concat(Enumerable.Repeat("*a", 500))}$\n", 200));
        Assert.True(RobotsRules.Read(stars, "Chancery").Allows(new($"https://example.org/{new string('a', 400)}b")));
    }
}
