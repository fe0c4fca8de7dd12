using Chancery.Analysing;
using Chancery.Reading;

namespace Chancery.Recording.Commitments;

/// <summary>
/// Phrases with labels, found in folded words: LABEL, a tab, phrases parted by <c>|</c>. The last word of a phrase may end in <c>*</c>:
/// then it stands for every word that begins so.
/// </summary>
internal sealed class PhraseBook
{
    private const int Key = 2;
    private readonly Dictionary<string, List<Phrase>> byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Phrase>> byBeginning = new(StringComparer.Ordinal);

    private PhraseBook(string path, IReadOnlyCollection<string> labels)
    {
        foreach (var (number, line) in DataLines.Read(path))
        {
            if (line.Split('\t') is not [{ Length: > 0 } label, { Length: > 0 } phrases])
                throw new InvalidDataException($"{path}:{number}: '{line}' needs LABEL and phrases, parted by a tab.");
            if (labels.Count > 0 && !labels.Contains(label))
                throw new InvalidDataException($"{path}:{number}: unknown label '{label}'; there are {string.Join(", ", labels)}.");
            foreach (var phrase in phrases.Split('|', StringSplitOptions.RemoveEmptyEntries)) Add(label, phrase);
        }
    }

    /// <param name="path">The file.</param>
    /// <param name="labels">The labels there can be; none for any.</param>
    /// <exception cref="InvalidDataException">A line cannot be understood.</exception>
    public static PhraseBook Load(string path, params IReadOnlyCollection<string> labels) => new(path, labels);

    /// <summary>The words of a text that a phrase can be made of, folded: no punctuation.</summary>
    public static string[] WordsOf(string text) => [.. TokensOf(text).Select(t => t.Folded)];

    /// <summary>The same as tokens.</summary>
    public static List<Token> TokensOf(string text) =>
        [.. Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).Where(t => t.Kind != TokenKind.Punctuation)];

    /// <summary>Every phrase that stands in the words, in their order, with its half-open range of words.</summary>
    public IEnumerable<(string Label, int First, int End)> Find(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
            foreach (var phrase in At(words[i]))
                if (phrase.IsAt(words, i)) yield return (phrase.Label, i, i + phrase.Words.Length);
    }

    private IEnumerable<Phrase> At(string word)
    {
        var whole = byFirst.GetValueOrDefault(word) ?? [];
        return word.Length >= Key && byBeginning.TryGetValue(word[..Key], out var begun) ? whole.Concat(begun) : whole;
    }

    private void Add(string label, string text)
    {
        var open = text.EndsWith('*');
        var words = WordsOf(text.TrimEnd('*'));
        if (words.Length == 0) return;
        var phrase = new Phrase(label, words, open);
        var (index, key) = open && words.Length == 1 ? (byBeginning, words[0][..Math.Min(Key, words[0].Length)]) : (byFirst, words[0]);
        (index.TryGetValue(key, out var list) ? list : index[key] = []).Add(phrase);
    }

    private sealed record Phrase(string Label, string[] Words, bool Open)
    {
        public bool IsAt(string[] words, int first)
        {
            if (first + Words.Length > words.Length) return false;
            for (var i = 0; i < Words.Length - 1; i++)
                if (words[first + i] != Words[i]) return false;
            var (last, wanted) = (words[first + Words.Length - 1], Words[^1]);
            return Open ? last.StartsWith(wanted, StringComparison.Ordinal) : last == wanted;
        }
    }
}
