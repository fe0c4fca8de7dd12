using System.Globalization;
using Chancery.Analysing;

namespace Chancery.Resolving.Dates;

/// <summary>
/// Finds date expressions and counts them from the day of publication. A language's words are in <c>languages/xx/time.txt</c>;
/// the orders in which they stand (day month year, month day, number unit ago …) are tried here for every language.
/// </summary>
internal sealed class DateFinder
{
    private const int DaysBack = 270;
    private readonly WordTable<TimeWord> words = new();
    private readonly List<(string Word, int Day)> weekdaysByLetter = [];

    private DateFinder() { }

    public static DateFinder Load(string languagesFolder, string language)
    {
        var finder = new DateFinder();
        foreach (var (number, line) in DataLines.Read(Path.Combine(languagesFolder, language, "time.txt")))
        {
            var c = line.Split('\t');
            if (c.Length < 3 || !int.TryParse(c[1], CultureInfo.InvariantCulture, out var value))
                throw new InvalidDataException($"languages/{language}/time.txt:{number}: '{line}' needs KIND, NUMBER, WORDS, parted by tabs.");
            foreach (var text in c[2].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) finder.Add(c[0], value, text);
        }
        return finder;
    }

    /// <summary>The visit of so many days that begins on a date; null where the start is no day.</summary>
    public static Edtf? Combine(DateMention start, DateMention duration) =>
        start.Date is { IsDay: true } day && duration.Days > 1 ? Edtf.Interval(day.Earliest, day.Earliest.AddDays(duration.Days - 1)) : null;

    /// <param name="tokens">A sentence.</param>
    /// <param name="published">The day from which is counted.</param>
    /// <param name="before">The day named last before the sentence, which "on the same day" takes up; null for none.</param>
    public List<DateMention> Find(List<Token> tokens, DateOnly published, DateMention? before = null)
    {
        var found = new List<DateMention>();
        var t = new TimeWords(tokens, words);
        for (var i = 0; i < tokens.Count;)
        {
            var mention = CanBegin(t, i) ? SameDay(t, i, found.LastOrDefault(IsDay) ?? before) ?? At(t, i, published) : null;
            if (mention is null) { i++; continue; }
            found.Add(mention);
            i = mention.End;
        }
        return found;
    }

    /// <summary>Whether a mention names one day, which "on the same day" can take up.</summary>
    public static bool IsDay(DateMention mention) => mention is { Sense: MentionSense.Point or MentionSense.From, Date.IsDay: true };

    private static DateMention? SameDay(TimeWords t, int i, DateMention? before) =>
        before is not null && Phrase(t, i, "same-day") is { } same ? before with { First = i, End = same.End, Sense = MentionSense.Point } : null;

    private void Add(string kind, int value, string text)
    {
        string[] tokens = [.. Tokenizer.Tokenize(text, new(0, text.Length)).Select(t => t.Folded)];
        if (!words.TryGetValue(tokens[0], out var word)) words[tokens[0]] = word = new();
        word.Add(tokens, kind, value);
        if (kind == "weekday" && tokens is [{ Length: >= 5 } day]) weekdaysByLetter.Add((day, value));
    }

    private bool CanBegin(TimeWords t, int i) => t[i].Kind == TokenKind.Number || t.At(i) is not null || Misspelt(t, i) is not null;

    // "15 तारीख": of this month, or of the next where it is told of something to come.
    private static DateMention? DayOfMonth(TimeWords t, int i, DateOnly published)
    {
        if (!Is(t, i + 1, "date-word") || DayAt(t, i) is not { } day || day > DateTime.DaysInMonth(published.Year, published.Month)) return null;
        var here = new DateOnly(published.Year, published.Month, day);
        var ahead = here < published ? here.AddMonths(1) : here;
        return Finish(t, i, i + 2, Edtf.Day(here), ahead == here ? null : Edtf.Day(ahead));
    }

    private DateMention? At(TimeWords t, int i, DateOnly published) =>
        Numeric(t, i) ?? Range(t, i, published) ?? DayMonth(t, i, published) ?? PartOf(t, i, published) ?? Span(t, i) ?? Relative(t, i, published) ?? MonthYear(t, i, published) ?? Year(t, i) ?? DayOfMonth(t, i, published);

    // 2025-08-21 and 21.08.2025
    private static DateMention? Numeric(TimeWords t, int i)
    {
        var text = t[i].Folded.TrimEnd('.');
        if (text.Count(c => c == '.') == 2 && DateOnly.TryParseExact(text, (string[])["d.M.yyyy", "dd.MM.yyyy", "d.M.yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(i, i + 1, MentionSense.Point, Edtf.Day(day));
        if (i + 4 < t.Count && t[i + 1].Folded is "-" or "/" or "." && t[i + 3].Folded == t[i + 1].Folded && t[i].Kind == TokenKind.Number && t[i + 4].Kind == TokenKind.Number)
        {
            var joined = $"{t[i].Folded}-{t[i + 2].Folded}-{t[i + 4].Folded}";
            if (DateOnly.TryParseExact(joined, (string[])["yyyy-M-d", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return new(i, i + 5, MentionSense.Point, Edtf.Day(day));
        }
        return null;
    }

    // 19–21 August 2025, 19 से 21 अगस्त, с 19 по 21 августа, October 4-5
    private static DateMention? Range(TimeWords t, int i, DateOnly published)
    {
        var at = Is(t, i, "from") ? i + 1 : i;
        if (DayNumber(t, at) is { } a && (IsDash(t, at + 1) || Is(t, at + 1, "to") || Is(t, at + 1, "both")) && DayNumber(t, at + 2) is { } b && MonthAt(t, at + 3) is { } month)
            return Days(i, at + 4, a, b, month, t, published);
        if (MonthAt(t, at) is { } m && DayNumber(t, at + 1) is { } c && (IsDash(t, at + 2) || Is(t, at + 2, "to") || Is(t, at + 2, "both")) && DayNumber(t, at + 3) is { } d)
            return Days(i, at + 4, c, d, m, t, published);
        return null;
    }

    private static DateMention? Days(int first, int end, int a, int b, int month, TimeWords t, DateOnly published)
    {
        var year = YearAfter(t, ref end);
        var (from, to) = (Dated(a, month, year, published), Dated(b, month, year, published));
        if (from is null || to is null || a > b) return null;
        var ahead = year is null && to < published ? (From: DatedAhead(a, month, published), To: DatedAhead(b, month, published)) : default;
        return new(first, end, MentionSense.Point, Edtf.Interval(from.Value, to.Value), ahead is { From: { } f, To: { } u } ? Edtf.Interval(f, u) : null);
    }

    // 21 August 2025, August 21, 15 जनवरी
    private static DateMention? DayMonth(TimeWords t, int i, DateOnly published)
    {
        var at = Is(t, i, "from") ? i + 1 : i;
        var (day, month, end) = DayAt(t, at) is { } d && MonthAt(t, Skip(t, at + 1, "of")) is { } m ? (d, m, Skip(t, at + 1, "of") + 1)
            : MonthAt(t, at) is { } m2 && DayNumber(t, at + 1) is { } d2 && !(at + 2 < t.Count && t[at + 2].Folded == ":") ? (d2, m2, at + 2) : (0, 0, 0);
        if (day == 0) return null;
        var year = YearAfter(t, ref end);
        if (Dated(day, month, year, published) is not { } date) return null;
        var ahead = year is null ? DatedAhead(day, month, published) : null;
        return Finish(t, i, end, Edtf.Day(date), ahead is null ? null : Edtf.Day(ahead.Value));
    }

    // at the end of the year, early next month, साल के अंत में, в конце 2025 года
    private static DateMention? PartOf(TimeWords t, int i, DateOnly published)
    {
        if (Phrase(t, i, "part") is not { } part) return UnitThenPart(t, i, published);
        var at = part.End;
        while (Is(t, at, "of")) at++;
        if (UnitDate(t, at, published) is not { } unit) return null;
        return Part(t, i, unit.End, part.Value, unit.Date);
    }

    private static DateMention? UnitThenPart(TimeWords t, int i, DateOnly published)
    {
        if (UnitDate(t, i, published) is not { } unit) return null;
        var at = unit.End;
        while (Is(t, at, "of")) at++;
        return at > unit.End && Phrase(t, at, "part-after") is { } part ? Part(t, i, part.End, part.Value, unit.Date) : null;
    }

    private static DateMention Part(TimeWords t, int first, int end, int part, Edtf unit)
    {
        var month = unit.Latest.Month == unit.Earliest.Month;
        var date = month ? Edtf.Month(unit.Earliest.Year, unit.Earliest.Month, true) : Edtf.Month(unit.Earliest.Year, part < 0 ? 1 : part == 0 ? 6 : 12, true);
        var until = (first > 0 && Is(t, first - 1, "until")) || Is(t, end, "until-after") || Is(t, first, "until");
        if (!until) return new(first, end, MentionSense.Point, date);
        return new(first, end, MentionSense.Until, Edtf.Interval(null, Edtf.Day(unit.Latest)));
    }

    // the year, this year, next month, 2025, August, इस साल, 2025 года
    private static (Edtf Date, int End)? UnitDate(TimeWords t, int i, DateOnly published)
    {
        var shift = 0;
        var at = i;
        if (Phrase(t, at, "shift") is { } s) { shift = s.Value; at = s.End; }
        if (Phrase(t, at, "unit") is { } unit) return unit.Value switch
        {
            365 => (Edtf.Year(published.Year + shift), unit.End),
            30 => (MonthOf(published.AddMonths(shift)), unit.End),
            _ => null,
        };
        if (YearNumber(t, i) is { } year) return (Edtf.Year(year), Skip(t, i + 1, "year-word"));
        if (MonthAt(t, i) is { } month)
        {
            var end = i + 1;
            return (Edtf.Month(YearAfter(t, ref end) ?? NearestYear(month, published, false), month), end);
        }
        return null;
    }

    // three-day, तीन दिवसीय, двухдневный
    private static DateMention? Span(TimeWords t, int i)
    {
        if (Value(t, i, "duration") is { } whole) return new(i, i + 1, MentionSense.Duration, null, null, whole);
        if (Count(t, i) is not { } count) return null;
        var at = IsDash(t, i + 1) ? i + 2 : i + 1;
        return Is(t, at, "day-long") ? new(i, at + 1, MentionSense.Duration, null, null, count) : null;
    }

    private DateMention? Relative(TimeWords t, int i, DateOnly published)
    {
        var start = i;
        if (Is(t, i, "from") && i + 1 < t.Count) i++;
        var mention = Counted(t, i, published) ?? Shifted(t, i, published) ?? Fixed(t, i, published) ?? Weekday(t, i, published);
        if (mention is null) return null;
        var from = start < i || Is(t, mention.End, "from-after");
        return mention with { First = start, Sense = from && mention.Sense == MentionSense.Point ? MentionSense.From : mention.Sense };
    }

    // two days ago, दो दिन पहले, два дня назад, in three days
    private static DateMention? Counted(TimeWords t, int i, DateOnly published)
    {
        if (Count(t, i) is not { } count || Phrase(t, i + 1, "unit") is not { } unit) return null;
        var back = Phrase(t, unit.End, "ago");
        var ahead = i > 0 && Is(t, i - 1, "within");
        if (back is null && !ahead) return null;
        var sign = back is null ? 1 : -1;
        return new(ahead ? i - 1 : i, back?.End ?? unit.End, MentionSense.Point, Moved(published, unit.Value, sign * count));
    }

    private static Edtf Moved(DateOnly day, int unit, int count) => unit switch
    {
        365 => Edtf.Year(day.Year + count),
        30 => MonthOf(day.AddMonths(count)),
        7 => WeekOf(day.AddDays(7 * count)),
        _ => Edtf.Day(day.AddDays(count)),
    };

    // last week, next Thursday, इस महीने, в прошлом году, इस महीने की 15 तारीख
    private static DateMention? Shifted(TimeWords t, int i, DateOnly published)
    {
        if (Phrase(t, i, "shift") is not { } shift) return null;
        if (Value(t, shift.End, "weekday") is { } weekday) return new(i, shift.End + 1, MentionSense.Point, Edtf.Day(WeekdayIn(published, weekday, shift.Value)));
        if (MonthAt(t, shift.End) is { } month) return new(i, shift.End + 1, MentionSense.Point, Edtf.Month(published.Year + (shift.Value < 0 && month >= published.Month ? -1 : shift.Value > 0 && month <= published.Month ? 1 : 0), month));
        if (Phrase(t, shift.End, "unit") is not { } unit || unit.Value == 1) return null;
        var at = unit.End;
        while (Is(t, at, "of")) at++;
        if (unit.Value == 30 && DayAt(t, at) is { } day && Is(t, at + 1, "date-word") && Dated(day, published.AddMonths(shift.Value).Month, published.AddMonths(shift.Value).Year, published) is { } date)
            return new(i, at + 2, MentionSense.Point, Edtf.Day(date));
        if (unit.Value == 365 && MonthAt(t, at) is { } named) return Finish(t, i, at + 1, Edtf.Month(published.Year + shift.Value, named), null);
        return Finish(t, i, unit.End, Moved(published, unit.Value, shift.Value), null);
    }

    // today, yesterday, कल
    private static DateMention? Fixed(TimeWords t, int i, DateOnly published)
    {
        if (Phrase(t, i, "day") is not { } day) return null;
        var ahead = Phrase(t, i, "day-ahead") is { } other ? Edtf.Day(published.AddDays(other.Value)) : null;
        return new(i, day.End, MentionSense.Point, Edtf.Day(published.AddDays(day.Value)), ahead);
    }

    private DateMention? Weekday(TimeWords t, int i, DateOnly published)
    {
        if ((Value(t, i, "weekday") ?? (i < t.Count ? Misspelt(t, i) : null)) is not { } weekday || (i > 0 && Is(t, i - 1, "every"))) return null;
        // Agencies date a story by the day it moved, so "on Friday" on a Friday is that day.
        var back = ((int)published.DayOfWeek - weekday + 7) % 7;
        return new(i, i + 1, MentionSense.Point, Edtf.Day(published.AddDays(-back)), Edtf.Day(published.AddDays((7 - back) % 7)));
    }

    private static DateMention? MonthYear(TimeWords t, int i, DateOnly published)
    {
        if (MonthAt(t, i) is not { } month || (Value(t, i, "month-weak") is not null && YearNumber(t, i + 1) is null)) return null;
        var end = i + 1;
        var year = YearAfter(t, ref end);
        return Finish(t, i, end, Edtf.Month(year ?? NearestYear(month, published, false), month), year is null ? Edtf.Month(NearestYear(month, published, true), month) : null);
    }

    private static DateMention? Year(TimeWords t, int i)
    {
        if (YearNumber(t, i) is not { } year) return null;
        var last = IsDash(t, i + 1) ? LastYear(t, i + 2, year) : null;
        var end = Skip(t, last is null ? i + 1 : i + 3, "year-word");
        var marked = end > i + 1 || (i > 0 && (Is(t, i - 1, "time-word") || Is(t, i - 1, "until"))) || Is(t, end, "time-after") || Is(t, end, "until-after");
        return marked ? Finish(t, i, end, Edtf.Interval(Edtf.Year(year), Edtf.Year(last ?? year)), null) : null;
    }

    // The second year of 2017–18 or 2017–2018.
    private static int? LastYear(TimeWords t, int i, int first)
    {
        var last = YearNumber(t, i) ?? (i < t.Count && t[i].Folded.Length == 2 && int.TryParse(t[i].Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var ending) ? (first / 100 * 100) + ending : 0);
        return last > first ? last : null;
    }

    private static DateMention Finish(TimeWords t, int first, int end, Edtf date, Edtf? ahead)
    {
        if ((first > 0 && Is(t, first - 1, "until")) || Is(t, first, "until") || Is(t, end, "until-after")) return new(first, end, MentionSense.Until, Edtf.Interval(null, (ahead ?? date).IsDay ? ahead ?? date : Edtf.Day((ahead ?? date).Latest)));
        if (Is(t, first, "from") || Is(t, end, "from-after")) return new(first, end, MentionSense.From, date, ahead);
        return new(first, end, MentionSense.Point, date, ahead);
    }

    private static int Skip(TimeWords t, int i, string kind) => Is(t, i, kind) ? i + 1 : i;

    private static bool Is(TimeWords t, int i, string kind) => Value(t, i, kind) is not null || Phrase(t, i, kind) is not null;

    private static int? Value(TimeWords t, int i, string kind) => t.At(i)?.Value(kind);

    private static (int Value, int End)? Phrase(TimeWords t, int i, string kind) => t.At(i)?.Longest(t, i, kind);

    private static bool IsDash(TimeWords t, int i) => i < t.Count && t[i].Folded == "-";

    private static int? MonthAt(TimeWords t, int i) => Value(t, i, "month") ?? Value(t, i, "month-weak");

    private static int? Count(TimeWords t, int i) => Value(t, i, "number") ?? (i < t.Count && t[i].Kind == TokenKind.Number && int.TryParse(t[i].Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 1000 ? n : null);

    private static int? DayNumber(TimeWords t, int i)
    {
        if (i < 0 || i >= t.Count || t[i].Kind != TokenKind.Number) return null;
        var digits = 0;
        while (digits < t[i].Folded.Length && char.IsAsciiDigit(t[i].Folded[digits])) digits++;
        return digits is 1 or 2 && t[i].Folded.Length - digits <= 3 && !t[i].Folded.Contains('.', StringComparison.Ordinal) && int.Parse(t[i].Folded.AsSpan(0, digits), CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;
    }

    // The day of a month in digits, or in words before "date" or a month: दस तारीख, दो अक्टूबर.
    private static int? DayAt(TimeWords t, int i) =>
        DayNumber(t, i) ?? (Value(t, i, "number") is { } day and <= 31 && (Is(t, i + 1, "date-word") || Value(t, i + 1, "month") is not null) ? day : null);

    private static int? YearNumber(TimeWords t, int i) =>
        i >= 0 && i < t.Count && t[i].Folded.Length == 4 && int.TryParse(t[i].Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2099 ? year : null;

    private static int? YearAfter(TimeWords t, ref int end)
    {
        var at = end < t.Count && (t[end].Folded == "," || Is(t, end, "of")) ? end + 1 : end;
        if (YearNumber(t, at) is not { } year) return null;
        end = Skip(t, at + 1, "year-word");
        return year;
    }

    private static DateOnly? Dated(int day, int month, int? year, DateOnly published)
    {
        if (year is { } known) return day <= DateTime.DaysInMonth(known, month) ? new(known, month, day) : null;
        foreach (var candidate in (int[])[published.Year, published.Year - 1, published.Year + 1])
            if (day <= DateTime.DaysInMonth(candidate, month) && new DateOnly(candidate, month, day).DayNumber - published.DayNumber is >= -DaysBack and <= 95)
                return new(candidate, month, day);
        return null;
    }

    private static DateOnly? DatedAhead(int day, int month, DateOnly published)
    {
        foreach (var candidate in (int[])[published.Year, published.Year + 1])
            if (day <= DateTime.DaysInMonth(candidate, month) && new DateOnly(candidate, month, day) is var date && date >= published) return date;
        return null;
    }

    private static int NearestYear(int month, DateOnly published, bool ahead) => ahead
        ? month >= published.Month ? published.Year : published.Year + 1
        : month <= published.Month ? published.Year : published.Year - 1;

    private static DateOnly WeekdayIn(DateOnly published, int weekday, int shift)
    {
        var monday = published.AddDays(-(((int)published.DayOfWeek + 6) % 7));
        return shift switch
        {
            0 => monday.AddDays((weekday + 6) % 7),
            < 0 => monday.AddDays(((weekday + 6) % 7) - 7),
            _ => monday.AddDays(((weekday + 6) % 7) + 7),
        };
    }

    private static Edtf MonthOf(DateOnly day) => Edtf.Month(day.Year, day.Month);

    private static Edtf WeekOf(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return Edtf.Interval(monday, monday.AddDays(6));
    }

    // One slip in a long weekday's name (मंगलावर) still names that day, if the word is no other word of time.
    private int? Misspelt(TimeWords t, int i)
    {
        var token = t[i];
        if (token.Kind != TokenKind.Word || token.Folded.Length < 6 || t.At(i) is not null) return null;
        foreach (var (word, day) in weekdaysByLetter)
            if (word.Length >= 6 && Math.Abs(word.Length - token.Folded.Length) <= 1 && word[0] == token.Folded[0] && word[^1] == token.Folded[^1] && Swapped(word, token.Folded)) return day;
        return null;
    }

    private static bool Swapped(string a, string b) => a.Length == b.Length && a != b && a.Order().SequenceEqual(b.Order()) && Closeness.Distance(a, b) <= 2;
}
