using Chancery.Recording;

namespace Chancery.Briefing.Sections;

/// <summary>Events of which the accounts differ, each value with words of those who give it.</summary>
internal static class DisagreementSection
{
    private const int Most = 6;
    private const int Longest = 200;

    public static Section Of(Material m)
    {
        var lines = m.Lines();
        var disputed = m.Relation.Between.Where(e => e.Disagreements.Count > 0).ToList();
        var shown = disputed.OrderByDescending(e => m.Ranking.Weight(e, 1)).ThenBy(e => e.Id, StringComparer.Ordinal).Take(Most)
            .OrderByDescending(e => e.Day()).ThenBy(e => e.Id, StringComparer.Ordinal);
        return new("differ", "The accounts differ", [new(null, [.. shown.Select(e => Line(e, lines, m))])], Math.Max(0, disputed.Count - Most),
            "All values are in the record; the one named first is preferred, for the reason given.");
    }

    private static Line Line(Event e, LineWriter lines, Material m)
    {
        var words = e.Disagreements.SelectMany(d => d.Variants).Select(v => m.Quotations.Of(v.Accounts[0], Longest)).DistinctBy(q => (q.Source.Id, q.Excerpt));
        return new Line(LineWriter.When(e), lines.Wording.Of(e), words) { Notes = [.. e.Disagreements.Select(StageWords.Of)], EventId = e.Id };
    }
}
