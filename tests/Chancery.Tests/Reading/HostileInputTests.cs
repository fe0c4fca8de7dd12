using System.Text;

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
            var bytes = Damage.To(Seeds[round % Seeds.Length], random);
            Assert.All(Documents.Read(bytes, round % 2 == 0 ? "a.jsonl" : "-"), Damage.IsSound);
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
            Assert.All(Documents.Read(bytes), Damage.IsSound);
        }
    }

    [Fact]
    public void Every_start_of_a_document_is_read_or_rejected()
    {
        foreach (var seed in Seeds)
            for (var length = 0; length < seed.Length; length += 3)
                Assert.All(Documents.Read(seed[..length]), Damage.IsSound);
    }
}
