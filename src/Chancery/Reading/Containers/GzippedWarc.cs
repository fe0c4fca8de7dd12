using System.IO.Compression;

namespace Chancery.Reading.Containers;

/// <summary>A web archive of which each record is a gzip member of its own, as crawlers write them: a broken member costs that record and no other.</summary>
/// <param name="file">The packed archive; it must be able to seek.</param>
/// <param name="name">The archive's name in messages.</param>
internal sealed class GzippedWarc(Stream file, string name)
{
    private const int ReadAhead = 1 << 14;
    private static readonly byte[] Opening = [0x1F, 0x8B, 0x08];
    private readonly ExpansionBudget budget = new(file.Length);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Each document, or what was wrong with a member.</summary>
    public IEnumerable<(Contained? Document, string? Fault)> Read()
    {
        for (long? start = 0; start is { } at; start = MemberAfter(at))
        {
            file.Position = at;
            using var gzip = new BudgetedStream(() => new GZipStream(file, CompressionMode.Decompress, leaveOpen: true), budget);
            using var documents = new WarcDocuments(gzip, name, seen).Read().GetEnumerator();
            string? fault;
            while (Next(documents, out fault)) yield return (documents.Current, null);
            if (fault is null) yield break;
            yield return (null, fault);
        }
    }

    private static bool Next(IEnumerator<Contained> documents, out string? fault)
    {
        try
        {
            fault = null;
            return documents.MoveNext();
        }
        catch (InvalidDataException broken)
        {
            fault = broken.Message.TrimEnd('.');
            return false;
        }
    }

    // The unpacker reads ahead, so the broken member may begin some way back; it and those before it are known by their ids.
    private long? MemberAfter(long start)
    {
        file.Position = Math.Max(start + 1, file.Position - ReadAhead);
        var buffer = new byte[1 << 16];
        while (true)
        {
            var from = file.Position;
            var count = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            for (var i = 0; buffer.AsSpan(i, count - i).IndexOf(Opening) is >= 0 and var next; i += next + 1)
                if (OpensRecord(from + i + next)) return from + i + next;
            if (count < buffer.Length) return null;
            file.Position = from + count - Opening.Length + 1;
        }
    }

    private bool OpensRecord(long at)
    {
        var before = file.Position;
        file.Position = at;
        try
        {
            using var gzip = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
            return WarcDocuments.IdOfFirst(gzip) is { } id && !seen.Contains(id);
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            file.Position = before;
        }
    }
}
