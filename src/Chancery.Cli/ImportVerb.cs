using System.CommandLine;
using System.Globalization;
using System.Text;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording.Exporting;
using Chancery.Recording.Searching;
using Chancery.Resolving.Authority;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery import</c>: exports with texts back into a record, as they were coded.</summary>
internal static class ImportVerb
{
    private const int BatchSize = 256;
    private const int LongestLine = 8 * Bounds.Document;

    public static Command Build()
    {
        var files = new Argument<string[]>("FILE") { Description = "JSON Lines as 'chancery export --with-texts' writes them; '-' for standard input.", Arity = ArgumentArity.OneOrMore };
        var record = RecordOption.Build();
        var command = new Command("import", "Takes exports with texts into the record, claims as they were coded. A damaged line is told and the others are taken.") { files, record };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed.GetValue(files)!, parsed.GetValue(record)!, cancel)));
        return command;
    }

    private static int Run(string[] files, string address, CancellationToken cancel)
    {
        using var record = RecordFile.OpenOrCreate(address);
        record.IndexWith(SearchWords.Load(AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority"))));
        using var progress = new ProgressLine();
        var (read, added, damaged) = (0, 0, 0);
        foreach (var batch in files.SelectMany(Lines).Chunk(BatchSize))
        {
            if (cancel.IsCancellationRequested) break;
            foreach (var (place, line) in batch)
                if (line is ImportLine.Damaged fault)
                {
                    damaged++;
                    progress.Complain($"{place}: the line {fault.Reason}");
                }
            List<ArticleClaims> whole = [.. batch.Select(b => b.Line).OfType<ImportLine.Whole>().Select(w => w.Claims)];
            (read, added) = (read + whole.Count, added + record.Add(whole));
            progress.Show(string.Create(CultureInfo.InvariantCulture, $"{read} articles read, {added} new, {damaged} damaged lines"));
        }
        record.Assemble();
        progress.Clear();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read} articles read: {added} new, {read - added} known already; {damaged} damaged lines. The record {record.Path} holds {record.Count().Articles} articles."));
        SearchIndexing.Run(record, cancel);
        if (cancel.IsCancellationRequested) Console.Error.WriteLine("Interrupted; what was read so far is in the record. Run the same command again to go on.");
        return cancel.IsCancellationRequested || damaged > 0 ? Errors.SomeRejected : 0;
    }

    private static IEnumerable<(string Place, ImportLine Line)> Lines(string file)
    {
        using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        var lines = new ByteLines(stream, LongestLine);
        while (lines.Next())
            if (lines.IsCut || lines.Line.Length > 0)
                yield return (string.Create(CultureInfo.InvariantCulture, $"{file}:{lines.Number}"), lines.IsCut ? new ImportLine.Damaged("is longer than any article can be.") : ImportLine.Read(Encoding.UTF8.GetString(lines.Line.Span)));
    }
}
