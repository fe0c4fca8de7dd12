using System.Text.Json;
using Chancery.Coding;
using Chancery.Recording;

namespace Chancery.Store;

/// <summary>Assembles the events of stale blocks, some blocks a transaction; what is interrupted stays marked as stale.</summary>
internal sealed class EventWriter(Sql sql)
{
    private const int BlocksATransaction = 500;
    private readonly ClaimRows rows = new();

    public void AssembleAll()
    {
        MarkAllIfRulesChanged();
        while (sql.Number("SELECT EXISTS (SELECT 1 FROM stale)") > 0) AssembleSome();
    }

    private void MarkAllIfRulesChanged()
    {
        if (sql.Number("SELECT count(*) FROM rules WHERE name = $1", EventAssembler.Rules) > 0) return;
        using var transaction = sql.Begin();
        MoveClaims();
        sql.Run("DELETE FROM event");
        sql.Run("INSERT OR IGNORE INTO stale SELECT DISTINCT block FROM claim WHERE block IS NOT NULL");
        sql.Run("DELETE FROM rules");
        sql.Run("INSERT INTO rules VALUES ($1)", EventAssembler.Rules);
        transaction.Commit();
    }

    // Other rules may part the claims into other blocks.
    private void MoveClaims()
    {
        var moved = new List<(long Key, string Block)>();
        foreach (var row in sql.Rows("SELECT key, block, body FROM claim WHERE kind = 0"))
            if (Block.Of(JsonSerializer.Deserialize<EventClaim>(row.GetString(2), ClaimsJson.Options)!) is var block && block != row.GetString(1)) moved.Add((row.GetInt64(0), block));
        foreach (var (key, block) in moved) sql.Run("UPDATE claim SET block = $2 WHERE key = $1", key, block);
    }

    private void AssembleSome()
    {
        using var transaction = sql.Begin();
        foreach (var block in Stale()) Assemble(block);
        transaction.Commit();
    }

    private List<string> Stale() => [.. sql.Rows($"SELECT block FROM stale ORDER BY block LIMIT {BlocksATransaction}").Select(r => r.GetString(0))];

    private void Assemble(string block)
    {
        sql.Run("DELETE FROM event WHERE block = $1", block);
        var claims = Claims(block);
        var keys = claims.ToDictionary(c => (c.Told.Article.Id, c.Told.Position), c => c.Key);
        foreach (var e in EventAssembler.AssembleBlock(claims.Select(c => c.Told))) Write(e, block, keys);
        sql.Run("DELETE FROM stale WHERE block = $1", block);
    }

    private List<(long Key, Told<EventClaim> Told)> Claims(string block) =>
        [.. sql.Rows($"SELECT {ClaimRows.Columns} FROM claim c JOIN article a ON a.key = c.article WHERE c.block = $1", block)
            .Select(r => (r.GetInt64(0), rows.Claim<EventClaim>(r)))];

    private void Write(Event e, string block, Dictionary<(string, int), long> keys)
    {
        var key = sql.Number("INSERT INTO event (id, block, body) VALUES ($1, $2, $3) RETURNING key", e.Id, block, EventRow.Json(e));
        for (var i = 0; i < e.Accounts.Count; i++)
            sql.Run("INSERT INTO account (event, place, claim) VALUES ($1, $2, $3)", key, i, keys[(e.Accounts[i].Article.Id, e.Accounts[i].Position)]);
    }
}
