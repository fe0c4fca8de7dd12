using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>Articles annotated by careful readers: events with all their slots, statements, commitments.</summary>
internal sealed class ArticlesSuite : Suite
{
    private static readonly string[] Head =
    [
        "", "articles", "strict F1", "P", "R", "lenient F1", "P", "R", "status", "when", "place", "mechanism", "direction", "people",
            "topics", "statements", "commitments",
    ];

    public override string Name => "articles";

    public override string Measures =>
        """
        An event counts as found when its type, its parties and, where the annotation has a date, an overlapping date agree; leniently, a neighbouring type
        (meeting, session, visit, call; agreement, signing, cooperate; …) and two common parties suffice. The other columns are scored on the events found leniently:
        the share that is right (status, when, place, mechanism, direction) or F1 (people, topics). Statements count by speaker, commitments by parties and field.
        These articles were studied while the engine was made; expect less on others, most of all in recall.
        """;

    public override string Data => "Annotations of our own of articles of the other suites and of All India Radio, the Kremlin and NTREX.";

    public override string Form => "a folder of annotations (*.json) with articles.jsonl beside them";

    public override IReadOnlyList<string> Places => ["gold"];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        var scorer = Score(paths, pipeline);
        foreach (var (language, tally) in scorer.Tallies) Take(board, language, tally);
        board.Items = scorer.Tallies.GetValueOrDefault(FigureName.All)?.Articles ?? 0;
        board.Take(new(FigureName.All, "quotations", "unsupported"), Quotations(scorer));
        board.Mistakes.AddRange(scorer.Mistakes);
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board)
    {
        foreach (var language in board.Figures.Keys.Where(f => f.Slot == "strict" && f.Language != FigureName.All).Select(f => f.Language))
        {
            yield return new($"strict F1, {language}", board.Value(language, "strict"), "0.93, two annotators", 0.80);
            yield return new($"lenient F1, {language}", board.Value(language, "lenient"), "0.95, two annotators", 0.90);
            yield return new($"status, {language}", board.Value(language, "status"), "–", 0.95);
            yield return new($"when, {language}", board.Value(language, "when"), "–", 0.90);
            yield return new($"place, {language}", board.Value(language, "place"), "–", 0.90);
            yield return new($"people, {language}", board.Value(language, "people"), "–", 0.90);
            yield return new($"statements F1, {language}", board.Value(language, "statements"), "0.70, two annotators", 0.60);
            yield return new($"commitments F1, {language}", board.Value(language, "commitments"), "0.57, two annotators", 0.50);
        }
    }

    /// <summary>Wide: a language a row.</summary>
    public override Table Table(Scoreboard board) => new(Head,
        [.. board.Figures.Where(f => f.Key.Slot == "strict").Select(f => f.Key.Language).OrderBy(l => l, StringComparer.Ordinal)
            .Select(l => Row(board, l))]);

    public override int NameColumns => 1;

    public override string Note(Scoreboard board)
    {
        var quotations = board.Share(FigureName.All, "quotations", "unsupported");
        return $"Quotations: {quotations.Asked}, unsupported: {quotations.Asked - quotations.Right}";
    }

    private Scorer Score(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var scorer = new Scorer();
        foreach (var folder in paths) Score(folder, pipeline, scorer);
        return scorer;
    }

    private void Score(string folder, Pipeline pipeline, Scorer scorer)
    {
        if (!Directory.Exists(folder)) throw new ArgumentException($"'{folder}' is no folder; give {Form}.");
        var articles = new ArticleReader(new ReadingOptions(null, null)).ReadPath(Path.Combine(folder, "articles.jsonl"))
            .OfType<ReadResult.Read>().ToDictionary(r => r.Article.File!, r => r.Article, StringComparer.Ordinal);
        var annotated = Gold.ReadFolder(folder).Select(gold => (Gold: gold, Article: ArticleOf(gold, articles, folder)));
        foreach (var (item, claims) in Readings.Over(annotated, item => pipeline.Read(item.Article))) scorer.Add(item.Gold, claims);
    }

    private static Article ArticleOf(Gold gold, Dictionary<string, Article> articles, string folder) =>
        articles.TryGetValue(gold.Id, out var article)
        ? article
        : throw new InvalidDataException($"{folder}: articles.jsonl has no article '{gold.Id}'; every annotation needs its article there.");

    private static void Take(Scoreboard board, string language, Tally tally)
    {
        foreach (var (slot, figure) in tally.Figures) board.Take(new(language, slot, FigureName.All), figure);
        var articles = board.Share(language, "articles");
        for (var i = 0; i < tally.Articles; i++) articles.Add(true);
    }

    private static Share Quotations(Scorer scorer)
    {
        var share = new Share();
        for (var i = 0; i < scorer.Quotations; i++) share.Add(i >= scorer.Unsupported);
        return share;
    }

    private static string[] Row(Scoreboard board, string language)
    {
        string Of(string slot) => Evaluation.Table.Number(board.Value(language, slot));
        var (strict, lenient) = (board.Measure(language, "strict"), board.Measure(language, "lenient"));
        return
        [
            language, Evaluation.Table.Count(board.Share(language, "articles").Asked),
            .. new double?[] { strict.F1, strict.Precision, strict.Recall, lenient.F1, lenient.Precision, lenient.Recall }
                .Select(Evaluation.Table.Number),
            Of("status"), Of("when"), Of("place"), Of("mechanism"), Of("direction"), Of("people"), Of("topics"), Of("statements"),
                Of("commitments"),
        ];
    }
}
