namespace Chancery.Reading.Dates;

/// <summary>A zone as its name says it: an offset from UTC, and whether its clocks move with the season.</summary>
/// <param name="Standard">The offset in winter.</param>
/// <param name="Rule">Whose summer time is meant; <see cref="SummerTime.None"/> where the name says the season itself, as EDT does.</param>
internal readonly record struct ZoneOffset(TimeSpan Standard, SummerTime Rule = SummerTime.None)
{
    /// <summary>"+05:30", "-05:00/us"; null for other words.</summary>
    public static ZoneOffset? Parse(string words)
    {
        var parts = words.Split('/');
        if (!TimeSpan.TryParse(parts[0].TrimStart('+'), System.Globalization.CultureInfo.InvariantCulture, out var offset)) return null;
        return parts.Length == 1 ? new(offset) : Enum.TryParse<SummerTime>(parts[1], ignoreCase: true, out var rule)
            ? new(offset, rule) : null;
    }

    /// <summary>The offset at noon of a day.</summary>
    public TimeSpan On(DateOnly day) => Rule switch
    {
        SummerTime.Us => Later(day >= Sunday(day.Year, 3, 2) && day < Sunday(day.Year, 11, 1)),
        SummerTime.Eu => Later(day >= LastSunday(day.Year, 3) && day < LastSunday(day.Year, 10)),
        // Moscow kept summer time all the year from March 2011 to October 2014.
        SummerTime.Ru => Later(day.Year < 2011 ? day >= LastSunday(day.Year, 3) && day < LastSunday(day.Year, 10)
            : day >= new DateOnly(2011, 3, 27) && day < new DateOnly(2014, 10, 26)),
        _ => Standard,
    };

    private TimeSpan Later(bool isSummer) => isSummer ? Standard + TimeSpan.FromHours(1) : Standard;

    private static DateOnly Sunday(int year, int month, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((7 - (int)first.DayOfWeek) % 7 + 7 * (nth - 1));
    }

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(int)last.DayOfWeek);
    }
}

/// <summary>
/// Whose rule says when clocks go forward: none's, the United States' (since 2007), the European Union's, Moscow's with its history.
/// </summary>
internal enum SummerTime { None, Us, Eu, Ru }
