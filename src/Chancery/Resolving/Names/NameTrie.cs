using Chancery.Analysing;

namespace Chancery.Resolving.Names;

/// <summary>Folded token sequences with what they mean; finds the longest at a position.</summary>
internal sealed class NameTrie
{
    private const int LongestInitial = 2;
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> edges = [];
    private readonly Dictionary<int, List<NameMeaning>> meanings = [];
    private int nodes = 1;

    public void Add(ReadOnlySpan<string> name, NameMeaning meaning)
    {
        var node = 0;
        foreach (var word in name)
        {
            if (word == ".") continue;
            if (!words.TryGetValue(word, out var id)) words[word] = id = words.Count;
            var edge = ((long)node << 32) | (uint)id;
            if (!edges.TryGetValue(edge, out var next)) edges[edge] = next = nodes++;
            node = next;
        }
        if (!meanings.TryGetValue(node, out var list)) meanings[node] = list = [];
        var same = list.FindIndex(m => m with { Case = meaning.Case, Plural = meaning.Plural } == meaning);
        if (same < 0) list.Add(meaning);
        else list[same] = list[same] with { Case = list[same].Case | meaning.Case, Plural = list[same].Plural && meaning.Plural };
    }

    // "के.पी. शर्मा ओली", "यू.एस.": the stop after an initial is not written in the authority file's form.
    private static bool IsInitialStop(IReadOnlyList<Token> tokens, int i) =>
        i < tokens.Count && tokens[i].Folded == "." && tokens[i - 1].End == tokens[i].Start && tokens[i - 1].End - tokens[i - 1].Start <= LongestInitial;

    /// <summary>The longest name that begins at <paramref name="first"/>, or null.</summary>
    public NameFound? Longest(IReadOnlyList<Token> tokens, int first)
    {
        NameFound? best = null;
        var node = 0;
        for (var i = first; i < tokens.Count; i++)
        {
            if (i > first && IsInitialStop(tokens, i)) continue;
            if (!words.TryGetValue(tokens[i].Folded, out var id) || !edges.TryGetValue(((long)node << 32) | (uint)id, out node)) break;
            if (meanings.TryGetValue(node, out var found)) best = new(first, IsInitialStop(tokens, i + 1) && i > first && IsInitialStop(tokens, i - 1) ? i + 2 : i + 1, found);
        }
        return best;
    }
}
