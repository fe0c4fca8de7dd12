using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Reading.Html;

/// <summary>Reads a day that is written out on a page ("21 August 2025", "August 21, 2025", "21 अगस्त 2025", "21.08.2025").</summary>
internal static partial class VisibleDates
{
    private static readonly Lazy<Dictionary<string, int>> Months = new(LoadMonths);

    /// <summary>The first day in the words, unless they speak of an update; null when there is none.</summary>
    public static PublicationTime? Publication(string words)
    {
        foreach (Match match in Written().Matches(words))
            if (Read(match) is { } day) return PageWords.SpeaksOfUpdate(words[..match.Index]) ? null : new(day);
        return null;
    }

    private static DateOnly? Read(Match m)
    {
        if (m.Groups["dot"].Success) return Date(Number(m, "y1"), Number(m, "m1"), Number(m, "d1"));
        if (m.Groups["iso"].Success) return Date(Number(m, "y2"), Number(m, "m2"), Number(m, "d2"));
        var (month, day, year) = m.Groups["w3"].Success ? ("w3", "d3", "y3") : ("w4", "d4", "y4");
        return Months.Value.TryGetValue(Fold.Word(m.Groups[month].ValueSpan), out var number) ? Date(Number(m, year), number, Number(m, day)) : null;
    }

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, string group) => int.Parse(Fold.Word(match.Groups[group].ValueSpan), CultureInfo.InvariantCulture);

    private static Dictionary<string, int> LoadMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "languages"), "time.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(File.ReadLines);
        foreach (var columns in lines.Select(l => l.Split('\t')).Where(c => c.Length == 3 && c[0] is "month" or "month-weak"))
            foreach (var word in columns[2].Split('|')) months.TryAdd(Fold.Word(word), int.Parse(columns[1], CultureInfo.InvariantCulture));
        return months;
    }

    [GeneratedRegex(@"\b(?<dot>(?<d1>\d{1,2})\.(?<m1>\d{1,2})\.(?<y1>\d{4}))\b|\b(?<iso>(?<y2>\d{4})-(?<m2>\d\d)-(?<d2>\d\d))|(?<d3>\d{1,2})(?:st|nd|rd|th|-е)?\s+(?<w3>[\p{L}\p{M}]{3,12})\.?,?\s+(?<y3>\d{4})|(?<w4>[\p{L}\p{M}]{3,12})\.?\s+(?<d4>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y4>\d{4})")]
    private static partial Regex Written();
}
