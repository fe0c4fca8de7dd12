namespace Chancery.Intake.Watching;

/// <summary>When something is looked at again.</summary>
internal static class Schedule
{
    /// <summary>For how long after it was first listed a page is looked at again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    // An edit comes soon or hardly ever: most within hours of publication.
    private static readonly TimeSpan[] Gaps = [TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(9), TimeSpan.FromDays(1), TimeSpan.FromDays(3), TimeSpan.FromDays(7)];
    private static readonly TimeSpan[] Retries = [TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12), TimeSpan.FromDays(1), TimeSpan.FromDays(2)];
    private static readonly TimeSpan LongestGap = TimeSpan.FromDays(1);

    /// <summary>When a page that was read is looked at again; null for no more.</summary>
    /// <param name="looks">How often it was found as it was since it last changed.</param>
    /// <param name="listed">When it was first listed.</param>
    /// <param name="now">Now.</param>
    public static DateTimeOffset? NextLook(int looks, DateTimeOffset listed, DateTimeOffset now) =>
        looks < Gaps.Length && now + Gaps[looks] <= listed + Longest ? now + Gaps[looks] : null;

    /// <summary>When a page that could not be read is tried again; null for no more.</summary>
    /// <param name="failures">How often it failed before.</param>
    /// <param name="asked">How long the server asked to wait.</param>
    /// <param name="now">Now.</param>
    public static DateTimeOffset? NextTry(int failures, TimeSpan? asked, DateTimeOffset now) =>
        failures >= Retries.Length ? null : now + (asked > Retries[failures] ? asked.Value : Retries[failures]);

    /// <summary>When a source that could not be read is tried again: its own time, doubled with every failure up to a day or its own time.</summary>
    public static DateTimeOffset AfterFailure(TimeSpan every, int failures, TimeSpan? asked, DateTimeOffset now)
    {
        var most = every > LongestGap ? every : LongestGap;
        var gap = TimeSpan.FromTicks(Math.Min(most.Ticks, every.Ticks * (1L << Math.Min(failures, 12))));
        return now + (asked > gap ? asked.Value : gap);
    }
}
