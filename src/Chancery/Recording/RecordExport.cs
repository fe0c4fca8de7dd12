using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Coding;

namespace Chancery.Recording;

/// <summary>Writes a record in a stable order: the same articles, read in any order, give the same bytes.</summary>
public static class RecordExport
{
    private static readonly JsonSerializerOptions Json = new(ClaimsJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    private static readonly string[] Columns =
    [
        "id", "type", "status", "parties", "from", "to", "when", "when_words", "place", "country", "people", "mechanism", "ordinal", "topics", "background",
        "plover", "accounts", "publishers", "origins", "quotation", "quotation_start", "quotation_end", "language", "article_title", "article_published", "article_publisher", "article_url", "article_id", "sources",
    ];

    /// <summary>One JSON object a line: every article without its text, every event with all its accounts, then statements, then commitments; <c>kind</c> tells which.</summary>
    public static IEnumerable<string> Lines(IEnumerable<ArticleHead> articles, RecordView record) =>
    [
        .. articles.Select(a => JsonSerializer.Serialize(new { kind = "article", article = Source(a), readout = a.Readout }, Json)),
        .. record.Events.Select(Line),
        .. record.Statements.Select(s => JsonSerializer.Serialize(new { kind = "statement", article = Source(s.Article), claim = s.Claim }, Json)),
        .. record.Commitments.Select(c => JsonSerializer.Serialize(new { kind = "commitment", article = Source(c.Article), claim = c.Claim }, Json)),
    ];

    /// <summary>One event as a JSON object.</summary>
    public static string Line(Event e) => JsonSerializer.Serialize(
        new
        {
            kind = "event",
            id = e.Id,
            type = e.Type,
            status = e.Status,
            parties = e.Parties,
            from = e.From,
            to = e.To,
            people = e.People,
            when = e.When,
            place = e.Place,
            mechanism = e.Mechanism,
            ordinal = e.Ordinal,
            topics = e.Topics,
            background = e.Background,
            origins = e.Origins,
            reasons = e.Reasons,
            accounts = e.Accounts.Select(a => new { article = Source(a.Article), claim = a.Claim }),
        },
        Json);

    /// <summary>Comma-separated values (RFC 4180): a header, then one row an event with its first quotation and the addresses (else ids) of all its articles.</summary>
    public static IEnumerable<string> Rows(IEnumerable<Event> events) => [string.Join(',', Columns), .. events.Select(Row)];

    private static string Row(Event e)
    {
        var first = e.Accounts[0];
        var words = first.Claim.Evidence[0];
        return Csv.Row(
            e.Id, Name(e.Type), Name(e.Status), string.Join(' ', e.Parties), string.Join(' ', e.From), string.Join(' ', e.To),
            e.When.Edtf?.Text, e.When.OwnWords, e.Place?.Name, e.Place?.Country, string.Join("; ", e.People.Select(p => p.Name)), e.Mechanism,
            e.Ordinal, string.Join(' ', e.Topics), e.Background ? "true" : "false",
            first.Claim.Plover?.Event, e.Accounts.Count, e.Accounts.Select(a => a.Article.Publisher ?? a.Article.Id).Distinct().Count(), e.Origins.Count,
            words.Exact, words.Start, words.End, first.Article.Language, first.Article.Title, first.Article.Published, first.Article.Publisher, first.Article.Url, first.Article.Id,
            string.Join(' ', e.Accounts.Select(a => a.Article.Url ?? a.Article.Id)));
    }

    private static object Source(ArticleHead a) => new { id = a.Id, title = a.Title, language = a.Language, published = a.Published?.ToString(), publisher = a.Publisher, origin = a.Origin, url = a.Url, file = a.File };

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
