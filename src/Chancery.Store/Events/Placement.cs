namespace Chancery.Store.Events;

/// <summary>Which claims are placed among the events; takes back those of which something changed, so that they are placed anew.</summary>
internal sealed class Placement(Sql sql)
{
    /// <summary>Takes back the claims of articles, with all that hang together with them.</summary>
    public void TakeBackArticles(IEnumerable<long> articles)
    {
        var json = Sql.Json(articles);
        TakeBack(sql.All("SELECT DISTINCT p.component FROM placed p JOIN claim c ON c.key = p.claim WHERE c.article IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", r => r.GetInt64(0), json));
        // Those that had no place, for they were dismissed or of another coding.
        sql.Run($"INSERT INTO unplaced (claim) SELECT c.key FROM {Claims.ClaimRows.InForce} WHERE c.kind = 0 AND a.key IN (SELECT CAST(value AS BIGINT) FROM EACH($1)) ON CONFLICT DO NOTHING", json);
    }

    /// <summary>Takes back all claims of components.</summary>
    public void TakeBack(IReadOnlyCollection<long> components)
    {
        if (components.Count == 0) return;
        var json = Sql.Json(components);
        const string theirs = "SELECT claim FROM placed WHERE component IN (SELECT CAST(value AS BIGINT) FROM EACH($1))";
        sql.Run("DELETE FROM event WHERE component IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", json);
        sql.Run("DELETE FROM proposal WHERE component IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", json);
        sql.Run($"INSERT INTO unplaced (claim) {theirs} ON CONFLICT DO NOTHING", json);
        sql.Run($"DELETE FROM span WHERE claim IN ({theirs})", json);
        sql.Run("DELETE FROM placed WHERE component IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", json);
    }

    /// <summary>Takes everything back: the rules by which events are assembled have changed.</summary>
    public void TakeBackAll()
    {
        foreach (var table in (string[])["event", "proposal", "span", "placed", "unplaced"]) sql.Run($"DELETE FROM {table}");
        sql.Run($"INSERT INTO unplaced (claim) SELECT c.key FROM {Claims.ClaimRows.InForce} WHERE c.kind = 0");
    }
}
