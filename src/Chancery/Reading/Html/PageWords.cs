namespace Chancery.Reading.Html;

/// <summary>The labels that pages put around their articles, of all languages (<c>languages/xx/page.txt</c>): a page is read before its language is known.</summary>
internal static class PageWords
{
    private static readonly Lazy<ILookup<string, string>> Words = new(Load);

    /// <summary>Whether a line begins as labels do ("Read also: …").</summary>
    public static bool BeginsLabel(string line)
    {
        var folded = Fold.Word(line);
        return Words.Value["label"].Any(label => folded.StartsWith(label, StringComparison.Ordinal));
    }

    /// <summary>Whether the words before a date make it that of a later change.</summary>
    public static bool SpeaksOfUpdate(string words)
    {
        var folded = Fold.Word(words);
        var last = folded[Math.Max(0, folded.Length - 40)..];
        return Words.Value["update"].Any(word => last.Contains(word, StringComparison.Ordinal));
    }

    private static ILookup<string, string> Load() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "languages"), "page.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Where(c => c.Length == 2)
            .SelectMany(c => c[1].Split('|').Select(word => (Kind: c[0], Word: Fold.Word(word)))).ToLookup(w => w.Kind, w => w.Word);
}
