using System.Text;

namespace Chancery.Coding;

/// <summary>Writes names of other scripts in Latin letters, by a table of letter groups (longest first).</summary>
internal sealed class Romanisation
{
    private readonly Dictionary<string, string> table = new(StringComparer.Ordinal);
    private readonly HashSet<string> consonants = new(StringComparer.Ordinal);
    private readonly HashSet<string> nasals = new(StringComparer.Ordinal);
    private int longest = 1;

    public static Romanisation Load(string path) => Of(DataLines.Read(path).Select(l => l.Text));

    /// <summary>The table that lines give, of one script or of several.</summary>
    public static Romanisation Of(IEnumerable<string> lines)
    {
        var romanisation = new Romanisation();
        foreach (var line in lines)
        {
            var columns = line.Split('\t');
            romanisation.table[columns[0]] = columns.Length > 1 ? columns[1] : "";
            if (columns.Length > 2) (columns[2] == "nasal" ? romanisation.nasals : romanisation.consonants).Add(columns[0]);
            romanisation.longest = Math.Max(romanisation.longest, columns[0].Length);
        }
        return romanisation;
    }

    /// <summary>Whether there is nothing to rewrite: the script is Latin.</summary>
    public bool IsEmpty => table.Count == 0;

    /// <summary>The single letters that the table rewrites.</summary>
    public IEnumerable<char> Letters => table.Keys.Where(k => k.Length == 1).Select(k => k[0]);

    /// <summary>The word with each letter as the table writes it and no vowels but those it has letters for; for comparing, not for reading.</summary>
    public string Spell(string folded) => IsEmpty ? folded : string.Concat(LettersOf(folded).Select(letter => table.GetValueOrDefault(letter, letter)));

    /// <summary>The word in Latin letters with a capital first; words already in Latin letters only get the capital.</summary>
    public string Write(string folded)
    {
        var letters = LettersOf(folded);
        var text = new StringBuilder();
        for (var i = 0; i < letters.Count; i++)
        {
            text.Append(table.GetValueOrDefault(letters[i], letters[i]));
            if (IsConsonant(letters, i) && (IsNasal(letters, i + 1) || (IsConsonant(letters, i + 1) && IsSpoken(letters, i)))) text.Append('a');
        }
        if (text.Length > 0) text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    private List<string> LettersOf(string folded)
    {
        var letters = new List<string>();
        for (var i = 0; i < folded.Length; i += letters[^1].Length)
        {
            var length = Math.Min(longest, folded.Length - i);
            while (length > 1 && !table.ContainsKey(folded.Substring(i, length))) length--;
            letters.Add(folded.Substring(i, length));
        }
        return letters;
    }

    private bool IsConsonant(List<string> letters, int i) => i >= 0 && i < letters.Count && consonants.Contains(letters[i]);

    private bool IsNasal(List<string> letters, int i) => i < letters.Count && nasals.Contains(letters[i]);

    // A consonant without a sign of its own is followed by a vowel, silent where a vowel stands before it and a consonant with a vowel after: जावडेकर is Javdekar.
    private bool IsSpoken(List<string> letters, int i) =>
        i == 0 || i + 2 >= letters.Count || EndsInCluster(letters, i) || (IsConsonant(letters, i + 2) ? i + 3 >= letters.Count : IsSilentSign(letters[i + 2]));

    private bool EndsInCluster(List<string> letters, int i) => IsSilentSign(letters[i - 1]);

    private bool IsSilentSign(string letter) => table.TryGetValue(letter, out var written) && written.Length == 0;
}
