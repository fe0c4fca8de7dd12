using Chancery.Recording;
using Chancery.Resolving.Authority;

namespace Chancery.Briefing;

/// <summary>Events in order of time, each a line with its words.</summary>
public static class Timeline
{
    /// <summary>All events of the record as told up to a day.</summary>
    /// <param name="record">The record or a selection of it.</param>
    /// <param name="authority">Names and offices.</param>
    /// <param name="until">The last day of publication taken in; null for the last one in the record.</param>
    /// <returns>Lines by date; none for an empty record.</returns>
    public static IReadOnlyList<Line> Of(RecordView record, AuthorityFile authority, DateOnly? until = null)
    {
        if ((until ?? record.LastPublished()) is not { } asOf) return [];
        var events = record.AsTold(asOf).Events;
        return Lines(events, events, authority, null, asOf);
    }

    /// <summary>The events of two actors, alone or with others.</summary>
    public static IReadOnlyList<Line> Of(Relation relation, AuthorityFile authority) =>
        Lines(relation.Events.Where(e => relation.Pair.IsAmong(e.Parties)), relation.Events, authority, relation.Pair, relation.AsOf);

    private static List<Line> Lines(IEnumerable<Event> events, IReadOnlyList<Event> all, AuthorityFile authority, Pair? pair, DateOnly asOf)
    {
        var wording = new Wording(authority, new ActorDirectory(authority), pair, new Ranking(authority, asOf));
        var lines = new LineWriter(wording, new QuotationPicker(authority), new Plans(all, asOf));
        return [.. events.OrderBy(e => e.Day()).ThenBy(e => e.Id, StringComparer.Ordinal)
            .Select(e => WithParties(lines.Of(e, Detail.Short), e))];
    }

    private static Line WithParties(Line line, Event e) => line with { Notes = [string.Join(" ", e.Parties), .. line.Notes] };
}
