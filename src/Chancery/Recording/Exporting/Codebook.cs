using System.Text.Json;
using Chancery.Coding;

namespace Chancery.Recording.Exporting;

/// <summary>What every column of every form of export means, for people and for programs.</summary>
public static class Codebook
{
    private static readonly (string Form, string Told, IReadOnlyList<ExportTable> Tables)[] Forms =
    [
        ("parquet", "One file a table. Keys of other tables are named with the table.", ExportTables.All),
        ("csv", "One file (RFC 4180, UTF-8). A cell that a spreadsheet would run as a formula begins with an apostrophe.", [FlatEvents.Table]),
        ("jsonl", "One JSON object a line. A member means the same wherever it stands in a line of its kind; absent values are null.", JsonMembers.All),
    ];

    /// <summary>Markdown, a table for each table.</summary>
    public static IEnumerable<string> Markdown()
    {
        yield return "# Codebook";
        yield return "";
        yield return $"{Licence.Quotations} {Licence.Names}";
        foreach (var (form, told, tables) in Forms)
        {
            yield return "";
            yield return $"## {form}";
            yield return "";
            yield return told;
            foreach (var line in tables.SelectMany(Table)) yield return line;
        }
    }

    /// <summary>One JSON object.</summary>
    public static string Json() => JsonSerializer.Serialize(Forms.Select(f => new { form = f.Form, told = f.Told, tables = f.Tables.Select(t => new { name = t.Name, meaning = t.Meaning, columns = t.Columns }) }), ClaimsJson.Options);

    private static IEnumerable<string> Table(ExportTable table) =>
    [
        "", $"### {table.Name}", "", $"A row is {table.Meaning}.", "", "| Column | Type | Meaning | Unit or form | Values |", "|---|---|---|---|---|",
        .. table.Columns.Select(c => $"| `{c.Name}` | {ExportTables.Name(c.Kind)} | {c.Meaning} | {c.Unit} | {string.Join(", ", c.Values)} |"),
    ];
}
