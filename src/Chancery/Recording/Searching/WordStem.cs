using System.Globalization;
using System.Text;
using Chancery.Analysing;

namespace Chancery.Recording.Searching;

/// <summary>One word with its stem and all that it is found by.</summary>
/// <param name="Stem">The stem that it has as a name; empty for words too common to look for.</param>
/// <param name="MayBeName">Whether its letters say that it may be a name.</param>
/// <param name="IsOrdinary">Whether it is known as no name.</param>
/// <param name="Keys">What a text is indexed by.</param>
/// <param name="Sounds">How it may sound.</param>
internal sealed record WordStem(string Stem, bool MayBeName, bool IsOrdinary, IReadOnlyList<string> Keys, IReadOnlyList<string> Sounds)
{
    private const string Sounding = "0";

    private static readonly WordStem TooCommon = new("", false, true, [], []);

    /// <summary>What the word finds when somebody types it, perhaps without the capital of a name.</summary>
    public IReadOnlyList<string> TypedKeys => IsOrdinary ? Keys : [.. Keys.Concat(Sounds).Distinct()];

    public static WordStem Acronym(string folded, Stemmer? stemmer)
    {
        if (stemmer is null) return Alone(Plain(folded));
        var key = Plain(stemmer.Latin(folded));
        return new(key, true, false, [.. stemmer.OfWord(folded).Select(Plain).Prepend(key).Distinct()], SoundsOf(folded, stemmer));
    }

    public static WordStem Of(Token token, Stemmer? stemmer)
    {
        if (token.Kind == TokenKind.Number) return Number(token.Folded);
        if (stemmer is null) return Alone(Plain(token.Folded));
        if (stemmer.IsStop(token.Folded)) return TooCommon;
        var name = Plain(stemmer.OfName(token.Folded));
        var ordinary = stemmer.IsOrdinary(token.Folded);
        var mayBeName = !ordinary && (token.Capital || !stemmer.HasCapitals);
        var sounds = SoundsOf(token.Folded, stemmer);
        return new(name, token.Capital || !stemmer.HasCapitals, ordinary, [.. Stems(token, stemmer, name).Concat(mayBeName ? sounds : [])], sounds);
    }

    private static IEnumerable<string> Stems(Token token, Stemmer stemmer, string name)
    {
        var words = stemmer.OfWord(token.Folded).Select(Plain);
        return token.Capital ? words.Append(name).Distinct() : words;
    }

    private static List<string> SoundsOf(string folded, Stemmer? stemmer) => stemmer is null ? [] : [.. stemmer.Sounds(folded).Select(s => Sounding + s)];

    // "22वें" and "26th" are found by their number.
    private static WordStem Number(string folded)
    {
        var digits = folded.TakeWhile(c => !char.IsLetter(c)).Count();
        return Alone(string.Concat(folded.AsSpan(0, digits).ToString().Where(char.IsAsciiDigit)));
    }

    private static WordStem Alone(string key) => new(key, false, false, key.Length == 0 ? [] : [key], []);

    // A key is of ASCII letters and digits alone, which every database takes for one word.
    private static string Plain(string text)
    {
        if (text.All(char.IsAsciiLetterOrDigit)) return text;
        var plain = new StringBuilder();
        foreach (var c in text)
            if (char.IsAsciiLetterOrDigit(c)) plain.Append(c);
            else if (char.IsLetterOrDigit(c)) plain.Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        return plain.ToString();
    }
}

/// <summary>Where a word stands in a text, in UTF-16 units.</summary>
internal readonly record struct StemAt(WordStem Word, int Start, int End);
