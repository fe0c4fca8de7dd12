using System.Collections.Concurrent;
using System.Globalization;

namespace Chancery.Reading.Dates;

/// <summary>The words of a date of publication: months of all languages, zones, and what tells published from modified.</summary>
internal sealed class DateWords
{
    private static readonly ConcurrentDictionary<string, DateWords> Loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> months = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string? Place, ZoneOffset Zone)>> zones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> halves = new(StringComparer.Ordinal);
    private readonly HashSet<string> monthFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string> dayFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string> clockWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> links = new(StringComparer.Ordinal);
    private readonly HashSet<string> ordinals = new(StringComparer.Ordinal);
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
        Plain = new(this);
    }

    /// <summary>The words in a folder's <c>dateline.txt</c> and its languages' <c>time.txt</c> and <c>page.txt</c>; loaded once.</summary>
    public static DateWords Of(string languagesFolder) => Loaded.GetOrAdd(languagesFolder, folder => new(folder));

    /// <summary>The habits of a document of which nothing is known: the day first.</summary>
    public DateHabits Plain { get; }

    public int? Month(string word) => months.TryGetValue(word, out var month) ? month : null;

    /// <summary>
    /// What a zone's name means in one of the places (languages and lands, as BCP 47 and top-level domains write them); else what it
    /// means mostly.
    /// </summary>
    public ZoneOffset? Zone(string word, IReadOnlySet<string> places)
    {
        if (!zones.TryGetValue(word, out var known)) return null;
        foreach (var (place, zone) in known)
            if (place is not null && places.Contains(place)) return zone;
        foreach (var (place, zone) in known)
            if (place is null) return zone;
        return null;
    }

    /// <summary>Whether 08/21/2025 is written so in this language or land.</summary>
    public bool WritesMonthFirst(string place) => monthFirst.Contains(place);

    /// <summary>Whether 21/08/2025 is written in this land though its language may not say so.</summary>
    public bool WritesDayFirst(string place) => dayFirst.Contains(place);

    /// <summary>True for the afternoon, false for the morning, null for another word.</summary>
    public bool? IsAfternoon(string word) => halves.TryGetValue(word, out var afternoon) ? afternoon : null;

    /// <summary>Whether the word belongs to a time of day and may stand between it and its zone: "hrs", "Uhr", "बजे".</summary>
    public bool IsOfClock(string word) => clockWords.Contains(word);

    /// <summary>Whether the word stands between the parts of a date: 21 de agosto de 2025.</summary>
    public bool Links(string word) => links.Contains(word);

    /// <summary>Whether the word makes a day's number an ordinal: 21st, 1er.</summary>
    public bool IsOrdinal(string word) => ordinals.Contains(word);

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

    private bool Take(string kind, string value, string word) => kind switch
    {
        "month" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            && (months.TryAdd(word, month) || true),
        "zone" => TakeZone(value.Split(' '), word),
        "half" => value is "am" or "pm" && (halves.TryAdd(word, value == "pm") || true),
        "order" => value is "month-first" or "day-first" && ((value == "month-first" ? monthFirst : dayFirst).Add(word) || true),
        "clock" => clockWords.Add(word) || true,
        "link" => links.Add(word) || true,
        "ordinal" => ordinals.Add(word) || true,
        "publish" => Keep(published, word),
        "update" => Keep(modified, word),
        _ => false,
    };

    private bool TakeZone(string[] value, string word)
    {
        if (ZoneOffset.Parse(value[0]) is not { } zone) return false;
        if (!zones.TryGetValue(word, out var known)) zones[word] = known = [];
        if (value.Length == 1) known.Add((null, zone));
        else known.AddRange(value[1..].Select(place => ((string?)place, zone)));
        return true;
    }

    private static bool Keep(List<string> words, string word)
    {
        words.Add(word);
        return true;
    }
}
