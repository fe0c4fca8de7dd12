using System.Data.Common;
using Chancery.Reading;
using Chancery.Recording.Origins;
using Chancery.Store.Events;

namespace Chancery.Store.Claims;

/// <summary>
/// Finds which articles have one text, some articles a transaction. Of one text are all articles that copies join, however many steps
/// apart, so the order in which they come does not matter; what is interrupted is found the next time.
/// </summary>
internal sealed class OriginWriter(Sql sql)
{
    private const int ArticlesATransaction = 512;
    private const int MostRemembered = 4096;

    /// <summary>Of articles the one that the text is from: one that credits an agency before others, then the earliest.</summary>
    private const string Earliest = "agency IS NULL, coalesce(day, '9999-12-31'), coalesce(published, ''), id";

    private readonly Dictionary<long, Shingles> remembered = [];
    private readonly Dictionary<long, long> originals = [];
    private readonly Placement placement = new(sql);

    public void PlaceAll()
    {
        while (PlaceSome() > 0) { }
    }

    /// <summary>Finds again which article a text is from, after one of them changed.</summary>
    public void PreferAnew(long original)
    {
        sql.Run($"UPDATE original SET first = (SELECT a.key FROM article a WHERE a.original = original.key ORDER BY {Earliest} LIMIT 1) WHERE key = $1", original);
        TakeBackClaimsOf(original);
    }

    private int PlaceSome()
    {
        using var transaction = sql.BeginWrite();
        var articles = Unplaced();
        var shingles = articles.ToDictionary(a => a.Key, a => Remember(a.Key, a.Article));
        var likely = Likely(articles, shingles);
        RememberOriginals([.. likely.SelectMany(l => l).Distinct()]);
        foreach (var (key, _) in articles) Place(key, shingles[key], likely[key]);
        transaction.Commit();
        return articles.Count;
    }

    private List<(long Key, Article Article)> Unplaced() =>
        sql.All($"SELECT key, title, text, language FROM article WHERE original IS NULL ORDER BY key LIMIT {ArticlesATransaction}", r => (r.GetInt64(0), TextIn(r, 1)));

    // Its dates and names do not matter here.
    private static Article TextIn(DbDataReader row, int first) => new(row.GetString(first), row.GetString(first + 1), row.GetString(first + 2), null);

    // For each article the earlier ones that share a key with it, with those of the same lot that come before it.
    private ILookup<long, long> Likely(List<(long Key, Article)> articles, Dictionary<long, Shingles> shingles)
    {
        var rows = articles.SelectMany(a => shingles[a.Key].Keys().Distinct().Select(k => new object?[] { k, a.Key })).ToList();
        sql.Database.Insert("shingle", ["key", "article"], rows);
        return sql.All("""
            SELECT DISTINCT s.article, o.article FROM shingle s JOIN shingle o ON o.key = s.key AND o.article < s.article
            WHERE s.key IN (SELECT CAST(value AS BIGINT) FROM EACH($1)) AND s.article >= $2
            """, r => (Article: r.GetInt64(0), Other: r.GetInt64(1)), Sql.Json(rows.Select(r => (long)r[0]!).Distinct()), articles.Count > 0 ? articles[0].Key : 0L).ToLookup(p => p.Article, p => p.Other);
    }

    private void RememberOriginals(List<long> articles)
    {
        originals.Clear();
        foreach (var (article, original) in sql.All("SELECT key, original FROM article WHERE original IS NOT NULL AND key IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", r => (r.GetInt64(0), r.GetInt64(1)), Sql.Json(articles)))
            originals[article] = original;
    }

    private void Place(long article, Shingles shingles, IEnumerable<long> likely)
    {
        var own = OriginalsOf(shingles, likely);
        var original = own.Count == 0 ? sql.Number("INSERT INTO original (first) VALUES ($1) RETURNING key", article) : own.Min;
        sql.Run("UPDATE article SET original = $1 WHERE key = $2", original, article);
        originals[article] = original;
        foreach (var other in own.Where(o => o != original)) Join(other, original);
        if (own.Count > 0) Prefer(article, original);
    }

    // The texts of which this is a copy. An article whose text is known to be one of them need not be compared.
    private SortedSet<long> OriginalsOf(Shingles shingles, IEnumerable<long> likely)
    {
        var found = new SortedSet<long>();
        foreach (var candidate in likely)
            if (originals.TryGetValue(candidate, out var original) && !found.Contains(original) && TextCopy.Is(shingles, ShinglesOf(candidate))) found.Add(original);
        return found;
    }

    private void Join(long other, long original)
    {
        sql.Run("UPDATE article SET original = $1 WHERE original = $2", original, other);
        foreach (var article in originals.Where(o => o.Value == other).Select(o => o.Key).ToList()) originals[article] = original;
        Prefer(sql.Number("DELETE FROM original WHERE key = $1 RETURNING first", other), original);
        TakeBackClaimsOf(original);
    }

    // Whose the text is told to be matters for what is made of its claims.
    private void Prefer(long article, long original)
    {
        if (sql.Run($"""
            UPDATE original SET first = (SELECT key FROM article WHERE key IN (first, $1) ORDER BY {Earliest} LIMIT 1)
            WHERE key = $2 AND first <> (SELECT key FROM article WHERE key IN (first, $1) ORDER BY {Earliest} LIMIT 1)
            """, article, original) > 0) TakeBackClaimsOf(original);
    }

    private void TakeBackClaimsOf(long original) =>
        placement.TakeBackArticles(sql.All("SELECT key FROM article WHERE original = $1", r => r.GetInt64(0), original));

    private Shingles ShinglesOf(long key) => remembered.TryGetValue(key, out var known) ? known
        : Remember(key, sql.All("SELECT title, text, language FROM article WHERE key = $1", r => TextIn(r, 0), key).Single());

    private Shingles Remember(long key, Article article)
    {
        if (remembered.Count >= MostRemembered) remembered.Clear();
        return remembered[key] = Shingles.Of(article);
    }
}
