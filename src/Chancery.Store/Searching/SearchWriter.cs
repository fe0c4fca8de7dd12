using Chancery.Coding;
using Chancery.Recording.Searching;
using Chancery.Store.Claims;

namespace Chancery.Store.Searching;

/// <summary>Keeps the search tables. What is still to be indexed stands in <c>search_waiting</c>, so that nothing is left out when a program ends at any moment.</summary>
internal sealed class SearchWriter(Sql sql, SearchWords words)
{
    private const int ArticlesATransaction = 200;
    private const int OfClaims = 0;
    private const int OfText = 1;

    /// <summary>Puts articles of this transaction on the list of those to be indexed: whole where their claims are not indexed at once.</summary>
    public static void Wait(Sql sql, IEnumerable<string> ids, bool withClaims)
    {
        var list = Sql.Json(ids);
        sql.Run($"INSERT INTO search_waiting SELECT key, {OfText} FROM article WHERE id IN (SELECT value FROM EACH($1))", list);
        if (withClaims) sql.Run($"INSERT INTO search_waiting SELECT key, {OfClaims} FROM article WHERE id IN (SELECT value FROM EACH($1))", list);
    }

    /// <summary>Indexes headlines and claims of articles, within the transaction that adds them.</summary>
    public void Take(IReadOnlyCollection<ArticleClaims> read)
    {
        Write(SearchTable.Title, read, TitleKeys);
        Write(SearchTable.Claims, read, ClaimKeys);
    }

    /// <summary>Indexes some of what waits, in one transaction, headlines and claims first; gives of how many articles.</summary>
    public int IndexSome()
    {
        using var transaction = sql.BeginWrite();
        var (part, waiting) = (OfClaims, First(OfClaims));
        if (waiting.Count == 0) (part, waiting) = (OfText, First(OfText));
        if (waiting.Count == 0) return 0;
        var articles = Read(waiting);
        if (part == OfText) Write(SearchTable.Text, articles, TextKeys);
        else Take(articles);
        sql.Run($"DELETE FROM search_waiting WHERE part = {part} AND article IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", Sql.Json(waiting));
        transaction.Commit();
        return waiting.Count;
    }

    /// <summary>How many articles are not wholly indexed.</summary>
    public static int Waiting(Sql sql) => (int)sql.Number("SELECT max(number) FROM (SELECT count(*) AS number FROM search_waiting GROUP BY part) w");

    private List<long> First(int part) =>
        sql.All($"SELECT article FROM search_waiting WHERE part = {part} ORDER BY article LIMIT {ArticlesATransaction}", r => r.GetInt64(0));

    /// <summary>Puts all articles on the list of those to be indexed where they are indexed by other rules, or not at all.</summary>
    public void BeginAnewIfRulesChanged()
    {
        if (sql.Number("SELECT count(*) FROM search_rules WHERE name = $1", words.Rules) > 0) return;
        using var transaction = sql.BeginWrite();
        foreach (var table in SearchTable.All) sql.Run(sql.Database.Emptied(table));
        sql.Run("DELETE FROM search_waiting");
        sql.Run($"INSERT INTO search_waiting SELECT key, {OfClaims} FROM article");
        sql.Run($"INSERT INTO search_waiting SELECT key, {OfText} FROM article");
        sql.Run("DELETE FROM search_rules");
        sql.Run("INSERT INTO search_rules VALUES ($1)", words.Rules);
        transaction.Commit();
    }

    private List<ArticleClaims> Read(List<long> keys)
    {
        var reader = new ClaimReader(sql);
        var ids = sql.All("SELECT id FROM article WHERE key IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", r => r.GetString(0), Sql.Json(keys));
        return [.. ids.Select(reader.Whole).OfType<ArticleClaims>()];
    }

    // A table that is added to in its own order need not be put in order again.
    private void Write(string table, IReadOnlyCollection<ArticleClaims> read, Func<ArticleClaims, HashSet<string>> keys)
    {
        var rows = read.AsParallel().Select(r => (Place: SearchPlace.Of(r.Article), Keys: string.Join(' ', keys(r)))).Where(r => r.Keys.Length > 0).ToList();
        rows.Sort((a, b) => a.Place.CompareTo(b.Place));
        sql.Database.AddToSearch(table, rows);
    }

    private HashSet<string> TitleKeys(ArticleClaims read) => With(words.Of(read.Article.Title, read.Article.Language), read);

    private HashSet<string> TextKeys(ArticleClaims read) => With(words.Of(read.Article.Content, read.Article.Language), read);

    // What is told narrows a search of headlines and texts too.
    private static HashSet<string> With(SearchText text, ArticleClaims read)
    {
        var keys = text.Keys();
        if (keys.Count > 0) keys.UnionWith(read.Events.SelectMany(e => e.Parties.Select(ToldText.Party).Append(ToldText.Type(e.Type))));
        return keys;
    }

    private HashSet<string> ClaimKeys(ArticleClaims read)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var told in ToldText.All(read)) keys.UnionWith(told.In(words).Keys());
        return keys;
    }
}
