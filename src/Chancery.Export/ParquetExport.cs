using Chancery.Recording;
using Chancery.Recording.Exporting;

namespace Chancery.Export;

/// <summary>Writes the record as a folder of Parquet files, one a table, each saying which snapshot it is of and under what licence.</summary>
public static class ParquetExport
{
    private const string Suffix = ".parquet";

    /// <summary>Writes all tables; each file appears whole or not at all.</summary>
    /// <param name="folder">The folder; made where it does not exist.</param>
    /// <param name="articles">The heads of all articles, in the record's order.</param>
    /// <param name="view">What the record holds.</param>
    /// <param name="snapshot">The snapshot's id.</param>
    /// <param name="licence">The terms.</param>
    /// <param name="cancel">Stops between two groups of rows.</param>
    /// <returns>The files' names with their rows.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static async Task<IReadOnlyList<(string File, int Rows)>> Write(
        string folder, IEnumerable<ArticleHead> articles, RecordView view, string snapshot, Licence licence, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        var written = new List<(string, int)>();
        foreach (var (table, rows) in Tables(articles, view))
        {
            var told = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["chancery.table"] = table.Name,
                ["chancery.snapshot"] = snapshot,
                ["chancery.licence"] = licence.Data,
                ["chancery.quotations"] = Licence.Quotations,
                ["chancery.names"] = Licence.Names,
            };
            written.Add((table.Name + Suffix, await WriteWhole(Path.Combine(folder, table.Name + Suffix), table, rows, told, cancel)));
        }
        return written;
    }

    private static IEnumerable<(ExportTable Table, IEnumerable<object?[]> Rows)> Tables(IEnumerable<ArticleHead> articles, RecordView view) =>
    [
        (ExportTables.Articles, articles.Select(ExportTables.Articles.Row)),
        (ExportTables.Events, view.Events.Select(ExportTables.Events.Row)),
        (ExportTables.Accounts, view.Events.SelectMany(e => e.Accounts.SelectMany(a => a.Claim.Evidence.Select((_, i) => ExportTables.Accounts.Row(new(e, a, i)))))),
        (ExportTables.People, view.Events.SelectMany(e => e.People.Select(p => ExportTables.People.Row((e, p))))),
        (ExportTables.Statements, view.Statements.Select(ExportTables.Statements.Row)),
        (ExportTables.Commitments, view.Commitments.Select(ExportTables.Commitments.Row)),
    ];

    private static async Task<int> WriteWhole(string path, ExportTable table, IEnumerable<object?[]> rows, Dictionary<string, string> told, CancellationToken cancel)
    {
        var beside = $"{path}.{Environment.ProcessId}.part";
        try
        {
            int count;
            await using (var file = File.Create(beside)) count = await new ParquetTable(table).Write(file, rows, told, cancel);
            File.Move(beside, path, overwrite: true);
            return count;
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
