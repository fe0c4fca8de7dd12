using System.Text.Json;
using Chancery.Briefing;
using Chancery.Coding;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>PLOVER's gold standard records: who does what to whom in one sentence, in 16 classes.</summary>
internal sealed class GsrSuite : Suite
{
    private const string Language = "en";
    private const string Whole = "class+source+target";

    public override string Name => "gsr";

    public override string Measures =>
        """
        A record is right when one event read of its sentence has its class and exactly its sources and targets. States are compared by ISO code; where the record says only
        IGO, NGO, IMG or MNC any organisation is right. Acts in which all take part alike (CONSULT, AGREE, …) name them all as sources and as targets; an act within one state is right
        when that state alone is named. A record without a target asks for none but its source; acts read as domestic count as well. `class`, `source` and `target` are the shares right in the event that fits best.
        Older class names are brought to today's (DEMAND to REQUEST, DISAPPROVE and INVESTIGATE to ACCUSE, FIGHT to ASSAULT). The sentences have no date; 2000-01-01 is given.
        """;

    public override string Data => "PLOVER gold standard records, odd-numbered part (openeventdata/PLOVER, CC BY-SA 4.0).";

    public override string Form => "a file of PLOVER gold records (JSON Lines with 'id', 'text', 'event', 'source', 'target')";

    public override IReadOnlyList<string> Places => ["corpus/events-en/plover-gsr-odd.jsonl"];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var directory = new ActorDirectory(pipeline.Authority);
        var board = new Scoreboard();
        foreach (var (record, claims) in Readings.Over(paths.SelectMany(Records), r =>
            pipeline.Read(Readings.Sentence(r.Text, Language, new(2000, 1, 1)))))
            Score(record, [.. claims.Events, .. claims.Domestic], directory, board);
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) =>
        [new(Whole, board.Value(Language, Whole), "0.275, UniversalPetrarch", 0.55)];

    private IEnumerable<Record> Records(string path) => SuiteData.Objects(path, Form).Select(line => Read(line.Object, line.Place));

    private static Record Read(JsonElement item, string place) => new(
        SuiteData.Words(item, "id", place), SuiteData.Words(item, "text", place), PloverNames.Class(SuiteData.Words(item, "event", place)),
        Codes(item, "source", place), Codes(item, "target", place));

    private static string[] Codes(JsonElement item, string name, string place) => item.TryGetProperty(name, out var actors)
        && actors.ValueKind == JsonValueKind.Array
        ? [.. actors.EnumerateArray().Select(a => PloverNames.State(SuiteData.Words(a, "code", place))).Distinct()]
        : [];

    private static void Score(Record record, IReadOnlyList<EventClaim> events, ActorDirectory directory, Scoreboard board)
    {
        var best = events.Select(e => Fit.Of(record, e, directory)).DefaultIfEmpty().MaxBy(f => f.Weight);
        board.Items++;
        foreach (var key in (string[])[FigureName.All, record.Class])
        {
            board.Share(Language, "class", key).Add(best.Class);
            board.Share(Language, "source", key).Add(best.Source);
            board.Share(Language, "target", key).Add(best.Target);
            board.Share(Language, Whole, key).Add(best.IsWhole);
        }
        if (!best.IsWhole) board.Mistakes.Add(new(events.Count == 0 ? "MISSED" : "WRONG", record.Id, best.Wrong, record.ToString(),
            Readings.Told(events), record.Text));
    }

    private sealed record Record(string Id, string Text, string Class, IReadOnlyList<string> Sources, IReadOnlyList<string> Targets)
    {
        /// <summary>All who take part.</summary>
        public IReadOnlyList<string> Sides => [.. Sources.Union(Targets)];

        public override string ToString() => $"{Class} {string.Join('+', Sources)}>{string.Join('+', Targets)}";
    }

    /// <summary>What of a record one event has right.</summary>
    private readonly record struct Fit(bool Class, bool Source, bool Target)
    {
        public bool IsWhole => Class && Source && Target;

        public int Weight => (IsWhole ? 8 : 0) + (Class ? 4 : 0) + (Source ? 2 : 0) + (Target ? 1 : 0);

        /// <summary>The parts that are wrong, for the list of mistakes.</summary>
        public string Wrong => string.Join('+', new[] { Class ? "" : "class", Source ? "" : "source", Target ? "" : "target" }
            .Where(w => w.Length > 0));

        public static Fit Of(Record record, EventClaim e, ActorDirectory directory)
        {
            var isClass = e.Plover?.Event == record.Class;
            if (e.From.Count == 0) return new(isClass, IsWithin(record.Sources, e.Parties, record.Sides, directory),
                IsWithin(record.Targets, e.Parties, record.Sides, directory));
            var isInner = record.Targets.Count == 0 || record.Targets.SequenceEqual(record.Sources);
            return new(isClass, IsWithin(record.Sources, e.From, record.Sources, directory),
                (isInner && e.To.Count == 0) || IsWithin(record.Targets, e.To, record.Targets, directory));
        }

        // Every wanted one is read, and nothing is read that is not allowed.
        private static bool IsWithin(IReadOnlyList<string> wanted, IReadOnlyList<string> read, IReadOnlyList<string> allowed,
            ActorDirectory directory) =>
            wanted.All(w => read.Any(r => Same(w, r, directory))) && read.All(r => allowed.Any(a => Same(a, r, directory)));

        private static bool Same(string gold, string read, ActorDirectory directory) => gold == read
            || (PloverNames.IsBody(gold) && directory.IsOrganisation(read));
    }
}
