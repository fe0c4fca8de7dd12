using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;

namespace Chancery.Reading.Html;

/// <summary>The labels that pages put around their articles ("Read also", "यह भी पढ़ें"), of all languages.</summary>
internal sealed class PageLabels
{
    private static readonly ConcurrentDictionary<string, PageLabels> Loaded = new(StringComparer.Ordinal);
    private const int CreditReach = 60;
    private readonly string[] labels;
    private readonly string[] bylines;
    private readonly SearchValues<string> notices;
    private readonly SearchValues<string> credits;
    private readonly string[] endings;
    private readonly HashSet<string> lines;

    private PageLabels(string folder)
    {
        var facts = DataFacts.Of(folder, "page.txt").ToLookup(f => f.Kind, f => f.Words);
        labels = [.. facts["label"].SelectMany(w => w)];
        bylines = [.. facts["byline"].SelectMany(w => w)];
        notices = SearchValues.Create([.. facts["notice"].SelectMany(w => w)], StringComparison.OrdinalIgnoreCase);
        credits = SearchValues.Create([.. facts["credit"].SelectMany(w => w)], StringComparison.OrdinalIgnoreCase);
        endings = [.. facts["ending"].SelectMany(w => w)];
        lines = facts["line"].SelectMany(w => w).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The labels in a folder's <c>xx/page.txt</c>; loaded once.</summary>
    public static PageLabels Of(string languagesFolder) => Loaded.GetOrAdd(languagesFolder, folder => new(folder));

    /// <summary>Whether a line begins as labels do, in capitals or not.</summary>
    public bool Begins(string line) => Begins(line, labels);

    /// <summary>Whether a line begins as the line of an author does.</summary>
    public bool BeginsByline(string line) => Begins(line, bylines);

    /// <summary>An author's line without the word that begins it ("By").</summary>
    public string AuthorsOf(string line)
    {
        foreach (var word in bylines)
            if (line.Length > word.Length + 1 && line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && line[word.Length] is ' ' or ':')
                return line[(word.Length + 1)..].TrimStart();
        return line;
    }

    /// <summary>Whether a line begins as those below an article do that tell of its making.</summary>
    public bool BeginsEnding(string line) => Begins(line, endings);

    /// <summary>Whether a line is such a label and nothing else, marks aside.</summary>
    public bool IsLine(string line)
    {
        var (start, end) = (0, line.Length);
        while (start < end && !char.IsLetterOrDigit(line[start])) start++;
        while (end > start && !IsOfWord(line[end - 1])) end--;
        return lines.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line.AsSpan(start, end - start));
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;

    /// <summary>Whether a paragraph tells of the publisher's offers, terms and addresses.</summary>
    public bool HasNotice(string text) => text.AsSpan().ContainsAny(notices);

    /// <summary>Whether a line tells whose a picture is: at its beginning or at its end. "MOSCOW, 21 August. /TASS/." opens prose.</summary>
    public bool HasCredit(string text)
    {
        var first = text.AsSpan().IndexOfAny(credits);
        return first is 0 or 1 || (first > 1 && text.AsSpan(Math.Max(0, text.Length - CreditReach)).ContainsAny(credits));
    }

    // "By" is no label in "Bystanders".
    private static bool Begins(string line, string[] words)
    {
        foreach (var word in words)
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (line.Length == word.Length || !char.IsLetter(word[^1]) || !char.IsLetter(line[word.Length]))) return true;
        return false;
    }
}
