using System.Globalization;
using System.IO.Compression;

namespace Chancery.Reading.Containers;

/// <summary>
/// The pages of a web archive (ISO 28500, WARC 1.0 and 1.1): the bodies of successful responses and of resources that are text. Read onwards,
/// so memory does not grow with the file.
/// </summary>
/// <param name="archive">The archive, unpacked.</param>
/// <param name="name">The archive's name in messages.</param>
/// <param name="seen">The ids of records already given, when an archive is taken up again after a broken member; null for none.</param>
internal sealed class WarcDocuments(Stream archive, string name, HashSet<string>? seen = null)
{
    private const int LongestHeader = 1 << 16;
    private readonly ByteReader bytes = new(archive);

    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith("WARC/"u8);

    /// <summary>The id of the record with which an archive begins; null where it begins with none.</summary>
    public static string? IdOfFirst(Stream archive)
    {
        var bytes = new ByteReader(archive);
        return bytes.Line(LongestHeader)?.StartsWith("WARC/", StringComparison.Ordinal) == true ? Fields(bytes).GetValueOrDefault("WARC-Record-ID") : null;
    }

    /// <exception cref="InvalidDataException">A record is broken; what follows cannot be told.</exception>
    public IEnumerable<Contained> Read()
    {
        for (var number = 1; NextHeader() is { } header; number++)
        {
            var length = LengthOf(header, number);
            using var block = new BlockStream(bytes, length);
            var isNew = seen is null || !header.TryGetValue("WARC-Record-ID", out var id) || seen.Add(id);
            if (isNew && DocumentIn(header, block, number) is { } document) yield return document;
            block.Finish();
        }
    }

    private Dictionary<string, string>? NextHeader()
    {
        string line;
        do
        {
            if (bytes.Line(LongestHeader) is not { } next) return null;
            line = next;
        }
        while (line.Length == 0);
        if (!line.StartsWith("WARC/", StringComparison.Ordinal)) throw new InvalidDataException($"a record begins with '{Shown(line)}' instead of WARC/1.0");
        return Fields(bytes);
    }

    private static long LengthOf(Dictionary<string, string> header, int number) =>
        header.TryGetValue("Content-Length", out var words) && long.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length : throw new InvalidDataException($"record {number} has no Content-Length that can be read");

    private Contained? DocumentIn(Dictionary<string, string> header, BlockStream block, int number)
    {
        var url = header.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>');
        var place = $"{name}#{number}{(url is null ? "" : $" ({url})")}";
        return header.GetValueOrDefault("WARC-Type") switch
        {
            "response" when header.GetValueOrDefault("Content-Type")?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true => Response(block, place, url),
            "resource" or "conversion" when IsText(header.GetValueOrDefault("Content-Type")) => new(place, Whole(block)) { Url = url },
            _ => null,
        };
    }

    private static Contained? Response(BlockStream block, string place, string? url)
    {
        var inner = new ByteReader(block);
        if (inner.Line(LongestHeader) is not { } status || !IsSuccess(status)) return null;
        var fields = Fields(inner);
        var type = fields.GetValueOrDefault("Content-Type");
        if (!IsText(type)) return null;
        Stream body = inner.Rest;
        if (fields.GetValueOrDefault("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = new ChunkedStream(new ByteReader(body));
        body = fields.GetValueOrDefault("Content-Encoding")?.Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(body, CompressionMode.Decompress),
            "deflate" => new ZLibStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        return new(place, Whole(body)) { Url = url, Charset = CharsetOf(type) };
    }

    // Read before it is given, so that what is broken in it is the archive's fault; one byte more than a document may have lets its reader refuse it.
    private static MemoryStream Whole(Stream body)
    {
        var whole = new MemoryStream();
        var buffer = new byte[1 << 14];
        while (whole.Length <= Bounds.Document && body.Read(buffer) is > 0 and var count) whole.Write(buffer, 0, count);
        whole.Position = 0;
        return whole;
    }

    private static bool IsSuccess(string status) =>
        status.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase) && status.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, "200" or "203", ..];

    private static bool IsText(string? type) => type is not null
        && (type.Contains("html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) || type.Contains("xml", StringComparison.OrdinalIgnoreCase)
            || type.Contains("json", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/pdf", StringComparison.OrdinalIgnoreCase));

    private static string? CharsetOf(string? type)
    {
        var at = type?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : type![(at + 8)..].Split(';')[0].Trim('"', '\'', ' ');
    }

    private static Dictionary<string, string> Fields(ByteReader from)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (from.Line(LongestHeader) is { Length: > 0 } line)
            if (line.IndexOf(':') is > 0 and var colon) fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        return fields;
    }

    private static string Shown(string line) => line.Length <= 20 ? line : line[..20] + "…";
}
