using System.Text;

namespace Chancery.Coding;

/// <summary>Writes names of other scripts in Latin letters, by a table of letter groups (longest first).</summary>
internal sealed class Romanisation
{
    private readonly Dictionary<string, string> table = new(StringComparer.Ordinal);
    private readonly HashSet<string> consonants = new(StringComparer.Ordinal);
    private int longest = 1;

    public static Romanisation Load(string path)
    {
        var romanisation = new Romanisation();
        foreach (var (_, line) in DataLines.Read(path))
        {
            var columns = line.Split('\t');
            romanisation.table[columns[0]] = columns.Length > 1 ? columns[1] : "";
            if (columns.Length > 2 && columns[2] == "consonant") romanisation.consonants.Add(columns[0]);
            romanisation.longest = Math.Max(romanisation.longest, columns[0].Length);
        }
        return romanisation;
    }

    /// <summary>The word in Latin letters with a capital first; words already in Latin letters only get the capital.</summary>
    public string Write(string folded)
    {
        var text = new StringBuilder();
        for (var i = 0; i < folded.Length;)
        {
            var length = Math.Min(longest, folded.Length - i);
            while (length > 0 && !table.ContainsKey(folded.Substring(i, length))) length--;
            if (length == 0) { text.Append(folded[i++]); continue; }
            var letters = folded.Substring(i, length);
            text.Append(table[letters]);
            i += length;
            if (consonants.Contains(letters) && i < folded.Length && consonants.Contains(folded[i].ToString()) && NeedsVowel(folded, i)) text.Append('a');
        }
        if (text.Length > 0) text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    /// <summary>Whether two names in Latin letters have the same consonants: "Ayaman Safdi" is "Ayman Safadi".</summary>
    public static bool IsSameName(string a, string b) => Consonants(a) is { Length: > 2 } of && of == Consonants(b);

    private static string Consonants(string name)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var c in name.ToLowerInvariant())
            if (char.IsAsciiLetter(c) && !"aeiouyh".Contains(c, StringComparison.Ordinal) && Plain(c) is var letter && (kept.Length == 0 || kept[^1] != letter)) kept.Append(letter);
        return kept.ToString();
    }

    private static char Plain(char c) => c switch { 'w' => 'v', 'c' or 'q' => 'k', 'z' => 'j', _ => c };

    // The inherent vowel is spoken between consonants except before the last one of a longer word's open syllable.
    private static bool NeedsVowel(string folded, int next) => next == 1 || next == folded.Length - 1 || next < 3;
}
