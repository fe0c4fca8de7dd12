using System.Globalization;
using Chancery.Analysing;

namespace Chancery.Resolving.Dates;

// Numbers in digits and words.
internal readonly ref partial struct DateGrammar
{
    private const int Thousand = 1000;
    private const int Hundred = 100;
    private const int FirstOfCalendar = 100;
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    /// <summary>A number of things, from 1 to 999.</summary>
    private (int Value, int End)? Count(int i) =>
        Digits(i) is { } number ? (number is > 0 and < Thousand && IsPlain(i) ? (number, i + 1) : null)
            : Words(i) is { Value: > 0 and < Thousand } words ? words : null;

    /// <summary>The day of a month: 5, 5th, 1ली, 21-го, twenty-first, बाईस.</summary>
    private (int Value, int End)? DayAt(int i)
    {
        var read = DayNumber(i) is { } day ? (day, AfterEnding(i)) : OrdinalWord(i) ?? Words(i);
        return read is { Item1: >= 1 and <= 31 } ? read : null;
    }

    /// <summary>An order number: third, तीसरे, 3rd, 31वें, 3-й; -1 is the last.</summary>
    private (int Value, int End)? Ordinal(int i)
    {
        if (OrdinalWord(i) is { } word) return word;
        if (Value(i, TimeKind.OrdinalWeak) is { } weak) return (weak, i + 1);
        return Digits(i) is { } number and > 0 and < Hundred && AfterEnding(i) is var end && (end > i + 1 || !IsPlain(i)) ? (number, end)
            : null;
    }

    /// <summary>A year in digits (1900 to 2099) or in words of more than one word.</summary>
    private (int Value, int End)? YearAt(int i)
    {
        if (Digits(i) is { } year) return year is >= FirstYear and <= LastYear && t[i].Folded.Length == 4 ? (year, i + 1) : null;
        return Words(i) is { Value: >= Thousand and <= LastYear } words && words.End > i + 1 ? words : null;
    }

    /// <summary>A year that other words mark as one: from the year 100.</summary>
    private (int Value, int End)? MarkedYear(int i)
    {
        if (YearAt(i) is { } year) return year;
        if (Digits(i) is { } number) return IsPlain(i) && number is >= Hundred and <= LastYear ? (number, i + 1) : null;
        return Words(i) is { Value: >= Hundred and <= LastYear } words ? words : null;
    }

    // The whole number with which a token begins; null for one with inner stops, and for words.
    private int? Digits(int i)
    {
        if (i < 0 || i >= t.Count || t[i].Kind != TokenKind.Number) return null;
        var text = t[i].Folded.AsSpan();
        var digits = DigitsOf(text);
        return digits is > 0 and <= 4 && !text.ContainsAny('.', ',')
            ? int.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    private static int DigitsOf(ReadOnlySpan<char> text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits])) digits++;
        return digits;
    }

    private bool IsPlain(int i) => char.IsAsciiDigit(t[i].Folded[^1]);

    private int? DayNumber(int i) =>
        Digits(i) is { } day and >= 1 and <= 31 && DigitsOf(t[i].Folded) is var digits and <= 2 && t[i].Folded.Length - digits <= 3 ? day
            : null;

    // After digits and what makes them an order number: "21-го".
    private int AfterEnding(int i) => IsPlain(i) && IsDash(i + 1) && Is(i + 2, TimeKind.OrdinalEnding) ? i + 3 : i + 1;

    // third, twenty-first, двадцать первого
    private (int Value, int End)? OrdinalWord(int i)
    {
        if (Value(i, TimeKind.Ordinal) is { } single) return (single, i + 1);
        if (Value(i, TimeKind.Number) is not { } tens || tens < 20 || tens % 10 != 0) return null;
        var at = IsDash(i + 1) ? i + 2 : i + 1;
        return Value(at, TimeKind.Ordinal) is { } ones and > 0 and < 10 ? (tens + ones, at + 1) : null;
    }

    // twenty-one, दो हजार अठारह, उन्नीस सौ अठत्तर, nineteen seventy-eight, две тысячи восемнадцатого
    private (int Value, int End)? Words(int i)
    {
        var (thousands, rest, end) = (0, 0, i);
        while (true)
        {
            var at = end > i && IsDash(end) ? end + 1 : end;
            if (Value(at, TimeKind.Scale) is { } scale)
            {
                if (scale == Thousand) (thousands, rest) = (Math.Max(rest, 1) * Thousand, 0);
                else if (rest < Hundred) rest = Math.Max(rest, 1) * scale;
                else break;
                if (thousands > 9 * Thousand) return null;
            }
            else if ((Value(at, TimeKind.Number) ?? (end > i ? Value(at, TimeKind.Ordinal) : null)) is { } number and > 0
                && Joined(rest, number, end == i || thousands > 0) is { } joined) rest = joined;
            else break;
            end = at + 1;
        }
        return end > i ? (thousands + rest, end) : null;
    }

    // What a number already read and the next one make together; null where the next begins another.
    private static int? Joined(int rest, int number, bool isFirst)
    {
        if (rest == 0) return isFirst ? number : null;
        if (rest % Hundred == 0) return number < Hundred ? rest + number : null;
        if (rest % 10 == 0 && rest % Hundred >= 20 && number < 10) return rest + number;
        return rest is >= 16 and <= 19 && number is >= 20 and < Hundred ? (rest * Hundred) + number : null;
    }
}
