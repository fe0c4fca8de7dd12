using Chancery.Analysing;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>A phrase of a <see cref="WordList"/> found in a sentence.</summary>
/// <param name="Label">What the phrase stands under.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
internal readonly record struct PhraseFound(string Label, int First, int End);

/// <summary>Phrases under labels (<c>LABEL&lt;TAB&gt;phrase|phrase</c>), found in a sentence word by word, as written or by lemma.</summary>
internal sealed class WordList
{
    private readonly WordTable<List<(string Label, string[] Words)>> byFirst = new();

    public static WordList Load(string path)
    {
        var list = new WordList();
        foreach (var (_, line) in DataLines.Read(path))
        {
            var gap = line.IndexOfAny(['\t', ' ']);
            if (gap < 0) continue;
            foreach (var phrase in line[gap..].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                list.Add(line[..gap], phrase);
        }
        return list;
    }

    /// <summary>Whether any phrase can begin with the word at a token.</summary>
    public bool CanBegin(AnalysedSentence sentence, int i) =>
        byFirst.Contains(sentence.Tokens[i].Folded) || byFirst.Contains(sentence.Words[i].Lemma);

    /// <summary>Every phrase found between two tokens.</summary>
    public IEnumerable<PhraseFound> Find(AnalysedSentence sentence, int from, int to)
    {
        foreach (var found in sentence.Phrases(this))
            if (found.First >= from && found.End <= to) yield return found;
    }

    /// <summary>Whether a phrase of a label stands between two tokens.</summary>
    public bool Has(AnalysedSentence sentence, string label, int from, int to)
    {
        foreach (var found in sentence.Phrases(this))
            if (found.First >= from && found.End <= to && found.Label == label) return true;
        return false;
    }

    /// <summary>Every phrase found in a sentence, in the order of its words; <see cref="AnalysedSentence.Phrases"/> keeps them.</summary>
    public List<PhraseFound> FindAll(AnalysedSentence sentence)
    {
        var found = new List<PhraseFound>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            var (form, lemma) = (sentence.Tokens[i].Folded, sentence.Words[i].Lemma);
            AddAt(sentence, i, form, found);
            if (lemma != form) AddAt(sentence, i, lemma, found);
        }
        return found;
    }

    private void AddAt(AnalysedSentence sentence, int i, string word, List<PhraseFound> found)
    {
        if (!byFirst.TryGetValue(word, out var phrases)) return;
        foreach (var (label, words) in phrases)
            if (Matches(sentence, i, words)) found.Add(new(label, i, i + words.Length));
    }

    private void Add(string label, string phrase)
    {
        string[] words = [.. Tokenizer.Tokenize(phrase, new TextSpan(0, phrase.Length)).Select(t => t.Folded)];
        if (words.Length == 0) return;
        if (!byFirst.TryGetValue(words[0], out var phrases)) byFirst[words[0]] = phrases = [];
        phrases.Add((label, words));
    }

    private static bool Matches(AnalysedSentence sentence, int first, string[] words)
    {
        if (first + words.Length > sentence.Tokens.Count) return false;
        for (var i = 0; i < words.Length; i++)
            if (sentence.Tokens[first + i].Folded != words[i] && sentence.Words[first + i].Lemma != words[i]) return false;
        return true;
    }
}
