namespace Chancery.Reading;

/// <summary>The lines of reading's data files: KIND, or KIND and VALUE, then words parted by |. Pages are read before their language is known, so the words of all languages are taken together.</summary>
internal static class DataFacts
{
    /// <summary>The facts of one file; remarks and blank lines are left out.</summary>
    public static IEnumerable<(string Kind, string Value, string[] Words)> In(string path)
    {
        foreach (var line in File.ReadLines(path))
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var kind, .. var values] && values.Length > 0)
                yield return (kind, values.Length > 1 ? values[0] : "", values[^1].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>The facts of the files of one name in all language folders, in order of the folders' names.</summary>
    public static IEnumerable<(string Kind, string Value, string[] Words)> Of(string languagesFolder, string file) =>
        Directory.EnumerateDirectories(languagesFolder).Order(StringComparer.Ordinal).Select(f => Path.Combine(f, file)).Where(File.Exists).SelectMany(In);
}
