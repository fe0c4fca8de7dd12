using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Coding;
using Chancery.Recording.Disagreements;
using Chancery.Recording.Exporting;
using Chancery.Recording.LifeCycle;

namespace Chancery.Recording;

/// <summary>Writes a record in a stable order: the same articles, read in any order, give the same bytes.</summary>
public static class RecordExport
{
    private static readonly JsonSerializerOptions Json = new(ClaimsJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>One JSON object a line: every article without its text, every event with all its accounts, then statements, then commitments; <c>kind</c> tells which.</summary>
    public static IEnumerable<string> Lines(IEnumerable<ArticleHead> articles, RecordView record) =>
    [
        .. articles.Select(a => JsonSerializer.Serialize(new { kind = "article", article = Source(a), readout = a.Readout }, Json)),
        .. record.Events.Select(Line),
        .. record.Statements.Select(s => JsonSerializer.Serialize(new { kind = "statement", article = Source(s.Article), position = s.Position, claim = s.Claim }, Json)),
        .. record.Commitments.Select(c => JsonSerializer.Serialize(new { kind = "commitment", article = Source(c.Article), position = c.Position, claim = c.Claim }, Json)),
    ];

    /// <summary>The same with every article's text and what was read of it: all that <see cref="Exporting.ImportLine"/> needs to make the record anew.</summary>
    /// <param name="articles">The heads of all articles, in the record's order.</param>
    /// <param name="record">What the record holds.</param>
    /// <param name="whole">An article with its claims, by its id.</param>
    public static IEnumerable<string> LinesWithTexts(IEnumerable<ArticleHead> articles, RecordView record, Func<string, ArticleClaims?> whole) =>
        articles.Select(a => whole(a.Id) is { } read ? WholeLine(a, read) : throw new InvalidDataException($"The record has lost the text of {a.Id}; 'chancery verify' tells what is wrong."))
            .Concat(Lines([], record));

    private static string WholeLine(ArticleHead a, ArticleClaims read) => JsonSerializer.Serialize(
        new { kind = "article", article = Source(a), readout = a.Readout, text = read.Article.Text, byline = read.Article.Byline, agency = read.Agency, events = read.Events, statements = read.Statements, commitments = read.Commitments }, Json);

    /// <summary>One event as a JSON object.</summary>
    public static string Line(Event e) => JsonSerializer.Serialize(
        new
        {
            kind = "event",
            id = e.Id,
            type = e.Type,
            status = e.Status,
            stage = e.Steps[^1].Stage,
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
            steps = e.Steps.Select(Shown),
            disagreements = e.Disagreements.Select(Shown),
            reasons = e.Reasons,
            decided = e.Decided,
            accounts = e.Accounts.Select(a => new { article = Source(a.Article), position = a.Position, claim = a.Claim }),
        },
        Json);

    /// <summary>Comma-separated values (RFC 4180): a header, then one row an event with its first quotation and the addresses (else ids) of all its articles.</summary>
    public static IEnumerable<string> Rows(IEnumerable<Event> events) =>
        events.Select(e => Csv.Row(FlatEvents.Table.Row(e))).Prepend(string.Join(',', FlatEvents.Table.Columns.Select(c => c.Name)));

    private static object Shown(Disagreement d) => new
    {
        field = d.Field,
        of = d.Of,
        reason = d.Reason,
        variants = d.Variants.Select(v => new
        {
            value = v.Value,
            source = v.Kind,
            told = v.LastTold?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            origins = v.Accounts.Select(a => a.Article.Origin).Distinct().Order(StringComparer.Ordinal),
            articles = v.Accounts.Select(a => a.Article.Id).Distinct(),
        }),
    };

    private static object Shown(Step step) => new
    {
        stage = step.Stage,
        told = step.Told?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        date = step.Date?.Text,
        before = step.Before?.Text,
        article = step.Account.Article.Id,
        evidence = step.Account.Claim.Evidence[0],
    };

    private static object Source(ArticleHead a) => new { id = a.Id, title = a.Title, language = a.Language, published = a.Published?.ToString(), publisher = a.Publisher, origin = a.Origin, url = a.Url, file = a.File };
}
