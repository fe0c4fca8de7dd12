using System.Globalization;
using System.Text.Json;
using Chancery.Coding;
using Chancery.Store.Events;

namespace Chancery.Store.Claims;

/// <summary>What a claim is about, as the table numbers it.</summary>
internal enum ClaimKind
{
    Event = 0,
    Statement = 1,
    Commitment = 2,
}

/// <summary>Writes articles and claims within one transaction, many rows at a time.</summary>
internal sealed class ClaimWriter(Sql sql)
{
    // The same article can come under several names (two files, two addresses); which of them is kept must not depend on the
    // order of reading, so it is the first in the alphabet.
    private const string FirstName = """
        UPDATE article SET publisher = $2, byline = $3, agency = $4, url = $5, file = $6 WHERE id = $1
        AND (coalesce($2, ''), coalesce($5, ''), coalesce($6, ''), coalesce($3, '')) < (coalesce(publisher, ''), coalesce(url, ''), coalesce(file, ''), coalesce(byline, ''))
        """;

    private static readonly string[] ArticleColumns =
        ["key", "id", "title", "text", "language", "published", "day", "publisher", "byline", "agency", "url", "file", "readout", "taken", "generation"];
    private static readonly string[] ClaimColumns = ["key", "article", "generation", "kind", "position", "body"];

    private readonly List<object?[]> articles = [], coded = [], claims = [], parties = [], unplaced = [];
    private long lastArticle, lastClaim;

    /// <summary>Writes those not held yet; gives them.</summary>
    /// <param name="read">Articles with what was read of them.</param>
    /// <param name="generation">The number of the coding.</param>
    /// <param name="taken">When they are taken in.</param>
    public IReadOnlyList<ArticleClaims> Write(IReadOnlyCollection<ArticleClaims> read, long generation, DateTimeOffset taken)
    {
        var held = Held(read);
        lastArticle = sql.Number("SELECT max(key) FROM article");
        lastClaim = sql.Number("SELECT max(key) FROM claim");
        var (added, again) = (new List<ArticleClaims>(), new List<ArticleClaims>());
        foreach (var one in read)
            if (!held.Add(one.Article.Id)) again.Add(one);
            else
            {
                Take(one, generation, taken);
                added.Add(one);
            }
        Insert();
        foreach (var one in again) Rename(one);
        return added;
    }

    /// <summary>Adds what another coding read of an article that is held.</summary>
    public void WriteAgain(ArticleClaims read, long article, long generation)
    {
        lastClaim = sql.Number("SELECT max(key) FROM claim");
        TakeClaims(read, article, generation);
        unplaced.Clear();
        Insert();
    }

    /// <summary>Claims as they are kept, in the order of kind and place.</summary>
    public static IEnumerable<string> Bodies(ArticleClaims read) =>
        [.. read.Events.Select(Body), .. read.Statements.Select(Body), .. read.Commitments.Select(Body)];

    private static string Body<T>(T claim) => JsonSerializer.Serialize(claim, ClaimsJson.Options);

    private HashSet<string> Held(IEnumerable<ArticleClaims> read) =>
        [.. sql.All("SELECT id FROM article WHERE id IN (SELECT value FROM EACH($1))", r => r.GetString(0), Sql.Json(read.Select(r => r.Article.Id)))];

    private void Take(ArticleClaims read, long generation, DateTimeOffset taken)
    {
        var a = read.Article;
        var day = a.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var readout = read.Readout is null ? null : JsonSerializer.Serialize(read.Readout, ClaimsJson.Options);
        articles.Add([++lastArticle, a.Id, a.Title, a.Text, a.Language, a.Published?.ToString(), day, a.Publisher, a.Byline, read.Agency, a.Url, a.File, readout, Times.Text(taken), generation]);
        TakeClaims(read, lastArticle, generation);
    }

    private void TakeClaims(ArticleClaims read, long article, long generation)
    {
        coded.Add([article, generation]);
        TakeAll(article, generation, ClaimKind.Event, read.Events, e => e.Parties);
        TakeAll(article, generation, ClaimKind.Statement, read.Statements, s => Codes(s.Speaker.Side, s.Addressee));
        TakeAll(article, generation, ClaimKind.Commitment, read.Commitments, c => c.Parties);
    }

    private void TakeAll<T>(long article, long generation, ClaimKind kind, IReadOnlyList<T> all, Func<T, IEnumerable<string>> partiesOf)
    {
        for (var i = 0; i < all.Count; i++)
        {
            claims.Add([++lastClaim, article, generation, (int)kind, i, Body(all[i])]);
            foreach (var party in partiesOf(all[i]).Distinct()) parties.Add([party, lastClaim]);
            if (kind == ClaimKind.Event) unplaced.Add([lastClaim]);
        }
    }

    private void Insert()
    {
        sql.Database.Insert("article", ArticleColumns, articles);
        sql.Database.Insert("coded", ["article", "generation"], coded);
        sql.Database.Insert("claim", ClaimColumns, claims);
        sql.Database.Insert("claim_party", ["party", "claim"], parties);
        sql.Database.Insert("unplaced", ["claim"], unplaced);
        foreach (var rows in new[] { articles, coded, claims, parties, unplaced }) rows.Clear();
    }

    private void Rename(ArticleClaims read)
    {
        var a = read.Article;
        if (sql.Run(FirstName, a.Id, a.Publisher, a.Byline, read.Agency, a.Url, a.File) == 0) return;
        var (key, original) = sql.All("SELECT key, original FROM article WHERE id = $1", r => (r.GetInt64(0), r.IsDBNull(1) ? (long?)null : r.GetInt64(1)), a.Id)[0];
        if (original is not null) new OriginWriter(sql).PreferAnew(original.Value);
        else new Placement(sql).TakeBackArticles([key]);
    }

    private static IEnumerable<string> Codes(params string?[] codes) => codes.OfType<string>();
}
