using Chancery.Coding;
using Chancery.Recording;
using Chancery.Resolving;

namespace Chancery.Briefing.Sections;

/// <summary>What was promised, by field. Time alone may only say "overdue, no report"; whether it was met people decide.</summary>
internal static class CommitmentSection
{
    private const int Most = 6;
    private const int Longest = 200;

    public static Section Of(Material m)
    {
        var all = m.Relation.Commitments.DistinctBy(c => c.Claim.Goal, StringComparer.OrdinalIgnoreCase).ToList();
        var shown = all.OrderBy(c => m.Relation.Pair.IsAmong(c.Claim.Parties) ? 0 : 1).ThenByDescending(c => c.Article.Published?.Day)
            .Take(Most).ToList();
        var groups = shown.GroupBy(c => c.Claim.Field).OrderBy(g => g.Key is null ? 1 : 0).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(field => new Group(Heading(field.Key), [.. field.Select(c => LineOf(c, m))]));
        return new("commitments", "Open commitments", [.. groups], all.Count - shown.Count);
    }

    private static Phrase Heading(string? field) => Phrase.Of(field is null ? "Other fields" : Sentence(field));

    private static Line LineOf(Told<CommitmentClaim> told, Material m)
    {
        var claim = told.Claim;
        var due = Edtf.Parse(claim.Due);
        var who = claim.Parties.OrderBy(p => p == m.Relation.Pair.First ? 0 : 1).Select(p => Phrase.Of(m.Actors.InSentence(p))).ToList();
        var sides = Capital(Phrase.List(who));
        var text = IsNearlyAll(claim) ? sides : sides + ": " + new Phrase([new(claim.Goal, told.Article.Language)]);
        var quotation = Quotation.Of(told.Article, claim.Evidence[0], Longest, [claim.Goal]);
        return new(due is null ? "no date" : "due " + DateWords.Of(due), text, [quotation])
        {
            Marks = [Status(due, m.Relation.AsOf), claim.Strength == "intention" ? "intention" : "undertaking"],
            Notes = told.Article.Published is { } published ? [$"given {DateWords.Of(published.Day)}"] : [],
        };
    }

    // Where the goal is nearly the whole quotation, saying it twice helps nobody.
    private static bool IsNearlyAll(CommitmentClaim claim) => claim.Goal.Length > 0.6 * Math.Min(claim.Evidence[0].Exact.Length, Longest);

    private static string Status(Edtf? due, DateOnly asOf) =>
        due is null ? "no report yet" : due.Latest < asOf ? "overdue, no report" : "not due";

    private static Phrase Capital(Phrase phrase) =>
        new(phrase.Runs.Select((run, i) => i == 0 ? run with { Text = Sentence(run.Text) } : run));

    private static string Sentence(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..].Replace('-', ' ');
}
