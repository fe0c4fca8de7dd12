using System.CommandLine;
using Chancery.Recording;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery export</c>: the whole record in a stable order.</summary>
internal static class ExportVerb
{
    public static Command Build()
    {
        var format = new Option<string>("--format") { Description = "jsonl: articles, events with all accounts, statements, commitments; csv: one row an event.", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "csv");
        var output = new Option<string>("--out") { Description = "The file to write; '-' for standard output.", DefaultValueFactory = _ => "-" };
        var record = RecordOption.Build();
        var command = new Command("export", "Writes the whole record; the same articles, taken in in any order, give the same bytes.") { format, output, record };
        command.SetAction(parsed => Run(parsed.GetValue(format)!, parsed.GetValue(output)!, parsed.GetValue(record)!));
        return command;
    }

    private static int Run(string format, string output, string file)
    {
        using var record = RecordFile.OpenExisting(file);
        var view = record.View(RecordSelection.All);
        WholeFile.Write(output, format == "csv" ? RecordExport.Rows(view.Events) : RecordExport.Lines(record.Articles(), view));
        return 0;
    }
}
