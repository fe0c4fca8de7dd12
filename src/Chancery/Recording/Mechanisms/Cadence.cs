namespace Chancery.Recording.Mechanisms;

/// <summary>How often a standing series meets.</summary>
/// <param name="Months">Months from one session to the next, at least 1.</param>
/// <param name="InferredFrom">How many dated sessions it was counted from; null where the authority file states it.</param>
public sealed record Cadence(int Months, int? InferredFrom = null)
{
    private const int FewestSessions = 3;
    private const double DaysOfAMonth = 30.44;
    private const double MostUneven = 0.5;
    private const int GraceParts = 4;

    /// <summary>Whether it was counted from the sessions of the record, and not stated.</summary>
    public bool IsInferred => InferredFrom is not null;

    /// <summary>How many months late a session may be before it counts as overdue: a quarter of the cadence, at least one.</summary>
    public int GraceMonths => Math.Max(1, Months / GraceParts);

    /// <summary>
    /// Counted from held sessions with a date, where there are at least three and their distances are alike (each within half of the
    /// middle one); null for others. Where both sessions are numbered, the distance is parted among the sessions between.
    /// </summary>
    internal static Cadence? Inferred(IReadOnlyList<MechanismSession> sittings)
    {
        var dated = sittings.Where(s => s is { IsHeld: true, IsDated: true, Day: not null }).OrderBy(s => s.Day).ToList();
        if (dated.Count < FewestSessions) return null;
        var days = dated.Zip(dated.Skip(1), Distance).Order().ToList();
        var middle = days[days.Count / 2];
        return days.TrueForAll(d => Math.Abs(d - middle) <= MostUneven * middle)
            ? new(Math.Max(1, (int)Math.Round(middle / DaysOfAMonth)), dated.Count)
            : null;
    }

    private static double Distance(MechanismSession earlier, MechanismSession later)
    {
        double days = later.Day!.Value.DayNumber - earlier.Day!.Value.DayNumber;
        return earlier.Ordinal is { } m && later.Ordinal is { } n && n > m ? days / (n - m) : days;
    }
}
