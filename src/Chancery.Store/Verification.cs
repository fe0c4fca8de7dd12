using System.Text.Json;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Store.Claims;

namespace Chancery.Store;

/// <summary>What is wrong in a record.</summary>
/// <param name="Place">The article, claim, event or decision.</param>
/// <param name="Problem">What is wrong.</param>
public sealed record RecordFault(string Place, string Problem);

/// <summary>
/// Looks whether a record is whole: every article is what its id says, every quotation stands in its article where it says, and what
/// refers to something finds it.
/// </summary>
internal sealed class Verification(Sql sql)
{
    private const int ArticlesAtATime = 256;

    private static readonly (string Query, string Problem)[] Links =
    [
        ("SELECT 'claim ' || c.key FROM claim c LEFT JOIN article a ON a.key = c.article WHERE a.key IS NULL", "its article is missing"),
        ("SELECT 'article ' || a.id FROM article a LEFT JOIN coded d ON d.article = a.key AND d.generation = a.generation WHERE d.article IS NULL", "the coding in force is missing"),
        ("SELECT 'event ' || e.id FROM event e LEFT JOIN account x ON x.event = e.key WHERE x.event IS NULL", "no account is left of it"),
        ("SELECT 'account of claim ' || x.claim FROM account x LEFT JOIN event e ON e.key = x.event WHERE e.key IS NULL", "its event is missing"),
        ("SELECT 'version ' || v.key FROM version v LEFT JOIN article a ON a.key = v.article WHERE a.key IS NULL", "its article is missing"),
    ];

    /// <summary>Every fault; none when the record is whole.</summary>
    /// <param name="tell">Told how many articles were looked at.</param>
    public IEnumerable<RecordFault> Faults(Action<int> tell)
    {
        foreach (var problem in sql.Database.Damage()) yield return new(sql.Database.Name, problem);
        var (last, done) = (0L, 0);
        while (true)
        {
            var articles = sql.All($"SELECT a.key, a.id, {ClaimReader.WholeColumns} FROM article a WHERE a.key > $1 ORDER BY a.key LIMIT {ArticlesAtATime}",
                r => (Key: r.GetInt64(0), Id: r.GetString(1), Article: ClaimReader.Whole(r, 2)), last);
            if (articles.Count == 0) break;
            foreach (var fault in articles.Where(a => a.Article.Id != a.Id)) yield return new($"article {fault.Id}", "its title, text or time are not those that its id was made of");
            foreach (var fault in Quotations(articles.ToDictionary(a => a.Key, a => a.Article))) yield return fault;
            last = articles[^1].Key;
            tell(done += articles.Count);
        }
        foreach (var (query, problem) in Links)
            foreach (var place in sql.All(query, r => r.GetString(0))) yield return new(place, problem);
        foreach (var fault in Decided()) yield return fault;
    }

    // Claims of every coding: each rests on the words it was made of.
    private IEnumerable<RecordFault> Quotations(Dictionary<long, Article> articles)
    {
        foreach (var (key, article, evidence) in sql.All("SELECT key, article, body FROM claim WHERE article IN (SELECT CAST(value AS BIGINT) FROM EACH($1)) ORDER BY key",
            r => (r.GetInt64(0), articles[r.GetInt64(1)], Evidence(r.GetString(2))), Sql.Json(articles.Keys)))
            foreach (var fault in evidence.Select(c => FaultOf(c, article)).OfType<string>().Take(1))
                yield return new($"claim {key} of article {article.Id}", fault);
    }

    private static IReadOnlyList<Citation> Evidence(string body)
    {
        using var claim = JsonDocument.Parse(body);
        return claim.RootElement.GetProperty("evidence").Deserialize<Citation[]>(ClaimsJson.Options) ?? [];
    }

    private static string? FaultOf(Citation words, Article article)
    {
        var part = words.Part == ArticlePart.Title ? article.Title : article.Text;
        var (start, end) = (Index(part, words.Start), Index(part, words.End));
        if (start < 0 || end < start || part[start..end] != words.Exact) return $"its quotation '{words.Exact}' does not stand at {words.Start} to {words.End}";
        return part.AsSpan(0, start).EndsWith(words.Prefix, StringComparison.Ordinal) && part.AsSpan(end).StartsWith(words.Suffix, StringComparison.Ordinal)
            ? null : $"the words around its quotation '{words.Exact}' are others";
    }

    // The index of a code point; -1 beyond the end.
    private static int Index(string text, int codePoint)
    {
        var index = 0;
        for (var i = 0; i < codePoint; i++)
        {
            if (index >= text.Length) return -1;
            index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
        }
        return index;
    }

    private IEnumerable<RecordFault> Decided()
    {
        foreach (var entry in new Decisions.DecisionLog(sql).All())
            foreach (var article in entry.Decision.Claims.Select(c => c.Article).Distinct())
                if (sql.Value("SELECT 1 FROM article WHERE id = $1", article) is null) yield return new($"decision {entry.Id}", $"the article {article} that it is about is missing");
    }
}
