namespace Chancery.Reading.Dates;

/// <summary>A time of day beside a date, with its zone where one follows.</summary>
internal sealed record DateClock(TimeOnly Time, TimeSpan? Offset, int First, int Next)
{
    private const int Reach = 4;

    /// <summary>The time written after a date, a few marks or words away.</summary>
    public static DateClock? After(List<DateToken> t, int from, DateWords words)
    {
        for (var i = from; i < t.Count && i <= from + Reach; i++)
            if (At(t, i, words) is { } clock) return clock;
            else if (t[i].IsNumber) return null;
        return null;
    }

    /// <summary>The time written before a date: "17:30, 21 August 2025".</summary>
    public static DateClock? Before(List<DateToken> t, int end, DateWords words)
    {
        for (var i = Math.Max(0, end - Reach - 4); i < end; i++)
            if (At(t, i, words) is { } clock && clock.Next <= end) return clock;
        return null;
    }

    private static DateClock? At(List<DateToken> t, int i, DateWords words)
    {
        if (!IsTwo(t, i, 23) || i + 2 >= t.Count || t[i + 1].Word != ":" || !IsTwo(t, i + 2, 59) || t[i + 2].Length != 2) return null;
        var (hour, minute, second, next) = (t[i].Value, t[i + 2].Value, 0, i + 3);
        if (next + 1 < t.Count && t[next].Word == ":" && IsTwo(t, next + 1, 59)) (second, next) = (t[next + 1].Value, next + 2);
        if (next + 1 < t.Count && t[next].Word == "." && t[next + 1].IsNumber && t[next + 1].Start == t[next].Start + 1) next += 2;
        (hour, next) = Half(t, hour, next, words);
        var (offset, after) = Zone(t, next, words);
        return new(new(hour, minute, second), offset, i, after);
    }

    private static (int Hour, int Next) Half(List<DateToken> t, int hour, int next, DateWords words)
    {
        var (word, length) = next < t.Count && t[next].Word is "a" or "p" && next + 2 < t.Count && t[next + 1].Word == "." && t[next + 2].Word == "m"
            ? (t[next].Word + "m", 3) : (next < t.Count ? t[next].Word : "", 1);
        return words.IsAfternoon(word) is not { } afternoon || hour > 12 ? (hour, next) : (hour % 12 + (afternoon ? 12 : 0), next + length);
    }

    // "IST", "(IST)", "GMT+5:30", "+0530", "+03:00"
    private static (TimeSpan? Offset, int Next) Zone(List<DateToken> t, int next, DateWords words)
    {
        var i = next < t.Count && t[next].Word == "(" ? next + 1 : next;
        if (i < t.Count && !t[i].IsNumber && words.Zone(t[i].Word) is { } named)
            return named == TimeSpan.Zero && Signed(t, i + 1) is { } added ? added : (named, i + 1);
        return Signed(t, i) ?? (null, next);
    }

    private static (TimeSpan? Offset, int Next)? Signed(List<DateToken> t, int i)
    {
        if (i + 1 >= t.Count || t[i].Word is not ("+" or "-" or "−") || !t[i + 1].IsNumber) return null;
        var number = t[i + 1];
        if (number.Length == 4) return Distance(t[i].Word, number.Value / 100, number.Value % 100, i + 2);
        if (number.Length > 2) return null;
        return i + 3 < t.Count && t[i + 2].Word == ":" && IsTwo(t, i + 3, 59)
            ? Distance(t[i].Word, number.Value, t[i + 3].Value, i + 4)
            : Distance(t[i].Word, number.Value, 0, i + 2);
    }

    private static (TimeSpan? Offset, int Next)? Distance(string sign, int hours, int minutes, int next)
    {
        if (hours > 14 || minutes > 59) return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return offset > TimeSpan.FromHours(14) ? null : (sign == "+" ? offset : -offset, next);
    }

    private static bool IsTwo(List<DateToken> t, int i, int most) => i < t.Count && t[i].IsNumber && t[i].Length <= 2 && t[i].Value <= most;
}
