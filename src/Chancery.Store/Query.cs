using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Chancery.Store;

/// <summary>Narrows queries to a selection.</summary>
internal static class Query
{
    // Articles that tell of an event between all the parties, and every block such an article touches: blocks are assembled whole.
    private const string Concerned = """
        WITH told AS (
            SELECT DISTINCT c.article FROM claim c WHERE c.kind = 0
            AND (SELECT count(*) FROM claim_party p WHERE p.claim = c.key AND p.party IN (SELECT value FROM json_each($parties))) = json_array_length($parties)),
        blocks AS (SELECT DISTINCT c.block FROM claim c JOIN told ON told.article = c.article WHERE c.block IS NOT NULL)
        """;

    /// <summary>The articles that tell of an event between all the parties.</summary>
    public const string Articles = "c.article IN (SELECT article FROM told)";

    /// <summary>Every block that such an article touches.</summary>
    public const string Blocks = "c.block IN (SELECT block FROM blocks)";

    /// <summary>Claims of a kind by articles published up to the selection's last day, in the order of their keys.</summary>
    public static SqliteCommand Claims(SqliteConnection connection, ClaimKind kind, RecordSelection selection, string concerning)
    {
        var command = Command(connection, selection, $"""
            SELECT {ClaimRows.Columns} FROM claim c JOIN article a ON a.key = c.article
            WHERE c.kind = {(int)kind} AND ($until IS NULL OR a.day <= $until) AND {Or(selection, concerning)} ORDER BY c.key
            """);
        command.Parameters.AddWithValue("$until", (object?)selection.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? DBNull.Value);
        return command;
    }

    /// <summary>Events with their accounts in order, one row an account.</summary>
    public static SqliteCommand Events(SqliteConnection connection, RecordSelection selection) => Command(connection, selection, $"""
        SELECT {ClaimRows.Columns}, e.id, e.body FROM event e JOIN account x ON x.event = e.key JOIN claim c ON c.key = x.claim JOIN article a ON a.key = c.article
        WHERE {Or(selection, Blocks.Replace("c.", "e.", StringComparison.Ordinal))} ORDER BY e.key, x.place
        """);

    private static string Or(RecordSelection selection, string concerning) => selection.Parties.Count > 0 ? concerning : "true";

    private static SqliteCommand Command(SqliteConnection connection, RecordSelection selection, string query)
    {
        var command = connection.CreateCommand();
        command.CommandText = selection.Parties.Count > 0 ? $"{Concerned} {query}" : query;
        if (selection.Parties.Count > 0) command.Parameters.AddWithValue("$parties", JsonSerializer.Serialize(selection.Parties));
        return command;
    }
}
