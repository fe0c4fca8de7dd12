namespace Chancery.Reading.Dates;

/// <summary>
/// How the dates of one document are read: its language, and the land its address is in, tell the order of day and month and what a
/// zone's letters mean.
/// </summary>
internal sealed class DateHabits
{
    private readonly HashSet<string> places;

    /// <param name="words">The words of dates.</param>
    /// <param name="language">A BCP 47 tag or nothing.</param>
    /// <param name="address">Where the document lies; null where that is not known.</param>
    public DateHabits(DateWords words, string? language = null, string? address = null)
    {
        Words = words;
        var spoken = PlacesOf(language);
        var land = LandOf(address);
        places = [.. spoken, .. land];
        (MonthFirst, OrderIsSure) = places.Any(words.WritesDayFirst) ? (false, true)
            : spoken.Count > 0 ? (words.WritesMonthFirst(spoken[0]), !words.WritesMonthFirst(spoken[0]) || places.Contains("us"))
            : (land.TrueForAll(words.WritesMonthFirst), false);
    }

    public DateWords Words { get; }

    /// <summary>Whether 08/03/2025 is the third of August.</summary>
    public bool MonthFirst { get; }

    /// <summary>Whether language or land say so, and it is no mere likelihood.</summary>
    public bool OrderIsSure { get; }

    /// <summary>The offset of a zone's name on a day; null for what names none.</summary>
    public TimeSpan? Zone(string word, DateOnly day) => Words.Zone(word, places)?.On(day);

    private static List<string> PlacesOf(string? language) =>
        string.IsNullOrWhiteSpace(language) ? [] : [.. Fold.Word(language.Trim()).Split('-', '_').Take(3)];

    // Only the ends of two letters stand for a land.
    private static List<string> LandOf(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return [];
        var end = uri.Host[(uri.Host.LastIndexOf('.') + 1)..];
        return end.Length == 2 && char.IsAsciiLetter(end[0]) ? [end.ToLowerInvariant()] : [];
    }
}
