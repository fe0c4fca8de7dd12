using Chancery.Analysing.Morphology;

namespace Chancery.Resolving.Names;

/// <summary>Gathers names, form by form, for a <see cref="NameTrie"/>.</summary>
internal sealed class NameTrieBuilder
{
    private readonly WordTable<int> numbers = new(); // from 1
    private readonly List<string> words = [];
    private readonly EdgeTable edges = new();
    private readonly List<Node> nodes = [new(NameTrie.Root, 0)];

    // The word leads from one node to this; no meanings where no name ends.
    private sealed record Node(int From, int Word)
    {
        public List<NameMeaning>? Meanings { get; set; }
    }

    /// <summary>Adds a form of a name; what it means in several cases is one meaning with all of them.</summary>
    public void Add(ReadOnlySpan<string> name, NameMeaning meaning, Case formCase, bool isPlural)
    {
        var node = NameTrie.Root;
        foreach (var word in name)
        {
            if (word == ".") continue;
            var number = NumberOf(word);
            node = edges.Follow(node, number) is var next and not NameTrie.Root ? next : AddNode(node, number);
        }
        AddMeaning(nodes[node].Meanings ??= [], meaning, formCase, isPlural);
    }

    /// <summary>The trie of what was added.</summary>
    public NameTrie ToTrie()
    {
        var children = Enumerable.Range(1, nodes.Count - 1).ToLookup(node => nodes[node].From);
        var order = new List<int>(nodes.Count) { NameTrie.Root };
        var firstChild = new int[nodes.Count + 1];
        for (var i = 0; i < nodes.Count; i++)
        {
            firstChild[i] = order.Count;
            order.AddRange(children[order[i]].OrderBy(node => nodes[node].Word));
        }
        firstChild[^1] = order.Count;
        return new([.. words], [.. order.Select(node => nodes[node].Word)], firstChild, MeaningTable.Of(order.Select(node => nodes[node].Meanings)));
    }

    private int NumberOf(string word)
    {
        if (numbers.TryGetValue(word, out var known)) return known;
        words.Add(word);
        return numbers[word] = words.Count;
    }

    private int AddNode(int from, int word)
    {
        edges.Add(from, word, nodes.Count);
        nodes.Add(new(from, word));
        return nodes.Count - 1;
    }

    private static void AddMeaning(List<NameMeaning> list, NameMeaning meaning, Case formCase, bool isPlural)
    {
        for (var i = 0; i < list.Count; i++)
            if (list[i].MeansSame(meaning))
            {
                list[i] = list[i].AlsoIn(formCase, isPlural);
                return;
            }
        list.Add(meaning.In(formCase, isPlural));
    }
}
