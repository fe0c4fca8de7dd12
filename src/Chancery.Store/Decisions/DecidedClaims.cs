using Chancery.Coding;
using Chancery.Recording.Decisions;
using Chancery.Store.Claims;

namespace Chancery.Store.Decisions;

/// <summary>The claims in force that decisions point at, by number: those of a later coding are found again by their words.</summary>
internal sealed class DecidedClaims
{
    private readonly Dictionary<ClaimAnchor, long> keys = [];
    private readonly HashSet<long> dismissed = [];
    private readonly List<(long A, long B)> together = [];
    private readonly ILookup<long, (int Order, DecisionEntry Entry)> entries;

    public DecidedClaims(Sql sql, Judgements judgements)
    {
        Find(sql, judgements);
        foreach (var entry in judgements.InForce) Take(entry.Decision);
        entries = judgements.InForce.SelectMany((e, i) => e.Decision.Claims.Distinct().Where(keys.ContainsKey).Select(c => (Key: keys[c], Entry: (i, e)))).ToLookup(p => p.Key, p => p.Entry);
    }

    /// <summary>Pairs that people took for one event.</summary>
    public IReadOnlyList<(long A, long B)> Together => together;

    /// <summary>Pairs that people took for two events.</summary>
    public List<(long A, long B)> Apart { get; } = [];

    /// <summary>Whether the claim is no part of the record.</summary>
    public bool IsDismissed(long claim) => dismissed.Contains(claim);

    /// <summary>The decisions on any of these claims, in their order.</summary>
    public IReadOnlyList<DecisionEntry> On(IEnumerable<long> claims) =>
        [.. claims.SelectMany(c => entries[c]).DistinctBy(e => e.Order).OrderBy(e => e.Order).Select(e => e.Entry)];

    private void Find(Sql sql, Judgements judgements)
    {
        var anchors = judgements.InForce.SelectMany(e => e.Decision.Claims).Distinct().ToList();
        if (anchors.Count == 0) return;
        var rows = new ClaimRows();
        var claims = sql.All($"SELECT {ClaimRows.Columns} FROM {ClaimRows.InForce} WHERE c.kind = 0 AND a.id IN (SELECT value FROM EACH($1))",
            r => new Found(r.GetInt64(0), ClaimAnchor.Of(rows.Claim<EventClaim>(r))), Sql.Json(anchors.Select(a => a.Article).Distinct())).ToLookup(f => f.Anchor.Article);
        foreach (var anchor in anchors)
            if (anchor.Find(claims[anchor.Article], f => f.Anchor) is { } found) keys[anchor] = found.Key;
    }

    private void Take(Decision decision)
    {
        if (decision is Decision.Dismissed no) dismissed.UnionWith(Keys([no.Account]));
        else if (decision is Decision.Together one && Keys(one.Accounts) is { Count: > 1 } all) together.AddRange(all.Skip(1).Select(other => (all[0], other)));
        else if (decision is Decision.Apart two) Apart.AddRange(Keys(two.Some).SelectMany(a => Keys(two.Others).Select(b => (a, b))));
    }

    private List<long> Keys(IEnumerable<ClaimAnchor> anchors) => [.. anchors.Where(keys.ContainsKey).Select(a => keys[a]).Distinct()];

    private sealed record Found(long Key, ClaimAnchor Anchor);
}
