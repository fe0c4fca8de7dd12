namespace Chancery.Resolving.Names;

/// <summary>The edges of a trie: from a node by a word's number to the next node. At least half of the slots are empty, so that a miss is fast.</summary>
internal sealed class EdgeTable
{
    private const int None = 0;
    private long[] edges = new long[1 << 10];
    private int[] nodes = new int[1 << 10]; // None is an empty slot: no edge leads to the root
    private int count;

    /// <summary>The node to which the edge leads; 0, the root, where there is no such edge.</summary>
    public int Follow(int from, int word) => nodes[SlotOf(Edge(from, word))];

    /// <summary>Adds an edge that is not there yet.</summary>
    public void Add(int from, int word, int to)
    {
        if (2 * (count + 1) > edges.Length) Grow();
        count++;
        Set(Edge(from, word), to);
    }

    private static long Edge(int from, int word) => ((long)from << 32) | (uint)word;

    private void Set(long edge, int to)
    {
        var slot = SlotOf(edge);
        (edges[slot], nodes[slot]) = (edge, to);
    }

    // The slot that holds the edge, or the empty one where it would be.
    private int SlotOf(long edge)
    {
        var last = edges.Length - 1;
        var slot = (int)((ulong)edge * 0x9E3779B97F4A7C15 >> 32) & last;
        while (nodes[slot] != None && edges[slot] != edge) slot = (slot + 1) & last;
        return slot;
    }

    private void Grow()
    {
        var (oldEdges, oldNodes) = (edges, nodes);
        (edges, nodes) = (new long[2 * oldEdges.Length], new int[2 * oldNodes.Length]);
        for (var i = 0; i < oldEdges.Length; i++)
            if (oldNodes[i] != None) Set(oldEdges[i], oldNodes[i]);
    }
}
