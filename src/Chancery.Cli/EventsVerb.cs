using System.CommandLine;
using Chancery.Briefing;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Resolving.Authority;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery events</c>: the events of the record, filtered, as a table, JSON Lines or CSV.</summary>
internal static class EventsVerb
{
    private static readonly Option<string[]> Parties = new("--parties") { Description = "States or organisations that must all take part, by code or name: IND,RUS.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> Person = new("--person") { Description = "A participant, by any part of the name in any script." };
    private static readonly Option<string[]> Types = new("--type") { Description = "Types of event: meeting,call.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Statuses = new("--status") { Description = "held, ongoing, planned, cancelled, denied.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> From = new("--from") { Description = "The first day (ISO 8601)." };
    private static readonly Option<string?> To = new("--to") { Description = "The last day (ISO 8601)." };
    private static readonly Option<string?> Text = new("--text") { Description = "Words found in a quotation, a headline, a mechanism or a place." };
    private static readonly Option<string> Format = new("--format") { Description = "table, json (one event a line) or csv.", DefaultValueFactory = _ => "table" };
    private static readonly Option<int> Limit = new("--limit") { Description = "How many events at the most; the latest are kept." };

    public static Command Build()
    {
        Format.AcceptOnlyFromAmong("table", "json", "csv");
        var record = RecordOption.Build();
        var command = new Command("events", "Lists the events of the record.") { Parties, Person, Types, Statuses, From, To, Text, Format, Limit, record };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(record)!));
        return command;
    }

    private static int Run(ParseResult parsed, string file)
    {
        var authority = AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority"));
        var filter = Filter(parsed, authority);
        using var record = RecordFile.OpenExisting(file);
        var events = record.View(new(filter.Parties)).Events.Where(filter.Takes).ToList();
        if (parsed.GetValue(Limit) is > 0 and var limit) events = events[^Math.Min(limit, events.Count)..];
        if (events.Count == 0) Console.Error.WriteLine("No event of the record meets these conditions.");
        Write(events, parsed.GetValue(Format)!);
        return 0;
    }

    private static void Write(IReadOnlyList<Event> events, string format)
    {
        if (format == "json") WholeFile.Write("-", events.Select(RecordExport.Line));
        else if (format == "csv") WholeFile.Write("-", RecordExport.Rows(events));
        else EventTable.Write(events);
    }

    private static EventFilter Filter(ParseResult parsed, AuthorityFile authority)
    {
        var actors = new ActorDirectory(authority);
        var person = parsed.GetValue(Person);
        return new()
        {
            Parties = [.. Several(parsed.GetValue(Parties)).Select(actors.Find)],
            Person = person,
            PersonActors = person is null ? [] : actors.PersonsCalled(person),
            Types = [.. Several(parsed.GetValue(Types)).Select(v => Named<EventType>("--type", v))],
            Statuses = [.. Several(parsed.GetValue(Statuses)).Select(v => Named<EventStatus>("--status", v))],
            From = Day("--from", parsed.GetValue(From)),
            To = Day("--to", parsed.GetValue(To)),
            Text = parsed.GetValue(Text),
        };
    }

    internal static IEnumerable<string> Several(string[]? values) =>
        (values ?? []).SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    internal static T Named<T>(string option, string value) where T : struct, Enum
    {
        if (!int.TryParse(value, out _) && Enum.TryParse<T>(value, true, out var found)) return found;
        var names = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToList();
        throw new ArgumentException($"{option} '{value}' is not known; did you mean '{names.MinBy(n => Closeness.Distance(n, value.ToLowerInvariant()))}'? There are {string.Join(", ", names)}.");
    }

    internal static DateOnly? Day(string option, string? value) => value is null ? null
        : value.Length == 10 && PublicationTime.Parse(value) is { } time ? time.Day
        : throw new ArgumentException($"{option} '{value}' is no ISO 8601 date; write it like 2025-08-21.");
}
