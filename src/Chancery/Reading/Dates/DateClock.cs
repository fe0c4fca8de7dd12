namespace Chancery.Reading.Dates;

/// <summary>A time of day beside a date, with the offset of its zone where one follows.</summary>
/// <param name="Time">The time of day.</param>
/// <param name="Offset">The zone's offset on that day; null where no zone is named.</param>
/// <param name="First">Its first token.</param>
/// <param name="Next">The token after its last.</param>
internal sealed record DateClock(TimeOnly Time, TimeSpan? Offset, int First, int Next)
{
    private const int Reach = 4;

    /// <summary>
    /// The time of a date that stands at the tokens from <paramref name="first"/> up to <paramref name="next"/>: right after it,
    /// right before it, or a few words away.
    /// </summary>
    public static DateClock? Beside(List<DateToken> t, int first, int next, DateOnly day, DateHabits habits)
    {
        var clocks = new Reader(t, day, habits);
        return clocks.After(next, 1) ?? clocks.Before(first, 1) ?? clocks.After(next, Reach) ?? clocks.Before(first, Reach);
    }

    private sealed class Reader(List<DateToken> t, DateOnly day, DateHabits habits)
    {
        private DateWords Words => habits.Words;

        public DateClock? After(int from, int reach)
        {
            for (var i = from; i < t.Count && i <= from + reach; i++)
                if (At(i) is { } clock) return clock;
                else if (t[i].IsNumber || SaysOtherwise(t[i].Word)) return null;
            return null;
        }

        public DateClock? Before(int end, int reach)
        {
            for (var i = end - 1; i >= Math.Max(0, end - reach - 8); i--)
                if (At(i) is { } clock && clock.Next <= end && clock.Next >= end - reach) return Wider(i, end) ?? clock;
            return null;
        }

        // "17:30:05" holds "30:05".
        private DateClock? Wider(int i, int end) => i >= 2 && At(i - 2) is { } clock && clock.Next <= end && clock.Next > i ? clock : null;

        // "21.08.2025 (updated: 18:20)": the time is that of another date.
        private bool SaysOtherwise(string word) => word.Length > 3 && (Words.SaysModified(word) || Words.SaysPublished(word));

        private DateClock? At(int i)
        {
            if (!IsTwo(i, 23)) return null;
            var (hour, minute, second, next) = (t[i].Value, 0, 0, i + 1);
            if (IsMark(i + 1) && IsTwo(i + 2, 59) && t[i + 2].Length == 2)
            {
                (minute, next) = (t[i + 2].Value, i + 3);
                if (Is(next, ":") && IsTwo(next + 1, 59)) (second, next) = (t[next + 1].Value, next + 2);
                if (Is(next, ".") && next + 1 < t.Count && t[next + 1].IsNumber && t[next + 1].Start == t[next].Start + 1) next += 2;
            }
            var half = Half(next);
            if (half is null && !Is(i + 1, ":")) return null;
            if (half is { } known) (hour, next) = (Turned(hour, known.IsAfternoon), known.Next);
            else if (i > 0 && Words.IsAfternoon(t[i - 1].Word) is { } said) hour = Turned(hour, said);
            while (next < t.Count && Words.IsOfClock(t[next].Word)) next++;
            var (offset, after) = Zone(next);
            return new(new(hour, minute, second), offset, i, after);
        }

        // "17:30 PM" is written too.
        private static int Turned(int hour, bool isAfternoon) => hour > 12 ? hour : hour % 12 + (isAfternoon ? 12 : 0);

        private (bool IsAfternoon, int Next)? Half(int i)
        {
            if (i >= t.Count) return null;
            if (t[i].Word is "a" or "p" && Is(i + 1, ".") && Is(i + 2, "m")) return (t[i].Word == "p", Is(i + 3, ".") ? i + 4 : i + 3);
            return Words.IsAfternoon(t[i].Word) is { } isAfternoon ? (isAfternoon, i + 1) : null;
        }

        // "IST", "(IST)", "GMT+5:30", "+0530", "+03:00", "Moscow time"
        private (TimeSpan? Offset, int Next) Zone(int next)
        {
            var i = next;
            while (i < next + 2 && i < t.Count && t[i].Word is "(" or "," or "|") i++;
            if (i + 1 < t.Count && habits.Zone($"{t[i].Word} {t[i + 1].Word}", day) is { } two) return (two, i + 2);
            if (i < t.Count && !t[i].IsNumber && habits.Zone(t[i].Word, day) is { } named)
                return named == TimeSpan.Zero && Signed(i + 1) is { } added ? added : (named, i + 1);
            return Signed(i) ?? (null, next);
        }

        private (TimeSpan? Offset, int Next)? Signed(int i)
        {
            if (i + 1 >= t.Count || t[i].Word is not ("+" or "-" or "−") || !t[i + 1].IsNumber) return null;
            var number = t[i + 1];
            if (number.Length == 4) return Distance(t[i].Word, number.Value / 100, number.Value % 100, i + 2);
            if (number.Length > 2) return null;
            return Is(i + 2, ":") && IsTwo(i + 3, 59)
                ? Distance(t[i].Word, number.Value, t[i + 3].Value, i + 4)
                : Distance(t[i].Word, number.Value, 0, i + 2);
        }

        private static (TimeSpan? Offset, int Next)? Distance(string sign, int hours, int minutes, int next)
        {
            if (hours > 14 || minutes > 59) return null;
            var offset = new TimeSpan(hours, minutes, 0);
            return offset > TimeSpan.FromHours(14) ? null : (sign == "+" ? offset : -offset, next);
        }

        private bool IsMark(int i) => Is(i, ":") || Is(i, ".");

        private bool IsTwo(int i, int most) => i >= 0 && i < t.Count && t[i].IsNumber && t[i].Length <= 2 && t[i].Value <= most;

        private bool Is(int i, string mark) => i < t.Count && t[i].Word == mark;
    }
}
