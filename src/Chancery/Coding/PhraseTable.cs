namespace Chancery.Coding;

/// <summary>A phrase of a <see cref="WordList"/> found in a sentence.</summary>
/// <param name="Label">What the phrase stands under.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
internal readonly record struct PhraseFound(string Label, int First, int End);

/// <summary>The phrases of all lists of a language, so that a sentence is looked through once for all of them.</summary>
internal sealed class PhraseTable
{
    private readonly WordTable<Beginning> byFirst = new();
    private int lists;

    /// <summary>The number of a new list.</summary>
    public int AddList() => lists++;

    public void Add(int list, string label, string[] words)
    {
        if (!byFirst.TryGetValue(words[0], out var beginning)) byFirst[words[0]] = beginning = new();
        beginning.Lists |= 1u << list;
        beginning.Phrases.Add((list, label, words));
    }

    /// <summary>Every phrase found in a sentence, in the order of its words.</summary>
    public Found FindAll(AnalysedSentence s)
    {
        var found = new Found(lists, s.Tokens.Count);
        for (var i = 0; i < s.Tokens.Count; i++)
        {
            var (form, lemma) = (s.Tokens[i].Folded, s.Words[i].Lemma);
            if (byFirst.Of(form) is { } written) AddAt(s, i, written, found);
            if (lemma != form && byFirst.Of(lemma) is { } meant) AddAt(s, i, meant, found);
        }
        return found;
    }

    private static void AddAt(AnalysedSentence s, int i, Beginning beginning, Found found)
    {
        found.Begin(i, beginning.Lists);
        foreach (var (list, label, words) in beginning.Phrases)
            if (Matches(s, i, words)) found.Add(list, new(label, i, i + words.Length));
    }

    // The first word is there.
    private static bool Matches(AnalysedSentence s, int first, string[] words)
    {
        if (first + words.Length > s.Tokens.Count) return false;
        for (var i = 1; i < words.Length; i++)
            if (s.Tokens[first + i].Folded != words[i] && s.Words[first + i].Lemma != words[i]) return false;
        return true;
    }

    // The phrases that begin with one word, and as bits the lists that have one.
    private sealed class Beginning
    {
        public uint Lists { get; set; }
        public List<(int List, string Label, string[] Words)> Phrases { get; } = [];
    }

    /// <summary>What was found in one sentence.</summary>
    internal sealed class Found(int lists, int tokens)
    {
        private static readonly List<PhraseFound> None = [];
        private readonly List<PhraseFound>?[] byList = new List<PhraseFound>?[lists];
        private readonly uint[] listsThatBegin = new uint[tokens];

        public List<PhraseFound> Of(int list) => byList[list] ?? None;

        public void Add(int list, PhraseFound phrase) => (byList[list] ??= []).Add(phrase);

        public bool CanBegin(int list, int token) => (listsThatBegin[token] & (1u << list)) != 0;

        public void Begin(int token, uint lists) => listsThatBegin[token] |= lists;
    }
}
