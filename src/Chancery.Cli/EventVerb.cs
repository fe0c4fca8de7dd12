using System.CommandLine;
using Chancery.Briefing;
using Chancery.Recording;
using Chancery.Resolving.Authority;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery event</c>: one event in full.</summary>
internal static class EventVerb
{
    private const string Prefix = "event:";
    private const int WidthWhenPiped = 100;
    private const int MostShown = 5;

    public static Command Build()
    {
        var id = new Argument<string>("ID") { Description = "The event's id as 'chancery events --format json' gives it, with or without 'event:'; its beginning will do where no other begins so." };
        var asOf = new Option<string?>("--on") { Description = "The day (ISO 8601) for which its stage is told; by default the last on which an article of the record was published." };
        var format = new Option<string>("--format") { Description = "text or json.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var record = RecordOption.Build();
        var command = new Command("event", "Prints one event in full: its preferred values, its steps, where its accounts differ, every account with its words, and why they are one event.") { id, asOf, format, record };
        command.SetAction(parsed => Run(parsed.GetValue(id)!, parsed.GetValue(asOf), parsed.GetValue(format)!, parsed.GetValue(record)!));
        return command;
    }

    private static int Run(string id, string? on, string format, string file)
    {
        using var record = RecordFile.OpenExisting(file);
        var view = record.View(RecordSelection.All);
        var found = Find(view.Events, id);
        var day = on is null ? record.LastPublished() ?? DateOnly.MaxValue : PairArguments.Day("--on", on);
        if (format == "json") WholeFile.Write("-", [RecordExport.Line(found)]);
        else new EventText(AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority")), day).Write(Console.Out, found, Console.IsOutputRedirected ? WidthWhenPiped : Console.WindowWidth);
        return 0;
    }

    private static Event Find(IReadOnlyList<Event> events, string id)
    {
        var wanted = id.StartsWith(Prefix, StringComparison.Ordinal) ? id : Prefix + id;
        var found = events.Where(e => e.Id.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new ArgumentException($"No event of the record has an id that begins with '{id}'; 'chancery events --format json' lists them."),
            _ when found.Find(e => e.Id == wanted) is { } whole => whole,
            _ => throw new ArgumentException($"{found.Count} events have an id that begins with '{id}': {string.Join(", ", found.Take(MostShown).Select(e => e.Id))}{(found.Count > MostShown ? ", …" : "")}; give more of it."),
        };
    }
}
