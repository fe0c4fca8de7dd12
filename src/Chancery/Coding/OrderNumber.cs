using System.Globalization;

namespace Chancery.Coding;

/// <summary>Order numbers: 26th, 22वें, 15-е, XXII.</summary>
internal static class OrderNumber
{
    public static int? Read(string folded, LanguageFacts facts)
    {
        var digits = 0;
        while (digits < folded.Length && char.IsAsciiDigit(folded[digits])) digits++;
        if (digits is > 0 and <= 3 && digits < folded.Length && facts.Is("ordinal-endings", folded[digits..])) return int.Parse(folded[..digits], CultureInfo.InvariantCulture);
        return folded.Length > 1 ? RomanNumber.Read(folded) : null;
    }
}
