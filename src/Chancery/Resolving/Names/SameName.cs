using System.Text;

namespace Chancery.Resolving.Names;

/// <summary>
/// Whether a name as it was spelt can be the name of a known person. Spellings of one name differ in their vowels and in letters for one sound,
/// so the consonants of each word are compared; one consonant may differ where there are four or more.
/// </summary>
internal static class SameName
{
    private const int FewestToDiffer = 4;
    private const int FewestInAll = 3;
    private const int FewestOfFamily = 3;
    private static readonly char[] Between = [' ', '-', '.'];
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase) { "al", "el", "bin", "ben", "ibn", "bint", "von", "van", "de", "da", "dos", "der" };

    /// <summary>Whether every word said is a word of the known name: enough where nothing else tells who is meant.</summary>
    public static bool Is(string known, string said) => Is(Words(known), Words(said));

    /// <summary>The same of names whose words were made before by <see cref="Words"/>.</summary>
    public static bool Is(List<string> known, List<string> said)
    {
        var letters = 0;
        foreach (var word in said)
        {
            letters += word.Length;
            if (!IsAmong(known, word)) return false;
        }
        return letters >= FewestInAll;
    }

    private static bool IsAmong(List<string> known, string word)
    {
        foreach (var candidate in known)
            if (IsSame(candidate, word)) return true;
        return false;
    }

    /// <summary>Whether the family name is the same and no other word speaks against it: enough for the holder of the post that is named.</summary>
    public static bool IsOfHolder(string known, string said)
    {
        if (Is(known, said)) return true;
        var (of, words) = (Words(known), Words(said));
        if (words.Count < 2 || of.Count < 2 || words[^1].Length < FewestOfFamily || !IsSame(of[^1], words[^1])) return false;
        return words.SkipLast(1).Any(w => of.SkipLast(1).Any(k => IsSame(k, w) || IsNear(k, w)));
    }

    private static bool IsSame(string known, string said) =>
        known == said || (Math.Abs(known.Length - said.Length) <= 1 && Math.Min(known.Length, said.Length) >= FewestToDiffer && Closeness.Distance(known, said) <= 1);

    private static bool IsNear(string known, string said) =>
        known.Length > 1 && said.Length > 1 && known[0] == said[0] && Closeness.Distance(known, said) <= 1;

    /// <summary>The consonants of each word of a name that tells something.</summary>
    public static List<string> Words(string name) =>
        [.. name.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(w => !Particles.Contains(w)).Select(Consonants).Where(w => w.Length > 0)];

    private static string Consonants(string word)
    {
        var kept = new StringBuilder(word.Length);
        var before = '\0';
        foreach (var c in Sounds(word))
        {
            if (c != before && char.IsAsciiLetter(c) && !"aeiouyh".Contains(c, StringComparison.Ordinal)) kept.Append(Plain(c));
            before = c;
        }
        return kept.ToString();
    }

    // "kh" and "h" write one sound of Arabic and Persian, "ph" and "f" one of Greek.
    private static string Sounds(string word) => string.Concat(word.Select(BaseLetters.Of)).ToLowerInvariant()
        .Replace("kh", "h", StringComparison.Ordinal).Replace("ph", "f", StringComparison.Ordinal).Replace("x", "ks", StringComparison.Ordinal);

    private static char Plain(char c) => c switch { 'w' => 'v', 'c' or 'q' => 'k', 'z' => 'j', _ => c };
}
