using Chancery.Coding;

namespace Chancery.Recording.Searching;

/// <summary>Brings the forms of a language's words to one stem, by the endings its folder lists; light, so that a stem keeps what tells words apart.</summary>
internal sealed class Stemmer
{
    private readonly HashSet<string> stops = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> forms = new(StringComparer.Ordinal);
    private readonly EndingList ofAll = new();
    private readonly EndingList ofCommon = new();
    private readonly EndingList atLast = new();
    private readonly EndingList ofNames = new();
    private readonly HashSet<char> vowels = [];
    private readonly HashSet<char> letters = [];
    private readonly HashSet<string> ordinary = new(StringComparer.Ordinal);
    private readonly Romanisation romanisation;
    private int least = 1;

    /// <exception cref="InvalidDataException">A line is none that can be read; the message names file, line and way out.</exception>
    public Stemmer(string folder)
    {
        romanisation = Romanisation.Load(Path.Combine(folder, "romanisation.txt"));
        HasCapitals = LanguageFacts.Load(Path.Combine(folder, "language.txt")).Capitals;
        foreach (var letter in romanisation.Letters) letters.Add(letter);
        var path = Path.Combine(folder, "search.txt");
        foreach (var (number, line) in DataLines.Read(path)) Take(line.Split('\t'), $"{path}:{number}");
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, line) in DataLines.Read(Path.Combine(folder, "words.txt")))
            if (line.Split('\t') is [var form, _, var kind, ..]) (kind == "name" ? named : ordinary).Add(Fold.Word(form));
        ordinary.ExceptWith(named);
    }

    /// <summary>Whether the language is written with this letter.</summary>
    public bool Writes(char letter) => romanisation.IsEmpty ? letter < '\u0250' : letters.Contains(letter);

    /// <summary>Whether names begin with a capital.</summary>
    public bool HasCapitals { get; }

    /// <summary>Whether a folded word is so common that nobody searches for it.</summary>
    public bool IsStop(string folded) => stops.Contains(folded);

    /// <summary>Whether a folded word is known as one that is no name.</summary>
    public bool IsOrdinary(string folded) => ordinary.Contains(folded);

    /// <summary>The stem of a word that may be a name, in small Latin letters.</summary>
    public string OfName(string folded) => Latin(Stripped(folded, ofAll));

    /// <summary>The stems of any word, in small Latin letters: one, or two where it may end in an ending or in letters of its own like it.</summary>
    public IEnumerable<string> OfWord(string folded)
    {
        var word = forms.GetValueOrDefault(folded, folded);
        yield return Latin(Stripped(word, ofCommon));
        if (Once(word, atLast) is { } shorter) yield return Latin(Stripped(shorter, ofCommon));
    }

    /// <summary>How a name may sound, with what may be an ending and without it; none for what has no consonants.</summary>
    public IEnumerable<string> Sounds(string folded)
    {
        if (SoundKey.Of(Latin(folded)) is not { } whole) yield break;
        yield return whole;
        if (Once(folded, ofNames) is { } stem && SoundKey.Of(Latin(stem)) is { } bare && bare != whole) yield return bare;
    }

    private void Take(string[] c, string place)
    {
        var value = Fold.Word(c.ElementAtOrDefault(1) ?? "");
        var written = Fold.Word(c.ElementAtOrDefault(2) ?? "");
        var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (c[0])
        {
            case "stop": stops.UnionWith(words); break;
            case "vowels": vowels.UnionWith(value); break;
            case "least" when int.TryParse(value, out var number): least = number; break;
            case "form" when c.Length == 3: forms[value] = Fold.Word(c[2]); break;
            case "ending": ofAll.Add(value, written); ofCommon.Add(value, written); break;
            case "common": ofCommon.Add(value, written); break;
            case "last": atLast.Add(value, written); break;
            case "name": foreach (var ending in words) ofNames.Add(ending, ""); break;
            default: throw new InvalidDataException($"{place}: '{c[0]}' is none of stop, vowels, least, form, ending, common, last, name, or has too few columns.");
        }
    }

    // Endings are taken off until none is left, so that forms which happen to end like others come to the same end.
    private string Stripped(string word, EndingList endings)
    {
        while (Once(word, endings) is { } shorter && shorter != word) word = shorter;
        return word;
    }

    private string? Once(string word, EndingList endings)
    {
        foreach (var (ending, written) in endings.Of(word))
            if (ending.Length < word.Length && word.EndsWith(ending, StringComparison.Ordinal) && IsStem(word.AsSpan(0, word.Length - ending.Length), written)) return written.Length == 0 ? word[..^ending.Length] : word[..^ending.Length] + written;
        return null;
    }

    private bool IsStem(ReadOnlySpan<char> stem, string written)
    {
        if (stem.Length + written.Length < least) return false;
        if (vowels.Count == 0) return true;
        foreach (var letter in stem)
            if (vowels.Contains(letter)) return true;
        return false;
    }

    /// <summary>A folded word in small Latin letters.</summary>
    public string Latin(string folded) => romanisation.Spell(folded);
}
