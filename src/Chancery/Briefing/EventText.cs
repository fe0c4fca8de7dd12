using System.Globalization;
using Chancery.Coding;
using Chancery.Recording;
using Chancery.Recording.LifeCycle;
using Chancery.Resolving.Authority;

namespace Chancery.Briefing;

/// <summary>Prints one event in full as plain text: the preferred values, its steps, where its accounts differ, every account with its words, and why they are one event.</summary>
/// <param name="authority">Names and offices.</param>
/// <param name="asOf">The day for which its stage is told.</param>
public sealed class EventText(AuthorityFile authority, DateOnly asOf)
{
    private const int Column = 12;
    private const int Narrowest = 50;
    private readonly Wording wording = new(authority, new(authority), null, new(authority, asOf));

    /// <summary>Writes the event, wrapped to so many columns.</summary>
    public void Write(TextWriter output, Event e, int columns = 100)
    {
        var width = Math.Max(Narrowest, columns);
        foreach (var (name, text) in Facts(e)) Put(output, name, text, width);
        Part(output, "Steps", e.Steps.SelectMany(Step), width);
        Part(output, "Where the accounts differ", e.Disagreements.SelectMany(d => d.Variants.Select(v => Words(v.Accounts[0])).Prepend(StageWords.Of(d))), width);
        Part(output, "Accounts", e.Accounts.SelectMany(Account), width);
        Part(output, "Why they are one event", e.Reasons, width);
    }

    private IEnumerable<(string, string)> Facts(Event e)
    {
        yield return ("", wording.Of(e).ToString());
        yield return ("Id", e.Id);
        yield return ("When", e.When.OwnWords is { } words ? $"{DateWords.Of(e.When.Edtf)} (“{words}”)" : DateWords.Of(e.When.Edtf));
        yield return ("Type", Lower(e.Type));
        yield return ("Status", $"{Lower(e.Status)}; {Stage(e)}");
        yield return ("Parties", e.From.Count > 0 ? $"{string.Join(' ', e.From)} → {string.Join(' ', e.To)}" : string.Join(' ', e.Parties));
        if (e.People.Count > 0) yield return ("People", string.Join("; ", e.People.Select(Person)));
        if (e.Place is { } place) yield return ("Place", string.Join(", ", new[] { place.Name, place.Country }.OfType<string>()));
        if (e.Mechanism is { } mechanism) yield return ("Mechanism", e.Ordinal is { } n ? $"{mechanism}, {Wording.Ordinal(n)}" : mechanism);
        if (e.Topics.Count > 0) yield return ("Topics", string.Join(", ", e.Topics));
        yield return ("Told by", string.Create(CultureInfo.InvariantCulture, $"{e.Accounts.Count} account{(e.Accounts.Count == 1 ? "" : "s")}, {e.Origins.Count} independent: {string.Join(", ", e.Origins)}"));
    }

    private string Stage(Event e) => e.StageOn(asOf) is { } stage ? $"{StageWords.Of(stage)} as of {DateWords.Of(asOf)}" : $"nothing told by {DateWords.Of(asOf)}";

    private static string Person(Participant p) => p.Office is { } office && office != p.Name ? $"{p.Name} ({p.Side}, {office})" : $"{p.Name} ({p.Side})";

    private static IEnumerable<string> Step(Step step)
    {
        var told = step.Told is { } day ? DateWords.Of(day) : "undated";
        var date = step.Date is { } said ? $", for {DateWords.Of(said)}" : "";
        var before = step.Before is { } old ? step.Date is null ? $", was to be on {DateWords.Of(old)}" : $", instead of {DateWords.Of(old)}" : "";
        return [$"{told}: {StageWords.Of(step.Stage)}{date}{before}", Words(step.Account)];
    }

    private static IEnumerable<string> Account(Told<EventClaim> account)
    {
        var claim = account.Claim;
        var stage = claim.Stage is { } reached ? $" ({StageWords.Of(reached)})" : "";
        yield return $"{SourceWords.Publisher(account.Article)}, {SourceWords.Day(account.Article)} [{account.Article.Language}]: {Lower(claim.Type)} {Lower(claim.Status)}{stage}, {DateWords.Of(claim.When.Edtf)}";
        foreach (var words in claim.Evidence) yield return $"  “{words.Exact}”";
        yield return $"  {SourceWords.Title(account.Article)} — {SourceWords.Link(account.Article)?.ToString() ?? account.Article.Id}";
    }

    private static string Words(Told<EventClaim> account) =>
        $"  “{account.Claim.Evidence[0].Exact}” — {SourceWords.Publisher(account.Article)}, {SourceWords.Day(account.Article)}";

    private static void Part(TextWriter output, string title, IEnumerable<string> lines, int width)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        output.Write($"\n{title}\n");
        foreach (var line in all)
        {
            var indent = line.StartsWith(' ') ? "      " : "  ";
            foreach (var part in TextLines.Wrapped(line, width - indent.Length)) output.Write($"{indent}{part}\n");
        }
    }

    private static void Put(TextWriter output, string name, string text, int width)
    {
        var column = name.Length == 0 ? 0 : Column;
        foreach (var (line, i) in TextLines.Wrapped(text, width - column).Select((l, i) => (l, i)))
            output.Write($"{(i == 0 ? name : "").PadRight(column)}{line}\n");
    }

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
