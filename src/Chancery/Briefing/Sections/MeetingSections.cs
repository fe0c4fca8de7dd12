using Chancery.Coding;
using Chancery.Recording;

namespace Chancery.Briefing.Sections;

/// <summary>Next and last meetings, and plans nothing was heard of.</summary>
internal static class MeetingSections
{
    private const int MostNext = 6;
    private const int MostLapsed = 3;
    private const int MostLast = 7;
    private const int DaysOfTheHeadline = 7;

    public static bool IsMeeting(Event e) => e.Type is EventType.Visit or EventType.Meeting or EventType.Call or EventType.Session;

    public static Event? Nearest(Material m) => m.Plans.Open(Meetings(m)).FirstOrDefault();

    // The headline is the weightiest of the last days: one that is named, dated and told by several before a passing mention.
    public static Event? Latest(Material m)
    {
        var held = Held(m).ToList();
        var named = held.Where(e => e.People.Count > 0 || e.Mechanism is not null).ToList();
        if (named.Count == 0) named = held;
        var last = named.Select(e => (DateOnly?)e.Day()).Max();
        return named.Where(e => last!.Value.DayNumber - e.Day().DayNumber <= DaysOfTheHeadline)
            .OrderByDescending(e => m.Ranking.Weight(e, 2)).ThenBy(e => e.Id, StringComparer.Ordinal).FirstOrDefault();
    }

    public static Section Next(Material m)
    {
        var lines = m.Lines();
        var open = m.Plans.Open(Meetings(m)).DistinctBy(Sameness.Of).ToList();
        return new("next", "Next planned meetings", [new(null, [.. open.Take(MostNext).Select(e => lines.Of(e, Detail.Full))])],
            Math.Max(0, open.Count - MostNext),
            open.Count == 0 ? $"The record holds no open plan of a meeting as of {DateWords.Of(m.Relation.AsOf)}." : null);
    }

    public static Section Lapsed(Material m)
    {
        var lines = m.Lines();
        var lapsed = m.Plans.Lapsed(Meetings(m)).DistinctBy(Sameness.Of).ToList();
        return new("lapsed", "Planned, nothing heard since",
            [new(null, [.. lapsed.Take(MostLapsed).Select(e => lines.Of(e, Detail.Short))])], Math.Max(0, lapsed.Count - MostLapsed),
            "Their time has passed and no article in the record reports that they were held; that is no proof that they were not.");
    }

    public static Section Last(Material m)
    {
        var lines = m.Lines();
        var held = Held(m).ToList();
        var chosen = held.OrderByDescending(e => m.Ranking.Weight(e, 2)).ThenBy(e => e.Id, StringComparer.Ordinal).DistinctBy(Sameness.Of)
            .Take(MostLast).OrderByDescending(e => e.Day()).ThenBy(e => e.Id, StringComparer.Ordinal);
        return new("last", "Last meetings", [new(null, [.. chosen.Select(e => lines.Of(e, Detail.Full))])],
            Math.Max(0, held.Count - MostLast));
    }

    private static IEnumerable<Event> Meetings(Material m) => m.Relation.Between.Where(IsMeeting);

    private static IEnumerable<Event> Held(Material m) =>
        Meetings(m).Where(e => e.Status is EventStatus.Held or EventStatus.Ongoing && !e.Background);
}
