namespace Chancery.Resolving.Dates;

// Lengths of time counted from a day: two days ago, in three weeks, the last two years.
internal readonly ref partial struct DateGrammar
{
    private const int MostMonths = 12 * 800;

    /// <summary>A length of time: years and months as months, weeks and days as days.</summary>
    private readonly record struct Length(int Months, int Days, Grain Finest, int Units, bool IsChained)
    {
        public DateOnly From(DateOnly day, int sign) => day.AddMonths(sign * Months).AddDays(sign * Days);
    }

    // 1 महीने और 21 दिन, two years and a month
    private (Length Length, int End)? LengthAt(int i)
    {
        if (Measure(i) is not { } first) return null;
        var (length, end) = first;
        while (Measure(IsMark(end, ",") ? end + 1 : Phrase(end, TimeKind.Both)?.End ?? end) is { } more
            && more.Length.Finest < length.Finest)
            (length, end) = (new(length.Months + more.Length.Months, length.Days + more.Length.Days, more.Length.Finest, 0, true),
                more.End);
        return length.Months <= MostMonths ? (length, end) : null;
    }

    private (Length Length, int End)? Measure(int i)
    {
        if (Count(i) is not { } count || Grained(count.End) is not (var grain, var end)) return null;
        var days = grain == Grain.Day ? count.Value : grain == Grain.Week ? count.Value * 7 : 0;
        return (new(Stretch.MonthsOf(grain) * count.Value, days, grain, count.Value, false), end);
    }

    private bool Counted(int i, out Term term) => CountedAfter(i, out term) || CountedBefore(i, out term);

    // within five days, in two weeks, last three years, अगले 3 वर्षों के भीतर
    private bool CountedBefore(int i, out Term term)
    {
        if (Phrase(i, TimeKind.Within) is { } within && LengthAt(AfterShift(SkipOf(within.End))) is { } most)
            return Found(NotOver(i, most.End, most.Length), out term);
        if (Phrase(i, TimeKind.In) is { } into && LengthAt(into.End) is { } wait)
            return Found(Dates.Term.Of(i, wait.End, Moved(published, wait.Length, 1)), out term);
        if (Phrase(i, TimeKind.Hence) is { } after && LengthAt(after.End) is { Length.Finest: <= Grain.Week } gap)
            return Found(Dates.Term.Of(i, gap.End, Moved(lastDay?.Date?.Earliest ?? published, gap.Length, 1)), out term);
        if (Phrase(i, TimeKind.Shift) is not { Value: not 0 } shift || LengthAt(shift.End) is not { } length) return None(out term);
        if (Phrase(SkipOf(length.End), TimeKind.WithinAfter) is { } end && shift.Value > 0)
            return Found(NotOver(i, end.End, length.Length), out term);
        return Found(Lasting(i, length.End, shift.Value < 0 ? Stretch.Between(length.Length.From(published, -1), published)
            : Stretch.Between(published.AddDays(1), length.Length.From(published, 1))), out term);
    }

    private int AfterShift(int i) => Phrase(i, TimeKind.Shift)?.End ?? i;

    // two days ago, दो दिन पहले, 2 वर्ष 21 दिन बाद, 5 दिनों के भीतर, 3 हफ्ते में
    private bool CountedAfter(int i, out Term term)
    {
        if (LengthAt(i) is not { } length) return None(out term);
        var at = SkipOf(length.End);
        if (Phrase(length.End, TimeKind.Ago) is { } ago)
            return Found(Dates.Term.Of(i, ago.End, Moved(published, length.Length, -1)), out term);
        if (Phrase(at, TimeKind.WithinAfter) is { } within) return Found(NotOver(i, within.End, length.Length), out term);
        // "After three years" alone tells how long something had not happened.
        if (Phrase(at, TimeKind.Hence) is { } hence && length.Length.Finest <= Grain.Week)
            return Found(Dates.Term.Of(i, hence.End, Moved(lastDay?.Date?.Earliest ?? published, length.Length, 1)), out term);
        if (Phrase(length.End, TimeKind.InAfter) is null) return None(out term);
        return Found(Lasting(i, length.End,
            Stretch.Between(length.Length.From(published, -1), published)) with
        { Ahead = Moved(published, length.Length, 1) }, out term);
    }

    private Term NotOver(int first, int end, Length length) =>
        Lasting(first, end, Stretch.Between(published, length.From(published, 1))) with { Sense = MentionSense.Point };

    private static Term Lasting(int first, int end, Stretch days) =>
        Dates.Term.Of(first, end, days) with
        {
            Sense = days.Last.DayNumber - days.First.DayNumber > LongestOfEvent ? MentionSense.Period
            : MentionSense.Point
        };

    // Words are as exact as their finest unit: "two years ago" is a year, "two years and a day ago" a day.
    private static Stretch Moved(DateOnly day, Length length, int sign) =>
        Stretch.Holding(length.From(day, sign), length.IsChained ? Grain.Day : length.Finest);

    // two days after Monday, a week before 5 May, два дня назад
    private bool FromAnchor(int i, out Term term)
    {
        var at = Phrase(i, TimeKind.In)?.End ?? i;
        if (LengthAt(at) is not { } length) return None(out term);
        var sign = Is(length.End, TimeKind.After) ? 1 : Is(length.End, TimeKind.Before) ? -1 : 0;
        if (sign == 0 || !Base(SkipOf(Phrase(length.End, sign > 0 ? TimeKind.After : TimeKind.Before)!.Value.End), out var anchor))
            return None(out term);
        return Move(anchor, i, anchor.End, length.Length, sign, out term);
    }

    // कल से दो दिन बाद
    private bool AnchorFirst(ref Term term)
    {
        if (Phrase(term.End, TimeKind.FromAfter) is not { } from || LengthAt(from.End) is not { } length) return false;
        var at = SkipOf(length.End);
        var (sign, end) = Phrase(at, TimeKind.Hence) is { } hence ? (1, hence.End) : Phrase(at, TimeKind.Ago) is { } ago ? (-1, ago.End)
            : Is(at, TimeKind.InAfter) ? (1, at) : (0, 0);
        if (sign != 0)
        {
            if (!Move(term, term.First, end, length.Length, sign, out var moved)) return false;
            term = moved;
            return true;
        }
        if (Phrase(at, TimeKind.WithinAfter) is not { } within
            || Calendar.Resolve(term, published) is not { Back: { Grain: Grain.Day } start }) return false;
        term = Dates.Term.Of(term.First, within.End, Stretch.Between(start.First, length.Length.From(start.First, 1)));
        return true;
    }

    private bool Move(in Term anchor, int first, int end, Length length, int sign, out Term term)
    {
        if ((anchor.Lack != Lack.Nothing && anchor.Counted is null)
            || Calendar.Resolve(anchor, published) is not { Back.Grain: Grain.Day } read) return None(out term);
        var ahead = read.Ahead is { } next ? Stretch.Day(length.From(next.First, sign)) : default(Stretch?);
        return Found(Dates.Term.Of(first, end, Stretch.Day(length.From(read.Back.First, sign)), ahead), out term);
    }
}
