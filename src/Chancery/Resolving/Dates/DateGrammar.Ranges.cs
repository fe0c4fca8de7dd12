namespace Chancery.Resolving.Dates;

// Two terms that bound a time: 19–21 August, с мая по июнь, 3 और 12 सितंबर के बीच.
internal readonly ref partial struct DateGrammar
{
    private DateMention? Range(int first, int at, int start, Term? term)
    {
        if (term is null && DayNumber(start) is null) return null;
        var isOpened = start > first;
        if (!Ends(start, term, isOpened, start > at, out var a, out var b)
            && !(term is { } period && EndsWithin(start, period, out a, out b)))
            return null;
        Share(ref a, ref b);
        return Joined(first, a, b);
    }

    private DateMention? Joined(int first, in Term a, in Term b)
    {
        if (Calendar.Resolve(a, published) is not { } from || Calendar.ResolveAfter(b, from.Back, published) is not { } to
            || to.First < from.Back.First) return null;
        var ahead = to.Last < published && from.Ahead is { } next && Calendar.ResolveAfter(b, next, published) is { } last
            ? Bounded(next, last) : null;
        var sense = to.Last.DayNumber - from.Back.First.DayNumber > LongestOfEvent && !(a.Lack == Lack.Mark && b.Lack == Lack.Mark)
            ? MentionSense.Period : MentionSense.Point;
        return new(first, Closing(b.End) ?? b.End, sense, Bounded(from.Back, to), ahead);
    }

    private static Edtf Bounded(Stretch from, Stretch to) => Edtf.Interval(Bound(from, from.First), Bound(to, to.Last));

    private static Edtf Bound(Stretch end, DateOnly day) =>
        end.Grain is Grain.Month or Grain.Year ? end.ToEdtf() : Edtf.Day(day, end.IsAbout);

    private int? Closing(int i) => Phrase(i, TimeKind.BetweenAfter)?.End ?? Phrase(i, TimeKind.UntilAfter)?.End;

    private bool Ends(int i, Term? term, bool isOpened, bool isBetween, out Term a, out Term b)
    {
        b = default;
        if (!(term is { } known ? Found(known, out a) && a.Sense == MentionSense.Point : BareDay(i, out a)) || Linked(a.End) is not { } link
            || !End(link.End, out b)) return false;
        var isClosed = Closing(b.End) is not null;
        if (link.IsBoth && !isBetween && !Is(b.End, TimeKind.BetweenAfter) && !IsShared(a, b)) return false;
        // "from X to Y" in a language where "from" is also "than": the end must be marked, unless the two share a month.
        if (Is(a.End, TimeKind.FromAfter) && !isOpened && !isClosed && !IsShared(a, b)
            && !(IsBareYear(a) && IsBareYear(b) && Is(b.End, TimeKind.TimeAfter))) return false;
        return IsRange(a, b, isOpened || isClosed, IsDash(a.End), i);
    }

    private static bool IsBareYear(in Term term) => term is { Year: > 0, Month: 0, Counted: null };

    private static bool IsShared(in Term a, in Term b) =>
        (a.IsBareDay && a.Lack == Lack.Company && b.Month > 0) || (a is { Month: > 0, Day: > 0 } && b.IsBareDay);

    private bool IsRange(in Term a, in Term b, bool isMarked, bool isDashed, int i)
    {
        if (a.Lack == Lack.Part || b.Lack == Lack.Part) return false;
        if (a.Lack == Lack.Mark && b.Lack == Lack.Mark) return a.Year < b.Year && (isMarked || isDashed || IsMarked(i, b.End));
        if (a.IsBareDay && a.Lack == Lack.Company) return b is { Day: > 0, Month: > 0 };
        if (b.IsBareDay && b.Lack == Lack.Company)
            return a is { Day: > 0, Month: > 0 } && DayNumber(a.First) is null && !Is(b.End, TimeKind.Unit);
        if (a.IsBareWeekday && b.IsBareWeekday) return a.Lack == Lack.Nothing && b.Lack == Lack.Nothing;
        return !(a.IsBareWeekday && a.Lack != Lack.Nothing) && !(b.IsBareWeekday && b.Lack != Lack.Nothing && a.Within is null)
            && !(a.Lack == Lack.Company && a.Month > 0 && b.Month == 0);
    }

    // An end may be less than a date: 19 of "19–21 August".
    private bool End(int i, out Term term) => Term(i, out term) ? term.Sense == MentionSense.Point : BareDay(i, out term);

    private bool BareDay(int i, out Term term) =>
        DayNumber(i) is { } day && !Is(AfterEnding(i), TimeKind.Unit)
            ? Found(new() { First = i, End = AfterEnding(i), Day = day, Lack = Lack.Company }, out term)
            : None(out term);

    private (int End, bool IsBoth)? Linked(int i)
    {
        if (IsDash(i)) return (i + 1, false);
        if (Phrase(i, TimeKind.To) is { } to) return (to.End, false);
        return Phrase(i, TimeKind.Both) is { } both ? (both.End, true) : null;
    }

    // इस महीने 4 से 22 तक, इस सप्ताह मंगल से गुरु तक, 2018 में 2 से 7 फरवरी तक
    private bool EndsWithin(int i, in Term period, out Term a, out Term b)
    {
        (a, b) = (default, default);
        if (period.Sense != MentionSense.Point || period.Lack == Lack.Part) return false;
        var at = SkipOf(Phrase(period.End, TimeKind.InAfter)?.End ?? period.End);
        if (!End(at, out a) || Linked(a.End) is not { } link || !End(link.End, out b) || (Closing(b.End) is null && !IsDash(a.End)))
            return false;
        return Place(period, i, ref a) && Place(period, i, ref b);
    }

    private bool Place(in Term period, int first, ref Term day)
    {
        Term? placed = null;
        if (day.IsBareWeekday) placed = InWeek(period, first, day.End, day.Weekday!.Value);
        else if (day.IsBareDay && Calendar.Resolve(period, published) is { Back: { Grain: Grain.Month } month }) placed = period.Month > 0
            ? day with { First = first, Month = period.Month, Year = period.Year }
                : InMonth(Dates.Term.Of(first, day.End, month), first, day.End, day.Day);
        else if (YearOnly(period) is > 0 and var year
            && day is { Year: 0, Weekday: null }) placed = day with { First = first, Year = year };
        if (placed is not { } found) return false;
        day = found;
        return true;
    }

    // Each end has the month, year or week that only the other names.
    private void Share(ref Term a, ref Term b)
    {
        if (a.IsBareDay && b.Month > 0) (a.Month, a.Year) = (b.Month, b.Year);
        else if (b.IsBareDay && a.Month > 0) (b.Month, b.Year) = (a.Month, a.Year);
        else if (a.Within is { } within && (b.IsBareDay || b.IsBareWeekday)) Place(Dates.Term.Of(a.First, a.End, within), b.First, ref b);
        if (a is { Month: > 0, Year: 0 } && b is { Year: > 0, Month: > 0 }) a.Year = b.Year - (a.Month > b.Month ? 1 : 0);
    }
}
