using Chancery.Analysing;

namespace Chancery.Resolving.Dates;

/// <summary>What one word of time can mean, alone or as the first of several.</summary>
internal sealed class TimeWord
{
    private readonly List<(string Kind, int Value)> meanings = [];
    private readonly List<(string[] Words, string Kind, int Value)> phrases = [];

    public void Add(string[] words, string kind, int value)
    {
        if (words.Length == 1) { meanings.Add((kind, value)); return; }
        phrases.Add((words, kind, value));
        phrases.Sort((a, b) => b.Words.Length - a.Words.Length);
    }

    /// <summary>The number of the word alone in a kind, or null when it is none of that kind.</summary>
    public int? Value(string kind)
    {
        foreach (var (found, value) in meanings)
            if (found == kind) return value;
        return null;
    }

    /// <summary>The longest phrase of a kind that begins at <paramref name="i"/>, as its number and the token after it.</summary>
    public (int Value, int End)? Longest(TimeWords t, int i, string kind)
    {
        foreach (var (words, found, value) in phrases)
            if (found == kind && Matches(t, i, words)) return (value, i + words.Length);
        return Value(kind) is { } single ? (single, i + 1) : null;
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
    private readonly TimeWord?[] words;

    public TimeWords(List<Token> tokens, WordTable<TimeWord> known)
    {
        this.tokens = tokens;
        words = new TimeWord?[tokens.Count];
        for (var i = 0; i < words.Length; i++) words[i] = known.Of(tokens[i].Folded);
    }

    public int Count => words.Length;

    public Token this[int i] => tokens[i];

    /// <summary>The word of time at a position; null for other words and outside the sentence.</summary>
    public TimeWord? At(int i) => i >= 0 && i < words.Length ? words[i] : null;
}
