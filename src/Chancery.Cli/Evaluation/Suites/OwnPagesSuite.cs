using System.Globalization;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>Pages of our own wording in the layouts of Hindi and Russian outlets: text, title and date.</summary>
internal sealed class OwnPagesSuite : Suite
{
    private const string TextSlot = "text";
    private const string TitleSlot = "title";
    private const string DateSlot = "date";
    private static readonly string[] Languages = ["hi", "ru"];

    public override string Name => "own-pages";

    public override string Measures =>
        """
        `text`: runs of four words shared with the expected text: precision and recall of each page, their means, and F1 of the means, as for `pages`. `title`: the same words.
        `date`: the day and, where the page gives a moment with a zone, that moment with that offset; where it gives no zone, none may be read.
        """;

    public override string Data =>
        "Written for this project (Apache-2.0): ten pages each after the habits of Hindi and Russian outlets, in UTF-8, UTF-16, windows-1251 and KOI8-R, declared, undeclared and declared wrongly.";

    public override string Form => "a folder of pages with truth.jsonl (file, language, title, date, text)";

    public override IReadOnlyList<string> Places => [Path.Combine(AppContext.BaseDirectory, "own-pages")];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        var reader = new PageReader(new ReadingOptions(RequireDate: false));
        foreach (var (page, read) in Readings.Over(paths.SelectMany(p => DatedPages.Of(p, Form)), p => reader.Read(p.Bytes, new Origin(p.File))))
        {
            board.Items++;
            Score(page, read, board);
        }
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) =>
        from language in Languages
        from goal in ((string Slot, double? Target)[])[(TextSlot, 0.97), (TitleSlot, null), (DateSlot, 0.95)]
        select new Goal($"{goal.Slot}, {language}", board.Value(language, goal.Slot), "–", goal.Target);

    private static void Score(DatedPage page, ReadResult read, Scoreboard board)
    {
        var language = SuiteData.Words(page.Truth, "language", page.Place);
        var article = (read as ReadResult.Read)?.Article;
        var likeness = TextMatch.Compare(SuiteData.Words(page.Truth, "text", page.Place), article?.Text ?? "");
        board.Mean(language, TextSlot).Add(likeness.Shared, likeness.Expected, likeness.Read);
        if (!likeness.IsExact) board.Mistakes.Add(new("WRONG", page.File, string.Create(CultureInfo.InvariantCulture, $"text: {likeness.F1:0.000}"),
            likeness.Missed, likeness.Added, read is ReadResult.Rejected rejected ? rejected.Message : ""));
        ScoreTitle(page, language, article, board);
        ScoreDate(page, language, article, board);
    }

    private static void ScoreTitle(DatedPage page, string language, Article? article, Scoreboard board)
    {
        var expected = SuiteData.Words(page.Truth, "title", page.Place);
        var isRight = article?.Title == expected;
        board.Share(language, TitleSlot).Add(isRight);
        if (!isRight) board.Mistakes.Add(new("WRONG", page.File, TitleSlot, expected, article?.Title ?? "", ""));
    }

    private static void ScoreDate(DatedPage page, string language, Article? article, Scoreboard board)
    {
        var expected = PublicationTime.Parse(SuiteData.Words(page.Truth, "date", page.Place));
        var isRight = article?.Published == expected;
        board.Share(language, DateSlot).Add(isRight);
        if (!isRight) board.Mistakes.Add(new("WRONG", page.File, DateSlot, $"{expected}", $"{article?.Published}", article?.PublishedBy ?? "nowhere"));
    }
}
