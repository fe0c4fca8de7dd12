using System.Globalization;
using Chancery.Analysing;

namespace Chancery.Resolving.Dates;

// Dates that stand alone or carry what narrows them.
internal readonly ref partial struct DateGrammar
{
    private bool Base(int i, out Term term)
    {
        var kinds = t.KindsAt(i);
        var counts = IsCount(i, kinds);
        if ((counts || (kinds & Months) != 0) && (Numeric(i, out term) || DayMonth(i, out term))) return true;
        if ((counts || kinds == 0 || (kinds & Units) != 0) && (Decade(i, out term) || OrdinalUnit(i, out term))) return true;
        if ((counts || (kinds & Waits) != 0) && Counted(i, out term)) return true;
        if ((kinds & Days) != 0 && (Shifted(i, out term) || Fixed(i, out term) || Weekday(i, out term))) return true;
        if ((kinds & Months) != 0 && Month(i, out term)) return true;
        if ((counts || (kinds & Years) != 0) && (Year(i, out term) || DayOfMonth(i, out term))) return true;
        return BareUnit(i, out term);
    }

    private static bool Found(Term found, out Term term)
    {
        term = found;
        return true;
    }

    private static bool None(out Term term)
    {
        term = default;
        return false;
    }

    // 2025-08-21, 21.08.2025, 21/04/16, 2016-11, 11/2016
    private bool Numeric(int i, out Term term)
    {
        if (t[Math.Min(i, t.Count - 1)].Kind != TokenKind.Number || i >= t.Count) return None(out term);
        var text = t[i].Folded.TrimEnd('.');
        if (text.Length >= 6 && text.Contains('.', StringComparison.Ordinal)
            && DateOnly.TryParseExact(text, (string[])["d.M.yyyy", "dd.MM.yyyy", "d.M.yy", "yyyy.M.d"], CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var day))
            return Calendar.HasRoom(day) ? Found(Dates.Term.Of(i, i + 1, Stretch.Day(day)), out term) : None(out term);
        if (i + 2 >= t.Count || t[i + 1].Folded is not ("-" or "/") || t[i + 2].Kind != TokenKind.Number) return None(out term);
        if (i + 4 < t.Count && t[i + 3].Folded == t[i + 1].Folded && t[i + 4].Kind == TokenKind.Number
            && DateOnly.TryParseExact($"{t[i].Folded}-{t[i + 2].Folded}-{t[i + 4].Folded}",
                (string[])["yyyy-M-d", "d-M-yyyy", "d-M-yy", "M-d-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return Calendar.HasRoom(day) ? Found(Dates.Term.Of(i, i + 5, Stretch.Day(day)), out term) : None(out term);
        return MonthInDigits(i, out term);
    }

    // 2016-11 is a month; 2010-11 are two years, as 2010-12 is not, for years run on.
    private bool MonthInDigits(int i, out Term term)
    {
        var (left, right) = (Digits(i) ?? 0, Digits(i + 2) ?? 0);
        if (left is >= FirstYear and <= LastYear && right is >= 1 and <= 12 && t[i + 2].Folded.Length == 2 && right != (left + 1) % Hundred)
            return Found(new() { First = i, End = i + 3, Year = left, Month = right }, out term);
        if (right is >= FirstYear and <= LastYear && left is >= 1 and <= 12 && t[i].Folded.Length <= 2)
            return Found(new() { First = i, End = i + 3, Year = right, Month = left }, out term);
        return None(out term);
    }

    // 21 August 2025, August 21, 15 जनवरी, जून की बाईस तारीख, двадцать первого августа
    private bool DayMonth(int i, out Term term)
    {
        if (DayAt(i) is { } day && MonthAt(SkipOf(day.End)) is { } month)
            return Found(WithYear(new() { First = i, End = month.End, Day = day.Value, Month = month.Value }), out term);
        if (MonthAt(i) is not { } first) return None(out term);
        var at = IsDash(first.End) ? first.End + 1 : SkipOf(first.End);
        if (DayAt(at) is not { } second || IsMark(second.End, ":") || IsMark(second.End, "%")) return None(out term);
        var found = new Term
        {
            First = i,
            End = Phrase(second.End, TimeKind.DateWord)?.End ?? second.End,
            Day = second.Value,
            Month = first.Value
        };
        var whole = WithYear(found);
        return DayNumber(at) is not null && (at == first.End || found.End > second.End || IsDash(first.End)) || found.End > second.End
            || whole.Year > 0 ? Found(whole, out term) : None(out term);
    }

    private Term WithYear(Term term)
    {
        var at = IsMark(term.End, ",") ? term.End + 1 : SkipOf(term.End);
        if (Phrase(at, TimeKind.YearWord) is { } word && (YearAt(word.End) ?? MarkedYear(word.End)) is { } named)
            return term with { Year = named.Value, End = named.End };
        var year = YearAt(at) ?? YearNamed(at) ?? (term.Day > 0 && MarkedYear(at) is { Value: >= Thousand } old && IsEnd(old.End) ? old
            : null);
        return year is { } known ? term with { Year = known.Value, End = Phrase(known.End, TimeKind.YearWord)?.End ?? known.End } : term;
    }

    // No number of things: a stop, a postposition or the word "year" follows.
    private bool IsEnd(int i) =>
        i >= t.Count || t[i].Kind == TokenKind.Punctuation || Is(i, TimeKind.YearWord) || Is(i, TimeKind.TimeAfter)
            || Is(i, TimeKind.ThatDateAfter);

    private (int Value, int End)? MonthAt(int i)
    {
        var strong = Value(i, TimeKind.Month);
        var dotted = IsMark(i + 1, ".");
        if ((strong ?? Value(i, TimeKind.MonthWeak)) is not { } month) return null;
        if (strong is null && !t[i].Capital && !dotted && !(IsDash(i + 1) && DayNumber(i + 2) is not null)) return null;
        return (month, dotted && (strong is null && !t[i].Capital || (i + 2 < t.Count && t[i + 2].Kind == TokenKind.Number)) ? i + 2
            : i + 1);
    }

    // the 1970s, 1970 के दशक, 70-е годы, the seventies, 21st century, XXI век
    private bool Decade(int i, out Term term)
    {
        if (Century(i) is { } century)
            return Found(Dates.Term.Of(i, century.End,
                Stretch.Holding(new((century.Value - 1) * Hundred, 1, 1), Grain.Century)) with
            { Sense = MentionSense.Period }, out term);
        if ((DecadeWord(i) ?? DecadeNumber(i)) is not { } decade || decade.Value % 10 != 0) return None(out term);
        var year = decade.Value >= Hundred ? decade.Value : (published.Year / Hundred * Hundred) + decade.Value;
        if (year > published.Year && decade.Value < Hundred) year -= Hundred;
        return Found(Dates.Term.Of(i, decade.End, Stretch.Holding(new(year, 1, 1), Grain.Decade)) with { Sense = MentionSense.Period },
            out term);
    }

    private (int Value, int End)? Century(int i)
    {
        var number = Ordinal(i) ?? (Digits(i) is { } digits ? (digits, i + 1) : i < t.Count && Grained(i + 1) is (Grain.Century, _)
            && RomanNumber.Read(t[i].Folded) is { } roman ? (roman, i + 1) : null);
        return number is { Value: >= 2 and <= 30 } n && Grained(n.End) is (Grain.Century, var end) ? (n.Value, end) : null;
    }

    private (int Value, int End)? DecadeWord(int i) => Phrase(i, TimeKind.Decade) is { } word ? (word.Value, AfterYears(word.End)) : null;

    private (int Value, int End)? DecadeNumber(int i)
    {
        if (Digits(i) is { } digits && !IsPlain(i))
            return t.Means(t[i].Folded[DigitsOf(t[i].Folded)..], TimeKind.DecadeEnding) && digits >= 10 ? (digits, AfterYears(i + 1))
                : null;
        if ((Digits(i) is { } number ? (number, i + 1) : Words(i)) is not { Item1: >= 10 and <= LastYear } read) return null;
        if (IsDash(read.Item2) && Phrase(read.Item2 + 1, TimeKind.DecadeEnding) is { } ending) return (read.Item1, AfterYears(ending.End));
        return SkipOf(read.Item2) is var at && at > read.Item2 && Grained(at) is (Grain.Decade, var end) ? (read.Item1, end) : null;
    }

    private int AfterYears(int i) => Grained(i) is (Grain.Year, var end) ? end : i;

    // The third quarter, Q3, the 31st week of the year that runs; the third Friday of the month.
    private bool OrdinalUnit(int i, out Term term)
    {
        if (Nth(i) is not { } nth) return None(out term);
        var (part, end) = nth;
        if (part is { Weekday: not null, Number: > 1 }) return InRunning(i, end, Stretch.Holding(published, Grain.Month), part, out term);
        return part.Grain is Grain.Quarter or Grain.Half || part is { Grain: Grain.Week, Number: > 5 }
            ? InRunning(i, end, Stretch.Holding(published, Grain.Year), part, out term)
            : None(out term);
    }

    private bool InRunning(int first, int end, Stretch running, PartOfTime part, out Term term)
    {
        if (part.Of(running) is not { } here) return None(out term);
        var (before, after) = (part.Of(running.Next(-1)), part.Of(running.Next()));
        return Found(Dates.Term.Of(first, end, here.First > published ? before ?? here : here, here.Last < published ? after : here),
            out term);
    }

    // third quarter, Q3, तीसरी तिमाही, week 10, second Friday
    private (PartOfTime Part, int End)? Nth(int i)
    {
        if (Phrase(i, TimeKind.Quarter) is { } quarter) return (new(Grain.Quarter, quarter.Value), quarter.End);
        if (Grained(i) is (Grain.Week, var week) && Digits(week) is { } number and <= 53 && IsPlain(week))
            return (new(Grain.Week, number), week + 1);
        if (Ordinal(i) is not { } ordinal) return null;
        if (Value(ordinal.End, TimeKind.Weekday) is { } weekday) return (new(Grain.Day, ordinal.Value, weekday), ordinal.End + 1);
        return Grained(ordinal.End) is (var grain, var end) ? (new(grain, ordinal.Value), end) : null;
    }

    private (Grain Grain, int End)? Grained(int i) => Phrase(i, TimeKind.Unit) is { } unit ? (GrainOf(unit.Value), unit.End) : null;

    private static Grain GrainOf(int days) => days switch
    {
        <= 1 => Grain.Day,
        <= 7 => Grain.Week,
        <= 30 => Grain.Month,
        <= 90 => Grain.Quarter,
        <= 180 => Grain.Half,
        <= 365 => Grain.Year,
        <= 3650 => Grain.Decade,
        _ => Grain.Century,
    };

    // last week, next Thursday, इस महीने, в прошлом году, that month
    private bool Shifted(int i, out Term term)
    {
        if (Phrase(i, TimeKind.Same) is { } same && Grained(same.End) is ( > Grain.Day, _) that)
            return Found(SameUnit(i, that.Grain, that.End), out term);
        if (Phrase(i, TimeKind.Shift) is not { } shift) return None(out term);
        if (Value(shift.End, TimeKind.Weekday) is { } weekday)
            return Found(Dates.Term.Of(i, shift.End + 1, Stretch.Day(WeekdayIn(weekday, shift.Value))), out term);
        if (MonthAt(shift.End) is { } month)
            return Found(WithYear(new Term { First = i, End = month.End, Month = month.Value }) is { Year: > 0 } whole ? whole
                : new() { First = i, End = month.End, Month = month.Value, Year = YearOf(month.Value, shift.Value) }, out term);
        if (Grained(shift.End) is not ( > Grain.Day, _) unit) return None(out term);
        return Found(Dates.Term.Of(i, unit.End, Stretch.Holding(published, unit.Grain).Next(shift.Value)) with
        {
            IsShifted = true,
            Sense = SenseOf(unit.Grain)
        }, out term);
    }

    private static MentionSense SenseOf(Grain grain) => grain >= Grain.Decade ? MentionSense.Period : MentionSense.Point;

    private Term SameUnit(int i, Grain grain, int end) =>
        Dates.Term.Of(i, end, LastUnit(grain)) with { IsShifted = true, Sense = SenseOf(grain) };

    // Where no date was named that lies in one such unit, the unit that runs is only likely.
    private Stretch LastUnit(Grain grain)
    {
        var running = Stretch.Holding(published, grain) with { IsAbout = true };
        if (lastDate?.Date is not { } date || date.Earliest.Year < FirstOfCalendar || date.Latest.Year > published.Year + Hundred)
            return running;
        var unit = Stretch.Holding(date.Earliest, grain);
        return date.Latest <= unit.Last ? unit : running;
    }

    private int YearOf(int month, int shift) =>
        published.Year + (shift < 0 && month >= published.Month ? -1 : shift > 0 && month <= published.Month ? 1 : 0);

    private DateOnly WeekdayIn(int weekday, int shift) =>
        Stretch.Holding(published, Grain.Week).Next(shift).First.AddDays((weekday + 6) % 7);

    // today, yesterday, कल, the next day
    private bool Fixed(int i, out Term term)
    {
        if (Phrase(i, TimeKind.NextDay) is { } next)
            return Found(Dates.Term.Of(i, next.End, Stretch.Day((lastDay?.Date?.Earliest ?? published).AddDays(next.Value))), out term);
        if (Phrase(i, TimeKind.Now) is { } now)
            return Found(Dates.Term.Of(i, now.End, Stretch.Day(published)) with { Lack = Lack.Company }, out term);
        if (Phrase(i, TimeKind.Day) is not { } day) return None(out term);
        var ahead = Phrase(i, TimeKind.DayAhead) is { } other ? Stretch.Day(published.AddDays(other.Value)) : default(Stretch?);
        return Found(Dates.Term.Of(i, day.End, Stretch.Day(published.AddDays(day.Value)), ahead), out term);
    }

    private bool Weekday(int i, out Term term)
    {
        if (WeekdayAt(i) is not { } weekday || Is(i - 1, TimeKind.Every)) return None(out term);
        return Found(new()
        {
            First = i,
            End = i + 1,
            Weekday = weekday,
            Lack = Value(i, TimeKind.Weekday) is null ? Lack.Company
            : Lack.Nothing
        }, out term);
    }

    private int? WeekdayAt(int i) => Value(i, TimeKind.Weekday) ?? Value(i, TimeKind.WeekdayWeak);

    private bool Month(int i, out Term term)
    {
        if (MonthAt(i) is not { } month) return None(out term);
        var found = WithYear(new() { First = i, End = month.End, Month = month.Value });
        var isWord = found.Year == 0 && Value(i, TimeKind.Month) is null && !IsMark(i + 1, ".") && i == 0;
        return Found(found with { Lack = isWord ? Lack.Company : Lack.Nothing }, out term);
    }

    // 2025 года, in 2025, the year 1812, 2017–18
    private bool Year(int i, out Term term)
    {
        var mark = Phrase(i, TimeKind.YearWord)?.End;
        if ((mark ?? (Grained(i) is (Grain.Year, var unit) ? unit : null)) is { } word && MarkedYear(word) is { } named
            && (mark is not null || YearAt(word) is not null || IsEnd(named.End))
                && !Is(i - 1, TimeKind.Shift)) return Found(new() { First = i, End = named.End, Year = named.Value }, out term);
        if (YearAt(i) is not { } year)
        {
            return YearNamed(i) is { } old ? Found(new() { First = i, End = old.End, Year = old.Value }, out term) : None(out term);
        }
        var last = IsDash(year.End) ? ShortYear(year.End + 1, year.Value) : null;
        var after = last is null ? year.End : year.End + 2;
        var end = Phrase(after, TimeKind.YearWord)?.End ?? after;
        var lack = end > after || (IsNoRoundCount(i, year.Value) && IsMarked(i, end)) ? Lack.Nothing : Lack.Mark;
        var found = new Term { First = i, End = end, Year = year.Value, Lack = lack };
        return Found(last is { } to ? found with { Counted = new(new(year.Value, 1, 1), new(to, 12, 31), Grain.Decade) } : found, out term);
    }

    // 1812 года
    private (int Value, int End)? YearNamed(int i) =>
        MarkedYear(i) is { Value: >= Thousand } year && Phrase(year.End, TimeKind.YearWord) is { } word ? (year.Value, word.End) : null;

    private bool IsMarked(int i, int end) =>
        Is(i - 1, TimeKind.TimeWord) || Is(i - 1, TimeKind.Until) || (Is(end, TimeKind.TimeAfter) && !Is(end, TimeKind.CountAfter))
            || Is(end, TimeKind.UntilAfter);

    // Two thousand in words is a number of things; two thousand eighteen seldom is.
    private bool IsNoRoundCount(int i, int year) => Digits(i) is not null || year % Hundred != 0;

    // The second year of 2017–18.
    private int? ShortYear(int i, int first) =>
        Digits(i) is { } ending && t[i].Folded.Length == 2 && (first / Hundred * Hundred) + ending is var last && last > first ? last
            : null;

    // 15 तारीख, 20 числа, उस 27 को
    private bool DayOfMonth(int i, out Term term)
    {
        var that = Phrase(i, TimeKind.ThatDate);
        if (DayAt(that?.End ?? i) is not { } day) return None(out term);
        var end = Phrase(day.End, TimeKind.DateWord)?.End ?? (that is not null && Is(day.End, TimeKind.ThatDateAfter) ? day.End : 0);
        return end > 0 ? Found(new() { First = i, End = end, Day = day.Value }, out term) : None(out term);
    }

    private bool BareUnit(int i, out Term term) =>
        Grained(i) is ( > Grain.Day, _) unit
            ? Found(Dates.Term.Of(i, unit.End, Stretch.Holding(published, unit.Grain)) with { Lack = Lack.Part }, out term)
                : None(out term);
}
