using System.Data.Common;
using System.IO.Compression;

namespace Chancery.Store.Backups;

/// <summary>Writes a copy of a record as it stands at one moment, whatever is taken in meanwhile.</summary>
internal sealed class BackupWriter(Sql sql)
{
    /// <summary>Writes the copy; gives the number of rows.</summary>
    public long Write(Stream file)
    {
        using var snapshot = sql.Database.BeginRead();
        using var zipped = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
        using var lines = new BackupFile.Lines(zipped);
        lines.Write(new BackupFile.Head(BackupFile.Form, sql.Database.Version));
        foreach (var table in BackupFile.Tables) Write(table, lines);
        var rows = lines.Count - 1 - BackupFile.Tables.Length;
        lines.End();
        return rows;
    }

    private void Write(string table, BackupFile.Lines lines)
    {
        var columns = Columns(table);
        lines.Write(new BackupFile.Table(table, columns));
        foreach (var row in sql.Stream($"SELECT {string.Join(", ", columns)} FROM {table} ORDER BY 1, 2", r => Values(r, columns.Count))) lines.Write(row);
    }

    private List<string> Columns(string table)
    {
        using var command = sql.Database.Connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
        using var row = command.ExecuteReader();
        return [.. Enumerable.Range(0, row.FieldCount).Select(row.GetName).Where(c => !BackupFile.IsMadeAnew(table, c))];
    }

    private static object?[] Values(DbDataReader row, int count) => [.. Enumerable.Range(0, count).Select(i => row.IsDBNull(i) ? null : row.GetValue(i))];
}
