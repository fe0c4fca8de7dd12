using System.Text.Json;
using Chancery.Reading;
using Chancery.Recording.Origins;
using Microsoft.Data.Sqlite;

namespace Chancery.Store;

/// <summary>
/// Finds which articles have one text, some articles a transaction. Of one text are all articles that copies join, however many steps
/// apart, so the order in which they come does not matter; what is interrupted is found the next time.
/// </summary>
internal sealed class OriginWriter(Sql sql)
{
    private const int ArticlesATransaction = 256;
    private const int MostRemembered = 4096;

    /// <summary>Of articles the one that the text is from: one that credits an agency before others, then the earliest.</summary>
    public const string Earliest = "agency IS NULL, coalesce(day, '9999-12-31'), coalesce(published, ''), id";

    private readonly Dictionary<long, Shingles> remembered = [];

    public void PlaceAll()
    {
        while (PlaceSome() > 0) { }
    }

    private int PlaceSome()
    {
        using var transaction = sql.Begin();
        var articles = Unplaced();
        foreach (var (key, article) in articles) Place(key, Remember(key, article));
        transaction.Commit();
        return articles.Count;
    }

    private List<(long Key, Article Article)> Unplaced() =>
        [.. sql.Rows($"SELECT key, title, text, language FROM article WHERE original IS NULL LIMIT {ArticlesATransaction}").Select(r => (r.GetInt64(0), TextIn(r, 1)))];

    // Its dates and names do not matter here.
    private static Article TextIn(SqliteDataReader row, int first) => new(row.GetString(first), row.GetString(first + 1), row.GetString(first + 2), null);

    private void Place(long article, Shingles shingles)
    {
        var keys = JsonSerializer.Serialize(shingles.Keys());
        var originals = OriginalsOf(shingles, keys);
        sql.Run("INSERT INTO shingle SELECT value, $1 FROM json_each($2)", article, keys);
        if (originals.Count == 0) sql.Run("INSERT INTO original (first) VALUES ($1)", article);
        var original = originals.Count == 0 ? sql.Number("SELECT last_insert_rowid()") : originals.Min;
        sql.Run("UPDATE article SET original = $1 WHERE key = $2", original, article);
        foreach (var other in originals.Where(o => o != original)) Join(other, original);
        if (originals.Count > 0) Prefer(article, original);
    }

    // The texts of which this is a copy. An article whose text is known to be one of them need not be compared.
    private SortedSet<long> OriginalsOf(Shingles shingles, string keys)
    {
        var originals = new SortedSet<long>();
        foreach (var (candidate, original) in Candidates(keys))
            if (!originals.Contains(original) && TextCopy.Is(shingles, ShinglesOf(candidate))) originals.Add(original);
        return originals;
    }

    private List<(long Article, long Original)> Candidates(string keys) =>
        [.. sql.Rows("SELECT DISTINCT a.key, a.original FROM shingle s JOIN article a ON a.key = s.article WHERE s.key IN (SELECT value FROM json_each($1))", keys)
            .Select(r => (r.GetInt64(0), r.GetInt64(1)))];

    private void Join(long other, long original)
    {
        sql.Run("UPDATE article SET original = $1 WHERE original = $2", original, other);
        Prefer(sql.Number("DELETE FROM original WHERE key = $1 RETURNING first", other), original);
    }

    private void Prefer(long article, long original) =>
        sql.Run($"UPDATE original SET first = (SELECT key FROM article WHERE key IN (first, $1) ORDER BY {Earliest} LIMIT 1) WHERE key = $2", article, original);

    private Shingles ShinglesOf(long key) => remembered.TryGetValue(key, out var known) ? known
        : Remember(key, sql.Rows("SELECT title, text, language FROM article WHERE key = $1", key).Select(r => TextIn(r, 0)).Single());

    private Shingles Remember(long key, Article article)
    {
        if (remembered.Count >= MostRemembered) remembered.Clear();
        return remembered[key] = Shingles.Of(article);
    }
}
