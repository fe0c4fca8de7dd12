using System.Text;

namespace Chancery.Recording.Searching;

/// <summary>
/// How a name sounds, whichever script and spelling it is written in: its consonants in a few classes, for one language's spelling of another's
/// name mostly differs in vowels, doubled letters and h. Names of one or two consonants keep their first vowel's class, or too many would meet.
/// </summary>
internal static class SoundKey
{
    private const int FewConsonants = 2;
    private const char End = '\0';

    /// <summary>The key of a word in small Latin letters without accents; null where it has no consonant.</summary>
    public static string? Of(string latin)
    {
        var kept = new StringBuilder(latin.Length + 2);
        for (var i = 0; i < latin.Length;) i += Add(latin, i, kept);
        if (kept.Length == 0) return null;
        var few = kept.Length <= FewConsonants;
        var one = kept.Length == 1 && IsVowel(latin[^1]);
        if (IsVowel(latin[0])) kept.Insert(0, 'a');
        if (few) kept.Append(FirstVowel(latin));
        return one ? kept.Append('4').ToString() : kept.ToString();
    }

    // Adds the sound at a position; gives how many letters write it.
    private static int Add(string s, int i, StringBuilder kept)
    {
        var (sound, length) = Sound(s, i);
        if (sound == 'h' && (At(s, i + length) is End or 'n' || (i > 0 && !IsVowel(s[i - 1])))) return length;
        if (s[i] == 'x' && i > 0) kept.Append('k');
        if (sound == 'j' && i > 0 && s[i - 1] == 'k') sound = 's';
        if (sound != End && !(kept.Length > 0 && kept[^1] == sound && !IsVowel(s[i - 1]))) kept.Append(sound);
        return length;
    }

    // 'x' stands for sh, 'c' for ch, 'j' for all sounds between j and z.
    private static (char Sound, int Length) Sound(string s, int i) => s[i] switch
    {
        's' => Is(s, i, "shch") ? ('x', 4) : Is(s, i, "sch") ? ('x', 3) : Is(s, i, "sh") ? ('x', 2) : ('s', 1),
        't' => Is(s, i, "tch") ? ('c', 3) : Is(s, i, "ts") || Is(s, i, "tz") ? ('s', 2) : ('t', 1),
        'c' => Is(s, i, "ch") || Is(s, i, "cz") ? ('c', 2) : Is(s, i, "ck") ? ('k', 2) : At(s, i + 1) is 'e' or 'i' or 'y' ? ('s', 1) : ('k', 1),
        'd' => Is(s, i, "dzh") ? ('j', 3) : Is(s, i, "dz") || Is(s, i, "dj") ? ('j', 2) : ('d', 1),
        'k' => Is(s, i, "kh") ? ('h', 2) : ('k', 1),
        'p' => Is(s, i, "ph") ? ('f', 2) : ('p', 1),
        'n' => Is(s, i, "ng") && !IsVowel(At(s, i + 2)) ? ('n', 2) : ('n', 1),
        'm' => At(s, i + 1) is 'p' or 'b' ? ('n', 1) : ('m', 1),
        'w' => i > 0 && IsVowel(s[i - 1]) && !IsVowel(At(s, i + 1)) ? (End, 1) : ('v', 1),
        'x' => ('s', 1),
        'z' => ('j', 1),
        'q' => ('k', 1),
        var c when char.IsAsciiLetterLower(c) && !IsVowel(c) => (c, 1),
        _ => (End, 1),
    };

    private static char FirstVowel(string s)
    {
        for (var i = 0; i < s.Length; i++)
            switch (s[i])
            {
                case 'a': return '1';
                case 'e' or 'i': return '2';
                case 'o' or 'u': return '3';
            }
        return '0';
    }

    private static bool Is(string s, int i, string letters) => string.CompareOrdinal(s, i, letters, 0, letters.Length) == 0;

    private static char At(string s, int i) => i < s.Length ? s[i] : End;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
