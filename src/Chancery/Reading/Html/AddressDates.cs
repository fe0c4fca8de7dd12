using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Html;

/// <summary>Days in addresses: /2025/08/21/, /20250821/, /2025/aug/21/, -21-08-2025.</summary>
internal static partial class AddressDates
{
    private const int Whole = 30;
    private const int Backward = 20;

    /// <summary>The day of an address; null where it has none.</summary>
    public static DateEvidence? Of(string? address, DateWords words)
    {
        if (address is null) return null;
        if (YearFirst().Match(address) is { Success: true } y
            && Day(y.Groups[1].Value, Month(y.Groups[2].Value, words), y.Groups[3].Value) is { } day) return Evidence(day, Whole);
        return DayFirst().Match(address) is { Success: true } d
            && Day(d.Groups[3].Value, d.Groups[2].Value, d.Groups[1].Value) is { } backward ? Evidence(backward, Backward) : null;
    }

    private static DateEvidence Evidence(DateOnly day, int weight) => new(new(day), "address", DateVoice.Address, weight);

    private static string Month(string written, DateWords words) => char.IsAsciiLetter(written[0])
        ? words.Month(written)?.ToString(CultureInfo.InvariantCulture) ?? "" : written;

    private static DateOnly? Day(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var read) && read.Year >= 1990 ? read : null;

    [GeneratedRegex(@"[/_-]((?:19|20)\d\d)(?:[/_-](?=\d|[a-z]{3}[/_-])(\d{1,2}|[a-z]{3})[/_-](\d{1,2})|(?<2>\d\d)(?<3>\d\d))(?=[/_.?-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"[/_-](\d{1,2})[_.-](\d{1,2})[_.-]((?:19|20)\d\d)(?=[/_.?-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();
}
