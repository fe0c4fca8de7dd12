using System.Globalization;
using System.Text.Json;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Microsoft.Data.Sqlite;

namespace Chancery.Store;

/// <summary>Reads claims back and assembles their events.</summary>
internal sealed class ClaimReader(SqliteConnection connection)
{
    // Articles that tell of an event between all the parties, and every block such an article touches: blocks are assembled whole.
    private const string Concerned = """
        WITH told AS (
            SELECT DISTINCT c.article FROM claim c WHERE c.kind = 0
            AND (SELECT count(*) FROM claim_party p WHERE p.claim = c.key AND p.party IN (SELECT value FROM json_each($parties))) = json_array_length($parties)),
        blocks AS (SELECT DISTINCT c.block FROM claim c JOIN told ON told.article = c.article WHERE c.block IS NOT NULL)
        """;

    private const string Heads = "a.id, a.title, a.language, a.published, a.publisher, a.url, a.file";

    private readonly Dictionary<string, ArticleHead> heads = new(StringComparer.Ordinal);

    /// <summary>Events, statements and commitments of a selection.</summary>
    public RecordView Read(RecordSelection selection)
    {
        var events = EventAssembler.Assemble(Claims<EventClaim>(ClaimKind.Event, selection, "c.block IN (SELECT block FROM blocks)"));
        return new(events,
            [.. AccountOrder.Claims(Claims<StatementClaim>(ClaimKind.Statement, selection, "c.article IN (SELECT article FROM told)"), s => s.Evidence[0])],
            [.. AccountOrder.Claims(Claims<CommitmentClaim>(ClaimKind.Commitment, selection, "c.article IN (SELECT article FROM told)"), c => c.Evidence[0])]);
    }

    /// <summary>The number of events, block by block.</summary>
    public int EventCount() => Claims<EventClaim>(ClaimKind.Event, RecordSelection.All, "", "c.block")
        .Chunked(a => Block.Of(a.Claim)).Sum(block => EventAssembler.AssembleBlock(block).Count());

    /// <summary>An article with its text.</summary>
    public Article? Article(string id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT title, text, language, published, publisher, byline, url, file FROM article WHERE id = $id";
        command.Parameters.AddWithValue("$id", id);
        using var row = command.ExecuteReader();
        if (!row.Read()) return null;
        return new(row.GetString(0), row.GetString(1), row.GetString(2), PublicationTime.Parse(Text(row, 3)))
        {
            Publisher = Text(row, 4),
            Byline = Text(row, 5),
            Url = Text(row, 6),
            File = Text(row, 7),
        };
    }

    private IEnumerable<Told<T>> Claims<T>(ClaimKind kind, RecordSelection selection, string concerning, string order = "c.key")
    {
        using var command = connection.CreateCommand();
        var some = selection.Parties.Count > 0;
        command.CommandText = $"""
            {(some ? Concerned : "")} SELECT c.body, {Heads} FROM claim c JOIN article a ON a.key = c.article
            WHERE c.kind = {(int)kind} AND ($until IS NULL OR a.day <= $until) {(some ? "AND " + concerning : "")} ORDER BY {order}
            """;
        if (some) command.Parameters.AddWithValue("$parties", JsonSerializer.Serialize(selection.Parties));
        command.Parameters.AddWithValue("$until", (object?)selection.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? DBNull.Value);
        using var row = command.ExecuteReader();
        while (row.Read()) yield return new(Head(row), JsonSerializer.Deserialize<T>(row.GetString(0), ClaimsJson.Options)!);
    }

    private ArticleHead Head(SqliteDataReader row)
    {
        var id = row.GetString(1);
        return heads.TryGetValue(id, out var head) ? head
            : heads[id] = new(id, row.GetString(2), row.GetString(3), PublicationTime.Parse(Text(row, 4)), Text(row, 5), Text(row, 6), Text(row, 7));
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

internal static class Chunks
{
    /// <summary>Runs of neighbours with one key; only one run is held at a time.</summary>
    public static IEnumerable<List<T>> Chunked<T>(this IEnumerable<T> items, Func<T, string> key)
    {
        List<T> run = [];
        foreach (var item in items)
        {
            if (run.Count > 0 && key(run[0]) != key(item))
            {
                yield return run;
                run = [];
            }
            run.Add(item);
        }
        if (run.Count > 0) yield return run;
    }
}
