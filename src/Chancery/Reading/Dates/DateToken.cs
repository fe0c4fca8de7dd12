using System.Globalization;

namespace Chancery.Reading.Dates;

/// <summary>A number, a word in lower case, or one mark.</summary>
internal readonly record struct DateToken(string Word, int Value, int Start, int Length)
{
    public bool IsNumber => Value >= 0;

    public static List<DateToken> Lex(string text)
    {
        var tokens = new List<DateToken>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i])) { i++; continue; }
            var start = i;
            if (char.IsDigit(text[i]))
            {
                while (i < text.Length && char.IsDigit(text[i])) i++;
                tokens.Add(new(text[start..i], Number(text.AsSpan(start, i - start)), start, i - start));
            }
            else
            {
                i++;
                if (IsLetter(text[start])) while (i < text.Length && IsLetter(text[i])) i++;
                tokens.Add(new(text[start..i].ToLowerInvariant(), -1, start, i - start));
            }
        }
        return tokens;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Digits of any script; numbers too long to be part of a date become zero.
    private static int Number(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 9) return 0;
        var value = 0;
        foreach (var digit in digits) value = value * 10 + CharUnicodeInfo.GetDecimalDigitValue(digit);
        return value;
    }
}
