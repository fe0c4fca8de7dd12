using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Recording;
using Chancery.Recording.Commitments;
using Chancery.Recording.Decisions;
using Chancery.Recording.Review;
using Chancery.Resolving;
using Chancery.Resolving.Authority;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery decide</c>: one decision, by name.</summary>
internal static class DecideVerb
{
    private static readonly Option<string> By = Author();
    private static readonly Option<string?> Why = new("--why") { Description = "The reason, kept with the decision." };
    private static readonly Option<string> Record = RecordOption.Build();

    /// <summary>The option that says who decides.</summary>
    public static Option<string> Author() => new("--by") { Description = "Who decides (by default the user of this machine).", DefaultValueFactory = _ => Environment.UserName };

    public static Command Build() => new("decide", "Takes one decision about the record. Events and proposals are named by their ids, or so much of them as is clear.")
    {
        Verb("accept", "The event is right as it stands, or the proposal is.", ["WHAT"], (r, a) => Proposal(r, a[0])?.Yes ?? EventDecisions.Accept(Event(r, a[0]))),
        Verb("reject", "The proposal is not so; of an event: its words do not tell it.", ["WHAT"], (r, a) => Proposal(r, a[0])?.No ?? EventDecisions.Dismiss(Event(r, a[0]), 0)),
        Verb("dismiss", "The words of one account (1, 2 …) of an event do not tell it.", ["EVENT", "ACCOUNT"], (r, a) => Dismiss(Event(r, a[0]), a[1])),
        Verb("correct", "A value of an event is another: FIELD as in docs/record.md, VALUE as JSON or a plain word.", ["EVENT", "FIELD", "VALUE"], (r, a) => EventDecisions.Correct(Event(r, a[0]), a[1], Value(a[2]))),
        Verb("merge", "Two events are one.", ["EVENT", "OTHER"], (r, a) => EventDecisions.Merge(Event(r, a[0]), Event(r, a[1]))),
        Verb("split", "Some accounts (1,2 …) of an event are of another.", ["EVENT", "ACCOUNTS"], (r, a) => EventDecisions.Split(Event(r, a[0]), [.. a[1].Split(',').Select(Number)])),
        Verb("person", "Whoever is named NAME for SIDE is the person of this id (a Wikidata id, or one of your own) and full name.", ["NAME", "SIDE", "ID", "FULL-NAME"], (_, a) => new Decision.Identified(a[0], a[1], a[2], a[3])),
        Verb("held", "A person (id of the authority file, or a new one of your own) held an office from a day to a day; '-' for not known, or for still.", ["ID", "NAME", "SIDE", "OFFICE", "FROM", "TO"], (r, a) => Held(r, a)),
        Verb("commitment", "How an undertaking ('chancery commitments --format json' gives the ids) stands.", ["COMMITMENT", "STATUS"], (r, a) => Judge(r, a[0], a[1])),
        Verb("adopt", "The claims of a coding ('chancery recode') are those of the record from now on.", ["CODING"], (_, a) => new Decision.Adopted(Number(a[0]) + 1)),
        Verb("undo", "An earlier decision does not count; an undoing can be undone.", ["DECISION"], (_, a) => new Decision.Undone(a[0])),
    };

    private static Command Verb(string name, string description, string[] arguments, Func<RecordFile, string[], Decision> of)
    {
        var given = arguments.Select(a => new Argument<string>(a)).ToArray();
        var command = new Command(name, description) { By, Why, Record };
        foreach (var argument in given) command.Add(argument);
        command.SetAction(parsed => Run(parsed.GetValue(Record)!, parsed.GetValue(By)!, parsed.GetValue(Why), r => of(r, [.. given.Select(g => parsed.GetValue(g)!)])));
        return command;
    }

    private static int Run(string address, string by, string? why, Func<RecordFile, Decision> of)
    {
        using var record = RecordFile.OpenExisting(address);
        var entry = record.Decide(of(record), by, why);
        Console.WriteLine($"{entry.Id} is taken; 'chancery decide undo {entry.Id}' takes it back.");
        return 0;
    }

    private static Decision.Held Held(RecordFile record, string[] a)
    {
        foreach (var day in a[4..].Where(d => d != "-" && Edtf.Parse(d) is null)) throw new ArgumentException($"'{day}' is no date; write it like 2025-08-21, 2025-08 or 2025.");
        var held = new Decision.Held(a[0], a[2], a[3], a[4] == "-" ? null : a[4], a[5] == "-" ? null : a[5], a[1]);
        var trial = new Judgements([new DecisionEntry("", default, "", null, held)]);
        AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority")).With([.. record.Judgements().Tenures, .. trial.Tenures]);
        return held;
    }

    private static Decision.Judged Judge(RecordFile record, string id, string status)
    {
        var view = record.View(RecordSelection.All);
        var book = new CommitmentBook(view, CommitmentVocabulary.Load(Path.Combine(AppContext.BaseDirectory, "languages"), KnownBetter.Authority(record)));
        var found = book.All.Where(c => c.Id.StartsWith(id, StringComparison.Ordinal) || c.Id.EndsWith(':' + id, StringComparison.Ordinal)).ToList();
        if (found.Count != 1) throw new ArgumentException($"'{id}' names {found.Count} undertakings; 'chancery commitments --format json' gives the ids.");
        return Enum.TryParse<CommitmentStatus>(status.Replace("-", "", StringComparison.Ordinal), true, out var known) && !char.IsDigit(status[0])
            ? new(ClaimAnchor.Of(found[0].Accounts[0]), known.ToString(), [])
            : throw new ArgumentException($"'{status}' is no status of an undertaking; there are {string.Join(", ", Enum.GetNames<CommitmentStatus>())}.");
    }

    private static Proposal? Proposal(RecordFile record, string id) => id.Contains(':', StringComparison.Ordinal) && !id.StartsWith("event:", StringComparison.Ordinal)
        ? ReviewQueue.Of(record, int.MaxValue).FirstOrDefault(p => p.Id == id) ?? throw new ArgumentException($"There is no proposal '{id}' now; 'chancery review --list' lists them.")
        : null;

    private static Event Event(RecordFile record, string id)
    {
        var found = record.EventsNamed(id);
        if (found.Count == 1) return found[0];
        throw new ArgumentException(found.Count == 0 ? $"There is no event '{id}'; 'chancery events --format jsonl' gives the ids." : $"'{id}' begins the ids of {found.Count} events; give more of it.");
    }

    private static Decision Dismiss(Event e, string account)
    {
        var at = Number(account);
        return at >= 0 && at < e.Accounts.Count ? EventDecisions.Dismiss(e, at) : throw new ArgumentException($"The event has no account {account}; it has {e.Accounts.Count}.");
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number - 1
        : throw new ArgumentException($"'{text}' is no number from 1 on.");

    // A plain word need not be quoted as JSON has it.
    private static JsonNode? Value(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }
}
