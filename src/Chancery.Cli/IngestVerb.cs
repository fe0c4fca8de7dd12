using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Chancery.Reading;
using Chancery.Recording.Searching;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery ingest</c>: articles into the record, with progress and a summary.</summary>
internal static class IngestVerb
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    public static Command Build()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders of text, HTML, PDF, DOCX, mail, feeds or JSON Lines, or archives of these (gzip, zip, tar, WARC); '-' for standard input.", Arity = ArgumentArity.OneOrMore };
        var published = new Option<string?>("--published") { Description = "The publication date (ISO 8601) of articles that do not give one." };
        var language = new Option<string?>("--language") { Description = "The language (en, hi, ru) instead of finding it." };
        var threads = new Option<int>("--threads") { Description = "How many articles are coded at a time.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var record = RecordOption.Build();
        var command = new Command("ingest", "Takes articles into the record. The same article twice changes nothing.") { paths, published, language, threads, record };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(paths)!, Inputs.Options(parsed.GetValue(published), parsed.GetValue(language)), parsed.GetValue(threads), parsed.GetValue(record)!, cancel));
        return command;
    }

    /// <summary>Takes files into a record, shows progress on standard error and ends with a summary.</summary>
    public static async Task<int> Run(IReadOnlyList<string> paths, ReadingOptions options, int threads, string file, CancellationToken cancel)
    {
        if (threads < 1) throw new ArgumentException($"--threads {threads} is too few; give 1 or more.");
        using var record = RecordFile.OpenOrCreate(file);
        var watch = Stopwatch.StartNew();
        using var progress = new ProgressLine();
        var pipeline = KnownBetter.Pipeline(record);
        record.IndexWith(SearchWords.Load(pipeline.Authority));
        var ingestion = new Ingestion(pipeline, record, progress.Complain);
        var reader = new ArticleReader(options);
        var work = ingestion.Run(paths.SelectMany(path => Inputs.Read(reader, path)), threads, cancel);
        while (await Task.WhenAny(work, Task.Delay(Beat, CancellationToken.None)) != work) progress.Show(Told(ingestion, watch.Elapsed));
        await work;
        record.Assemble();
        progress.Clear();
        Summarise(ingestion, record, watch.Elapsed);
        SearchIndexing.Run(record, cancel);
        if (cancel.IsCancellationRequested) Console.Error.WriteLine("Interrupted; what was read so far is in the record. Run the same command again to go on.");
        return cancel.IsCancellationRequested || ingestion.Rejected.Count > 0 ? Errors.SomeRejected : 0;
    }

    private static string Told(Ingestion i, TimeSpan time) => string.Create(CultureInfo.InvariantCulture,
        $"{i.Read} articles read, {i.New} new, {i.Rejected.Values.Sum()} rejected, {i.Read / time.TotalSeconds:0} articles/s");

    private static void Summarise(Ingestion i, RecordFile record, TimeSpan time)
    {
        var counts = record.Count();
        var reasons = string.Join(", ", i.Rejected.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Value} {Inputs.Wording(r.Key)}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            Articles     {i.Read} read: {i.New} new, {i.Read - i.New} known already
            Rejected     {i.Rejected.Values.Sum()}{(reasons.Length > 0 ? ": " + reasons : "")}
            Time         {time.TotalSeconds:0.0} s, {i.Read / time.TotalSeconds:0} articles/s
            The record   {record.Path}
                         {counts.Articles} articles of {counts.Texts} texts; {counts.EventClaims} event claims, {counts.Statements} statements, {counts.Commitments} commitments; {counts.Events} events
            By type      {string.Join(", ", record.ClaimsByType().Select(t => $"{t.Claims} {t.Type}"))}
            """));
    }
}
