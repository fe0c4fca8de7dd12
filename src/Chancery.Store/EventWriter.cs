using System.Text.Json;
using Chancery.Coding;
using Chancery.Recording;
using Microsoft.Data.Sqlite;

namespace Chancery.Store;

/// <summary>Assembles the events of stale blocks, some blocks a transaction; what is interrupted stays marked as stale.</summary>
internal sealed class EventWriter(SqliteConnection connection)
{
    private const int BlocksATransaction = 500;
    private readonly ClaimRows rows = new();

    public void AssembleAll()
    {
        MarkAllIfRulesChanged();
        while (Number("SELECT EXISTS (SELECT 1 FROM stale)") > 0) AssembleSome();
    }

    private void MarkAllIfRulesChanged()
    {
        if (Number("SELECT count(*) FROM rules WHERE name = $1", EventAssembler.Rules) > 0) return;
        using var transaction = connection.BeginTransaction();
        MoveClaims();
        Run("DELETE FROM event");
        Run("INSERT OR IGNORE INTO stale SELECT DISTINCT block FROM claim WHERE block IS NOT NULL");
        Run("DELETE FROM rules");
        Run("INSERT INTO rules VALUES ($1)", EventAssembler.Rules);
        transaction.Commit();
    }

    // Other rules may part the claims into other blocks.
    private void MoveClaims()
    {
        var moved = new List<(long Key, string Block)>();
        using (var command = Command("SELECT key, block, body FROM claim WHERE kind = 0"))
        using (var row = command.ExecuteReader())
            while (row.Read())
                if (Block.Of(JsonSerializer.Deserialize<EventClaim>(row.GetString(2), ClaimsJson.Options)!) is var block && block != row.GetString(1)) moved.Add((row.GetInt64(0), block));
        foreach (var (key, block) in moved) Run("UPDATE claim SET block = $2 WHERE key = $1", key, block);
    }

    private void AssembleSome()
    {
        using var transaction = connection.BeginTransaction();
        foreach (var block in Stale()) Assemble(block);
        transaction.Commit();
    }

    private List<string> Stale()
    {
        var blocks = new List<string>();
        using var command = Command($"SELECT block FROM stale ORDER BY block LIMIT {BlocksATransaction}");
        using var row = command.ExecuteReader();
        while (row.Read()) blocks.Add(row.GetString(0));
        return blocks;
    }

    private void Assemble(string block)
    {
        Run("DELETE FROM event WHERE block = $1", block);
        var claims = Claims(block);
        var keys = claims.ToDictionary(c => (c.Told.Article.Id, c.Told.Position), c => c.Key);
        foreach (var e in EventAssembler.AssembleBlock(claims.Select(c => c.Told))) Write(e, block, keys);
        Run("DELETE FROM stale WHERE block = $1", block);
    }

    private List<(long Key, Told<EventClaim> Told)> Claims(string block)
    {
        var claims = new List<(long, Told<EventClaim>)>();
        using var command = Command($"SELECT {ClaimRows.Columns} FROM claim c JOIN article a ON a.key = c.article WHERE c.block = $1", block);
        using var row = command.ExecuteReader();
        while (row.Read()) claims.Add((row.GetInt64(0), rows.Claim<EventClaim>(row)));
        return claims;
    }

    private void Write(Event e, string block, Dictionary<(string, int), long> keys)
    {
        var key = Number("INSERT INTO event (id, block, body) VALUES ($1, $2, $3) RETURNING key", e.Id, block, EventRow.Json(e));
        for (var i = 0; i < e.Accounts.Count; i++)
            Run("INSERT INTO account (event, place, claim) VALUES ($1, $2, $3)", key, i, keys[(e.Accounts[i].Article.Id, e.Accounts[i].Position)]);
    }

    private void Run(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    private long Number(string sql, params ReadOnlySpan<object> values)
    {
        using var command = Command(sql, values);
        return (long)command.ExecuteScalar()!;
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i + 1}", values[i]);
        return command;
    }
}
