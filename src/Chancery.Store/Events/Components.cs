namespace Chancery.Store.Events;

/// <summary>Which claims hang together, as links between them are found. Method: disjoint sets with path halving (R. Tarjan, 1975).</summary>
internal sealed class Components
{
    private readonly Dictionary<long, long> parents = [];

    /// <summary>Every claim seen.</summary>
    public IReadOnlyCollection<long> All => parents.Keys;

    /// <summary>The number of a claim's component: the smallest number in it.</summary>
    public long Of(long claim)
    {
        if (!parents.TryGetValue(claim, out var parent)) return parents[claim] = claim;
        while (parent != claim)
        {
            parents[claim] = parents[parent];
            claim = parents[claim];
            parent = parents[claim];
        }
        return claim;
    }

    /// <summary>Joins the components of two claims.</summary>
    public void Join(long a, long b)
    {
        var (x, y) = (Of(a), Of(b));
        parents[Math.Max(x, y)] = Math.Min(x, y);
    }
}
