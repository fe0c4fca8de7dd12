using System.Globalization;

namespace Chancery.Reading;

/// <summary>When an article was published: a day in the publisher's own zone, and the instant where the source gives one.</summary>
/// <param name="Day">The calendar day in the publisher's zone; relative dates are counted from it.</param>
/// <param name="Instant">The instant with its offset, or null when only the day is known.</param>
public readonly record struct PublicationTime(DateOnly Day, DateTimeOffset? Instant = null)
{
    /// <summary>Reads an ISO 8601 date, or date and time with offset ("2025-08-21", "2016-01-18T15:30+03:00").</summary>
    /// <returns>Null where the words are no such date.</returns>
    public static PublicationTime? Parse(string? words)
    {
        words = words?.Trim();
        if (string.IsNullOrEmpty(words)) return null;
        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(day);
        if (words.Length < 16 || words[10] is not ('T' or ' ')) return null;
        if (!DateOnly.TryParseExact(words[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return null;
        var zoned = words.AsSpan(11).IndexOfAny('+', '-', 'Z') >= 0;
        return DateTimeOffset.TryParse(words, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? new(day, zoned ? instant : null)
            : null;
    }

    /// <summary>ISO 8601, with the time and offset where the instant is known.</summary>
    public override string ToString() => Instant is { } instant
        ? instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
