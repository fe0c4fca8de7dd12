using Chancery.Analysing;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Phrases under labels (<c>LABEL&lt;TAB&gt;phrase|phrase</c>), found in a sentence word by word, as written or by lemma.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, List<(string Label, string[] Words)>> byFirst = new(StringComparer.Ordinal);

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
        byFirst.ContainsKey(sentence.Tokens[i].Folded) || byFirst.ContainsKey(sentence.Words[i].Lemma);

    /// <summary>Every phrase found between two tokens, as label, first token and token after the last.</summary>
    public IEnumerable<(string Label, int First, int End)> Find(AnalysedSentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (byFirst.TryGetValue(sentence.Tokens[i].Folded, out var phrases))
                foreach (var (label, words) in phrases)
                    if (Matches(sentence, i, to, words)) yield return (label, i, i + words.Length);
            var lemma = sentence.Words[i].Lemma;
            if (lemma != sentence.Tokens[i].Folded && byFirst.TryGetValue(lemma, out phrases))
                foreach (var (label, words) in phrases)
                    if (Matches(sentence, i, to, words)) yield return (label, i, i + words.Length);
        }
    }

    public bool Has(AnalysedSentence sentence, string label, int from, int to)
    {
        foreach (var found in Find(sentence, from, to))
            if (found.Label == label) return true;
        return false;
    }

    private void Add(string label, string phrase)
    {
        string[] words = [.. Tokenizer.Tokenize(phrase, new TextSpan(0, phrase.Length)).Select(t => t.Folded)];
        if (words.Length == 0) return;
        if (!byFirst.TryGetValue(words[0], out var phrases)) byFirst[words[0]] = phrases = [];
        phrases.Add((label, words));
    }

    private static bool Matches(AnalysedSentence sentence, int first, int to, string[] words)
    {
        if (first + words.Length > to) return false;
        for (var i = 0; i < words.Length; i++)
            if (sentence.Tokens[first + i].Folded != words[i] && sentence.Words[first + i].Lemma != words[i]) return false;
        return true;
    }
}
