using System.Text;
using Chancery.Reading;
using static Chancery.Tests.Reading.Containers.Packed;
using static Chancery.Tests.Reading.Documents;

namespace Chancery.Tests.Reading.Containers;

/// <summary>Whatever an archive, feed, mail or paper is made of, reading it ends, throws nothing and costs the next document nothing.</summary>
public sealed class HostileContainerTests
{
    private const int Rounds = 60;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(120);

    public static TheoryData<string> Kinds => [.. Seeds.Keys];

    private static readonly Dictionary<string, byte[]> Seeds = new()
    {
        ["a.zip"] = Zip(("a.txt", Bytes(English)), ("in.zip", Zip(("b.txt", Bytes(Russian))))),
        ["a.tar"] = Tar(("a.txt", Bytes(Hindi)), ("b.txt", Bytes(Russian))),
        ["a.tar.gz"] = Gzip(Tar(("a.txt", Bytes(Hindi)), ("b.txt", Bytes(Russian)))),
        ["a.warc"] = Encoding.Latin1.GetBytes(Warc(0) + Warc(1)),
        ["a.warc.gz"] = [.. Gzip(Encoding.Latin1.GetBytes(Warc(0))), .. Gzip(Encoding.Latin1.GetBytes(Warc(1)))],
        ["a.eml"] = Bytes($"From: Press <p@example.org>\r\nSubject: Talks\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n--X\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>{English}</p>\r\n--X--\r\n"),
        ["a.rss"] = Bytes($"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Wire</title><item><title>Talks</title><description>{English}</description></item></channel></rss>"),
        ["a.atom"] = Bytes($"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Wire</title><entry><title>Talks</title><content type=\"html\">{English}</content></entry></feed>"),
        ["a.json"] = Bytes($$"""{"version":"https://jsonfeed.org/version/1.1","title":"Wire","items":[{"id":"1","title":"Talks","content_html":"<p>{{English}}</p>"}]}"""),
        ["a.pdf"] = Columns(),
        ["a.docx"] = Docx("Talks", English),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Damaged_containers_are_read_or_refused(string name)
    {
        var random = new Random(20250823);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++) Assert.All(Read(Damage.To(Seeds[name], random), name), Damage.IsSound);
        Assert.True(watch.Elapsed < Soon, $"{Rounds} damaged ones took {watch.Elapsed}.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_start_of_a_container_is_read_or_refused(string name)
    {
        var seed = Seeds[name];
        for (var length = 0; length < seed.Length; length += 1 + (seed.Length / Rounds)) Assert.All(Read(seed[..length], name), Damage.IsSound);
    }

    [Fact]
    public void A_hundred_million_bytes_of_markup_are_left_early_and_the_next_document_is_read()
    {
        var page = new byte[100_000_000];
        for (var i = 0; i < page.Length; i++) page[i] = (byte)"<div>"[i % 5];
        var packed = Zip(("a.html", page), ("b.txt", Bytes(English)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var results = Read(packed, "all.zip");
        Assert.Equal(RejectionReason.TooLarge, Assert.Single(results.OfType<ReadResult.Rejected>()).Reason);
        Assert.Equal(English, Assert.Single(results.OfType<ReadResult.Read>()).Article.Text);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000_000, "More was allocated than the page has bytes.");
    }

    [Theory]
    [InlineData("<p title=\"{0}\">")]
    [InlineData("<p {0}>")]
    [InlineData("<meta property=\"article:published_time\" content=\"{0}\"><p>")]
    [InlineData("<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"datePublished\":\"{0}\"}}</script><p>")]
    public void A_huge_attribute_or_value_costs_little(string begin)
    {
        var page = string.Format(System.Globalization.CultureInfo.InvariantCulture, begin, string.Concat(Enumerable.Repeat("x1 ", 3_000_000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.All(Read(Bytes($"<html><body><h1>Talks</h1>{page}{English}</p></body></html>"), "a.html"), Damage.IsSound);
        Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Deeply_nested_data_in_a_page_are_passed_over()
    {
        var nested = string.Concat(Enumerable.Repeat("{\"a\":[", 200_000));
        var page = $"<html><head><script type=\"application/ld+json\">{nested}</script></head><body><article><h1>Talks</h1><p>{English}</p></article></body></html>";
        Assert.Equal(English, Article(Bytes(page), "a.html").Text);
    }

    [Fact]
    public void Marks_that_turn_the_reading_direction_and_zero_bytes_leave_no_trace()
    {
        var article = Article(Bytes($"<html><body><article><h1>Ta\u202Elks\u2066</h1><p>\0{English}\u202C\u200F</p></article></body></html>"), "a.html");
        Assert.Equal(("Talks", English), (article.Title, article.Text));
    }
}
