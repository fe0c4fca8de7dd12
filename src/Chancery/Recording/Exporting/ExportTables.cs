using Chancery.Coding;
using Chancery.Reading;
using Chancery.Resolving;

namespace Chancery.Recording.Exporting;

/// <summary>One quotation of an account of an event.</summary>
/// <param name="Event">The event.</param>
/// <param name="Account">The account.</param>
/// <param name="Number">The quotation's number in the account, from 0.</param>
public readonly record struct QuotedAccount(Event Event, Told<EventClaim> Account, int Number)
{
    /// <summary>The quotation.</summary>
    public Citation Quotation => Account.Claim.Evidence[Number];
}

/// <summary>The tables of an export: the one description of their columns, from which files, codebook and documentation follow.</summary>
public static class ExportTables
{
    /// <summary>Articles.</summary>
    public static ExportTable<ArticleHead> Articles { get; } = new("articles", "one article as it was read; its text is not part of it",
    [
        (Text("id", "the article's key, made of publication time, title and text", "sha256: and 64 hexadecimal digits"), a => a.Id),
        (Text("title", "the headline; empty where there is none"), a => a.Title),
        (Text("language", "the language it is written in", "BCP 47"), a => a.Language),
        (Text("published", "when it was published", "ISO 8601, a day or a time with offset"), a => a.Published?.ToString()),
        (Day("day", "the day of publication in the publisher's zone"), a => a.Published?.Day),
        (Text("publisher", "the publisher's name as given"), a => a.Publisher),
        (Text("origin", "who first told its text: an agency, a publisher or host, else the id of the earliest article with this text"), a => a.Origin),
        (Text("url", "the page's address"), a => a.Url),
        (Text("file", "the file it came from"), a => a.File),
        (Text("readout_side", "of a readout the state whose office publishes it", "ISO 3166-1 alpha-3"), a => a.Readout?.Side),
        (Text("readout_office", "of a readout the office, in English"), a => a.Readout?.Office),
    ]);

    /// <summary>Events.</summary>
    public static ExportTable<Event> Events { get; } = new("events", "one event, assembled from all its accounts",
    [
        (Text("id", "the event's key, made of what it is"), e => e.Id),
        .. What<Event>(e => e.Type, e => e.Status, e => e.Parties, e => e.From, e => e.To),
        .. WhenAndWhere<Event>(e => e.When, e => e.Place, e => e.Mechanism, e => e.Ordinal, e => e.Topics, e => e.Background),
        (Text("plover", "the event class of PLOVER", "PLOVER"), e => e.Accounts[0].Claim.Plover?.Event),
        (Integer("accounts", "how many claims it rests on", "claims"), e => e.Accounts.Count),
        (Integer("publishers", "by how many publishers", "publishers"), e => Publishers(e)),
        (Integer("origins", "by how many who first told it; copies of one text are one", "origins"), e => e.Origins.Count),
    ]);

    /// <summary>Accounts, one row a quotation.</summary>
    public static ExportTable<QuotedAccount> Accounts { get; } = new("accounts", "one quotation of one article's account of one event",
    [
        (Text("event_id", "the event: events.id"), a => a.Event.Id),
        (Text("article_id", "the article: articles.id"), a => a.Account.Article.Id),
        (Integer("position", "the claim's place among the article's event claims", "from 0"), a => a.Account.Position),
        .. What<QuotedAccount>(a => a.Account.Claim.Type, a => a.Account.Claim.Status, a => a.Account.Claim.Parties, a => a.Account.Claim.From, a => a.Account.Claim.To),
        .. WhenAndWhere<QuotedAccount>(a => a.Account.Claim.When, a => a.Account.Claim.Place, a => a.Account.Claim.Mechanism, a => a.Account.Claim.Ordinal, a => a.Account.Claim.Topics, a => a.Account.Claim.Background),
        (new("score", ColumnKind.Number, "how sure the extraction is; no probability that the event took place") { Unit = "0 to 1" }, a => a.Account.Claim.Score),
        (Text("frame", "file and line of the words that made the claim"), a => a.Account.Claim.Frame),
        (Integer("quotation_number", "the quotation's number in the claim", "from 0"), a => a.Number),
        .. Quotation<QuotedAccount>(a => a.Quotation),
    ]);

    /// <summary>Who took part in events.</summary>
    public static ExportTable<(Event Event, Participant Person)> People { get; } = new("people", "one person who takes part in one event",
    [
        (Text("event_id", "the event: events.id"), p => p.Event.Id),
        (Text("name", "the usual English romanisation; for an office alone the office's name"), p => p.Person.Name),
        (Text("side", "the state or organisation acted for", "ISO 3166-1 alpha-3, or an acronym"), p => p.Person.Side),
        (Text("office", "the office held that day, in English"), p => p.Person.Office),
        (Text("actor", "the identity in the authority file", "Wikidata QID where known"), p => p.Person.Actor),
    ]);

    /// <summary>Statements.</summary>
    public static ExportTable<Told<StatementClaim>> Statements { get; } = new("statements", "what one article says that a person in office said",
    [
        (Text("article_id", "the article: articles.id"), s => s.Article.Id),
        (Integer("position", "its place among the article's statements", "from 0"), s => s.Position),
        (Text("speaker", "who speaks, in the usual English romanisation"), s => s.Claim.Speaker.Name),
        (Text("speaker_side", "the state or organisation spoken for", "ISO 3166-1 alpha-3, or an acronym"), s => s.Claim.Speaker.Side),
        (Text("speaker_office", "the office held that day, in English"), s => s.Claim.Speaker.Office),
        (Text("speaker_actor", "the identity in the authority file", "Wikidata QID where known"), s => s.Claim.Speaker.Actor),
        (Text("addressee", "the state or organisation spoken to", "ISO 3166-1 alpha-3, or an acronym"), s => s.Claim.Addressee),
        (Text("about", "what was said, in the article's words"), s => s.Claim.About),
        (OneOf<Directness>("directness", "whether the words are the speaker's own"), s => Name(s.Claim.Directness)),
        (Text("frame", "file and line of the words that made the claim"), s => s.Claim.Frame),
        .. Quotation<Told<StatementClaim>>(s => s.Claim.Evidence[0]),
    ]);

    /// <summary>Commitments.</summary>
    public static ExportTable<Told<CommitmentClaim>> Commitments { get; } = new("commitments", "what one article says that sides undertake",
    [
        (Text("article_id", "the article: articles.id"), c => c.Article.Id),
        (Integer("position", "its place among the article's commitments", "from 0"), c => c.Position),
        (Text("parties", "who undertakes it, sorted, parted by blanks", "ISO 3166-1 alpha-3, or acronyms"), c => string.Join(' ', c.Claim.Parties)),
        (Text("goal", "what is to be done, in the article's words"), c => c.Claim.Goal),
        (Text("targets", "figures to be reached with what they count, in the article's words, parted by '; '"), c => string.Join("; ", c.Claim.Targets)),
        (Text("field", "the topic it belongs to"), c => c.Claim.Field),
        (Text("due", "by when", "EDTF"), c => c.Claim.Due),
        (new("strength", ColumnKind.Text, "whether it was agreed or promised, or only meant") { Values = ["intention", "undertaking"] }, c => c.Claim.Strength),
        (Text("frame", "file and line of the words that made the claim"), c => c.Claim.Frame),
        .. Quotation<Told<CommitmentClaim>>(c => c.Claim.Evidence[0]),
    ]);

    /// <summary>The tables of columns, in the order in which they are written.</summary>
    public static IReadOnlyList<ExportTable> All { get; } = [Articles, Events, Accounts, People, Statements, Commitments];

    /// <summary>How many publishers tell of an event.</summary>
    internal static int Publishers(Event e) => e.Accounts.Select(a => a.Article.Publisher ?? a.Article.Id).Distinct().Count();

    internal static (ExportColumn, Func<T, object?>)[] What<T>(Func<T, EventType> type, Func<T, EventStatus> status, Func<T, IReadOnlyList<string>> parties, Func<T, OneOrMany> from, Func<T, OneOrMany> to) =>
    [
        (OneOf<EventType>("type", "what kind of event"), x => Name(type(x))),
        (OneOf<EventStatus>("status", "whether it happened"), x => Name(status(x))),
        (Text("parties", "states and organisations, sorted, parted by blanks", "ISO 3166-1 alpha-3, or acronyms"), x => string.Join(' ', parties(x))),
        (Text("from", "for directed acts who acts; parted by blanks", "ISO 3166-1 alpha-3, or acronyms"), x => string.Join(' ', from(x))),
        (Text("to", "for directed acts at whom; parted by blanks", "ISO 3166-1 alpha-3, or acronyms"), x => string.Join(' ', to(x))),
    ];

    internal static ExportColumn Text(string name, string meaning, string? unit = null) => new(name, ColumnKind.Text, meaning) { Unit = unit };

    internal static ExportColumn Integer(string name, string meaning, string unit) => new(name, ColumnKind.Integer, meaning) { Unit = unit };

    internal static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static (ExportColumn, Func<T, object?>)[] WhenAndWhere<T>(Func<T, When> when, Func<T, PlaceName?> place, Func<T, string?> mechanism, Func<T, int?> ordinal, Func<T, IReadOnlyList<string>> topics, Func<T, bool> background) =>
    [
        (Text("when", "the date; empty where it is not said", "EDTF"), x => when(x).Edtf?.Text),
        (Day("earliest", "the first day the date can mean; empty for an open start"), x => when(x).Edtf?.Earliest is { } day && day > DateOnly.MinValue ? day : null),
        (Day("latest", "the last day the date can mean; empty for an open end"), x => when(x).Edtf?.Latest is { } day && day < DateOnly.MaxValue ? day : null),
        (Text("when_words", "the words that say it"), x => when(x).OwnWords),
        (Text("when_basis", "'stated', or the reason from which it was inferred"), x => when(x) switch { When.Stated => "stated", When.Inferred i => i.Basis, _ => null }),
        (Text("place", "the city, in English"), x => place(x)?.Name),
        (Text("country", "the country", "ISO 3166-1 alpha-3"), x => place(x)?.Country),
        (Text("mechanism", "the standing series, in English"), x => mechanism(x)),
        (Integer("ordinal", "the number of the session", "from 1"), x => ordinal(x)),
        (Text("topics", "topics of the closed list, sorted, parted by blanks"), x => string.Join(' ', topics(x))),
        (new("background", ColumnKind.Truth, "whether it is only recalled from before the news"), x => background(x)),
    ];

    private static (ExportColumn, Func<T, object?>)[] Quotation<T>(Func<T, Citation> words) =>
    [
        (Text("quotation", "the quoted words, character for character"), x => words(x).Exact),
        (OneOf<ArticlePart>("quotation_part", "whether the positions count in the text or in the title"), x => Name(words(x).Part)),
        (Integer("quotation_start", "the first position of the quotation", "Unicode code points, from 0"), x => words(x).Start),
        (Integer("quotation_end", "the first position after it", "Unicode code points, from 0"), x => words(x).End),
    ];

    private static ExportColumn Day(string name, string meaning) => new(name, ColumnKind.Day, meaning) { Unit = "ISO 8601 day" };

    private static ExportColumn OneOf<T>(string name, string meaning) where T : struct, Enum =>
        new(name, ColumnKind.Text, meaning) { Values = [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())] };
}
