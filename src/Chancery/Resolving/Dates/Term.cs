namespace Chancery.Resolving.Dates;

/// <summary>Why a term alone is no date yet.</summary>
internal enum Lack : byte
{
    /// <summary>It is a date.</summary>
    Nothing,
    /// <summary>A bare year, which may be a number of things.</summary>
    Mark,
    /// <summary>A bare number, weekday's short name or month's name that is another word too.</summary>
    Company,
    /// <summary>A bare unit ("the year"), which needs its part.</summary>
    Part,
}

/// <summary>A date as far as its words say it: fields, or days already counted.</summary>
internal struct Term
{
    public int First;
    public int End;
    public int Year;
    public int Month;
    public int Day;
    /// <summary>0 Sunday to 6; null for none.</summary>
    public int? Weekday;
    public Lack Lack;
    public MentionSense Sense;
    /// <summary>The days counted back, where the fields are not enough.</summary>
    public Stretch? Counted;
    /// <summary>The days counted forward, where they differ.</summary>
    public Stretch? Ahead;
    /// <summary>The period in which a day was named: a second day after it lies in the same.</summary>
    public Stretch? Within;
    /// <summary>Whether it is the unit now running, or one counted from it.</summary>
    public bool IsShifted;

    public static Term Of(int first, int end, Stretch days, Stretch? ahead = null) =>
        new() { First = first, End = end, Counted = days, Ahead = ahead == days ? null : ahead };

    public readonly bool IsBareDay => Day > 0 && Month == 0 && Counted is null;

    public readonly bool IsBareWeekday => Weekday is not null && Day == 0 && Counted is null;
}
