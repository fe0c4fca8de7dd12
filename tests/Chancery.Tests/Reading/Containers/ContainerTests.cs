using System.Text;
using Chancery.Reading;
using static Chancery.Tests.Reading.Containers.Packed;
using static Chancery.Tests.Reading.Documents;

namespace Chancery.Tests.Reading.Containers;

public sealed class ContainerTests
{
    [Fact]
    public void A_zip_gives_the_articles_of_its_files_and_of_archives_within()
    {
        var inner = Zip(("deep.txt", Bytes(English)));
        Assert.Equal(["a.txt", "deep.txt"], Files(Read(Zip(("texts/a.txt", Bytes(English)), ("inner.zip", inner), ("style.css", Bytes("p{}"))), "all.zip")));
    }

    [Fact]
    public void A_tar_is_read_packed_or_not()
    {
        var tar = Tar(("x/a.txt", Bytes(Hindi)), ("x/b.txt", Bytes(Russian)));
        Assert.Equal(["a.txt", "b.txt"], Files(Read(tar, "all.tar")));
        Assert.Equal(["a.txt", "b.txt"], Files(Read(Gzip(tar), "all.tar.gz")));
    }

    [Fact]
    public void A_broken_file_of_an_archive_costs_no_other()
    {
        var results = Read(Zip(("a.txt", Bytes(English)), ("b.pdf", Bytes("%PDF-1.7 and nothing")), ("c.txt", Bytes(Russian))), "all.zip");
        Assert.Equal(["a.txt", "c.txt"], Files(results));
        Assert.Contains("all.zip/b.pdf", Assert.Single(results.OfType<ReadResult.Rejected>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_packed_in_an_unknown_way_costs_no_other()
    {
        var zip = Zip(("a.txt", Bytes(English)), ("b.txt", Bytes(Russian)));
        zip[8] = zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 10] = 97; // the method of packing of the first file, in both places
        var results = Read(zip, "all.zip");
        Assert.Equal(["b.txt"], Files(results));
        Assert.Equal(RejectionReason.Unreadable, Assert.Single(results.OfType<ReadResult.Rejected>()).Reason);
    }

    [Fact]
    public void Archives_within_archives_have_an_end()
    {
        var nested = Zip(("a.txt", Bytes(English)));
        for (var i = 0; i < 8; i++) nested = Zip(("in.zip", nested));
        Assert.Equal(RejectionReason.TooLarge, Rejected(nested, "nested.zip").Reason);
    }

    [Fact]
    public void A_bomb_is_left_before_it_is_unpacked()
    {
        var bomb = new byte[64 << 20];
        Array.Fill(bomb, (byte)'\n');
        Bytes(Line("a", English)).CopyTo(bomb, 0);
        var results = Read(Zip(("bomb.jsonl", bomb)), "bomb.zip");
        Assert.Equal(RejectionReason.TooLarge, Assert.Single(results.OfType<ReadResult.Rejected>()).Reason);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Wire</title><item><title>Talks</title><link>https://example.org/1</link><pubDate>Thu, 21 Aug 2025 17:30:00 +0530</pubDate><description>&lt;p&gt;TEXT&lt;/p&gt;</description></item></channel></rss>", "2025-08-21T17:30:00+05:30")]
    [InlineData("<!-- kept --><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Wire</title><id>x</id><updated>2025-08-22T00:00:00Z</updated><entry><title>Talks</title><id>y</id><link href=\"https://example.org/1\"/><published>2025-08-21T10:00:00Z</published><content type=\"html\">TEXT</content></entry></feed>", "2025-08-21T10:00:00+00:00")]
    [InlineData("<rss version=\"2.0\"><channel><title>Wire</title><item><title>Talks</title><link>https://example.org/1</link><pubDate>21 августа 2025</pubDate><description>TEXT</description></item></channel></rss>", "2025-08-21")]
    public void A_feed_gives_its_items_with_their_times(string feed, string published)
    {
        var article = Article(feed.Replace("TEXT", English, StringComparison.Ordinal), "feed.xml", new ReadingOptions());
        Assert.Equal(("Talks", English, "Wire", "https://example.org/1"), (article.Title, article.Text, article.Publisher, article.Url));
        Assert.Equal(PublicationTime.Parse(published), article.Published);
    }

    [Fact]
    public void A_mail_is_an_article_and_so_is_what_is_attached()
    {
        var mail = $"From: Press <p@example.org>\r\nSubject: Talks\r\nDate: Thu, 21 Aug 2025 17:30:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n"
            + $"--X\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{English}\r\n--X\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename=b.txt\r\n\r\n{Russian}\r\n--X--\r\n";
        var articles = Read(Bytes(mail), "talks.eml").OfType<ReadResult.Read>().Select(r => r.Article).ToList();
        Assert.Equal([("Talks", "en", "Press"), ("", "ru", null)], articles.Select(a => (a.Title, a.Language, a.Byline)));
        Assert.Equal(PublicationTime.Parse("2025-08-21T17:30:00+03:00"), articles[0].Published);
    }

    [Fact]
    public void A_web_archive_gives_its_pages_with_their_addresses()
    {
        var articles = Read(Encoding.Latin1.GetBytes(Warc(0) + Warc(1, status: "404 Not Found") + Warc(2, "windows-1251", Russian)), "crawl.warc").OfType<ReadResult.Read>().Select(r => r.Article).ToList();
        Assert.Equal(["https://example.org/0", "https://example.org/2"], articles.Select(a => a.Url));
        Assert.Equal(Russian, articles[1].Text);
    }

    [Fact]
    public void A_broken_member_of_a_packed_web_archive_costs_its_own_record_alone()
    {
        var members = Enumerable.Range(0, 12).Select(i => Gzip(Encoding.Latin1.GetBytes(Warc(i)))).ToList();
        members[3].AsSpan(30, 40).Fill(0xFF);
        members[7] = members[7][..60];
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "crawl.warc.gz");
        File.WriteAllBytes(file, [.. members.SelectMany(m => m)]);
        var results = new ArticleReader(Dated).ReadPath(file).ToList();
        Assert.Equal(10, results.OfType<ReadResult.Read>().Select(r => r.Article.Url).Distinct().Count());
        Assert.Equal(2, results.OfType<ReadResult.Rejected>().Count());
    }

    private static IEnumerable<string?> Files(IEnumerable<ReadResult> results) => results.OfType<ReadResult.Read>().Select(r => r.Article.File);
}
