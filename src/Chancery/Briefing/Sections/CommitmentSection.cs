using System.Globalization;
using Chancery.Coding;
using Chancery.Recording;
using Chancery.Resolving;

namespace Chancery.Briefing.Sections;

/// <summary>What was promised, by field. Time alone may only say "overdue, no report"; whether it was met people decide.</summary>
internal static class CommitmentSection
{
    private const int Most = 6;
    private const int MostQuotations = 2;
    private const int Longest = 200;

    public static Section Of(Material m)
    {
        var all = m.Relation.Commitments.GroupBy(Sameness).Select(g => g.ToList()).ToList();
        var shown = all.OrderBy(c => m.Relation.Pair.IsAmong(c[0].Claim.Parties) ? 0 : 1)
            .ThenByDescending(c => c[0].Article.Published?.Day).Take(Most).ToList();
        var sentences = shown.GroupBy(Sentence).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var groups = shown.GroupBy(c => c[0].Claim.Field).OrderBy(g => g.Key is null ? 1 : 0).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(field => new Group(Heading(field.Key), [.. field.Select(c => LineOf(c, sentences.Contains(Sentence(c)), m))]));
        return new("commitments", "Open commitments", [.. groups], all.Count - shown.Count);
    }

    // In several languages a promise has the same parties, field, due date and numbers; without a due date only the same words tell.
    private static string Sameness(Told<CommitmentClaim> told)
    {
        var claim = told.Claim;
        return claim.Due is null
            ? claim.Goal.ToUpperInvariant()
            : string.Join('|', [.. claim.Parties, claim.Field, claim.Due, .. Numbers(claim.Goal).Order()]);
    }

    private static IEnumerable<string> Numbers(string goal) =>
        string.Concat(goal.Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static (string, string) Sentence(List<Told<CommitmentClaim>> told) => (told[0].Article.Id, told[0].Claim.Evidence[0].Exact);

    private static Phrase Heading(string? field) => Phrase.Of(field is null ? "Other fields" : Capital(field.Replace('-', ' ')));

    private static Line LineOf(List<Told<CommitmentClaim>> told, bool sharesItsSentence, Material m)
    {
        var claim = told[0].Claim;
        var due = Edtf.Parse(claim.Due);
        var who = Capital(string.Join(" and ", claim.Parties.OrderBy(p => p == m.Relation.Pair.First ? 0 : 1).Select(m.Actors.InSentence)));
        var goal = new Phrase([new(": "), new(claim.Goal, told[0].Article.Language)]);
        var text = sharesItsSentence || !IsNearlyAll(claim) ? who + goal : Phrase.Of(who);
        return new(due is null ? "no date" : "due " + DateWords.Of(due), text, Quotations(told))
        {
            Marks = [Status(due, m.Relation.AsOf), claim.Strength],
            Notes = [.. Given(told)],
        };
    }

    private static IEnumerable<Quotation> Quotations(List<Told<CommitmentClaim>> told) =>
        told.DistinctBy(t => (t.Article.Publisher, t.Article.Language)).Take(MostQuotations)
            .Select(t => Quotation.Of(t.Article, t.Claim.Evidence[0], Longest, [t.Claim.Goal]));

    private static IEnumerable<string> Given(List<Told<CommitmentClaim>> told)
    {
        if (told[0].Article.Published is { } published) yield return $"given {DateWords.Of(published.Day)}";
        var accounts = told.Select(t => t.Article.Id).Distinct().Count();
        if (accounts > 1) yield return string.Create(CultureInfo.InvariantCulture, $"{accounts} accounts");
    }

    // Where the goal is nearly the whole quotation, saying it twice helps nobody.
    private static bool IsNearlyAll(CommitmentClaim claim) => claim.Goal.Length > 0.6 * Math.Min(claim.Evidence[0].Exact.Length, Longest);

    private static string Status(Edtf? due, DateOnly asOf) =>
        due is null ? "no report yet" : due.Latest < asOf ? "overdue, no report" : "not due";

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
