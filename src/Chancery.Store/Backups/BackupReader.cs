using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Store.Databases;

namespace Chancery.Store.Backups;

/// <summary>Brings a copy back into a database that is still empty: all of it, or nothing where it is damaged.</summary>
internal sealed class BackupReader(Database database, string name)
{
    private const int RowsAtATime = 1000;
    // A document of an old character set, in UTF-8 and with JSON's escapes, is some times as long.
    private const int LongestRow = 8 * Bounds.Document;
    private static readonly UTF8Encoding Strict = new(false, true);
    private readonly Sql sql = new(database);

    /// <summary>Reads the copy; gives the number of rows.</summary>
    /// <exception cref="InvalidDataException">It is no copy of a record, or is cut short or damaged.</exception>
    public long Read(Stream file)
    {
        try
        {
            using var unzipped = new GZipStream(file, CompressionMode.Decompress);
            return ReadAll(new(unzipped, LongestRow));
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or DecoderFallbackException or NotSupportedException or EndOfStreamException)
        {
            throw e as InvalidDataException is { } own && own.Message.StartsWith('\'') ? own : Damaged(e.Message);
        }
    }

    private long ReadAll(ByteLines lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = Line<BackupFile.Head>(First(lines, hash));
        if (head.Form != BackupFile.Form || head.Version < 1) throw Damaged("it does not begin as one");
        if (head.Version > Schema.Version) throw new InvalidDataException($"'{name}' was written by a later Chancery (record version {head.Version}, this one knows {Schema.Version}); use that one.");
        using var transaction = database.BeginWrite();
        foreach (var step in Schema.Steps.Take(head.Version)) sql.Run(database.InOwnWords(step));
        foreach (var table in BackupFile.Tables.Reverse()) sql.Run($"DELETE FROM {table}");
        var rows = ReadTables(lines, hash);
        database.SetVersion(head.Version);
        foreach (var table in BackupFile.Tables) database.NumberOn(table);
        transaction.Commit();
        return rows;
    }

    private long ReadTables(ByteLines lines, IncrementalHash hash)
    {
        var (count, read) = (0L, 1L);
        BackupFile.Table? table = null;
        var rows = new List<object?[]>();
        while (true)
        {
            var text = Next(lines) ?? throw Damaged("its end is missing");
            if (text.StartsWith("{\"lines\"", StringComparison.Ordinal))
            {
                Insert(table, rows);
                Check(Line<BackupFile.Tail>(text), read, hash);
                return count;
            }
            read++;
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            if (text.StartsWith('{'))
            {
                Insert(table, rows);
                table = Known(Line<BackupFile.Table>(text));
            }
            else
            {
                rows.Add(Row(text));
                count++;
                if (rows.Count == RowsAtATime) Insert(table, rows);
            }
        }
    }

    // Names from a file go into statements only when they are names that tables have.
    private BackupFile.Table Known(BackupFile.Table table) =>
        BackupFile.Tables.Contains(table.Name, StringComparer.Ordinal) && table.Columns.All(c => c.Length > 0 && c.All(char.IsAsciiLetterLower)) ? table
        : throw Damaged($"there is no table '{table.Name}' with such columns");

    private void Check(BackupFile.Tail tail, long read, IncrementalHash hash)
    {
        if (tail.Lines != read || tail.Sha256 != Convert.ToHexStringLower(hash.GetHashAndReset())) throw Damaged("its sum is another");
    }

    private void Insert(BackupFile.Table? table, List<object?[]> rows)
    {
        if (table is not null) database.Insert(table.Name, table.Columns, rows);
        else if (rows.Count > 0) throw Damaged("rows stand before any table");
        rows.Clear();
    }

    private string First(ByteLines lines, IncrementalHash hash)
    {
        var text = Next(lines) ?? throw Damaged("it is empty");
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        return text;
    }

    // However much a copy unpacks to, one row of it is bounded.
    private string? Next(ByteLines lines) => !lines.Next() ? null
        : lines.IsCut ? throw Damaged("a line is longer than any row can be") : Strict.GetString(lines.Line.Span);

    private static T Line<T>(string text) => JsonSerializer.Deserialize<T>(text, ClaimsJson.Options) ?? throw new JsonException("A line is empty.");

    private static object?[] Row(string text) => [.. JsonSerializer.Deserialize<JsonElement[]>(text)!.Select(v => v.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => (object?)v.GetInt64(),
        _ => v.GetString(),
    })];

    private InvalidDataException Damaged(string how) => new($"'{name}' is no whole copy of a record ({how.TrimEnd('.')}); nothing was restored. Take another copy.");
}
