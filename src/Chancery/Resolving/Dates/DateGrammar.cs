using Chancery.Analysing;

namespace Chancery.Resolving.Dates;

/// <summary>
/// The orders in which words of time stand, tried for every language; only the words differ (<c>languages/xx/time.txt</c>).
/// A date is a term (<see cref="Term"/>: a base with what narrows it before and after), or two terms that bound a range.
/// </summary>
/// <param name="t">A sentence.</param>
/// <param name="published">The day from which is counted.</param>
/// <param name="lastDay">The day named last; null for none.</param>
/// <param name="lastDate">The date named last, a day or a longer time; null for none.</param>
internal readonly ref partial struct DateGrammar(TimeWords t, DateOnly published, DateMention? lastDay, DateMention? lastDate)
{
    // A longer time is the background of what happened, not its day.
    private const int LongestOfEvent = 62;

    private static readonly ulong Openers = TimeWord.Mask(
        TimeKind.Weekday, TimeKind.WeekdayWeak, TimeKind.Month, TimeKind.MonthWeak, TimeKind.Day, TimeKind.DayAhead, TimeKind.Now,
            TimeKind.SameDay,
        TimeKind.NextDay, TimeKind.Unit, TimeKind.Shift, TimeKind.Same, TimeKind.Part, TimeKind.Rest, TimeKind.Earlier, TimeKind.Later,
        TimeKind.Duration, TimeKind.In, TimeKind.Hence, TimeKind.Within, TimeKind.From, TimeKind.Between, TimeKind.YearWord,
            TimeKind.ThatDate,
        TimeKind.Number, TimeKind.Ordinal, TimeKind.OrdinalWeak, TimeKind.Scale, TimeKind.Decade, TimeKind.Quarter);

    private static readonly ulong Counts = TimeWord.Mask(TimeKind.Number, TimeKind.Ordinal, TimeKind.OrdinalWeak, TimeKind.Scale);

    // What can open each of the rules: most words can open few.
    private static readonly ulong Parts = TimeWord.Mask(TimeKind.Part, TimeKind.Rest, TimeKind.Later, TimeKind.Earlier);
    private static readonly ulong Units = TimeWord.Mask(TimeKind.Unit, TimeKind.Quarter, TimeKind.Decade);
    private static readonly ulong Weekdays = TimeWord.Mask(TimeKind.Weekday, TimeKind.WeekdayWeak);
    private static readonly ulong Months = TimeWord.Mask(TimeKind.Month, TimeKind.MonthWeak);
    private static readonly ulong Waits = TimeWord.Mask(TimeKind.In, TimeKind.Within, TimeKind.Hence, TimeKind.Shift);
    private static readonly ulong Years = TimeWord.Mask(TimeKind.YearWord, TimeKind.Unit, TimeKind.ThatDate);
    private static readonly ulong Days = TimeWord.Mask(
        TimeKind.Same, TimeKind.Shift, TimeKind.NextDay, TimeKind.Now, TimeKind.Day, TimeKind.Weekday, TimeKind.WeekdayWeak);

    /// <summary>Whether a word can open a date.</summary>
    public static bool CanBegin(TimeWord word) => word.Has(Openers);

    /// <summary>The date or length of time that begins at a token; null for none.</summary>
    public DateMention? At(int i)
    {
        if (!CanBeginAt(i)) return null;
        var at = Phrase(i, TimeKind.From)?.End ?? i;
        return SameDay(i) ?? Dated(i, at) ?? Span(i);
    }

    // Most numbers are of other things: no word of time stands beside them.
    private bool CanBeginAt(int i)
    {
        var kinds = t.KindsAt(i);
        if (t[i].Kind != TokenKind.Number && (kinds & Openers) == 0) return Grained(i + 1) is (Grain.Century, _);
        if (t[i].Kind == TokenKind.Number && (!IsPlain(i) || t[i].Folded.Contains('.', StringComparison.Ordinal))) return true;
        if ((kinds & Openers & ~Counts) != 0) return true;
        return t.KindsAt(i + 1) != 0 || t.KindsAt(i - 1) != 0 || IsDash(i + 1) || IsMark(i + 1, "/");
    }

    private bool IsCount(int i, ulong kinds) => t[i].Kind == TokenKind.Number || (kinds & Counts) != 0;

    private DateMention? Dated(int first, int at)
    {
        var start = Phrase(at, TimeKind.Between)?.End ?? at;
        var hasTerm = Term(start, out var term);
        return Range(first, at, start, hasTerm ? term : null) ?? (hasTerm && start == at ? Single(first, term) : null);
    }

    private DateMention? SameDay(int i) =>
        lastDay is not null && Phrase(i, TimeKind.SameDay) is { } same
            ? lastDay with { First = i, End = same.End, Sense = MentionSense.Point } : null;

    private DateMention? Single(int first, in Term term)
    {
        if (term.Lack != Lack.Nothing || Calendar.Resolve(term, published) is not { } read) return null;
        return Finish(first, term.End, term.Sense, read.Back.ToEdtf(), read.Ahead?.ToEdtf());
    }

    private DateMention Finish(int first, int end, MentionSense sense, Edtf date, Edtf? ahead)
    {
        if (Is(first - 1, TimeKind.Until) || Is(first, TimeKind.Until) || Is(end, TimeKind.UntilAfter))
            return new(first, end, MentionSense.Until, Edtf.Interval(null, EndOf(ahead ?? date)));
        if (sense == MentionSense.Point && (Is(first, TimeKind.From) || Is(end, TimeKind.FromAfter))) sense = MentionSense.From;
        return new(first, end, sense, date, ahead);
    }

    private static Edtf EndOf(Edtf date) => date.IsDay ? date : Edtf.Day(date.Latest);

    // three-day, तीन दिवसीय, двухдневный
    private DateMention? Span(int i)
    {
        if (Value(i, TimeKind.Duration) is { } whole) return new(i, i + 1, MentionSense.Duration, null, null, whole);
        if (Count(i) is not { } count) return null;
        var at = IsDash(count.End) ? count.End + 1 : count.End;
        return Phrase(at, TimeKind.DayLong) is { } days ? new(i, days.End, MentionSense.Duration, null, null, count.Value) : null;
    }

    private int SkipOf(int i)
    {
        while (Phrase(i, TimeKind.Of) is { } of) i = of.End;
        return i;
    }

    private bool Is(int i, TimeKind kind) => (t.KindsAt(i) & (1UL << (int)kind)) != 0;

    private int? Value(int i, TimeKind kind) => Is(i, kind) ? t.At(i)!.Value(kind) : null;

    private (int Value, int End)? Phrase(int i, TimeKind kind) => Is(i, kind) ? t.At(i)!.Longest(t, i, kind) : null;

    private bool IsMark(int i, string mark) => i >= 0 && i < t.Count && t[i].Folded == mark;

    private bool IsDash(int i) => IsMark(i, "-");
}
