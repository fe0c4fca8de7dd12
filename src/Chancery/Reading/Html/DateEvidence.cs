namespace Chancery.Reading.Html;

/// <summary>One place of a page that may give its date of publication.</summary>
/// <param name="Time">The date it gives.</param>
/// <param name="Place">Where: "JSON-LD", "meta article:published_time", "address", "line at the headline", …</param>
/// <param name="Voice">Who speaks there. Places of one voice repeat each other and count once.</param>
/// <param name="Weight">How much it is believed, 1 to 50.</param>
internal readonly record struct DateEvidence(PublicationTime Time, string Place, DateVoice Voice, int Weight)
{
    /// <summary>Whether it can be the same publication: one day, or one moment on either side of midnight.</summary>
    public bool AgreesWith(in DateEvidence other) => Time.Day == other.Time.Day
        || (Time.Instant is { } mine && other.Time.Instant is { } theirs ? Math.Abs((mine - theirs).TotalMinutes) < 1
            : Time.Instant is { } moment ? IsOtherSideOfMidnight(moment, other.Time.Day)
            : other.Time.Instant is { } late && IsOtherSideOfMidnight(late, Time.Day));

    /// <summary>
    /// Whether a moment in UTC was on that other day where the readers live: a UTC time is often a site's way to write its own
    /// evening or morning.
    /// </summary>
    public static bool IsOtherSideOfMidnight(DateTimeOffset utc, DateOnly day) => utc.Offset == TimeSpan.Zero
        && (day == DateOnly.FromDateTime(utc.AddHours(-10).Date) && utc.Hour < 10
            || day == DateOnly.FromDateTime(utc.AddHours(13).Date) && utc.Hour > 10);
}

/// <summary>Who speaks of a page's date: the structured data, the head, what is shown, the address, the data of scripts.</summary>
internal enum DateVoice { Structured, Head, Shown, Address, Scripts }
