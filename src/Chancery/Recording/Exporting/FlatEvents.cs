namespace Chancery.Recording.Exporting;

/// <summary>The one table of <c>--format csv</c>: an event with its first quotation and article in one row, as spreadsheets want it.</summary>
public static class FlatEvents
{
    /// <summary>The table.</summary>
    public static ExportTable<Event> Table { get; } = new("csv", "one event, with its first quotation and the article that stands in",
    [
        (ExportTables.Text("id", "the event's key, made of what it is"), e => e.Id),
        .. ExportTables.What<Event>(e => e.Type, e => e.Status, e => e.Parties, e => e.From, e => e.To),
        (ExportTables.Text("when", "the date; empty where it is not said", "EDTF"), e => e.When.Edtf?.Text),
        (ExportTables.Text("when_words", "the words that say it"), e => e.When.OwnWords),
        (ExportTables.Text("place", "the city, in English"), e => e.Place?.Name),
        (ExportTables.Text("country", "the country", "ISO 3166-1 alpha-3"), e => e.Place?.Country),
        (ExportTables.Text("people", "English names parted by '; '"), e => string.Join("; ", e.People.Select(p => p.Name))),
        (ExportTables.Text("mechanism", "the standing series, in English"), e => e.Mechanism),
        (ExportTables.Integer("ordinal", "the number of the session", "from 1"), e => e.Ordinal),
        (ExportTables.Text("topics", "topics of the closed list, sorted, parted by blanks"), e => string.Join(' ', e.Topics)),
        (new("background", ColumnKind.Truth, "whether every account only recalls it"), e => e.Background),
        (ExportTables.Text("plover", "the event class of PLOVER", "PLOVER"), e => e.Accounts[0].Claim.Plover?.Event),
        (ExportTables.Integer("accounts", "how many claims it rests on", "claims"), e => e.Accounts.Count),
        (ExportTables.Integer("publishers", "by how many publishers", "publishers"), e => ExportTables.Publishers(e)),
        (ExportTables.Integer("origins", "by how many who first told it; copies of one text are one", "origins"), e => e.Origins.Count),
        (ExportTables.Text("quotation", "the first quotation, character for character"), e => e.Accounts[0].Claim.Evidence[0].Exact),
        (ExportTables.Integer("quotation_start", "the first position of the quotation", "Unicode code points, from 0"), e => e.Accounts[0].Claim.Evidence[0].Start),
        (ExportTables.Integer("quotation_end", "the first position after it", "Unicode code points, from 0"), e => e.Accounts[0].Claim.Evidence[0].End),
        (ExportTables.Text("language", "the language of the article", "BCP 47"), e => e.Accounts[0].Article.Language),
        (ExportTables.Text("article_title", "its headline"), e => e.Accounts[0].Article.Title),
        (ExportTables.Text("article_published", "when it was published", "ISO 8601"), e => e.Accounts[0].Article.Published?.ToString()),
        (ExportTables.Text("article_publisher", "its publisher's name as given"), e => e.Accounts[0].Article.Publisher),
        (ExportTables.Text("article_url", "its address"), e => e.Accounts[0].Article.Url),
        (ExportTables.Text("article_id", "its key"), e => e.Accounts[0].Article.Id),
        (ExportTables.Text("sources", "the addresses (else the ids) of all its articles, parted by blanks"), e => string.Join(' ', e.Accounts.Select(a => a.Article.Url ?? a.Article.Id))),
    ]);
}
