using Chancery.Coding;
using Chancery.Recording;

namespace Chancery.Briefing.Sections;

/// <summary>Agreements, directed acts and what the two do together with others.</summary>
internal static class EventSections
{
    private const int MostAgreements = 6;
    private const int MostActs = 5;
    private const int MostCompany = 4;

    public static Section Agreements(Material m) =>
        Chosen(m, "agreements", "Agreements and signings",
            m.Relation.Between.Where(e => e.Type is EventType.Agreement or EventType.Signing && !m.Plans.IsHeardOf(e)),
            MostAgreements, Detail.Short);

    public static Section Acts(Material m) =>
        Chosen(m, "acts", "Acts towards each other", m.Relation.Between.Where(IsAct), MostActs, Detail.Short);

    public static Section Company(Material m)
    {
        var lines = m.Lines();
        var all = m.Relation.Company.Where(e => MeetingSections.IsMeeting(e) && !m.Plans.IsHeardOf(e)).ToList();
        var shown = all.OrderBy(e => m.Relation.Pair.IsAmong(e.Parties) ? 0 : 1).ThenByDescending(e => m.Ranking.Weight(e, 1))
            .ThenBy(e => e.Id, StringComparer.Ordinal).DistinctBy(e => (e.Mechanism ?? e.Id, e.Day())).Take(MostCompany)
            .OrderByDescending(e => e.Day()).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        return new("company", "Together in wider company",
            [new(null, [.. shown.Select(e => With(lines.Of(e, Detail.Short), lines.Wording.Others(e.Parties)))])], all.Count - shown.Count);
    }

    private static Line With(Line line, string others) =>
        others.Length == 0 ? line : line with { Notes = ["with " + others, .. line.Notes] };

    private static Section Chosen(Material m, string id, string title, IEnumerable<Event> events, int most, Detail detail)
    {
        var lines = m.Lines();
        var all = events.ToList();
        var shown = ByWeight(all, m).DistinctBy(Sameness.Of).Take(most).OrderByDescending(e => e.Day())
            .ThenBy(e => e.Id, StringComparer.Ordinal);
        return new(id, title, [new(null, [.. shown.Select(e => lines.Of(e, detail))])], Math.Max(0, all.Count - most));
    }

    private static IOrderedEnumerable<Event> ByWeight(IEnumerable<Event> events, Material m) =>
        events.OrderByDescending(e => m.Ranking.Weight(e, 1)).ThenBy(e => e.Id, StringComparer.Ordinal);

    private static bool IsAct(Event e) => !MeetingSections.IsMeeting(e) && e.Type is not (EventType.Agreement or EventType.Signing);
}
