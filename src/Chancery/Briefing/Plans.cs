using Chancery.Coding;
using Chancery.Recording;

namespace Chancery.Briefing;

/// <summary>What became of planned events by a day, as far as the record's events tell.</summary>
internal sealed class Plans(IReadOnlyList<Event> all, DateOnly asOf)
{
    private const int DaysOfGrace = 3;
    private const int DaysAnUndatedPlanStaysOpen = 365;

    /// <summary>The day.</summary>
    public DateOnly AsOf => asOf;

    /// <summary>Planned events whose time has not passed: next ones first, those without a date last.</summary>
    public IEnumerable<Event> Open(IEnumerable<Event> events) =>
        events.Where(e => e.Status == EventStatus.Planned && !HasPassed(e) && !IsHeardOf(e))
            .OrderBy(e => e.When.Edtf is null ? 1 : 0)
            .ThenBy(e => e.When.Edtf is null ? DateOnly.MaxValue.DayNumber - e.LastTold().DayNumber : Start(e).DayNumber)
            .ThenBy(e => e.Id, StringComparer.Ordinal);

    /// <summary>Planned events whose time has passed and of which nothing is heard since; latest first.</summary>
    public IEnumerable<Event> Lapsed(IEnumerable<Event> events) => events.Where(IsLapsed)
        .OrderByDescending(e => e.When.Edtf?.Latest ?? e.LastTold()).ThenBy(e => e.Id, StringComparer.Ordinal);

    /// <summary>Whether its time has passed without a report that it was held.</summary>
    public bool IsLapsed(Event e) => e.Status == EventStatus.Planned && HasPassed(e) && !IsHeardOf(e);

    /// <summary>Whether a plan only announces what another event of the record reports as held.</summary>
    public bool IsHeardOf(Event plan) => plan.Status == EventStatus.Planned && all.Any(e => Fulfils(e, plan));

    private static DateOnly Start(Event e) => e.When.Edtf!.Earliest == DateOnly.MinValue ? e.When.Edtf.Latest : e.When.Edtf.Earliest;

    private bool HasPassed(Event e) =>
        e.When.Edtf is { } date ? date.Latest < asOf : e.LastTold().AddDays(DaysAnUndatedPlanStaysOpen) < asOf;

    // Only silence may be called silence: a later report of like kind between the same parties within the window breaks it.
    private static bool Fulfils(Event held, Event plan) =>
        held.Status is EventStatus.Held or EventStatus.Ongoing or EventStatus.Cancelled && !held.Background
        && (held.Mechanism is not null && held.Mechanism == plan.Mechanism
            || (IsOfLikeKind(held, plan) && held.Parties.SequenceEqual(plan.Parties)))
        && (plan.From.Count == 0 || held.From.Count == 0 || plan.From.Equals(held.From))
        && IsWithin(held.Day(), plan);

    // A visit planned for stated days is heard of when the two meet on them.
    private static bool IsOfLikeKind(Event held, Event plan) => held.Type == plan.Type
        || (IsTalks(held.Type) && IsTalks(plan.Type))
        || (plan.When.Edtf is not null && IsTalks(held.Type) && plan.Type == EventType.Visit)
        || (held.Type is EventType.Agreement or EventType.Signing && plan.Type is EventType.Agreement or EventType.Signing);

    private static bool IsTalks(EventType type) => type is EventType.Meeting or EventType.Session;

    private static bool IsWithin(DateOnly day, Event plan) => plan.When.Edtf is { } date
        ? day >= Back(date.Earliest, DaysOfGrace) && day <= Forward(date.Latest, DaysOfGrace)
        : day >= plan.FirstTold() && day <= Forward(plan.LastTold(), DaysAnUndatedPlanStaysOpen);

    private static DateOnly Back(DateOnly day, int days) => day.DayNumber < days ? DateOnly.MinValue : day.AddDays(-days);

    private static DateOnly Forward(DateOnly day, int days) =>
        DateOnly.MaxValue.DayNumber - day.DayNumber < days ? DateOnly.MaxValue : day.AddDays(days);
}
