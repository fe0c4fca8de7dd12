using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>PLV: sentences with source and target marked, in 15 classes; once with the actors given, once end to end.</summary>
internal sealed class PlvSuite : Suite
{
    private const string Language = "en";
    private const string Given = "class, actors given";
    private const string EndToEnd = "class+source+target, end to end";
    private const string None = "none";
    private static readonly GivenNames Names = new("SOURCE", "TARGET");

    public override string Name => "plv";

    public override string Measures =>
        """
        Actors given: the engine is told which words are the source and which the target and must say what the one does to the other; one answer a sentence, no answer is wrong; F1 by class,
        the macro mean over 15 classes. End to end it is told nothing: a sentence is right when one event has the class and the words that name its doer and its target overlap the marked ones
        (in acts in which all take part alike, any side may be either); so actors that are no states count too, and acts read as domestic. CONCEDE and RETREAT are one class there (YIELD).
        The sentences have no date; 2018-01-01 is given.
        """;

    public override string Data => "PLV, training part (snowood1/Zero-Shot-PLOVER, no licence stated; to measure with only).";

    public override string Form => "the tab-separated file of PLV with the columns 'sentence_id', 'marked_sentence' and 'gold_root'";

    public override IReadOnlyList<string> Places => ["corpus/events-en/PLV_train.tsv.gz"];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        foreach (var (record, read) in Readings.Over(paths.SelectMany(p => MarkedSentence.ReadAll(p, Form)), r => Read(r, pipeline)))
        {
            board.Items++;
            ScoreGiven(record, read.Given, board);
            ScoreEndToEnd(record, read.Alone, board);
        }
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) =>
    [
        new("macro-F1, actors given", board.MacroF1(Language, Given), "0.821, zero-shot on a GPU", 0.80),
        new("end to end", board.Value(Language, EndToEnd), "0.293, UniversalPetrarch", 0.50),
    ];

    private static (IReadOnlyList<EventClaim> Given, IReadOnlyList<EventClaim> Alone) Read(MarkedSentence record, Pipeline pipeline)
    {
        var article = Readings.Sentence(record.Text, Language, new(2018, 1, 1));
        var given = record.Sources.Select(s => new GivenActor(s, Names.Source))
            .Concat(record.Targets.Select(t => new GivenActor(t, Names.Target)));
        return (All(pipeline.Read(article, [.. given.OrderBy(g => g.Span.Start)])), All(pipeline.Read(article)));
    }

    private static IReadOnlyList<EventClaim> All(ArticleClaims claims) => [.. claims.Events, .. claims.Domestic];

    private static void ScoreGiven(MarkedSentence record, IReadOnlyList<EventClaim> events, Scoreboard board)
    {
        var read = events.Count == 0 ? None : ClassOf(events.MaxBy(Likeness)!);
        var isRight = read == record.Class;
        board.Measure(Language, Given).Add(isRight ? 1 : 0, 1, read == None ? 0 : 1);
        board.Measure(Language, Given, record.Class).Add(isRight ? 1 : 0, 1, 0);
        if (read != None) board.Measure(Language, Given, read).Add(0, 0, 1);
        if (!isRight) board.Mistakes.Add(new(read == None ? "MISSED" : "WRONG", record.Id, "given", record.Class, read == None ? ""
            : $"{read} ({Readings.Told(events)})", record.Marked));
    }

    // From the source to the target is what is asked; an event in which only one of them stands may still tell the class.
    private static int Likeness(EventClaim e)
    {
        if (e.From.Contains(Names.Source) && e.To.Contains(Names.Target)) return 4;
        if (e.From.Count == 0 && e.Parties.Contains(Names.Source) && e.Parties.Contains(Names.Target)) return 3;
        return (e.From.Contains(Names.Source) || e.To.Contains(Names.Target) ? 2 : 0) + (e.Parties.Contains(Names.Source)
            || e.Parties.Contains(Names.Target) ? 1 : 0) > 1 ? 2 : 0;
    }

    private static void ScoreEndToEnd(MarkedSentence record, IReadOnlyList<EventClaim> events, Scoreboard board)
    {
        var best = events.Select(e => (Class: ClassOf(e) == record.Class, Source: Overlaps(e.DoerSpans, record.Sources),
            Target: Overlaps(e.TargetSpans, record.Targets)))
            .DefaultIfEmpty().MaxBy(f => (f.Class && f.Source && f.Target ? 8 : 0) + (f.Class ? 4 : 0) + (f.Source ? 2 : 0) + (f.Target ? 1
                : 0));
        var isRight = best is { Class: true, Source: true, Target: true };
        foreach (var key in (string[])[FigureName.All, record.Class])
        {
            board.Share(Language, EndToEnd, key).Add(isRight);
            board.Share(Language, "class, end to end", key).Add(best.Class);
        }
        board.Share(Language, "source, end to end").Add(best.Source);
        board.Share(Language, "target, end to end").Add(best.Target);
        if (isRight) return;
        string[] wrong = [best.Class ? "" : "class", best.Source ? "" : "source", best.Target ? "" : "target"];
        board.Mistakes.Add(new(events.Count == 0 ? "MISSED" : "WRONG", record.Id,
            "end to end: " + string.Join('+', wrong.Where(w => w.Length > 0)), record.Class, Readings.Told(events), record.Marked));
    }

    private static bool Overlaps(IReadOnlyList<TextSpan> read, IReadOnlyList<TextSpan> marked) => read
        .Any(r => marked.Any(m => r.Start < m.End && m.Start < r.End));

    private static string ClassOf(EventClaim e) => PloverNames.WithYield(e.Plover!.Event);

    private sealed record GivenNames(string Source, string Target);
}
