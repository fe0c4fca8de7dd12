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
        return Roman(folded);
    }

    private static int? Roman(string folded)
    {
        if (folded.Length is < 2 or > 7) return null;
        var (sum, previous) = (0, 0);
        for (var i = folded.Length - 1; i >= 0; i--)
        {
            var value = folded[i] switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, _ => 0 };
            if (value == 0) return null;
            sum += value < previous ? -value : value;
            previous = Math.Max(previous, value);
        }
        return sum;
    }
}
