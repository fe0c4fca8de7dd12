using Chancery.Analysing;

namespace Chancery.Resolving.Dates;

/// <summary>What one word of time can mean, alone or as the first of several.</summary>
internal sealed class TimeWord
{
    private readonly List<(TimeKind Kind, int Value)> meanings = [];
    private readonly List<(string[] Words, TimeKind Kind, int Value)> phrases = [];
    private ulong kinds;
    private ulong alone;

    public void Add(string[] words, TimeKind kind, int value)
    {
        kinds |= 1UL << (int)kind;
        if (words.Length == 1)
        {
            meanings.Add((kind, value));
            alone |= 1UL << (int)kind;
            return;
        }
        phrases.Add((words, kind, value));
        phrases.Sort((a, b) => b.Words.Length - a.Words.Length);
    }

    /// <summary>Several kinds in one number, for <see cref="Has"/>.</summary>
    public static ulong Mask(params ReadOnlySpan<TimeKind> kinds)
    {
        var mask = 0UL;
        foreach (var kind in kinds) mask |= 1UL << (int)kind;
        return mask;
    }

    /// <summary>Whether the word alone or a phrase that it opens is of one of the kinds of a mask.</summary>
    public bool Has(ulong mask) => (kinds & mask) != 0;

    /// <summary>The number of the word alone in a kind, or null when it is none of that kind.</summary>
    public int? Value(TimeKind kind)
    {
        if (!Has(1UL << (int)kind)) return null;
        foreach (var (found, value) in meanings)
            if (found == kind) return value;
        return null;
    }

    /// <summary>The longest phrase of a kind that begins at <paramref name="i"/>, as its number and the token after it.</summary>
    public (int Value, int End)? Longest(TimeWords t, int i, TimeKind kind)
    {
        if (!Has(1UL << (int)kind)) return null;
        foreach (var (words, found, value) in phrases)
            if (found == kind && Matches(t, i, words)) return (value, i + words.Length);
        return Value(kind) is { } single ? (single, i + 1) : null;
    }

    /// <summary>The kinds of the word alone and of the phrases that do stand at <paramref name="i"/>.</summary>
    public ulong KindsAt(TimeWords t, int i)
    {
        var found = alone;
        foreach (var (words, kind, _) in phrases)
            if ((found & (1UL << (int)kind)) == 0 && Matches(t, i, words)) found |= 1UL << (int)kind;
        return found;
    }

    private static bool Matches(TimeWords t, int i, string[] words)
    {
        if (i + words.Length > t.Count) return false;
        for (var k = 1; k < words.Length; k++)
            if (t[i + k].Folded != words[k]) return false;
        return true;
    }
}

/// <summary>The tokens of a sentence with the word of time that each of them is, looked up once.</summary>
internal sealed class TimeWords
{
    private readonly List<Token> tokens;
    private readonly TimeVocabulary vocabulary;
    private readonly TimeWord?[] words;
    private readonly ulong[] kinds;

    public TimeWords(List<Token> tokens, TimeVocabulary vocabulary)
    {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        words = new TimeWord?[tokens.Count];
        kinds = new ulong[tokens.Count];
        for (var i = 0; i < words.Length; i++)
            if ((words[i] = vocabulary.Find(tokens[i])) is { } word) kinds[i] = word.KindsAt(this, i);
    }

    public int Count => words.Length;

    public Token this[int i] => tokens[i];

    /// <summary>Whether letters glued to digits are of a kind.</summary>
    public bool Means(string letters, TimeKind kind) => vocabulary.Find(letters)?.Value(kind) is not null;

    /// <summary>All kinds of words of time that begin at a position, as a mask; 0 for other words and outside the sentence.</summary>
    public ulong KindsAt(int i) => (uint)i < (uint)kinds.Length ? kinds[i] : 0;

    /// <summary>The word of time at a position; null for other words and outside the sentence.</summary>
    public TimeWord? At(int i) => i >= 0 && i < words.Length ? words[i] : null;
}
