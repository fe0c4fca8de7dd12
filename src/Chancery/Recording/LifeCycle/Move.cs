using Chancery.Coding;

namespace Chancery.Recording.LifeCycle;

/// <summary>Accounts that put an event off, move it or call it off, and the earlier plans whose date they take away.</summary>
internal static class Move
{
    /// <summary>So many days a plan may be moved, and so many before its day it may be told of.</summary>
    public const int LongestDelay = 400;

    /// <summary>So many days after a plan's last day it may still be told that it was moved or called off.</summary>
    public const int ToldLate = 3;


    /// <summary>Whether an account changes a plan's date or ends the plan, as far as its own words say.</summary>
    public static bool IsOne(EventClaim claim) => claim.Stage is Stage.Rescheduled or Stage.Postponed || claim.Status == EventStatus.Cancelled;

    /// <summary>
    /// Whether an account moves or ends what another planned for other days: told when those days were still to come or just past, and giving
    /// a new date of within <see cref="LongestDelay"/> days, or none.
    /// </summary>
    public static bool Takes(Account move, Account plan) => IsOne(move.Claim) && plan.Claim.Status == EventStatus.Planned && plan.Window.Stated
        && move.Published is { } told && plan.Published <= told && !move.Window.Overlaps(plan.Window)
        && (!move.Window.Stated || (move.Claim.Stage == Stage.Rescheduled && move.Window.DaysTo(plan.Window) <= LongestDelay))
        && plan.Window.Last.DayNumber >= told.DayNumber - ToldLate && plan.Window.First.DayNumber <= told.DayNumber + LongestDelay;
}
