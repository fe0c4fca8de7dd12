using Chancery.Analysing;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording.Searching;

namespace Chancery.Recording;

/// <summary>How the names in words sound, whichever script they are written in, without those of states, bodies and offices, which every story has.</summary>
internal static class NameSounds
{
    private const int LeastWithCapital = 3;
    private const int LeastWithout = 4;
    private const int LettersInBeginning = 4;
    private static readonly Lazy<Romanisation> Latin = new(() => Romanisation.Of(Resources("romanisation")));
    private static readonly Lazy<HashSet<string>> NoNames = new(() => [.. Resources("names").Select(l => l.Split('\t')).Where(c => c.Length > 3)
        .SelectMany(c => Tokens(c[3]).Select(t => Beginning(t.Folded)))]);

    /// <summary>The sounds of words that may be names: those with a capital, and all words of scripts that have none, each with whether it has one.</summary>
    public static IReadOnlyDictionary<string, bool> In(IEnumerable<string> quotations)
    {
        var sounds = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var words in quotations)
            foreach (var token in Tokens(words).Where(t => !OpensSentence(words, t.Start)))
                if (MayBeName(words[token.Start]) is { } capital && !NoNames.Value.Contains(Beginning(token.Folded)) && SoundOf(token.Folded) is { } sound && IsLong(sound, capital))
                    sounds[sound] = capital || sounds.GetValueOrDefault(sound);
        return sounds;
    }

    /// <summary>Whether two sounds may be one name: the same, or one with an ending of one consonant more.</summary>
    public static bool AreOne(string a, string b) =>
        a == b || (Math.Abs(a.Length - b.Length) == 1 && Math.Min(a.Length, b.Length) >= LeastWithout && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal)));

    /// <summary>How a folded word sounds; null where it has no consonants.</summary>
    public static string? SoundOf(string folded) => SoundKey.Of(Latin.Value.Spell(folded));

    // The first letters bring the forms of a word together.
    private static string Beginning(string folded) => folded.Length > LettersInBeginning ? folded[..LettersInBeginning] : folded;

    private static bool IsLong(string sound, bool capital) => sound.Length >= (capital ? LeastWithCapital : LeastWithout);

    // What opens a sentence has a capital for that.
    private static bool OpensSentence(string words, int start) =>
        char.IsUpper(words[start]) && (words.AsSpan(0, start).TrimEnd() is var before && (before.Length == 0 || before[^1] is '.' or '!' or '?' or '“' or '"' or '«'));

    // Null for a small letter.
    private static bool? MayBeName(char first) => char.IsUpper(first) ? true : char.IsLetter(first) && !char.IsLower(first) ? false : null;

    private static IEnumerable<Token> Tokens(string words) => Tokenizer.Tokenize(words, new TextSpan(0, words.Length)).Where(t => t.Kind == TokenKind.Word);

    private static IEnumerable<string> Resources(string folder)
    {
        var assembly = typeof(NameSounds).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
                if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
