using Chancery.Coding;
using Chancery.Recording;

namespace Chancery.Briefing.Sections;

/// <summary>What each side said lately to or about the other.</summary>
internal static class StatementSection
{
    private const int MostOfASide = 4;
    private const int MostOfADay = 2;
    private const int Longest = 240;

    public static Section Of(Material m)
    {
        var pair = m.Relation.Pair;
        var groups = new[] { pair.First, pair.Second }.Select(side => (Side: side, All: By(side, m))).Where(g => g.All.Count > 0).ToList();
        return new("statements", "Recent statements", [.. groups.Select(g => GroupOf(g.Side, g.All, m))],
            groups.Sum(g => Math.Max(0, g.All.Count - MostOfASide)));
    }

    // One press conference, told by how many ever, must not fill the page.
    private static List<Told<StatementClaim>> By(string side, Material m)
    {
        var ordered = InOrder(side, m).ToList();
        var first = ordered.GroupBy(s => (s.Claim.Speaker.Name, s.Article.Published?.Day)).SelectMany(g => g.Take(MostOfADay)).ToHashSet();
        return [.. ordered.Where(first.Contains), .. ordered.Where(s => !first.Contains(s))];
    }

    private static IEnumerable<Told<StatementClaim>> InOrder(string side, Material m) =>
        m.Relation.Statements.Where(s => s.Claim.Speaker.Side == side).DistinctBy(s => s.Claim.About, StringComparer.Ordinal)
            .OrderByDescending(s => m.Ranking.Level(s.Claim.Speaker, s.Article.Published?.Day ?? default)
                + (s.Claim.Addressee == m.Relation.Pair.Other(side) ? 0.5 : 0) - Age(s, m))
            .ThenBy(s => s.Article.Id, StringComparer.Ordinal);

    private static double Age(Told<StatementClaim> told, Material m) =>
        2 * (m.Relation.AsOf.DayNumber - (told.Article.Published?.Day.DayNumber ?? 0)) / 365.25;

    private static Group GroupOf(string side, List<Told<StatementClaim>> all, Material m)
    {
        var lines = m.Lines();
        var shown = all.Take(MostOfASide).OrderByDescending(s => s.Article.Published?.Day);
        return new(Phrase.Of(m.Actors.Name(side)), [.. shown.Select(s => LineOf(s, lines, m))]);
    }

    private static Line LineOf(Told<StatementClaim> told, LineWriter lines, Material m)
    {
        var to = told.Claim.Addressee is { } addressee ? $", to {m.Actors.InSentence(addressee)}" : "";
        var manner = told.Claim.Directness == Directness.Quoted ? "quoted" : "as reported";
        var when = told.Article.Published is { } published ? DateWords.Of(published.Day) : "undated";
        var quotation = Quotation.Of(told.Article, told.Claim.Evidence[0], Longest, [told.Claim.About]);
        return new(when, lines.Wording.Person(told.Claim.Speaker) + to, [quotation]) { Marks = [manner] };
    }
}
