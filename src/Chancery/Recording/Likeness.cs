using Chancery.Coding;
using Chancery.Resolving;

namespace Chancery.Recording;

/// <summary>Whether two accounts of one block tell of one event, and why.</summary>
internal static class Likeness
{
    // Without a date a report is news for some days; plans hold for months.
    private const int NewsDaysBack = 4;
    private const int NewsDaysOn = 1;
    private const int PlanDays = 200;
    private const int LongestNews = 45;

    /// <summary>The reasons for taking both as one event; null where they contradict each other or nothing joins them.</summary>
    public static IReadOnlyList<string>? Reasons(Told<EventClaim> a, Told<EventClaim> b)
    {
        if (!Coincide(a, b)) return null;
        var (x, y) = (a.Claim, b.Claim);
        if (!SameDirection(x, y) || Differ(x.Mechanism, y.Mechanism) || Differ(x.Ordinal?.ToString(), y.Ordinal?.ToString())) return null;
        if (x.When.Edtf is { } first && y.When.Edtf is { } second && !first.Overlaps(second)) return null;
        if (OtherPeople(x, y) || OtherMatter(x, y)) return null;
        var reasons = Shared(a, b).ToList();
        return reasons.Count == 0 ? null : [$"same parties: {string.Join(", ", x.Parties)}", .. reasons];
    }

    private static bool SameDirection(EventClaim x, EventClaim y) =>
        x.From.Count + x.To.Count + y.From.Count + y.To.Count == 0 || (x.Type == y.Type && x.From.Equals(y.From) && x.To.Equals(y.To));

    private static bool Differ(string? a, string? b) => a is not null && b is not null && a != b;

    // Two meetings of the same sides on one day are two when a side is shown by different people.
    private static bool OtherPeople(EventClaim x, EventClaim y) => x.Parties.Any(side =>
        Names(x, side) is { Count: > 0 } mine && Names(y, side) is { Count: > 0 } theirs && !mine.Overlaps(theirs));

    // Two sides talk of many things at one meeting, but each agreement or demand is on a matter of its own.
    private static bool OtherMatter(EventClaim x, EventClaim y) =>
        x.Type is not (EventType.Visit or EventType.Meeting or EventType.Session or EventType.Call) && x.Topics.Count > 0 && y.Topics.Count > 0 && !x.Topics.Intersect(y.Topics).Any();

    private static HashSet<string> Names(EventClaim claim, string side) =>
        [.. claim.People.Where(p => p.Side == side).Select(p => p.Name)];

    private static bool Coincide(Told<EventClaim> a, Told<EventClaim> b)
    {
        var ((from, to), (first, last)) = (Window(a), Window(b));
        return from <= last && first <= to;
    }

    // When the event can have been: its date, or the days around its publication.
    private static (DateOnly From, DateOnly To) Window(Told<EventClaim> account)
    {
        if (account.Claim.When.Edtf is { } date) return (date.Earliest, date.Latest);
        if (account.Article.Published is not { Day: var day }) return (DateOnly.MaxValue, DateOnly.MinValue);
        return account.Claim.Status is EventStatus.Planned or EventStatus.Cancelled ? (day, day.AddDays(PlanDays))
            : account.Claim.Background ? (DateOnly.MaxValue, DateOnly.MinValue)
            : (day.AddDays(-NewsDaysBack), day.AddDays(NewsDaysOn));
    }

    private static IEnumerable<string> Shared(Told<EventClaim> a, Told<EventClaim> b)
    {
        var (x, y) = (a.Claim, b.Claim);
        var people = x.People.Select(p => p.Name).Intersect(y.People.Select(p => p.Name)).Order(StringComparer.Ordinal).ToList();
        var exact = x.When.Edtf is { } p && y.When.Edtf is { } q && Length(p) <= LongestNews && Length(q) <= LongestNews;
        if (exact) yield return $"dates overlap: {x.When.Edtf!.Text}, {y.When.Edtf!.Text}";
        if (people.Count > 0) yield return $"in common: {string.Join(", ", people)}";
        if (x.Mechanism is not null && x.Mechanism == y.Mechanism) yield return $"same mechanism: {x.Mechanism}";
        if (x.Ordinal is { } number && x.Ordinal == y.Ordinal) yield return $"same number: {number}";
        if (!exact && people.Count == 0 && x.Type == y.Type && x.Status == y.Status && NearlySameNews(a, b)) yield return "told in the same days";
    }

    private static int Length(Edtf date) => date.Latest.DayNumber - date.Earliest.DayNumber + 1;

    private static bool NearlySameNews(Told<EventClaim> a, Told<EventClaim> b) => a.Article.Published is { } p && b.Article.Published is { } q
        && Math.Abs(p.Day.DayNumber - q.Day.DayNumber) <= NewsDaysBack && !a.Claim.Background && !b.Claim.Background;
}
