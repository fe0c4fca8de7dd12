namespace Chancery.Resolving.Dates;

// A base with what narrows it: before it ("the third week of"), after it ("के तीसरे हफ्ते").
internal readonly ref partial struct DateGrammar
{
    private bool Term(int i, out Term term)
    {
        if (i >= t.Count) return None(out term);
        var kinds = t.KindsAt(i);
        var counts = IsCount(i, kinds);
        if ((kinds & Parts) != 0 && (PartOf(i, out term) || Clipped(i, out term))) return true;
        if ((counts || (kinds & Units) != 0) && (NthOf(i, out term) || WeekHolding(i, out term))) return true;
        if ((kinds & Weekdays) != 0 && OnWeekday(i, out term)) return true;
        if (counts && DayOfPeriod(i, out term)) return true;
        if ((counts || (kinds & Waits) != 0) && FromAnchor(i, out term)) return true;
        return Narrowed(i, out term);
    }

    private bool Narrowed(int i, out Term term)
    {
        if (i >= t.Count || !Base(i, out term)) return None(out term);
        while (Narrow(ref term)) { }
        return true;
    }

    // at the end of the year, early next month, mid-August, в конце 2025 года
    private bool PartOf(int i, out Term term)
    {
        if (Phrase(i, TimeKind.Part) is not { } part) return None(out term);
        return Narrowed(SkipOf(IsDash(part.End) ? part.End + 1 : part.End), out var whole)
            && Part(whole, i, whole.End, part.Value) is { } found ? Found(found, out term) : None(out term);
    }

    private Term? Part(in Term whole, int first, int end, int part)
    {
        if (Calendar.Resolve(whole, published) is not { } read || read.Back.Part(part) is not { } back) return null;
        return Dates.Term.Of(first, end, back, read.Ahead?.Part(part)) with { Sense = SenseOf(read.Back.Grain) };
    }

    // the rest of the week, earlier this year, later this month
    private bool Clipped(int i, out Term term)
    {
        var (ahead, end) = Phrase(i, TimeKind.Rest) is { } rest ? (true, rest.End) : Phrase(i, TimeKind.Later) is { } later
            ? (true, later.End) : Phrase(i, TimeKind.Earlier) is { } earlier ? (false, earlier.End) : (false, -1);
        return end >= 0 && Narrowed(SkipOf(end), out var whole) && Clip(whole, i, whole.End, ahead) is { } found ? Found(found, out term)
            : None(out term);
    }

    private Term? Clip(in Term whole, int first, int end, bool ahead)
    {
        if (Calendar.Resolve(whole, published) is not { } read || published < read.Back.First || published > read.Back.Last
            || read.Back.Grain == Grain.Day) return null;
        return Dates.Term.Of(first, end, ahead ? Stretch.Between(published, read.Back.Last) : Stretch.Between(read.Back.First, published));
    }

    // the third week of July, first Friday of next month, Q3 2025, третий квартал 2016 года
    private bool NthOf(int i, out Term term)
    {
        if (Nth(i) is not var (part, end) || !Inner(end, Value(i, TimeKind.OrdinalWeak) is not null, out var whole)) return None(out term);
        return PartIn(whole, part, i, whole.End) is { } found ? Found(found, out term) : None(out term);
    }

    private bool Inner(int i, bool needsOf, out Term whole)
    {
        var at = SkipOf(i);
        if (needsOf && at == i) return None(out whole);
        return at < t.Count && Base(at, out whole) ? whole.Lack != Lack.Company || None(out whole) : None(out whole);
    }

    private Term? PartIn(in Term whole, PartOfTime part, int first, int end)
    {
        if (Calendar.Resolve(whole, published) is not { } read || part.Of(read.Back) is not { } back) return null;
        var ahead = read.Ahead is { } next ? part.Of(next) : null;
        return Dates.Term.Of(first, end, back, ahead) with { Within = read.Back };
    }

    // Friday, 22 January; Friday next week; Thursday the 21st; शुक्रवार 22 तारीख
    private bool OnWeekday(int i, out Term term)
    {
        if (WeekdayAt(i) is not { } weekday) return None(out term);
        var at = IsMark(i + 1, ".") ? i + 2 : i + 1;
        at = SkipOf(IsMark(at, ",") ? at + 1 : at);
        if (at < t.Count && (DayMonth(at, out var date) || DayOfMonth(at, out date) || DayOrder(at, out date)))
            return Found(date with { First = i, Weekday = weekday }, out term);
        if (IsMark(i + 1, ",") || at >= t.Count || !Shifted(at, out var week) || !week.IsShifted) return None(out term);
        return InWeek(week, i, week.End, weekday) is { } found ? Found(found, out term) : None(out term);
    }

    private bool DayOrder(int i, out Term term) =>
        DayNumber(i) is { } day && !IsPlain(i) && !Is(i + 1, TimeKind.Unit) ? Found(new() { First = i, End = i + 1, Day = day }, out term)
            : None(out term);

    private Term? InWeek(in Term week, int first, int end, int weekday) =>
        week.Counted is { Grain: Grain.Week } days
            ? Dates.Term.Of(first, end, Stretch.Day(days.First.AddDays((weekday + 6) % 7))) with { Within = days } : null;

    // 20 числа следующего месяца, the 20th of next month
    private bool DayOfPeriod(int i, out Term term)
    {
        if (DayAt(i) is not { } day || i >= t.Count) return None(out term);
        var after = Phrase(day.End, TimeKind.DateWord)?.End ?? day.End;
        var at = SkipOf(after);
        if ((after == day.End && at == after) || at >= t.Count || !Shifted(at, out var month)) return None(out term);
        return InMonth(month, i, month.End, day.Value) is { } found ? Found(found, out term) : None(out term);
    }

    private static Term? InMonth(in Term month, int first, int end, int day) =>
        month.Counted is { Grain: Grain.Month } days && Calendar.Date(days.First.Year, days.First.Month, day) is { } date
            ? Dates.Term.Of(first, end, Stretch.Day(date)) with { Within = days } : null;

    // the week of 18 August
    private bool WeekHolding(int i, out Term term)
    {
        if (Grained(i) is not (Grain.Week, var end) || !Is(end, TimeKind.Of) || !DayMonth(SkipOf(end), out var day)
            || Calendar.Resolve(day, published) is not { } read) return None(out term);
        return Found(Dates.Term.Of(i, day.End, Stretch.Holding(read.Back.First, Grain.Week), read.Ahead is { } ahead
            ? Stretch.Holding(ahead.First, Grain.Week) : null), out term);
    }

    // What follows a base and narrows it; false when nothing does.
    private bool Narrow(ref Term term)
    {
        if (term.End >= t.Count || (t.At(term.End) is null && t[term.End].Kind != Analysing.TokenKind.Number)) return false;
        var at = SkipOf(term.End);
        return Take(NthIn(term, at) ?? WithinYear(term, at) ?? OfYear(term, at) ?? DayWithin(term, at) ?? PartAfter(term,
            at) ?? ClippedAfter(term) ?? WeekAround(term) ?? After(term), ref term)
            || AnchorFirst(ref term);
    }

    private static bool Take(Term? found, ref Term term)
    {
        if (found is { } narrower) term = narrower;
        return found is not null;
    }

    // जुलाई के तीसरे हफ्ते, अगले महीने का दूसरा सोमवार, इस साल तीसरी तिमाही
    private Term? NthIn(in Term term, int at)
    {
        if (term.Day > 0 || (term.Month == 0 && term.Year == 0 && term.Counted is null)) return null;
        return Nth(at) is var (part, end) ? PartIn(term, part, term.First, end) : null;
    }

    // 2018 के फरवरी, अगले साल जून, पिछले साल 5 जून, 2016 जून
    private Term? WithinYear(in Term term, int at)
    {
        var year = YearOnly(term);
        if (year == 0 || at >= t.Count) return null;
        if (DayMonth(at, out var day)) return day.Year == 0 ? day with { First = term.First, Year = year } : null;
        return MonthAt(at) is { } month && (Value(at, TimeKind.Month) is not null || at > term.End || term.IsShifted)
            ? new Term { First = term.First, End = month.End, Year = year, Month = month.Value } : null;
    }

    private static int YearOnly(in Term term) =>
        term is { Year: > 0, Month: 0, Counted: null } ? term.Year : term is { IsShifted: true, Counted.Grain: Grain.Year }
            ? term.Counted.Value.First.Year : 0;

    // 5 июня прошлого года, in June last year
    private Term? OfYear(in Term term, int at) =>
        term is { Month: > 0, Year: 0 } && at < t.Count && Shifted(at, out var year)
            && year is { IsShifted: true, Counted: { Grain: Grain.Year } days } ? term with { Year = days.First.Year, End = year.End }
                : null;

    // इस हफ्ते शुक्रवार, अगले महीने की 20 तारीख, 15 तारीख शुक्रवार
    private Term? DayWithin(in Term term, int at)
    {
        if (term is { IsShifted: true, Counted.Grain: Grain.Week } && WeekdayAt(at) is { } weekday)
            return InWeek(term, term.First, at + 1, weekday);
        if (term is { IsShifted: true, Counted.Grain: Grain.Month } && DayAt(at) is { } day
            && Phrase(day.End, TimeKind.DateWord) is { } word) return InMonth(term, term.First, word.End, day.Value);
        return term is { IsBareDay: true, Weekday: null } && at == term.End && Value(at, TimeKind.Weekday) is { } named
            ? term with { Weekday = named, End = at + 1 } : null;
    }

    private Term? PartAfter(in Term term, int at) =>
        at > term.End && !IsEndOfRange(term) && Phrase(at, TimeKind.PartAfter) is { } part ? Part(term, term.First, part.End, part.Value)
            : null;

    // "के बीच" is the middle of one period, but between two.
    private bool IsEndOfRange(in Term term) =>
        Is(term.End, TimeKind.BetweenAfter)
            && (Is(term.First - 1, TimeKind.Both) || Is(term.First - 1, TimeKind.To) || Is(term.First - 2, TimeKind.To));

    // हफ्ते के बाकी समय, इस साल इससे पहले, इस महीने बाद में
    private Term? ClippedAfter(in Term term)
    {
        var at = SkipOf(Phrase(term.End, TimeKind.InAfter)?.End ?? term.End);
        if (Phrase(at, TimeKind.RestAfter) is { } rest) return Clip(term, term.First, rest.End, true);
        if (!term.IsShifted) return null;
        if (Phrase(term.End, TimeKind.EarlierAfter) is { } earlier) return Clip(term, term.First, earlier.End, false);
        return Phrase(term.End, TimeKind.LaterAfter) is { } later ? Clip(term, term.First, later.End, true) : null;
    }

    // 18 तारीख वाले सप्ताह
    private Term? WeekAround(in Term term)
    {
        if (Phrase(term.End, TimeKind.WeekOf) is not { } of || Grained(of.End) is not (Grain.Week, var end)) return null;
        if (Calendar.Resolve(term, published) is not { Back: { Grain: Grain.Day } day } read) return null;
        return Dates.Term.Of(term.First, end, Stretch.Holding(day.First, Grain.Week), read.Ahead is { } ahead
            ? Stretch.Holding(ahead.First, Grain.Week) : null);
    }

    // अगले महीने के बाद: from the month after it on.
    private Term? After(in Term term) =>
        term is { IsShifted: true, Counted: { } days } && Phrase(term.End, TimeKind.PastAfter) is { } after
            ? Dates.Term.Of(term.First, after.End, days.Next()) with { Sense = MentionSense.From }
            : null;
}
