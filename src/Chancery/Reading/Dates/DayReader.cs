namespace Chancery.Reading.Dates;

/// <summary>A day with its year as tokens write it.</summary>
/// <param name="Day">The day meant.</param>
/// <param name="Next">The token after its last.</param>
/// <param name="Other">The day it would be with day and month the other way round; null where that is no day or the order is sure.</param>
internal readonly record struct DayWritten(DateOnly Day, int Next, DateOnly? Other = null);

/// <summary>Reads days with their years: 2025-08-21, 20250821, 21 August 2025, August 21st, 2025, 21.08.2025, 08/21/2025.</summary>
internal sealed class DayReader(List<DateToken> t, DateHabits habits, bool shortYears)
{
    /// <summary>The day that begins at a token; null for none.</summary>
    public DayWritten? At(int i)
    {
        if (t[i].IsNumber) return YearFirst(i) ?? YearThenMonth(i) ?? Compact(i) ?? DayFirst(i) ?? Slashed(i)
            ?? (shortYears ? ShortYear(i) ?? ShortSlashed(i) : null);
        if (habits.Words.Month(t[i].Word) is not { } month) return null;
        var d = Skip(i + 1);
        if (!IsDay(d)) return null;
        var y = Skip(d + 1, ordinal: true);
        return IsYear(y) ? Day(t[y].Value, month, t[d].Value, y + 1) : null;
    }

    // 2025-08-21, 2025/8/21, 2025.08.21, 2025年8月21日
    private DayWritten? YearFirst(int i) =>
        IsYear(i) && IsSeparator(i + 1) && IsSmall(i + 2) && IsSeparator(i + 3) && IsSmall(i + 4)
            ? Day(t[i].Value, t[i + 2].Value, t[i + 4].Value, i + 5) : null;

    // 2025. augusztus 21., 2025 m. rugpjūčio 21 d., 2025. gada 21. augustā
    private DayWritten? YearThenMonth(int i)
    {
        if (!IsYear(i)) return null;
        var a = Skip(i + 1, ordinal: true);
        if (a >= t.Count) return null;
        var b = Skip(a + 1, ordinal: true);
        if (!t[a].IsNumber) return habits.Words.Month(t[a].Word) is { } month && IsDay(b) ? Day(t[i].Value, month, t[b].Value, b + 1)
            : null;
        return IsDay(a) && b < t.Count && habits.Words.Month(t[b].Word) is { } later ? Day(t[i].Value, later, t[a].Value, b + 1) : null;
    }

    // 20250821
    private DayWritten? Compact(int i) =>
        t[i].Length == 8 ? Day(t[i].Value / 10000, t[i].Value / 100 % 100, t[i].Value % 100, i + 1) : null;

    // 21 August 2025, 21-Aug-2025, 21 августа 2025, 21 de agosto de 2025
    private DayWritten? DayFirst(int i)
    {
        if (!IsDay(i)) return null;
        var m = Skip(i + 1, ordinal: true);
        if (m >= t.Count || t[m].IsNumber || habits.Words.Month(t[m].Word) is not { } month) return null;
        var y = Skip(m + 1);
        return IsYear(y) ? Day(t[y].Value, month, t[i].Value, y + 1)
            : shortYears && y < t.Count && t[y].IsNumber && t[y].Length == 2 && !Is(y + 1, ":") && Is(y - 1, "-")
                ? Day(2000 + t[y].Value, month, t[i].Value, y + 1) : null;
    }

    // 21.08.2025, 21/08/2025, 08/21/2025; a point always has the day before it.
    private DayWritten? Slashed(int i)
    {
        if (!IsSmall(i) || !IsSeparator(i + 1) || !IsSmall(i + 2) || !IsSeparator(i + 3) || !IsYear(i + 4)) return null;
        var (a, b, isSlash) = (t[i].Value, t[i + 2].Value, t[i + 1].Word is "/" or "-");
        var swap = b > 12 || (habits.MonthFirst && isSlash && a <= 12);
        var other = isSlash && !habits.OrderIsSure ? (swap ? Day(t[i + 4].Value, b, a, 0) : Day(t[i + 4].Value, a, b, 0))?.Day : null;
        var day = swap ? Day(t[i + 4].Value, a, b, i + 5) : Day(t[i + 4].Value, b, a, i + 5);
        return day is { } read ? read with { Other = other == read.Day ? null : other } : null;
    }

    // 21/08/25, 08/21/25
    private DayWritten? ShortSlashed(int i)
    {
        if (!IsSmall(i) || !Is(i + 1, "/") || !IsSmall(i + 2) || !Is(i + 3, "/") || !IsSmall(i + 4) || t[i + 4].Length != 2
            || Is(i + 5, "/")) return null;
        var (a, b, year) = (t[i].Value, t[i + 2].Value, 2000 + t[i + 4].Value);
        return b > 12 || (habits.MonthFirst && a <= 12) ? Day(year, a, b, i + 5) : Day(year, b, a, i + 5);
    }

    // 21.08.25
    private DayWritten? ShortYear(int i) =>
        IsSmall(i) && Is(i + 1, ".") && IsSmall(i + 2) && Is(i + 3, ".") && IsSmall(i + 4) && t[i + 4].Length == 2 && !Is(i + 5, ".")
            ? Day(2000 + t[i + 4].Value, t[i + 2].Value, t[i].Value, i + 5) : null;

    private static DayWritten? Day(int year, int month, int day, int next) =>
        year is >= 1990 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(new(year, month, day), next) : null;

    private bool IsDay(int i) => i < t.Count && t[i].IsNumber && t[i].Length <= 2 && t[i].Value is >= 1 and <= 31;

    private bool IsSmall(int i) => i < t.Count && t[i].IsNumber && t[i].Length <= 2;

    private bool IsYear(int i) => i < t.Count && t[i].IsNumber && t[i].Length == 4 && t[i].Value is >= 1990 and <= 2099;

    private bool IsSeparator(int i) => i < t.Count && t[i].Word is "-" or "/" or "." or "|" or "年" or "月" or "년" or "월";

    private bool Is(int i, string mark) => i >= 0 && i < t.Count && t[i].Word == mark;

    // Past "de", commas, stops and, after a day, "st".
    private int Skip(int i, bool ordinal = false)
    {
        while (i < t.Count && !t[i].IsNumber && (t[i].Word is "," or "." or "-" or "/" or "'" || habits.Words.Links(t[i].Word)
            || (ordinal && habits.Words.IsOrdinal(t[i].Word)))) i++;
        return i;
    }
}
