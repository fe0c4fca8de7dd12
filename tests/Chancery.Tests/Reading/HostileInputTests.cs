using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

/// <summary>Whatever the bytes are, reading gives results and does not throw; the seeds make every run the same.</summary>
public sealed class HostileInputTests
{
    private static readonly byte[][] Seeds =
    [
        Documents.Bytes($"Ministers meet\n\n{Documents.English}\n\n{Documents.Hindi}"),
        Documents.Bytes($"{Documents.Line("one", "First.")}\n{Documents.Line("two", Documents.Russian, "ru")}"),
        Documents.Bytes($"<html><head><title>T</title><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-08-21T10:00+05:30\"}}</script></head><body><article><h1>T</h1><p>{Documents.English}</p></article></body></html>"),
        Documents.Gzip(Documents.Bytes(Documents.Line("one", Documents.English))),
        Encoding.Unicode.GetBytes(Documents.Russian),
    ];

    [Fact]
    public void Damaged_documents_are_read_or_rejected()
    {
        var random = new Random(20250821);
        for (var round = 0; round < 1500; round++)
        {
            var bytes = Damaged(Seeds[round % Seeds.Length], random);
            Assert.All(Documents.Read(bytes, round % 2 == 0 ? "a.jsonl" : "-"), IsSound);
        }
    }

    [Fact]
    public void Random_bytes_are_read_or_rejected()
    {
        var random = new Random(20250822);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[random.Next(4000)];
            random.NextBytes(bytes);
            Assert.All(Documents.Read(bytes), IsSound);
        }
    }

    [Fact]
    public void Every_start_of_a_document_is_read_or_rejected()
    {
        foreach (var seed in Seeds)
            for (var length = 0; length < seed.Length; length += 3)
                Assert.All(Documents.Read(seed[..length]), IsSound);
    }

    private static void IsSound(ReadResult result)
    {
        if (result is ReadResult.Rejected rejected)
        {
            Assert.DoesNotContain('\n', rejected.Message);
            return;
        }
        var article = ((ReadResult.Read)result).Article;
        Assert.DoesNotContain('\r', article.Content);
        Assert.Equal(article.Content, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(article.Content)));
    }

    private static byte[] Damaged(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var i = random.Next(1, 8); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(40), bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(40), bytes.Count - at)));
                    break;
                default:
                    bytes.Insert(at, (byte)"<>{}\"\\\0\n&"[random.Next(9)]);
                    break;
            }
        }
        return [.. bytes];
    }
}
