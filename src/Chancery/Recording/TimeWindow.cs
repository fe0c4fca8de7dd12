using Chancery.Coding;
using Chancery.Resolving;

namespace Chancery.Recording;

/// <summary>The days on which what a claim tells can have taken place; both ends belong to it.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Stated">Whether the article gives a date; otherwise the window comes from the day of publication.</param>
internal readonly record struct TimeWindow(DateOnly First, DateOnly Last, bool Stated)
{
    private const int LongestTight = 10;
    private const int UndatedPlan = 14;
    private const int UndatedSession = 200;
    private const int UndatedTalks = 3;
    private const int UndatedAct = 1;
    private const int UndatedWords = 2;
    private const int UndatedDeed = 7;
    private const int AboutADay = 2;
    private const int AboutLonger = 15;

    /// <summary>Whether it is short enough to tell one event from the next of its kind.</summary>
    public bool IsTight => Last.DayNumber - First.DayNumber <= (Stated ? LongestTight : UndatedPlan);

    public bool Overlaps(TimeWindow other) => First <= other.Last && other.First <= Last;

    /// <summary>Days between the two; 0 when they overlap.</summary>
    public int DaysTo(TimeWindow other) => Overlaps(other) ? 0 : Math.Max(First.DayNumber - other.Last.DayNumber, other.First.DayNumber - Last.DayNumber);

    public static TimeWindow Of(EventClaim claim, DateOnly? published) =>
        claim.When.Edtf is { } date ? UpTo(published, claim, Around(date, IsStay(claim) ? 1 : 0))
        : published is not { } day ? new(DateOnly.MinValue, DateOnly.MaxValue, false)
        : claim.Background ? new(DateOnly.MinValue, day, false)
        : Undated(claim, day);

    // Of a visit or of a summit to come one account gives the arrival, another the talks.
    private static bool IsStay(EventClaim claim) => claim.Type == EventType.Visit
        || (claim.Status is EventStatus.Planned or EventStatus.Cancelled && claim.Type == EventType.Session && claim.Parties.Count != 2);

    private static TimeWindow Around(Edtf date, int least)
    {
        var slack = !date.IsApproximate ? least : date.Latest.DayNumber - date.Earliest.DayNumber < AboutLonger ? AboutADay : AboutLonger;
        return new(Shift(date.Earliest, -slack), Shift(date.Latest, slack), true);
    }

    // What is told as over was over when it was told: "this year" ends with that day.
    private static TimeWindow UpTo(DateOnly? published, EventClaim claim, TimeWindow window) =>
        claim.Status == EventStatus.Held && published is { } told && window.First <= told && told < window.Last ? window with { Last = told } : window;

    private static TimeWindow Undated(EventClaim claim, DateOnly day)
    {
        var back = DaysBack(claim.Type);
        return claim.Status switch
        {
            EventStatus.Planned when claim.Mechanism is not null || (claim.Type == EventType.Visit && claim.To.Count > 0) => new(day, Shift(day, UndatedSession), false),
            EventStatus.Planned => new(day, Shift(day, claim.Type == EventType.Call ? UndatedTalks : UndatedPlan), false),
            EventStatus.Cancelled => new(Shift(day, -back), Shift(day, UndatedPlan - back), false),
            EventStatus.Ongoing => new(Shift(day, -back), Shift(day, UndatedAct), false),
            _ => new(Shift(day, -back), day, false),
        };
    }

    // News comes within days of what it tells. Calls are so frequent that only the day before can be meant as well; words follow words, and of a
    // deed the news speaks for a week.
    private static int DaysBack(EventType type) => type switch
    {
        EventType.Meeting or EventType.Session or EventType.Visit => UndatedTalks,
        EventType.Call or EventType.Agreement or EventType.Signing => UndatedAct,
        EventType.Support or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => UndatedWords,
        _ => UndatedDeed,
    };

    private static DateOnly Shift(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
