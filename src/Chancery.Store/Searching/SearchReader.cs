using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Recording.Searching;
using Chancery.Store.Claims;

namespace Chancery.Store.Searching;

/// <summary>
/// Finds articles. A table gives in its order those that have all the words, a page at a time; each is then looked at itself, for phrases,
/// words to leave out and what is told together, and for the marks.
/// </summary>
internal sealed class SearchReader(Sql sql, SearchWords words)
{
    private const int Page = 64;
    private const int PassageLength = 240;
    private readonly ClaimReader reader = new(sql);

    public SearchResult Find(SearchSelection wanted)
    {
        var found = new List<FoundArticle>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in SearchTable.All)
            foreach (var id in Candidates(table, wanted))
            {
                if (found.Count >= wanted.Limit) return new(found, SearchWriter.Waiting(sql));
                if (!seen.Contains(id) && Look(table, id, wanted) is { } article && seen.Add(id)) found.Add(article);
            }
        return new(found, SearchWriter.Waiting(sql));
    }

    private IEnumerable<string> Candidates(string table, SearchSelection wanted)
    {
        var expression = sql.Database.Search.Of(wanted.Query, [.. wanted.Parties.Select(p => (string[])[ToldText.Party(p)]), [.. wanted.Types.Select(ToldText.Type)]]);
        var (after, last) = (wanted.To is { } to ? SearchPlace.Begin(to) - 1 : SearchPlace.First - 1, wanted.From is { } from ? SearchPlace.End(from) : SearchPlace.Last);
        while (true)
        {
            var places = sql.All($"SELECT rowid FROM {table} WHERE {sql.Database.Finds(table, "$1")} AND rowid > $2 AND rowid <= $3 ORDER BY rowid LIMIT {Page}", r => r.GetInt64(0), expression, after, last);
            foreach (var place in places)
                foreach (var id in Ids(place)) yield return id;
            if (places.Count < Page) yield break;
            after = places[^1];
        }
    }

    private List<string> Ids(long place)
    {
        var (from, to) = SearchPlace.Ids(place);
        return sql.All("SELECT id FROM article WHERE id >= $1 AND id < $2 ORDER BY id", r => r.GetString(0), from, to);
    }

    private FoundArticle? Look(string table, string id, SearchSelection wanted)
    {
        if (reader.Whole(id) is not { } read) return null;
        var article = read.Article;
        if (Leaves(article, wanted.Query) || !Concerns(read, wanted)) return null;
        var title = wanted.Query.Wanted.In(words.Of(article.Title, article.Language));
        var quotations = Quotations(read, wanted);
        var inText = title.Count == 0 && quotations.Count == 0 && table == SearchTable.Text;
        var text = inText ? wanted.Query.Wanted.In(words.Of(article.Content, article.Language)) : [];
        if (!(table == SearchTable.Title ? title.Count > 0 : table == SearchTable.Claims ? quotations.Count > 0 : title.Count + quotations.Count + text.Count > 0)) return null;
        var by = title.Count > 0 ? FoundBy.Title : quotations.Count > 0 ? FoundBy.Quotation : FoundBy.Text;
        return new(ArticleHead.Of(article), by, MarkedText.Whole(article.Title, title), quotations, inText ? Passage(article, text) : null);
    }

    private bool Leaves(Article article, SearchQuery query) =>
        query.Excluded.Count > 0 && words.Of(article.Content, article.Language) is var all && query.Excluded.Any(e => e.In(all).Count > 0);

    private static bool Concerns(ArticleClaims read, SearchSelection wanted) =>
        (wanted.Parties.Count == 0 && wanted.Types.Count == 0) || read.Events.Any(e => IsWanted(e, wanted));

    private static bool IsWanted(EventClaim e, SearchSelection wanted) =>
        (wanted.Types.Count == 0 || wanted.Types.Contains(e.Type)) && wanted.Parties.All(e.Parties.Contains);

    private List<FoundQuotation> Quotations(ArticleClaims read, SearchSelection wanted)
    {
        var language = read.Article.Language;
        var found = new List<FoundQuotation>();
        for (var i = 0; i < read.Events.Count; i++)
            if (IsWanted(read.Events[i], wanted) && Marked(ToldText.Of(read.Events[i], language), wanted.Query) is { } marked) found.Add(new("event", marked, read.Events[i], EventOf(read.Article.Id, i)));
        if (wanted.Types.Count > 0 || wanted.Parties.Count > 0) return found;
        found.AddRange(read.Statements.Select(s => Marked(ToldText.Of(s, language), wanted.Query)).OfType<MarkedText>().Select(m => new FoundQuotation("statement", m, null, null)));
        found.AddRange(read.Commitments.Select(c => Marked(ToldText.Of(c, language), wanted.Query)).OfType<MarkedText>().Select(m => new FoundQuotation("commitment", m, null, null)));
        return found;
    }

    private MarkedText? Marked(ToldText told, SearchQuery query) =>
        query.Wanted.In(told.In(words)) is { Count: > 0 } spans ? MarkedText.Whole(told.Words, [.. spans.Where(s => s.Length > 0)]) : null;

    private string? EventOf(string article, int position) => sql.Value("""
        SELECT e.id FROM claim c JOIN article a ON a.key = c.article AND a.generation = c.generation JOIN account x ON x.claim = c.key JOIN event e ON e.key = x.event
        WHERE a.id = $1 AND c.kind = 0 AND c.position = $2
        """, article, position) as string;

    private static MarkedText Passage(Article article, IReadOnlyList<TextSpan> spans)
    {
        var inText = spans.Where(s => s.Start >= article.TextStart).Select(s => new TextSpan(s.Start - article.TextStart, s.End - article.TextStart)).ToList();
        return MarkedText.Around(article.Text, inText, PassageLength);
    }
}
