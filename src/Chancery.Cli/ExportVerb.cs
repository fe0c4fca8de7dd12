using System.CommandLine;
using Chancery.Export;
using Chancery.Recording;
using Chancery.Recording.Exporting;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery export</c>: the whole record in a stable order, with what its columns mean, its snapshot and its licence.</summary>
internal static class ExportVerb
{
    private const string StandardOutput = "-";

    private static readonly Option<string> Format = new("--format") { Description = "jsonl: articles, events with all accounts, statements, commitments; csv: one row an event; parquet: a folder of tables.", DefaultValueFactory = _ => "jsonl" };
    private static readonly Option<string?> Output = new("--out") { Description = "The file to write, of parquet the folder; '-' (the default) for standard output." };
    private static readonly Option<string?> CodebookFile = new("--codebook") { Description = "Writes what every column means to this file, Markdown or (.json) JSON; without --out nothing else." };
    private static readonly Option<string?> Terms = new("--licence") { Description = "The licence of the coded data, an SPDX identifier or other words; kept in the manifest and in Parquet files. By default none is stated." };

    private static readonly Option<bool> WithTexts = new("--with-texts") { Description = "With jsonl also the texts of articles and what was read of each, for 'chancery import'." };

    public static Command Build()
    {
        Format.AcceptOnlyFromAmong("jsonl", "csv", "parquet");
        var record = RecordOption.Build();
        var command = new Command("export", "Writes the whole record; the same articles, taken in in any order, give the same bytes.") { Format, Output, CodebookFile, Terms, WithTexts, record };
        command.SetAction((parsed, cancel) => Run(parsed, parsed.GetValue(record)!, cancel));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string file, CancellationToken cancel)
    {
        var (format, output, licence) = (parsed.GetValue(Format)!, parsed.GetValue(Output), Licence.Of(parsed.GetValue(Terms)));
        if (parsed.GetValue(CodebookFile) is { } codebook)
        {
            WholeFile.Write(codebook, codebook.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? [Codebook.Json()] : Codebook.Markdown());
            if (output is null) return 0;
        }
        if (format == "parquet" && (output is null or StandardOutput)) throw new ArgumentException("--format parquet writes several files; give their folder with --out FOLDER.");
        var withTexts = parsed.GetValue(WithTexts);
        if (withTexts && format != "jsonl") throw new ArgumentException($"--with-texts goes with --format jsonl alone, not with {format}.");
        using var record = RecordFile.OpenExisting(file);
        await Write(record, format, output ?? StandardOutput, licence, withTexts, cancel);
        return 0;
    }

    private static async Task Write(RecordFile record, string format, string output, Licence licence, bool withTexts, CancellationToken cancel)
    {
        var view = record.View(RecordSelection.All);
        if (format == "parquet")
        {
            var snapshot = Snapshot.Of(RecordExport.Lines(record.Articles(), view));
            var files = await ParquetExport.Write(output, record.Articles(), view, snapshot, licence, cancel);
            WholeFile.Write(Path.Combine(output, "manifest.json"), [new Manifest(format, snapshot, licence, files).Json()]);
            return;
        }
        var lines = withTexts ? RecordExport.LinesWithTexts([.. record.Articles()], view, record.Whole) : RecordExport.Lines(record.Articles(), view);
        var rows = WholeFile.Write(output, format == "csv" ? RecordExport.Rows(view.Events) : lines) - (format == "csv" ? 1 : 0);
        if (output == StandardOutput) return;
        var id = Snapshot.Of(RecordExport.Lines(record.Articles(), view));
        WholeFile.Write(output + ".manifest.json", [new Manifest(format, id, licence, [(Path.GetFileName(output), rows)]).Json()]);
    }
}
