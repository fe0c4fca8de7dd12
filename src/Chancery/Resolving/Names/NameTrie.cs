using Chancery.Analysing;

namespace Chancery.Resolving.Names;

/// <summary>Folded token sequences with what they mean; finds the longest at a position.</summary>
internal sealed class NameTrie
{
    /// <summary>The node where every name begins.</summary>
    public const int Root = 0;
    private const int LongestInitial = 2;
    private readonly string[] words;
    private readonly int[] wordOf;
    private readonly int[] firstChild;
    private readonly MeaningTable meanings;
    private readonly WordTable<Word> known;

    // The number of a word, and the node to which it leads as the first word of a name.
    private readonly record struct Word(int Number, int FirstNode);

    /// <param name="words">The words of all names; their numbers count from 1.</param>
    /// <param name="wordOf">For each node the number of the word that leads to it.</param>
    /// <param name="firstChild">For each node, and for one after the last, its first child; the children of a node follow each other, by their words' numbers.</param>
    /// <param name="meanings">What each node means.</param>
    public NameTrie(string[] words, int[] wordOf, int[] firstChild, MeaningTable meanings)
    {
        (this.words, this.wordOf, this.firstChild, this.meanings) = (words, wordOf, firstChild, meanings);
        known = new(words.Length);
        var starts = new int[words.Length];
        for (var node = firstChild[Root]; node < firstChild[Root + 1]; node++) starts[wordOf[node] - 1] = node;
        for (var i = 0; i < words.Length; i++) known[words[i]] = new(i + 1, starts[i]);
    }

    /// <summary>Reads a trie as <see cref="Write"/> writes it.</summary>
    public static NameTrie Read(Stream file) => new(file.ReadWords(), file.ReadArray<int>(), file.ReadArray<int>(), MeaningTable.Read(file));

    public void Write(Stream file)
    {
        file.WriteWords(words);
        file.WriteArray<int>(wordOf);
        file.WriteArray<int>(firstChild);
        meanings.Write(file);
    }

    /// <summary>The longest name that begins at <paramref name="first"/>, or null.</summary>
    public NameFound? Longest(List<Token> tokens, int first)
    {
        var (node, best, end) = (Root, Root, first);
        for (var i = first; i < tokens.Count; i++)
        {
            if (i > first && IsInitialStop(tokens, i)) continue;
            node = Next(node, tokens[i].Folded);
            if (node == Root) break;
            if (meanings.Has(node)) (best, end) = (node, IsInitialStop(tokens, i + 1) && i > first && IsInitialStop(tokens, i - 1) ? i + 2 : i + 1);
        }
        return best == Root ? null : new(first, end, meanings.Of(best));
    }

    private int Next(int node, string word)
    {
        if (!known.TryGetValue(word, out var found)) return Root;
        return node == Root ? found.FirstNode : Child(node, found.Number);
    }

    private int Child(int node, int number)
    {
        var (low, high) = (firstChild[node], firstChild[node + 1]);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (wordOf[middle] == number) return middle;
            if (wordOf[middle] < number) low = middle + 1;
            else high = middle;
        }
        return Root;
    }

    // "के.पी. शर्मा ओली", "यू.एस.": the stop after an initial is not written in the authority file's form.
    private static bool IsInitialStop(List<Token> tokens, int i) =>
        i < tokens.Count && tokens[i].Folded == "." && tokens[i - 1].End == tokens[i].Start && tokens[i - 1].End - tokens[i - 1].Start <= LongestInitial;
}
