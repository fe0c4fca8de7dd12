using Chancery.Coding;
using Chancery.Store.Claims;
using Chancery.Store.Generations;

namespace Chancery.Store.Watching;

/// <summary>
/// What is watched, when it is due, and every version of every page. Each step is one transaction, so that a program killed at any
/// moment goes on where it was: what a server gave to be sent again is kept only together with what came of its answer.
/// </summary>
public sealed class WatchLog
{
    private readonly WatchRows rows;
    private readonly Sql sql;

    internal WatchLog(Sql sql)
    {
        this.sql = sql;
        rows = new(sql);
    }

    /// <summary>Takes sources in, or changes what is known of them. Another address makes one due at once; another name for one address is the same source.</summary>
    public void Keep(IReadOnlyCollection<WatchedSource> sources)
    {
        using var transaction = sql.BeginWrite();
        foreach (var source in sources)
        {
            Rename(source, sources);
            Keep(source);
        }
        transaction.Commit();
    }

    private void Rename(WatchedSource s, IReadOnlyCollection<WatchedSource> all) => rows.Run("""
        UPDATE source SET name = $1 WHERE key = (SELECT max(key) FROM source WHERE address = $2 AND name NOT IN (SELECT value FROM EACH($3)))
        AND NOT EXISTS (SELECT 1 FROM source WHERE name = $1)
        """, s.Name, s.Address, Sql.Json(all.Select(o => o.Name)));

    private void Keep(WatchedSource s) => rows.Run("""
        INSERT INTO source (name, address, form, side, kind, language, reliability) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (name) DO UPDATE SET due = CASE WHEN source.address = $2 AND source.form = $3 THEN source.due END,
            failures = CASE WHEN source.address = $2 THEN source.failures ELSE 0 END, fault = CASE WHEN source.address = $2 THEN source.fault END, address = $2, form = $3, side = $4, kind = $5, language = $6, reliability = $7
        """, s.Name, s.Address, s.Form, s.Side, s.Kind, s.Language, s.Reliability);

    /// <summary>When a source is to be read next; null for at once.</summary>
    public DateTimeOffset? Due(string source) => Times.Time(rows.Value("SELECT due FROM source WHERE name = $1", source));

    /// <summary>How often a source could not be read since it last could.</summary>
    public int Failures(string source) => (int)rows.Number("SELECT failures FROM source WHERE name = $1", source);

    /// <summary>A source's list was read, or had not changed.</summary>
    public void SourceRead(string source, DateTimeOffset at, DateTimeOffset due) =>
        rows.Run("UPDATE source SET read = $2, due = $3, failures = 0, fault = NULL WHERE name = $1", source, Times.Text(at), Times.Text(due));

    /// <summary>A source's list could not be read.</summary>
    public void SourceFailed(string source, string fault, DateTimeOffset due) =>
        rows.Run("UPDATE source SET due = $2, failures = failures + 1, fault = $3 WHERE name = $1", source, Times.Text(due), fault);

    /// <summary>What was kept of the last answer of an address; null when there was none.</summary>
    public KeptAnswer? Answer(string address) => rows.Answer(address);

    /// <summary>
    /// Takes in the pages that a list names: new ones as they are, known ones again at once where the list says they changed since they were fetched.
    /// </summary>
    /// <returns>How many were new.</returns>
    public int List(string source, string address, IReadOnlyCollection<NewPage> pages, KeptAnswer answer)
    {
        using var transaction = sql.BeginWrite();
        var at = Times.Text(answer.At);
        var added = 0L;
        foreach (var page in pages)
            if (rows.Run("""
                INSERT INTO page (address, host, source, listed, title, published, due)
                SELECT $1, $2, key, $3, $4, $5, $6 FROM source WHERE name = $7 ON CONFLICT (address) DO NOTHING
                """, page.Address, page.Host, at, page.Title, page.Published, Times.Text(page.Due), source) > 0) added++;
            else if (page.Updated is { } updated)
                rows.Run("UPDATE page SET due = $2, looks = 0 WHERE address = $1 AND fetched < $3", page.Address, at, Times.Text(updated));
        rows.Keep(address, answer);
        transaction.Commit();
        return (int)added;
    }

    /// <summary>Which of the addresses are not known yet.</summary>
    public IReadOnlySet<string> Unknown(IEnumerable<string> addresses) =>
        addresses.Where(a => rows.Value("SELECT 1 FROM page WHERE address = $1", a) is null).ToHashSet(StringComparer.Ordinal);

    /// <summary>The page of an address, taken in when it is new.</summary>
    public WatchedPage Page(string source, NewPage page, DateTimeOffset at)
    {
        rows.Run("""
            INSERT INTO page (address, host, source, listed, title, published)
            SELECT $1, $2, key, $3, $4, $5 FROM source WHERE name = $6 ON CONFLICT (address) DO NOTHING
            """, page.Address, page.Host, Times.Text(at), page.Title, page.Published, source);
        return rows.Page("WHERE p.address = $1", page.Address)!;
    }

    /// <summary>The next page of a host that is due: new ones first, the latest published of these; null when there is none.</summary>
    public WatchedPage? NextPage(string host, IReadOnlyCollection<string> sources, DateTimeOffset now) =>
        rows.Page("""
            WHERE p.host = $1 AND p.due <= $2 AND s.name IN (SELECT value FROM EACH($3))
            ORDER BY p.fetched IS NOT NULL, p.due, p.published DESC, p.key LIMIT 1
            """, host, Times.Text(now), Sql.Json(sources));

    /// <summary>The hosts of which pages are due.</summary>
    public IReadOnlyList<string> DueHosts(IReadOnlyCollection<string> sources, DateTimeOffset now) =>
        rows.Texts("""
            SELECT DISTINCT p.host FROM page p JOIN source s ON s.key = p.source
            WHERE p.due <= $1 AND s.name IN (SELECT value FROM EACH($2)) ORDER BY p.host
            """, Times.Text(now), Sql.Json(sources));

    /// <summary>When the next page is due; null when none ever is.</summary>
    public DateTimeOffset? NextDue(IReadOnlyCollection<string> sources) =>
        Times.Time(rows.Value("""
            SELECT min(p.due) FROM page p JOIN source s ON s.key = p.source WHERE s.name IN (SELECT value FROM EACH($1))
            """, Sql.Json(sources)));

    /// <summary>The last version of a page; null when there is none.</summary>
    public LastVersion? Last(long page) => rows.Last(page);

    /// <summary>Keeps a version of a page with its article and what that says: all of it or, when interrupted, nothing.</summary>
    /// <returns>False when another program was quicker; then nothing is kept.</returns>
    public bool Keep(WatchedPage page, PageVersion version, ArticleClaims claims, KeptAnswer? answer, DateTimeOffset? due)
    {
        using var transaction = sql.BeginWrite();
        var last = rows.Last(page.Key);
        if (last?.Key != version.Previous) return false;
        new ClaimWriter(sql).Write([claims], new GenerationLog(sql).Of("", version.Fetched), version.Fetched);
        rows.Run("""
            INSERT INTO version (page, previous, source, fetched, hash, bytes, article, modified, silent, change, reader)
            SELECT p.key, $2, p.source, $3, $4, $5, a.key, $6, $7, $8, $9 FROM page p, article a WHERE p.key = $1 AND a.id = $10
            """, page.Key, version.Previous, Times.Text(version.Fetched), version.Hash, version.Bytes, claims.Article.Modified?.ToString(), version.IsSilent ? 1 : 0, version.Change,
            version.Reader, claims.Article.Id);
        rows.Run("UPDATE page SET looks = 0, fetched = $2, due = $3, failures = 0, fault = NULL WHERE key = $1", page.Key, Times.Text(version.Fetched), Times.Text(due));
        if (answer is not null) rows.Keep(page.Address, answer);
        transaction.Commit();
        return true;
    }

    /// <summary>A page was looked at and is as it was.</summary>
    public void Same(WatchedPage page, KeptAnswer? answer, DateTimeOffset at, DateTimeOffset? due)
    {
        using var transaction = sql.BeginWrite();
        rows.Run("UPDATE page SET looks = looks + 1, fetched = $2, due = $3, failures = 0, fault = NULL WHERE key = $1", page.Key, Times.Text(at), Times.Text(due));
        if (answer is not null) rows.Keep(page.Address, answer);
        transaction.Commit();
    }

    /// <summary>A page could not be read.</summary>
    public void PageFailed(WatchedPage page, string fault, DateTimeOffset? due) =>
        rows.Run("UPDATE page SET failures = failures + 1, due = $2, fault = $3 WHERE key = $1", page.Key, Times.Text(due), fault);

    /// <summary>The robots.txt kept of a site; null when none is.</summary>
    public KeptRobots? Robots(string site) => rows.Robots(site);

    /// <summary>Keeps a robots.txt.</summary>
    public void Keep(string site, KeptRobots robots) =>
        rows.Run("INSERT INTO robots (site, at, text) VALUES ($1, $2, $3) ON CONFLICT (site) DO UPDATE SET at = $2, text = $3", site, Times.Text(robots.At), robots.Text);

    /// <summary>All sources, by name.</summary>
    public IReadOnlyList<SourceState> Sources() => rows.Sources();

    /// <summary>Versions in the order they were fetched: of one page, or every change of any.</summary>
    /// <param name="address">The page; null for the changes of all pages.</param>
    /// <param name="silent">Whether only changes that are not told are wanted.</param>
    public IReadOnlyList<ListedVersion> Versions(string? address, bool silent) => rows.Versions(address, silent);
}
