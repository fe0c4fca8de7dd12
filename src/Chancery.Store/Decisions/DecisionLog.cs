using System.Text.Json;
using Chancery.Coding;
using Chancery.Recording.Decisions;

namespace Chancery.Store.Decisions;

/// <summary>What people decided, in the order in which they did; only ever added to.</summary>
internal sealed class DecisionLog(Sql sql)
{
    private (long Last, Judgements Judgements) known = (-1, Judgements.None);

    /// <summary>Every decision.</summary>
    public IReadOnlyList<DecisionEntry> All() => sql.All("SELECT id, at, author, why, body FROM decision ORDER BY key",
        r => new DecisionEntry(r.GetString(0), Times.Time(r.GetString(1))!.Value, r.GetString(2), Sql.Text(r, 3), JsonSerializer.Deserialize<Decision>(r.GetString(4), ClaimsJson.Options)!));

    /// <summary>Those that count now.</summary>
    public Judgements InForce()
    {
        var last = sql.Number("SELECT max(key) FROM decision");
        if (last != known.Last) known = (last, new(All()));
        return known.Judgements;
    }

    /// <summary>Adds a decision within a transaction.</summary>
    public void Add(DecisionEntry entry) => sql.Run("INSERT INTO decision (id, at, author, why, body) VALUES ($1, $2, $3, $4, $5)",
        entry.Id, Times.Text(entry.At), entry.By, entry.Why, JsonSerializer.Serialize(entry.Decision, ClaimsJson.Options));
}
