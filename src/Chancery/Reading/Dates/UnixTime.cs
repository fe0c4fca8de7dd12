using System.Globalization;

namespace Chancery.Reading.Dates;

/// <summary>Moments written as seconds or thousandths of seconds since 1970.</summary>
internal static class UnixTime
{
    private const long First = 631_152_000; // 1990
    private const long Last = 4_102_444_800; // 2100

    /// <summary>The moment, in UTC; null where the words are no such number of a day from 1990 to 2099.</summary>
    public static PublicationTime? Of(string words)
    {
        words = words.Trim();
        if (words.Length is not (10 or 13) || !long.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var seconds = words.Length == 13 ? number / 1000 : number;
        if (seconds is < First or >= Last) return null;
        var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return new(DateOnly.FromDateTime(moment.Date), moment);
    }
}
