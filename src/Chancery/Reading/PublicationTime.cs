using System.Globalization;

namespace Chancery.Reading;

/// <summary>When an article was published: a day in the publisher's own zone, and the instant where the source gives one.</summary>
/// <param name="Day">The calendar day in the publisher's zone; relative dates are counted from it.</param>
/// <param name="Instant">The instant with its offset, or null when only the day is known.</param>
public readonly record struct PublicationTime(DateOnly Day, DateTimeOffset? Instant = null)
{
    /// <summary>Reads an ISO 8601 date, or date and time with offset ("2025-08-21", "2016-01-18T15:30+03:00", "2016-01-18 15:30:00.000Z", "…+0300").</summary>
    /// <returns>Null where the words are no such date. A time without an offset gives the day alone.</returns>
    public static PublicationTime? Parse(string? words)
    {
        words = words?.Trim();
        if (words is null || words.Length < 10 || !DateOnly.TryParseExact(words.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 1000 or > 9000) return null;
        if (words.Length == 10) return new(day);
        if (words[10] is not ('T' or 't' or ' ')) return null;
        var clock = words[11..].TrimStart();
        var zone = clock.AsSpan().IndexOfAny("+-−Zz");
        var time = (zone < 0 ? clock : clock[..zone]).TrimEnd();
        if (!TimeOnly.TryParse(time, CultureInfo.InvariantCulture, out var hour)) return null;
        if (zone < 0) return new(day);
        return Offset(clock[zone..]) is { } offset ? new(day, new DateTimeOffset(day.ToDateTime(hour), offset)) : null;
    }

    /// <summary>ISO 8601, with the time and offset where the instant is known.</summary>
    public override string ToString() => Instant is { } instant
        ? instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimeSpan? Offset(string words)
    {
        if (words is "Z" or "z") return TimeSpan.Zero;
        var digits = words[1..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is not (1 or 2 or 4) || !digits.All(char.IsAsciiDigit)) return null;
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        var offset = digits.Length == 4 ? new TimeSpan(number / 100, number % 100, 0) : TimeSpan.FromHours(number);
        if (offset > TimeSpan.FromHours(14) || (digits.Length == 4 && number % 100 > 59)) return null;
        return words[0] == '+' ? offset : -offset;
    }
}
