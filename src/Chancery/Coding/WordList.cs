using Chancery.Analysing;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Phrases under labels (<c>LABEL&lt;TAB&gt;phrase|phrase</c>), found in a sentence word by word, as written or by lemma.</summary>
internal sealed class WordList
{
    private readonly PhraseTable table;
    private readonly int number;

    private WordList(PhraseTable table) => (this.table, number) = (table, table.AddList());

    /// <summary>Loads a list into the table of its language.</summary>
    public static WordList Load(string path, PhraseTable table)
    {
        var list = new WordList(table);
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
    public bool CanBegin(AnalysedSentence sentence, int i) => sentence.PhrasesOf(table).CanBegin(number, i);

    /// <summary>Every phrase of the sentence.</summary>
    public List<PhraseFound> In(AnalysedSentence sentence) => sentence.PhrasesOf(table).Of(number);

    /// <summary>Every phrase found between two tokens.</summary>
    public IEnumerable<PhraseFound> Find(AnalysedSentence sentence, int from, int to)
    {
        foreach (var found in In(sentence))
            if (found.First >= from && found.End <= to) yield return found;
    }

    /// <summary>Whether a phrase of a label stands between two tokens.</summary>
    public bool Has(AnalysedSentence sentence, string label, int from, int to)
    {
        foreach (var found in In(sentence))
            if (found.First >= from && found.End <= to && found.Label == label) return true;
        return false;
    }

    private void Add(string label, string phrase)
    {
        string[] words = [.. Tokenizer.Tokenize(phrase, new TextSpan(0, phrase.Length)).Select(t => t.Folded)];
        if (words.Length > 0) table.Add(number, label, words);
    }
}
