using System.Data.Common;
using System.Text.Json;
using Chancery.Coding;
using Chancery.Coding.Readouts;
using Chancery.Reading;
using Chancery.Recording;

namespace Chancery.Store.Claims;

/// <summary>Reads events with their accounts, single claims and articles.</summary>
internal sealed class ClaimReader(Sql sql)
{
    private readonly ClaimRows rows = new();

    /// <summary>Events, statements and commitments of a selection.</summary>
    public RecordView Read(RecordSelection selection) => new(
        [.. AccountOrder.Events(Events(selection))],
        [.. AccountOrder.Claims(Claims<StatementClaim>(ClaimKind.Statement, selection), s => s.Evidence[0])],
        [.. AccountOrder.Claims(Claims<CommitmentClaim>(ClaimKind.Commitment, selection), c => c.Evidence[0])]);

    /// <summary>The events of a relation from a place in the order of time on, at most so many.</summary>
    public IReadOnlyList<Event> Timeline(string one, string other, (string Day, long Event) after, int most) =>
        [.. AccountOrder.Events(EventsOf(sql.All($"""
            SELECT {ClaimRows.Columns}, e.id, e.body FROM (
                SELECT event FROM relation WHERE one = $1 AND other = $2 AND (day, event) > ($3, $4) ORDER BY day, event LIMIT $5) r
            JOIN event e ON e.key = r.event JOIN account x ON x.event = e.key JOIN claim c ON c.key = x.claim JOIN article a ON a.key = c.article ORDER BY e.key, x.place
            """, Account, one, other, after.Day, after.Event, most)))];

    /// <summary>The heads of all articles, by publication, then id.</summary>
    public IEnumerable<ArticleHead> Articles() => sql.Stream($"SELECT {ClaimRows.Heads}, a.readout FROM article a ORDER BY day IS NULL, day, id",
        r => rows.Head(r, 0) with { Readout = Sql.Text(r, 8) is { } json ? JsonSerializer.Deserialize<Readout>(json, ClaimsJson.Options) : null });

    /// <summary>An article with all that was read of it, in force; null when the record does not hold it.</summary>
    public ArticleClaims? Whole(string id)
    {
        if (sql.All($"SELECT {WholeColumns}, a.agency, a.readout FROM article a WHERE a.id = $1", r => (Article: Whole(r, 0), Agency: Sql.Text(r, 9), Readout: Sql.Text(r, 10)), id)
            is not [var article]) return null;
        var claims = sql.All($"SELECT c.kind, c.body FROM {ClaimRows.InForce} WHERE a.id = $1 ORDER BY c.kind, c.position", r => (Kind: (ClaimKind)r.GetInt64(0), Body: r.GetString(1)), id);
        return new(article.Article, Of<EventClaim>(ClaimKind.Event), Of<StatementClaim>(ClaimKind.Statement), Of<CommitmentClaim>(ClaimKind.Commitment))
        {
            Agency = article.Agency,
            Readout = article.Readout is { } json ? JsonSerializer.Deserialize<Readout>(json, ClaimsJson.Options) : null,
        };

        List<T> Of<T>(ClaimKind kind) => [.. claims.Where(c => c.Kind == kind).Select(c => JsonSerializer.Deserialize<T>(c.Body, ClaimsJson.Options)!)];
    }

    /// <summary>What to select from <c>article a</c> for the whole of it.</summary>
    public const string WholeColumns = """
        a.title, a.text, a.language, a.published, a.publisher, a.byline, a.url, a.file,
        (SELECT s.side FROM version v JOIN source s ON s.key = v.source WHERE v.article = a.key ORDER BY v.key LIMIT 1)
        """;

    /// <summary>An article with its text.</summary>
    public Article? Article(string id) => sql.All($"SELECT {WholeColumns} FROM article a WHERE a.id = $1", r => Whole(r, 0), id).FirstOrDefault();

    /// <summary>The events that rest on claims of articles.</summary>
    public IReadOnlyList<Event> EventsOfArticles(IReadOnlyCollection<long> articles) => [.. AccountOrder.Events(EventsOf(sql.All($"""
        SELECT {ClaimRows.Columns}, e.id, e.body FROM event e JOIN account x ON x.event = e.key JOIN claim c ON c.key = x.claim JOIN article a ON a.key = c.article
        WHERE e.component IN (SELECT p.component FROM placed p JOIN claim o ON o.key = p.claim WHERE o.article IN (SELECT CAST(value AS BIGINT) FROM EACH($1)))
        ORDER BY e.key, x.place
        """, Account, Sql.Json(articles))))];

    /// <summary>The events whose ids begin so, at most a few.</summary>
    public IReadOnlyList<Event> EventsNamed(string begin) => [.. EventsOf(sql.All($"""
        SELECT {ClaimRows.Columns}, e.id, e.body FROM (SELECT key, id, body FROM event WHERE id >= $1 AND id < $2 ORDER BY id LIMIT 5) e
        JOIN account x ON x.event = e.key JOIN claim c ON c.key = x.claim JOIN article a ON a.key = c.article ORDER BY e.key, x.place
        """, Account, begin, begin + "~"))];

    /// <summary>An article from the columns of <see cref="WholeColumns"/>, of which this is the first.</summary>
    public static Article Whole(DbDataReader row, int first) =>
        new(row.GetString(first), row.GetString(first + 1), row.GetString(first + 2), PublicationTime.Parse(Sql.Text(row, first + 3)))
        {
            Publisher = Sql.Text(row, first + 4),
            Byline = Sql.Text(row, first + 5),
            Url = Sql.Text(row, first + 6),
            File = Sql.Text(row, first + 7),
            Side = Sql.Text(row, first + 8),
        };

    // As known on an earlier day, an event may have fewer accounts or be several: it is assembled from what was told by then.
    private IEnumerable<Event> Events(RecordSelection selection) => selection.Until is null
        ? AssembledEvents(selection)
        : EventAssembler.Assemble(Claims<EventClaim>(ClaimKind.Event, selection));

    private IEnumerable<Event> AssembledEvents(RecordSelection selection)
    {
        var query = new Query(selection);
        return EventsOf(sql.Stream($"""
            {query.With} SELECT {ClaimRows.Columns}, e.id, e.body FROM event e JOIN account x ON x.event = e.key JOIN claim c ON c.key = x.claim JOIN article a ON a.key = c.article
            WHERE {query.OfEvents} ORDER BY e.key, x.place
            """, Account, query.Values));
    }

    private (string Id, string Body, Told<EventClaim> Told) Account(DbDataReader row) =>
        (row.GetString(ClaimRows.Width), row.GetString(ClaimRows.Width + 1), rows.Claim<EventClaim>(row));

    private static IEnumerable<Event> EventsOf(IEnumerable<(string Id, string Body, Told<EventClaim> Told)> accounts)
    {
        var (id, body, own) = ("", "", new List<Told<EventClaim>>());
        foreach (var account in accounts)
        {
            if (own.Count > 0 && id != account.Id)
            {
                yield return EventValues.Parse(body).Event(id, own);
                own = [];
            }
            (id, body) = (account.Id, account.Body);
            own.Add(account.Told);
        }
        if (own.Count > 0) yield return EventValues.Parse(body).Event(id, own);
    }

    private IEnumerable<Told<T>> Claims<T>(ClaimKind kind, RecordSelection selection)
    {
        var query = new Query(selection);
        return sql.Stream($"""
            {query.With} SELECT {ClaimRows.Columns} FROM {ClaimRows.InForce}
            WHERE c.kind = {(int)kind} AND {query.IsInTime} AND {(kind == ClaimKind.Event ? query.OfComponents : query.OfArticles)} ORDER BY c.key
            """, rows.Claim<T>, query.Values);
    }
}
