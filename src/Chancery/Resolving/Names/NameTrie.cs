using Chancery.Analysing;
using Chancery.Analysing.Morphology;

namespace Chancery.Resolving.Names;

/// <summary>Folded token sequences with what they mean; finds the longest at a position.</summary>
internal sealed class NameTrie
{
    private const int LongestInitial = 2;
    private const int Root = 0;
    private readonly WordTable<Word> words = new();
    private readonly EdgeTable edges = new();
    private readonly List<List<NameMeaning>?> meanings = [null];

    // The number of a word, and the node to which it leads as the first word of a name.
    private readonly record struct Word(int Number, int FirstNode);

    /// <summary>Adds a form of a name; what it means in several cases is one meaning with all of them.</summary>
    public void Add(ReadOnlySpan<string> name, NameMeaning meaning, Case formCase, bool isPlural)
    {
        var node = Root;
        foreach (var word in name)
        {
            if (word == ".") continue;
            node = Next(node, word) is var next and not Root ? next : AddNode(node, word);
        }
        var list = meanings[node] ??= [];
        for (var i = 0; i < list.Count; i++)
            if (list[i].MeansSame(meaning))
            {
                list[i] = list[i].AlsoIn(formCase, isPlural);
                return;
            }
        list.Add(meaning.In(formCase, isPlural));
    }

    private int Next(int node, string word)
    {
        if (!words.TryGetValue(word, out var known)) return Root;
        return node == Root ? known.FirstNode : edges.Follow(node, known.Number);
    }

    private int AddNode(int from, string word)
    {
        var node = meanings.Count;
        meanings.Add(null);
        var known = words.TryGetValue(word, out var before) ? before : new(words.Count, Root);
        words[word] = from == Root ? known with { FirstNode = node } : known;
        if (from != Root) edges.Add(from, known.Number, node);
        return node;
    }

    // "के.पी. शर्मा ओली", "यू.एस.": the stop after an initial is not written in the authority file's form.
    private static bool IsInitialStop(List<Token> tokens, int i) =>
        i < tokens.Count && tokens[i].Folded == "." && tokens[i - 1].End == tokens[i].Start && tokens[i - 1].End - tokens[i - 1].Start <= LongestInitial;

    /// <summary>The longest name that begins at <paramref name="first"/>, or null.</summary>
    public NameFound? Longest(List<Token> tokens, int first)
    {
        NameFound? best = null;
        var node = Root;
        for (var i = first; i < tokens.Count; i++)
        {
            if (i > first && IsInitialStop(tokens, i)) continue;
            node = Next(node, tokens[i].Folded);
            if (node == Root) break;
            if (meanings[node] is { } found) best = new(first, IsInitialStop(tokens, i + 1) && i > first && IsInitialStop(tokens, i - 1) ? i + 2 : i + 1, found);
        }
        return best;
    }
}
