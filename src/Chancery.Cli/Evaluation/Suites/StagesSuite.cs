using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>Single sentences of our own, each with the stage that it says a planned event has reached.</summary>
internal sealed class StagesSuite : Suite
{
    private const string Whole = "event and stage";
    private const string OfRead = "stage of events read";
    private const string None = "none";
    private static readonly PublicationTime Thursday = new(new DateOnly(2025, 8, 21));

    public override string Name => "stages";

    public override string Measures =>
        """
        `event and stage`: of sentences that say how far an event has come (mooted, invited, in preparation, its date reported, announced, under way, held, postponed, moved, cancelled, denied, or no more than planned)
        those of which an event of the type is read, with that stage; of those that say nothing of the kind those of which no event of the type is read.
        `stage of events read`: the stage of the events that are read where one is to be. The key is the stage that the sentence says.
        """;

    public override string Data =>
        "Written for this project (Apache-2.0), 78 to 81 sentences in each language, before the engine was asked, and since used to mend it; read as published on 21 August 2025.";

    public override string Form => "files named for their language (en.txt) with lines of stage, type and sentence, parted by tabs";

    public override IReadOnlyList<string> Places => [Path.Combine(AppContext.BaseDirectory, "stages")];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        foreach (var (sentence, claims) in Readings.Over(paths.SelectMany(Files).SelectMany(Sentences), s => pipeline.Read(s.Article)))
        {
            board.Items++;
            Score(sentence, claims, board);
        }
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) =>
        from language in board.Figures.Keys.Where(f => f is { Slot: Whole, Key: FigureName.All }).Select(f => f.Language).ToList()
        from slot in (string[])[Whole, OfRead]
        select new Goal($"{slot}, {language}", board.Value(language, slot), "–", null);

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal) : [path];

    private IEnumerable<Sentence> Sentences(string path)
    {
        var language = Path.GetFileNameWithoutExtension(path);
        foreach (var (place, line) in SuiteData.Lines(path, Form).Where(l => l.Line[0] != '#'))
        {
            if (line.Split('\t') is not [var stage, var types, var words]) throw new InvalidDataException($"{place}: a line has three columns, stage, type and sentence, parted by tabs.");
            yield return new(place, stage, [.. types.Split('|').Select(t => Enum.Parse<EventType>(t, true))], new Article("", words, language, Thursday));
        }
    }

    private static void Score(Sentence sentence, ArticleClaims claims, Scoreboard board)
    {
        var read = claims.Events.FirstOrDefault(e => sentence.Types.Contains(e.Type)) is { } found ? StageOf(found) : None;
        var (language, isRight) = (sentence.Article.Language, read == sentence.Stage);
        foreach (var key in (string[])[FigureName.All, sentence.Stage]) board.Share(language, Whole, key).Add(isRight);
        if (read != None && sentence.Stage != None) board.Share(language, OfRead).Add(isRight);
        if (!isRight) board.Mistakes.Add(new(read == None ? "MISSED" : sentence.Stage == None ? "FALSE" : "WRONG", sentence.Place, "stage", sentence.Stage, read, sentence.Article.Text));
    }

    private static string StageOf(EventClaim claim) => claim.Stage is { } stage ? Lower(stage.ToString()) : Lower(claim.Status.ToString());

    private static string Lower(string value) => char.ToLowerInvariant(value[0]) + value[1..];

    private sealed record Sentence(string Place, string Stage, IReadOnlyList<EventType> Types, Article Article);
}
