using System.Globalization;

namespace Chancery.Resolving;

/// <summary>
/// A date in the Extended Date/Time Format (ISO 8601-2:2019) as far as the record uses it:
/// day, month, year or season, each with <c>~</c> for "about", and intervals with open ends (<c>../2030-12-31</c>).
/// </summary>
public sealed record Edtf
{
    private Edtf(string text, DateOnly earliest, DateOnly latest) => (Text, Earliest, Latest) = (text, earliest, latest);

    /// <summary>The date as EDTF writes it.</summary>
    public string Text { get; }

    /// <summary>The first day it can mean; <see cref="DateOnly.MinValue"/> for an open start.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day it can mean; <see cref="DateOnly.MaxValue"/> for an open end.</summary>
    public DateOnly Latest { get; }

    /// <summary>Whether it is one calendar day.</summary>
    public bool IsDay => Earliest == Latest;

    /// <summary>Whether the words are only approximate.</summary>
    public bool IsApproximate => Text.Contains('~', StringComparison.Ordinal);

    /// <summary>One day.</summary>
    public static Edtf Day(DateOnly day, bool approximate = false) => new(Iso(day) + Mark(approximate), day, day);

    /// <summary>One month.</summary>
    public static Edtf Month(int year, int month, bool approximate = false)
    {
        var first = new DateOnly(year, month, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}") + Mark(approximate), first, first.AddMonths(1).AddDays(-1));
    }

    /// <summary>One year.</summary>
    public static Edtf Year(int year, bool approximate = false) =>
        new(year.ToString("0000", CultureInfo.InvariantCulture) + Mark(approximate), new(year, 1, 1), new(year, 12, 31));

    /// <summary>From one date to another; null means open.</summary>
    public static Edtf Interval(Edtf? from, Edtf? to) =>
        from is not null && from.Text == to?.Text ? from : new($"{from?.Text ?? ".."}/{to?.Text ?? ".."}", from?.Earliest ?? DateOnly.MinValue, to?.Latest ?? DateOnly.MaxValue);

    /// <summary>From one day to another.</summary>
    public static Edtf Interval(DateOnly from, DateOnly to) => Interval(Day(from), Day(to));

    /// <summary>Whether both can mean the same day.</summary>
    public bool Overlaps(Edtf other) => Earliest <= other.Latest && other.Earliest <= Latest;

    /// <summary>Whether every day that the other can mean can be meant by this too.</summary>
    public bool Contains(Edtf other) => Earliest <= other.Earliest && other.Latest <= Latest;

    /// <summary>Reads what <see cref="Text"/> writes; null for anything else.</summary>
    public static Edtf? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return ParseSingle(text.Trim());
        var (left, right) = (text[..slash].Trim(), text[(slash + 1)..].Trim());
        var (from, to) = (ParseSingle(left), ParseSingle(right));
        var openLeft = left is "" or "..";
        var openRight = right is "" or "..";
        return (from is null && !openLeft) || (to is null && !openRight) || (openLeft && openRight) ? null : Interval(from, to);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static Edtf? ParseSingle(string text)
    {
        var approximate = text.EndsWith('~');
        var parts = text.TrimEnd('~').Split('-');
        if (parts.Length is 0 or > 3 || parts[0].Length != 4 || parts.Skip(1).Any(p => p.Length != 2) || !parts.All(p => p.All(char.IsAsciiDigit))) return null;
        var numbers = parts.Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        if (numbers[0] is 0) return null;
        if (numbers.Length == 1) return Year(numbers[0], approximate);
        if (numbers[1] is < 1 or > 12) return null;
        if (numbers.Length == 2) return Month(numbers[0], numbers[1], approximate);
        return numbers[2] >= 1 && numbers[2] <= DateTime.DaysInMonth(numbers[0], numbers[1])
            ? Day(new(numbers[0], numbers[1], numbers[2]), approximate)
            : null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Mark(bool approximate) => approximate ? "~" : "";
}
