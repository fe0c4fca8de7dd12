using System.CommandLine;
using System.Globalization;
using Chancery.Recording;
using Chancery.Store;
using Chancery.Store.Generations;

namespace Chancery.Cli;

/// <summary><c>chancery recode</c>: every article of the record read anew by this engine, beside what was read before.</summary>
internal static class RecodeVerb
{
    private const int Shown = 20;

    public static Command Build()
    {
        var list = new Option<bool>("--list") { Description = "Only list the codings that the record holds." };
        var record = RecordOption.Build();
        var command = new Command("recode", "Codes the record's articles anew and shows what would change; 'chancery decide adopt' makes it so. Decisions stay.") { list, record };
        command.SetAction((parsed, cancel) => Task.FromResult(parsed.GetValue(list) ? List(parsed.GetValue(record)!) : Run(parsed.GetValue(record)!, cancel)));
        return command;
    }

    private static int List(string address)
    {
        using var record = RecordFile.OpenExisting(address);
        foreach (var g in record.Generations())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{g.Number,3}  {(g.Adopted is null ? "proposed" : "adopted"),-8}  {g.Articles} articles  engine {(g.Engine.Length > 0 ? g.Engine : "unknown")}  {g.At:yyyy-MM-dd HH:mm}"));
        return 0;
    }

    private static int Run(string address, CancellationToken cancel)
    {
        using var record = RecordFile.OpenExisting(address);
        using var progress = new ProgressLine();
        var pipeline = KnownBetter.Pipeline(record);
        var generation = record.Recode(pipeline.Engine, pipeline.Read, read => progress.Show(FormattableString.Invariant($"{read} articles read")), cancel);
        progress.Clear();
        if (cancel.IsCancellationRequested) return Errors.SomeRejected;
        if (generation.Articles == 0) Console.WriteLine("This engine reads every article as the record has it; nothing would change.");
        else Tell(generation.Number, generation.Articles, record.ChangeBy(generation.Number));
        return 0;
    }

    private static void Tell(long number, int articles, RecordChange change)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            This engine reads {articles} articles otherwise. If its claims became those of the record:
                {change.New.Count} new events, {change.Gone.Count} gone, {change.Changed.Count} told otherwise.
            """));
        Print("new", change.New);
        Print("gone", change.Gone);
        Print("now", [.. change.Changed.Select(c => c.After)]);
        Console.WriteLine($"'chancery decide adopt {number}' makes it so, and can be undone; your decisions stay either way.");
    }

    private static void Print(string what, IReadOnlyList<Event> events)
    {
        foreach (var e in events.Take(Shown))
            Console.WriteLine($"  {what,-4} {e.When.Edtf?.Text ?? "undated"}  {e.Type.ToString().ToLowerInvariant()} {e.Status.ToString().ToLowerInvariant()}  {string.Join(' ', e.Parties)}  “{e.Accounts[0].Claim.Evidence[0].Exact}”");
        if (events.Count > Shown) Console.WriteLine($"  … and {events.Count - Shown} more");
    }
}
