using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Chancery.Store;
using Chancery.Store.Watching;
using Spectre.Console;

namespace Chancery.Cli;

/// <summary><c>chancery sources</c>: what is watched and what came of it; edits and versions.</summary>
internal static class SourcesVerb
{
    /// <summary>As other verbs write JSON: letters as they are, nothing for what is not there.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static Command Build()
    {
        var edits = new Option<bool>("--edits") { Description = "Lists every change of a page instead, with what is different." };
        var silent = new Option<bool>("--silent") { Description = "Lists the changes that their pages do not tell of." };
        var versions = new Option<string?>("--versions") { Description = "Lists every version of the page at an address." };
        var format = new Option<string>("--format") { Description = "table or json (one a line).", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var record = RecordOption.Build();
        var command = new Command("sources", "Lists what is watched: last and next reading, faults, versions of pages and silent edits.") { edits, silent, versions, format, record };
        command.SetAction(parsed =>
        {
            using var file = RecordFile.OpenExisting(parsed.GetValue(record)!);
            var address = parsed.GetValue(versions);
            var isJson = parsed.GetValue(format) == "json";
            var none = address is null ? "No page has changed so far." : $"No version of {address} is in the record.";
            if (address is not null || parsed.GetValue(edits) || parsed.GetValue(silent))
                Write(file.Watching.Versions(address, parsed.GetValue(silent)), isJson, none, WriteVersions);
            else Write(file.Watching.Sources(), isJson, "No source is watched yet; 'chancery watch SOURCES' begins.", WriteTable);
            return 0;
        });
        return command;
    }

    private static void Write<T>(IReadOnlyList<T> rows, bool isJson, string none, Action<IReadOnlyList<T>> table)
    {
        if (rows.Count == 0) Console.Error.WriteLine(none);
        else if (isJson) WholeFile.Write("-", rows.Select(r => JsonSerializer.Serialize(r, Json)));
        else table(rows);
    }

    private static void WriteTable(IReadOnlyList<SourceState> sources)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("Source");
        table.AddColumn(new TableColumn("Last read, next").NoWrap());
        foreach (var number in (ReadOnlySpan<string>)["Pages", "Waiting", "Not read", "Versions", "Silent edits"]) table.AddColumn(new TableColumn(number).RightAligned());
        table.AddColumn("Fault");
        foreach (var s in sources) table.AddRow([.. Cells(s).Select(c => new Text(c))]);
        EventTable.Screen().Write(table);
    }

    private static string[] Cells(SourceState s) =>
    [
        $"{s.Source.Name}\n{string.Join(' ', new[] { s.Source.Side, s.Source.Kind, s.Source.Reliability }.OfType<string>())}",
        $"{(s.Read is null ? "never" : Time(s.Read))}\n{Time(s.Due)}",
        Number(s.Pages), Number(s.Waiting), Number(s.Unread), Number(s.Versions), Number(s.SilentEdits),
        s.Fault ?? s.PageFault ?? "",
    ];

    private static void WriteVersions(IReadOnlyList<ListedVersion> versions)
    {
        foreach (var v in versions)
        {
            Console.WriteLine($"{Time(v.Fetched)}  {(v.Change is null ? "first" : v.IsSilent ? "SILENT EDIT" : "changed")}  {v.Source}  {v.Title}");
            foreach (var line in new[] { v.Address, v.Change, v.Article }.OfType<string>()) Console.WriteLine($"    {line}");
        }
    }

    private static string Time(DateTimeOffset? time) => time?.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
