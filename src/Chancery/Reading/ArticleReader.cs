using System.Text.Json;

namespace Chancery.Reading;

/// <summary>Reads articles from files, folders and streams.</summary>
public sealed class ArticleReader(ReadingOptions options)
{
    /// <summary>Reads one file or all files of a folder.</summary>
    public IEnumerable<ReadResult> ReadPath(string path) => ReadStream(File.OpenRead(path), path);

    /// <summary>Reads a stream.</summary>
    public IEnumerable<ReadResult> ReadStream(Stream stream, string name)
    {
        using var reader = new StreamReader(name.EndsWith(".gz", StringComparison.Ordinal) ? new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress) : stream);
        while (name.Contains(".jsonl", StringComparison.Ordinal) && reader.ReadLine() is { } line)
        {
            using var doc = JsonDocument.Parse(line);
            var r = doc.RootElement;
            string? Get(string n) => r.TryGetProperty(n, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;
            yield return new ReadResult.Read(new Article(Get("title") ?? "", Get("text") ?? "", Get("language")!, PublicationTime.Parse(Get("published")) ?? options.Published) { File = Get("id"), Publisher = Get("publisher"), Url = Get("url") });
        }
    }
}
