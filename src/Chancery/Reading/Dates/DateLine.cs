namespace Chancery.Reading.Dates;

/// <summary>A date written out in a line of a page, in any of the languages known.</summary>
/// <param name="Time">The day, with the instant where time and zone are given.</param>
/// <param name="Start">Where the words of the date begin.</param>
/// <param name="End">Where they end, time and zone included.</param>
internal readonly record struct DateLine(PublicationTime Time, int Start, int End)
{
    /// <summary>The first date with a year in the text.</summary>
    /// <param name="text">Only the first 400 characters are looked at.</param>
    /// <param name="words">Months and zones.</param>
    /// <param name="monthFirst">How 03/04/2025 is read.</param>
    /// <param name="shortYears">Whether 21.08.25 is a date.</param>
    public static DateLine? Find(string text, DateWords words, bool monthFirst = false, bool shortYears = false)
    {
        var tokens = DateToken.Lex(text.Length > 400 ? text[..400] : text);
        for (var i = 0; i < tokens.Count; i++)
            if (DayAt(tokens, i, words, monthFirst, shortYears) is { } day)
                return WithClock(tokens, i, day.Day, day.Next, words);
        return null;
    }

    private static (DateOnly Day, int Next)? DayAt(List<DateToken> t, int i, DateWords words, bool monthFirst, bool shortYears)
    {
        if (t[i].IsNumber) return YearFirst(t, i) ?? Compact(t, i) ?? DayFirst(t, i, words) ?? Slashed(t, i, monthFirst) ?? (shortYears ? ShortYear(t, i) : null);
        if (words.Month(t[i].Word) is not { } month) return null;
        var d = Skip(t, i + 1);
        if (!IsDay(t, d)) return null;
        var y = Skip(t, d + 1, ordinal: true);
        return IsYear(t, y) ? Day(t[y].Value, month, t[d].Value, y + 1) : null;
    }

    // 2025-08-21, 2025/8/21, 2025.08.21
    private static (DateOnly, int)? YearFirst(List<DateToken> t, int i) =>
        IsYear(t, i) && IsSeparator(t, i + 1) && IsSmall(t, i + 2) && IsSeparator(t, i + 3) && IsSmall(t, i + 4)
            ? Day(t[i].Value, t[i + 2].Value, t[i + 4].Value, i + 5) : null;

    // 20250821
    private static (DateOnly, int)? Compact(List<DateToken> t, int i) =>
        t[i].Length == 8 ? Day(t[i].Value / 10000, t[i].Value / 100 % 100, t[i].Value % 100, i + 1) : null;

    // 21 August 2025, 21-Aug-2025, 21 августа 2025, 21 de agosto de 2025
    private static (DateOnly, int)? DayFirst(List<DateToken> t, int i, DateWords words)
    {
        if (!IsDay(t, i)) return null;
        var m = Skip(t, i + 1, ordinal: true);
        if (m >= t.Count || t[m].IsNumber || words.Month(t[m].Word) is not { } month) return null;
        var y = Skip(t, m + 1);
        return IsYear(t, y) ? Day(t[y].Value, month, t[i].Value, y + 1) : null;
    }

    // 21.08.2025, 21/08/2025, 08/21/2025
    private static (DateOnly, int)? Slashed(List<DateToken> t, int i, bool monthFirst)
    {
        if (!IsSmall(t, i) || !IsSeparator(t, i + 1) || !IsSmall(t, i + 2) || !IsSeparator(t, i + 3) || !IsYear(t, i + 4)) return null;
        var (a, b) = (t[i].Value, t[i + 2].Value);
        var swap = b > 12 || (monthFirst && t[i + 1].Word == "/" && a <= 12);
        return swap ? Day(t[i + 4].Value, a, b, i + 5) : Day(t[i + 4].Value, b, a, i + 5);
    }

    // 21.08.25
    private static (DateOnly, int)? ShortYear(List<DateToken> t, int i) =>
        IsSmall(t, i) && Is(t, i + 1, ".") && IsSmall(t, i + 2) && Is(t, i + 3, ".") && IsSmall(t, i + 4) && t[i + 4].Length == 2 && !Is(t, i + 5, ".")
            ? Day(2000 + t[i + 4].Value, t[i + 2].Value, t[i].Value, i + 5) : null;

    private static (DateOnly, int)? Day(int year, int month, int day, int next) =>
        year is >= 1990 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (new(year, month, day), next) : null;

    private static bool IsDay(List<DateToken> t, int i) => i < t.Count && t[i].IsNumber && t[i].Length <= 2 && t[i].Value is >= 1 and <= 31;

    private static bool IsSmall(List<DateToken> t, int i) => i < t.Count && t[i].IsNumber && t[i].Length <= 2;

    private static bool IsYear(List<DateToken> t, int i) => i < t.Count && t[i].IsNumber && t[i].Length == 4 && t[i].Value is >= 1990 and <= 2099;

    private static bool IsSeparator(List<DateToken> t, int i) => i < t.Count && t[i].Word is "-" or "/" or "." or "|" or "年" or "月";

    private static bool Is(List<DateToken> t, int i, string mark) => i < t.Count && t[i].Word == mark;

    // Past "de", commas, stops and, after a day, "st", "nd", "th", "er", "го".
    private static int Skip(List<DateToken> t, int i, bool ordinal = false)
    {
        while (i < t.Count && !t[i].IsNumber && (t[i].Word is "," or "." or "-" or "/" or "de" or "of" or "," or "'" || (ordinal && t[i].Word is "st" or "nd" or "rd" or "th" or "er" or "го"))) i++;
        return i;
    }

    private static DateLine WithClock(List<DateToken> t, int first, DateOnly day, int next, DateWords words)
    {
        var clock = DateClock.After(t, next, words) ?? DateClock.Before(t, first, words);
        var time = clock is { Offset: { } offset } ? new PublicationTime(day, new DateTimeOffset(day.ToDateTime(clock.Time), offset)) : new(day);
        var start = clock is null ? first : Math.Min(first, clock.First);
        var end = clock is null ? next : Math.Max(next, clock.Next);
        return new(time, t[start].Start, t[end - 1].Start + t[end - 1].Length);
    }
}
