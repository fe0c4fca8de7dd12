namespace Chancery.Recording.Exporting;

/// <summary>The members of the lines of <c>--format jsonl</c>, by kind: a name holds for the member wherever it stands in such a line.</summary>
public static class JsonMembers
{
    private static readonly ExportColumn[] Common =
    [
        Text("kind", "what the line tells: article, event, statement or commitment"),
        Text("id", "the key of the event, or of the article"),
        Text("title", "the headline"),
        Text("language", "the language it is written in", "BCP 47"),
        Text("published", "when it was published", "ISO 8601, a day or a time with offset"),
        Text("publisher", "the publisher's name as given"),
        Text("origin", "who first told its text"),
        Text("url", "the page's address"),
        Text("file", "the file it came from"),
        Text("article", "the article: who tells it"),
        Text("claim", "what it tells, with its words"),
        Integer("position", "the claim's place among the article's claims of its kind", "from 0"),
        Text("evidence", "the quotations it rests on, at least one"),
        Text("prefix", "up to 32 characters before the quotation"),
        Text("exact", "the quoted words, character for character"),
        Text("suffix", "up to 32 characters after it"),
        Integer("start", "the first position of the quotation", "Unicode code points, from 0"),
        Integer("end", "the first position after it", "Unicode code points, from 0"),
        Text("part", "whether positions count in the text or in the title"),
        Text("name", "a person, in the usual English romanisation; of a place the city, in English"),
        Text("side", "the state or organisation acted or spoken for", "ISO 3166-1 alpha-3, or an acronym"),
        Text("office", "the office held that day, in English"),
        Text("actor", "the identity in the authority file", "Wikidata QID where known"),
        Text("parties", "states and organisations, sorted", "ISO 3166-1 alpha-3, or acronyms"),
        Text("frame", "file and line of the words that made the claim"),
        Text("place", "where it takes place"),
        Text("country", "the country", "ISO 3166-1 alpha-3"),
    ];

    private static readonly ExportColumn[] OfArticles =
    [
        Text("readout", "what it is as a readout of the office that publishes it"),
        Text("occasion", "what a readout is about, in its own words"),
        Text("delegations", "who took part, side by side, as a readout lists them"),
        Text("members", "those of one side"),
        Text("post", "the post in the readout's words"),
        Text("text", "with --with-texts the article's text, paragraphs parted by one blank line"),
        Text("byline", "with --with-texts the author's line as given"),
        Text("agency", "with --with-texts the news agency that it credits"),
        Text("events", "with --with-texts what it tells of events, as events' claims"),
        Text("statements", "with --with-texts what it tells of words said, as statements' claims"),
        Text("commitments", "with --with-texts what it tells of undertakings, as commitments' claims"),
    ];

    private static readonly ExportColumn[] OfEvents =
    [
        Text("type", "what kind of event"),
        Text("status", "whether it happened"),
        Text("from", "for directed acts who acts", "ISO 3166-1 alpha-3, or acronyms"),
        Text("to", "for directed acts at whom", "ISO 3166-1 alpha-3, or acronyms"),
        Text("people", "those who take part"),
        Text("when", "the date, the words that say it, and what it rests on"),
        Text("edtf", "the date", "EDTF"),
        Text("words", "the words that say it"),
        Text("basis", "'stated', or the reason from which it was inferred"),
        Text("mechanism", "the standing series, in English"),
        Integer("ordinal", "the number of the session", "from 1"),
        Text("topics", "topics of the closed list, sorted"),
        new("background", ColumnKind.Truth, "whether it is only recalled from before the news"),
        Text("plover", "the class of PLOVER"),
        Text("event", "the event class of PLOVER"),
        Text("mode", "the mode of PLOVER"),
        new("score", ColumnKind.Number, "how sure the extraction is; no probability that the event took place") { Unit = "0 to 1" },
        Text("origins", "who first told it"),
        Text("stage", "how far a planned event has come: of a claim by what the article says, of an event by its last step"),
        Text("steps", "what was told of its coming about, in the order it was told; what only repeats is no step"),
        Text("told", "the day a step was told, or the last on which a value was", "ISO 8601"),
        Text("date", "when it was said then to take place", "EDTF"),
        Text("before", "the date that a step took away", "EDTF"),
        Text("disagreements", "where the accounts differ, with all values"),
        Text("field", "what they differ in: status, type, date, place, mechanism, ordinal, people, office"),
        Text("of", "the person, side that the values are of"),
        Text("variants", "the values, the preferred one first"),
        Text("value", "one of the values"),
        Text("source", "the most official kind of those who give it: official, wire or press"),
        Text("articles", "those who give it"),
        Text("reason", "why the first value is preferred to the second"),
        Text("reasons", "why the accounts were taken for one event"),
        Text("decided", "the decisions of people that made it what it is: id, by, at, what"),
        Text("by", "who took a decision"),
        Text("at", "when a decision was taken", "ISO 8601"),
        Text("what", "'accepted', 'together', 'apart', or the value that was corrected"),
        Text("accounts", "every claim it rests on"),
    ];

    private static readonly ExportColumn[] OfStatements =
    [
        Text("speaker", "who speaks"),
        Text("addressee", "the state or organisation spoken to", "ISO 3166-1 alpha-3, or an acronym"),
        Text("about", "what was said, in the article's words"),
        Text("directness", "whether the words are the speaker's own"),
    ];

    private static readonly ExportColumn[] OfCommitments =
    [
        Text("goal", "what is to be done, in the article's words"),
        Text("field", "the topic it belongs to"),
        Text("due", "by when", "EDTF"),
        Text("strength", "whether it was agreed or promised, or only meant"),
        Text("targets", "figures to be reached with what they count, in the article's words"),
    ];

    /// <summary>The members, kind by kind.</summary>
    public static IReadOnlyList<ExportTable> All { get; } =
    [
        new("all kinds", "members that lines of several kinds have", Common),
        new("article", "one article; with --with-texts also its text and claims", OfArticles),
        new("event", "one event with all its accounts", OfEvents),
        new("statement", "what one article says that a person in office said", OfStatements),
        new("commitment", "what one article says that sides undertake", OfCommitments),
    ];

    private static ExportColumn Text(string name, string meaning, string? unit = null) => ExportTables.Text(name, meaning, unit);

    private static ExportColumn Integer(string name, string meaning, string unit) => ExportTables.Integer(name, meaning, unit);
}
