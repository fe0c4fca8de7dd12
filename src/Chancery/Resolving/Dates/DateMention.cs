namespace Chancery.Resolving.Dates;

/// <summary>What a date expression says.</summary>
internal enum MentionSense : byte
{
    /// <summary>When.</summary>
    Point,
    /// <summary>From when on ("from Tuesday").</summary>
    From,
    /// <summary>By when ("by the end of 2030").</summary>
    Until,
    /// <summary>How long ("three-day").</summary>
    Duration,
    /// <summary>A long time in which something was so ("over the last two years", "in the 1990s"), never the day of an event.</summary>
    Period,
}

/// <summary>A date expression in a sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Sense">What it says.</param>
/// <param name="Date">The date counted back from publication; null for a duration.</param>
/// <param name="Ahead">The date counted forward, where that differs; null where it does not.</param>
/// <param name="Days">The length of a duration in days; 0 for others.</param>
internal sealed record DateMention(int First, int End, MentionSense Sense, Edtf? Date, Edtf? Ahead = null, int Days = 0)
{
    /// <summary>The date as told of something to come, or of something past.</summary>
    public Edtf? With(bool future) => future && Ahead is not null ? Ahead : Date;
}
