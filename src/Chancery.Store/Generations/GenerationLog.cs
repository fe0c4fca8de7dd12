using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Store.Claims;
using Chancery.Store.Events;

namespace Chancery.Store.Generations;

/// <summary>Codings of what the record holds: adds later ones beside the earlier, shows what they would change, and puts them in force.</summary>
internal sealed class GenerationLog(Sql sql)
{
    private const int ArticlesATransaction = 256;
    private readonly Placement placement = new(sql);

    public IReadOnlyList<Generation> All() => sql.All("""
        SELECT g.key, g.engine, g.at, g.adopted, (SELECT count(*) FROM coded c WHERE c.generation = g.key) FROM generation g ORDER BY g.key
        """, r => new Generation(r.GetInt64(0), r.GetString(1), Times.Time(r.GetValue(2)), r.IsDBNull(3) ? null : Times.Time(r.GetValue(3)) ?? DateTimeOffset.MinValue, (int)r.GetInt64(4)));

    /// <summary>The generation that an engine's new articles belong to, within a transaction; begun when the engine is another than the last in force.</summary>
    public long Of(string engine, DateTimeOffset at)
    {
        var last = sql.All("SELECT key, engine FROM generation WHERE adopted IS NOT NULL ORDER BY key DESC LIMIT 1", r => (Key: r.GetInt64(0), Engine: r.GetString(1)))[0];
        return engine.Length == 0 || last.Engine == engine ? last.Key : Begin(engine, at, adopted: at);
    }

    /// <summary>A generation for coding anew: the engine's own that waits to be adopted, or a new one.</summary>
    public long Proposed(string engine, DateTimeOffset at)
    {
        using var transaction = sql.BeginWrite();
        var own = sql.Number("SELECT max(key) FROM generation WHERE adopted IS NULL AND engine = $1", engine);
        if (own == 0) own = Begin(engine, at, adopted: null);
        transaction.Commit();
        return own;
    }

    /// <summary>Codes every article anew, some a transaction; keeps what differs from the claims in force.</summary>
    /// <param name="generation">Where to.</param>
    /// <param name="read">The engine.</param>
    /// <param name="tell">Told how many articles were read.</param>
    /// <param name="cancel">Ends it after a transaction; done again, it goes on.</param>
    public void CodeAll(long generation, Func<Article, ArticleClaims> read, Action<int> tell, CancellationToken cancel)
    {
        var (last, done) = (0L, 0);
        while (!cancel.IsCancellationRequested)
        {
            var articles = sql.All($"SELECT a.key, {ClaimReader.WholeColumns} FROM article a WHERE a.key > $1 ORDER BY a.key LIMIT {ArticlesATransaction}", r => (Key: r.GetInt64(0), Article: ClaimReader.Whole(r, 1)), last);
            if (articles.Count == 0) break;
            var coded = articles.AsParallel().AsOrdered().Select(a => (a.Key, Claims: read(a.Article))).ToList();
            Keep(coded, generation);
            last = articles[^1].Key;
            tell(done += articles.Count);
        }
    }

    /// <summary>What would change; nothing is changed.</summary>
    public RecordChange Change(long generation, EventWriter events, ClaimReader reader)
    {
        using var transaction = sql.BeginWrite();
        var articles = sql.All("SELECT article FROM coded WHERE generation = $1", r => r.GetInt64(0), generation);
        var before = reader.EventsOfArticles(articles);
        Settle(generation, DateTimeOffset.MaxValue);
        events.PlaceAll();
        var after = reader.EventsOfArticles(articles);
        transaction.Rollback();
        return Between(before, after);
    }

    /// <summary>Puts in force, within a transaction, exactly those later codings that decisions adopt.</summary>
    /// <exception cref="ArgumentException">There is no such generation.</exception>
    public void Settle(IReadOnlyCollection<long> adopted, IReadOnlyCollection<long> withdrawn, DateTimeOffset at)
    {
        var all = All();
        if (adopted.FirstOrDefault(a => all.All(g => g.Number != a)) is var unknown and not 0)
            throw new ArgumentException($"There is no coding {unknown}; 'chancery recode --list' lists them.");
        foreach (var g in all.Where(g => g.Adopted is null && adopted.Contains(g.Number))) Settle(g.Number, at);
        foreach (var g in all.Where(g => g.Adopted is not null && withdrawn.Contains(g.Number) && !adopted.Contains(g.Number))) Settle(g.Number, null);
    }

    private void Settle(long generation, DateTimeOffset? adopted)
    {
        sql.Run("UPDATE generation SET adopted = $2 WHERE key = $1", generation, Times.Text(adopted));
        var articles = sql.All("SELECT article FROM coded WHERE generation = $1", r => r.GetInt64(0), generation);
        placement.TakeBackArticles(articles);
        sql.Run("DELETE FROM search_rules"); // what is looked for among the claims is to be indexed anew
        sql.Run("""
            UPDATE article SET generation = (SELECT max(c.generation) FROM coded c JOIN generation g ON g.key = c.generation WHERE c.article = article.key AND g.adopted IS NOT NULL)
            WHERE key IN (SELECT CAST(value AS BIGINT) FROM EACH($1))
            """, Sql.Json(articles));
        placement.TakeBackArticles(articles);
    }

    private long Begin(string engine, DateTimeOffset at, DateTimeOffset? adopted)
    {
        var key = sql.Number("SELECT max(key) FROM generation") + 1;
        sql.Run("INSERT INTO generation (key, engine, at, adopted) VALUES ($1, $2, $3, $4)", key, engine, Times.Text(at), Times.Text(adopted));
        return key;
    }

    private void Keep(List<(long Key, ArticleClaims Claims)> coded, long generation)
    {
        using var transaction = sql.BeginWrite();
        var held = Bodies(coded.Select(c => c.Key));
        var writer = new ClaimWriter(sql);
        foreach (var (key, claims) in coded)
            if (!ClaimWriter.Bodies(claims).SequenceEqual(held[key]) && sql.Value("SELECT 1 FROM coded WHERE article = $1 AND generation = $2", key, generation) is null)
                writer.WriteAgain(claims, key, generation);
        transaction.Commit();
    }

    private ILookup<long, string> Bodies(IEnumerable<long> articles) => sql.All($"""
        SELECT c.article, c.body FROM {ClaimRows.InForce} WHERE c.article IN (SELECT CAST(value AS BIGINT) FROM EACH($1)) ORDER BY c.article, c.kind, c.position
        """, r => (Article: r.GetInt64(0), Body: r.GetString(1)), Sql.Json(articles)).ToLookup(b => b.Article, b => b.Body);

    private static RecordChange Between(IReadOnlyList<Event> before, IReadOnlyList<Event> after)
    {
        var (was, becomes) = (before.ToDictionary(e => e.Id), after.ToDictionary(e => e.Id));
        return new(
            [.. before.Where(e => !becomes.ContainsKey(e.Id))],
            [.. after.Where(e => !was.ContainsKey(e.Id))],
            [.. after.Where(e => was.TryGetValue(e.Id, out var old) && RecordExport.Line(old) != RecordExport.Line(e)).Select(e => (was[e.Id], e))]);
    }
}
