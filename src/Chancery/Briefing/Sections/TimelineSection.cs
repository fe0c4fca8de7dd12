using System.Globalization;
using Chancery.Recording;

namespace Chancery.Briefing.Sections;

/// <summary>What happened between the two, in order of time, by year.</summary>
internal static class TimelineSection
{
    private const int Most = 18;
    private const int MostOfADay = 3;

    public static Section Of(Material m)
    {
        var lines = m.Lines();
        var all = m.Relation.Between.Where(e => !m.Plans.IsHeardOf(e)).ToList();
        var chosen = all.GroupBy(e => e.Day()).SelectMany(day => ByWeight(day, m).DistinctBy(Sameness.Of).Take(MostOfADay));
        var shown = ByWeight(chosen, m).Take(Most).OrderBy(e => e.Day()).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        var groups = shown.GroupBy(e => e.Day().Year.ToString(CultureInfo.InvariantCulture))
            .Select(year => new Group(Phrase.Of(year.Key), [.. year.Select(e => lines.Of(e, Detail.Short))]));
        return new("timeline", "Timeline", [.. groups], all.Count - shown.Count);
    }

    private static IEnumerable<Event> ByWeight(IEnumerable<Event> events, Material m) =>
        events.OrderByDescending(e => m.Ranking.Weight(e, 0.5)).ThenBy(e => e.Id, StringComparer.Ordinal);
}
