using System.Collections.Concurrent;
using System.Globalization;

namespace Chancery.Reading.Dates;

/// <summary>The words of a date of publication: months of all languages, zones, and what tells published from modified.</summary>
internal sealed class DateWords
{
    private static readonly ConcurrentDictionary<string, DateWords> Loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> months = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> halves = new(StringComparer.Ordinal);
    private readonly HashSet<string> monthFirst = new(StringComparer.Ordinal);
    private readonly List<string> published = [];
    private readonly List<string> modified = [];

    private DateWords(string folder)
    {
        foreach (var (kind, value, words) in DataFacts.Of(folder, "time.txt"))
            if (kind.StartsWith("month", StringComparison.Ordinal)) Take("month", value, words);
        foreach (var (kind, _, words) in DataFacts.Of(folder, "page.txt")) Take(kind, "", words);
        var path = Path.Combine(folder, "dateline.txt");
        foreach (var (kind, value, words) in DataFacts.In(path))
            if (!Take(kind, value, words)) throw new InvalidDataException($"{path}: '{kind} {value}' is no fact of a dateline; the head of the file lists the kinds.");
    }

    /// <summary>The words in a folder's <c>dateline.txt</c> and its languages' <c>time.txt</c>; loaded once.</summary>
    public static DateWords Of(string languagesFolder) => Loaded.GetOrAdd(languagesFolder, folder => new(folder));

    public int? Month(string word) => months.TryGetValue(word, out var month) ? month : null;

    public TimeSpan? Zone(string word) => zones.TryGetValue(word, out var offset) ? offset : null;

    /// <summary>Whether pages that name this language write 08/21/2025 with the month first; so do those that name none.</summary>
    public bool WritesMonthFirst(string? language) => language is null || monthFirst.Contains(Fold.Word(language));

    /// <summary>True for the afternoon, false for the morning, null for another word.</summary>
    public bool? IsAfternoon(string word) => halves.TryGetValue(word, out var afternoon) ? afternoon : null;

    /// <summary>Whether the words before a date say that it is one of change: the last such word before it decides.</summary>
    public bool SaysModified(ReadOnlySpan<char> before) => Last(before, modified) > Last(before, published);

    /// <summary>Whether the words before a date say that it is one of publication.</summary>
    public bool SaysPublished(ReadOnlySpan<char> before) => Last(before, published) > Last(before, modified);

    private static int Last(ReadOnlySpan<char> text, List<string> words)
    {
        var last = -1;
        foreach (var word in words) last = Math.Max(last, text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase));
        return last;
    }

    private bool Take(string kind, string value, IReadOnlyList<string> entries)
    {
        foreach (var entry in entries)
            if (!Take(kind, value, entry.ToLowerInvariant())) return false;
        return true;
    }

    private bool Take(string kind, string value, string word)
    {
        switch (kind)
        {
            case "month" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12:
                return months.TryAdd(word, month) || true;
            case "zone" when TimeSpan.TryParse(value.TrimStart('+'), CultureInfo.InvariantCulture, out var offset):
                return zones.TryAdd(word, offset) || true;
            case "half" when value is "am" or "pm":
                return halves.TryAdd(word, value == "pm") || true;
            case "order" when value == "month-first":
                return monthFirst.Add(word) || true;
            case "publish":
                published.Add(word);
                return true;
            case "update":
                modified.Add(word);
                return true;
            default:
                return false;
        }
    }
}
