using System.Collections.Concurrent;

namespace Chancery.Reading.Html;

/// <summary>The labels that pages put around their articles ("Read also", "यह भी पढ़ें"), of all languages.</summary>
internal sealed class PageLabels
{
    private static readonly ConcurrentDictionary<string, PageLabels> Loaded = new(StringComparer.Ordinal);
    private readonly string[] labels;
    private readonly string[] bylines;

    private PageLabels(string folder)
    {
        var facts = DataFacts.Of(folder, "page.txt").ToLookup(f => f.Kind, f => f.Words);
        labels = [.. facts["label"].SelectMany(w => w)];
        bylines = [.. facts["byline"].SelectMany(w => w)];
    }

    /// <summary>The labels in a folder's <c>xx/page.txt</c>; loaded once.</summary>
    public static PageLabels Of(string languagesFolder) => Loaded.GetOrAdd(languagesFolder, folder => new(folder));

    /// <summary>Whether a line begins as labels do, in capitals or not.</summary>
    public bool Begins(string line) => Begins(line, labels);

    /// <summary>Whether a line begins as the line of an author does.</summary>
    public bool BeginsByline(string line) => Begins(line, bylines);

    // "By" is no label in "Bystanders".
    private static bool Begins(string line, string[] words)
    {
        foreach (var word in words)
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (line.Length == word.Length || !char.IsLetter(word[^1]) || !char.IsLetter(line[word.Length]))) return true;
        return false;
    }
}
