using System.Collections.Concurrent;

namespace Chancery.Reading.Html;

/// <summary>The labels that pages put around their articles ("Read also", "यह भी पढ़ें"), of all languages.</summary>
internal sealed class PageLabels
{
    private static readonly ConcurrentDictionary<string, PageLabels> Loaded = new(StringComparer.Ordinal);
    private readonly string[] labels;

    private PageLabels(string folder) =>
        labels = [.. DataFacts.Of(folder, "page.txt").Where(f => f.Kind == "label").SelectMany(f => f.Words)];

    /// <summary>The labels in a folder's <c>xx/page.txt</c>; loaded once.</summary>
    public static PageLabels Of(string languagesFolder) => Loaded.GetOrAdd(languagesFolder, folder => new(folder));

    /// <summary>Whether a line begins as labels do, in capitals or not.</summary>
    public bool Begins(string line)
    {
        foreach (var label in labels)
            if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
