using System.Text.Json;
using Chancery.Coding;
using Chancery.Coding.Readouts;
using Chancery.Reading;
using Chancery.Recording;
using Microsoft.Data.Sqlite;

namespace Chancery.Store;

/// <summary>Reads events with their accounts, single claims and articles.</summary>
internal sealed class ClaimReader(SqliteConnection connection)
{
    private readonly ClaimRows rows = new();

    /// <summary>Events, statements and commitments of a selection.</summary>
    public RecordView Read(RecordSelection selection) => new(
        [.. AccountOrder.Events(Events(selection))],
        [.. AccountOrder.Claims(Claims<StatementClaim>(ClaimKind.Statement, selection, Query.Articles), s => s.Evidence[0])],
        [.. AccountOrder.Claims(Claims<CommitmentClaim>(ClaimKind.Commitment, selection, Query.Articles), c => c.Evidence[0])]);

    /// <summary>The heads of all articles, by publication, then id.</summary>
    public IEnumerable<ArticleHead> Articles()
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {ClaimRows.Heads}, a.readout FROM article a ORDER BY day, id";
        using var row = command.ExecuteReader();
        while (row.Read()) yield return rows.Head(row, 0) with { Readout = ClaimRows.Text(row, 8) is { } json ? JsonSerializer.Deserialize<Readout>(json, ClaimsJson.Options) : null };
    }

    /// <summary>An article with its text.</summary>
    public Article? Article(string id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT title, text, language, published, publisher, byline, url, file FROM article WHERE id = $id";
        command.Parameters.AddWithValue("$id", id);
        using var row = command.ExecuteReader();
        if (!row.Read()) return null;
        return new(row.GetString(0), row.GetString(1), row.GetString(2), PublicationTime.Parse(ClaimRows.Text(row, 3)))
        {
            Publisher = ClaimRows.Text(row, 4),
            Byline = ClaimRows.Text(row, 5),
            Url = ClaimRows.Text(row, 6),
            File = ClaimRows.Text(row, 7),
        };
    }

    // As known on an earlier day, an event may have fewer accounts or be several: it is assembled from what was told by then.
    private IEnumerable<Event> Events(RecordSelection selection) => selection.Until is null
        ? AssembledEvents(selection)
        : EventAssembler.Assemble(Claims<EventClaim>(ClaimKind.Event, selection, Query.Blocks));

    private IEnumerable<Event> AssembledEvents(RecordSelection selection)
    {
        using var command = Query.Events(connection, selection);
        using var row = command.ExecuteReader();
        var (id, body, accounts) = ("", "", new List<Told<EventClaim>>());
        while (row.Read())
        {
            if (accounts.Count > 0 && id != row.GetString(ClaimRows.Width))
            {
                yield return EventRow.Event(id, body, accounts);
                accounts = [];
            }
            (id, body) = (row.GetString(ClaimRows.Width), row.GetString(ClaimRows.Width + 1));
            accounts.Add(rows.Claim<EventClaim>(row));
        }
        if (accounts.Count > 0) yield return EventRow.Event(id, body, accounts);
    }

    private IEnumerable<Told<T>> Claims<T>(ClaimKind kind, RecordSelection selection, string concerning)
    {
        using var command = Query.Claims(connection, kind, selection, concerning);
        using var row = command.ExecuteReader();
        while (row.Read()) yield return rows.Claim<T>(row);
    }
}
