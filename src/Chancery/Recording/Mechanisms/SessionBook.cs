using Chancery.Coding;

namespace Chancery.Recording.Mechanisms;

/// <summary>The sessions of one mechanism, and what follows from them on a day.</summary>
internal sealed class SessionBook
{
    private const int OneSitting = 31;
    private const int DaysOfGrace = 3;
    private const int DaysAnUndatedPlanStaysOpen = 365;
    private readonly DateOnly on;
    private readonly List<MechanismSession> held;

    /// <param name="events">The events of the mechanism.</param>
    /// <param name="on">The day.</param>
    public SessionBook(IEnumerable<Event> events, DateOnly on)
    {
        this.on = on;
        var all = events.Select(e => new MechanismSession(e)).ToList();
        var sittings = all.Where(s => s.Event.Type == EventType.Session || s.Ordinal is not null).ToList();
        All = [.. all.Where(s => sittings.Contains(s) || !sittings.Exists(other => AreNear(s, other)))
            .OrderBy(s => s.Day ?? DateOnly.MaxValue)
            .ThenBy(s => s.Ordinal).ThenBy(s => s.Event.Id, StringComparer.Ordinal)];
        held = [.. All.Where(s => s.IsHeld && s.Day <= on && (s.IsDated || !s.Event.Background))];
    }

    /// <summary>Every session by day. A meeting near a session is talk beside it, or a part of it, and no session of its own.</summary>
    public IReadOnlyList<MechanismSession> All { get; }

    /// <summary>The last one held; of several accounts of one sitting the one with a number, then with a date.</summary>
    public MechanismSession? Last => held.Count == 0 ? null
        : held.Where(s => s == held[^1] || AreNear(s, held[^1])).OrderBy(s => s.Ordinal is null ? 1 : 0).ThenBy(s => s.IsDated ? 0 : 1)
            .ThenByDescending(s => s.Day).ThenBy(s => s.Event.Id, StringComparer.Ordinal).First();

    /// <summary>The nearest planned session whose time has not passed and that was not held meanwhile; those without a date last.</summary>
    public MechanismSession? Planned => All.Where(s => s.Event.Status == EventStatus.Planned && IsOpen(s))
        .OrderBy(s => s.Event.When.Edtf is null ? 1 : 0).ThenBy(s => s.Event.When.Edtf?.Latest).ThenBy(s => s.Day)
        .ThenByDescending(s => s.LastTold).ThenBy(s => s.Event.Id, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Held sessions, accounts of one sitting taken together.</summary>
    public IReadOnlyList<MechanismSession> Sittings()
    {
        var sittings = new List<MechanismSession>();
        foreach (var session in held)
        {
            if (sittings.Count == 0 || !AreNear(sittings[^1], session)) sittings.Add(session);
            else if (Tells(session) > Tells(sittings[^1])) sittings[^1] = session;
        }
        return sittings;
    }

    /// <summary>Neighbours in time whose numbers do not fit.</summary>
    public IEnumerable<OrdinalDisagreement> Disagreements()
    {
        var numbered = All.Where(s => s is { Ordinal: not null, Day: not null } && (s.IsHeld || s.Event.Status == EventStatus.Planned))
            .ToList();
        return numbered.Zip(numbered.Skip(1)).Where(p => !Fit(p.First, p.Second)).Select(p => new OrdinalDisagreement(p.First, p.Second));
    }

    private static int Tells(MechanismSession s) => (s.Ordinal is null ? 0 : 2) + (s.IsDated ? 1 : 0);

    // Of one sitting there is one number; of two the later has the higher.
    private static bool Fit(MechanismSession earlier, MechanismSession later) =>
        AreNear(earlier, later) ? earlier.Ordinal == later.Ordinal || (IsPlanAfter(earlier, later) && later.Ordinal > earlier.Ordinal)
        : !earlier.IsHeld || later.Ordinal > earlier.Ordinal;

    private static bool IsPlanAfter(MechanismSession earlier, MechanismSession later) => earlier.IsHeld && !later.IsHeld;

    private bool IsOpen(MechanismSession plan)
    {
        if (held.Exists(h => Fulfils(h, plan))) return false;
        if (plan.Event.When.Edtf is { } date) return date.Latest >= on;
        return plan.LastTold is { } told && told.DayNumber + DaysAnUndatedPlanStaysOpen >= on.DayNumber && !(Last?.Day >= told);
    }

    private static bool Fulfils(MechanismSession done, MechanismSession plan) =>
        plan.Ordinal is { } number && done.Ordinal is { } n ? n == number
        : plan.Event.When.Edtf is { } date && done.Day is { } day
            && day.DayNumber >= date.Earliest.DayNumber - DaysOfGrace && day.DayNumber <= date.Latest.DayNumber + DaysOfGrace
            && !(plan.LastTold > day);

    private static bool AreNear(MechanismSession one, MechanismSession other) =>
        one.Day is { } a && other.Day is { } b && Math.Abs(a.DayNumber - b.DayNumber) <= OneSitting;
}
