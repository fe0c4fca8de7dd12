using System.CommandLine;
using System.Globalization;
using Chancery.Recording.Decisions;
using Chancery.Recording.Review;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery review</c>: what the machine proposes, one key a decision.</summary>
internal static class ReviewVerb
{
    private const string Keys = "y yes   n no   s later   u undo the last   q end";

    public static Command Build()
    {
        var list = new Option<bool>("--list") { Description = "Only print the questions, what most depends on first." };
        var decisions = new Option<bool>("--decisions") { Description = "Print every decision that was taken, and which of them count." };
        var most = new Option<int>("--limit") { Description = "At most so many questions.", DefaultValueFactory = _ => 50 };
        var by = DecideVerb.Author();
        var record = RecordOption.Build();
        var command = new Command("review", "Asks what the machine would have a person decide, one key a decision; every decision can be undone.") { list, decisions, most, by, record };
        command.SetAction(parsed => Run(parsed.GetValue(record)!, parsed.GetValue(list), parsed.GetValue(decisions), parsed.GetValue(most), parsed.GetValue(by)!));
        return command;
    }

    private static int Run(string address, bool list, bool decisions, int most, string by)
    {
        using var record = RecordFile.OpenExisting(address);
        if (decisions) WriteDecisions(record);
        else if (list) WriteAll(ReviewQueue.Of(record, most));
        else Ask(record, most, by);
        return 0;
    }

    private static void WriteDecisions(RecordFile record)
    {
        var counting = record.Judgements().InForce.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in record.Decisions())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Id,-6} {entry.At:yyyy-MM-dd HH:mm} {entry.By}: {Shown(entry.Decision)}{(entry.Why is null ? "" : $" ({entry.Why})")}{(counting.Contains(entry.Id) ? "" : "  [undone]")}"));
    }

    private static void WriteAll(IReadOnlyList<Proposal> proposals)
    {
        foreach (var proposal in proposals) Write(proposal);
        if (proposals.Count == 0) Console.Error.WriteLine("There is nothing to review.");
    }

    private static void Ask(RecordFile record, int most, string by)
    {
        var skipped = new HashSet<string>(StringComparer.Ordinal);
        for (var asked = 0; asked < most; asked++)
        {
            if (ReviewQueue.Of(record, most + skipped.Count).FirstOrDefault(p => !skipped.Contains(p.Id)) is not { } proposal)
            {
                Console.Error.WriteLine(asked == 0 ? "There is nothing to review." : "That was all.");
                return;
            }
            Write(proposal);
            Console.WriteLine(Keys);
            if (!Answer(record, proposal, skipped, by)) return;
        }
    }

    // Any other key asks again.
    private static bool Answer(RecordFile record, Proposal proposal, HashSet<string> skipped, string by)
    {
        while (true)
        {
            switch (Key())
            {
                case 'y': Tell(record.Decide(proposal.Yes, by, null)); return true;
                case 'n': Tell(record.Decide(proposal.No, by, null)); return true;
                case 's': skipped.Add(proposal.Id); return true;
                case 'u': Undo(record, by); return true;
                case 'q' or null: return false;
                default: Console.WriteLine(Keys); break;
            }
        }
    }

    private static void Undo(RecordFile record, string by)
    {
        if (record.Judgements().InForce.LastOrDefault(e => e.Decision is not Decision.Undone) is not { } last) Console.WriteLine("There is nothing to undo.");
        else Tell(record.Decide(new Decision.Undone(last.Id), by, null));
    }

    private static char? Key()
    {
        if (!Console.IsInputRedirected) return char.ToLowerInvariant(Console.ReadKey(intercept: true).KeyChar);
        int read;
        do read = Console.In.Read();
        while (read is '\n' or '\r' or ' ');
        return read < 0 ? null : char.ToLowerInvariant((char)read);
    }

    private static void Tell(DecisionEntry entry) => Console.WriteLine($"{entry.Id}: {Shown(entry.Decision)}\n");

    private static void Write(Proposal p)
    {
        Console.WriteLine($"{p.Id}\n{p.Question}");
        foreach (var quoted in p.Words) Console.WriteLine($"  “{quoted.Words.Exact}”\n    {quoted.Source}, {quoted.Published}");
        foreach (var reason in p.Reasons) Console.WriteLine($"  · {reason}");
        Console.WriteLine();
    }

    private static string Shown(Decision decision) => decision switch
    {
        Decision.Together t => $"{t.Accounts.Count} accounts are of one event",
        Decision.Apart a => $"{a.Some.Count} and {a.Others.Count} accounts are of two events",
        Decision.Accepted a => $"accepted: {Shown(a.Account)}",
        Decision.Dismissed d => $"dismissed: {Shown(d.Account)}",
        Decision.Corrected c => $"{c.Field} of {Shown(c.Account)} is {c.Value?.ToJsonString() ?? "null"}",
        Decision.Identified i => $"{i.Name}{(i.Side is null ? "" : $" ({i.Side})")} is {i.FullName} ({i.Actor})",
        Decision.Held h => $"{h.Person} was {h.Office} of {h.Side} from {h.From ?? "?"} to {h.To ?? "now"}",
        Decision.Judged j => $"commitment {Shown(j.Account)}: {j.Status}",
        Decision.Declined d => $"declined {d.Proposal}",
        Decision.Adopted a => $"coding {a.Generation} is adopted",
        Decision.Undone u => $"undone {u.Decision}",
        _ => decision.ToString(),
    };

    private static string Shown(ClaimAnchor claim) => $"{(claim.Type?.ToString() ?? claim.Kind).ToLowerInvariant()} {string.Join(' ', claim.Parties)}";
}
