using System.Text.Json;
using Chancery.Coding;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>One sentence in several languages: what is read of it in one must be read of it in the others.</summary>
internal sealed class AgreementSuite : Suite
{
    private const string Same = "same events";
    private const string Near = "near events";
    private static readonly string[][] Pairs = [["en", "hi"], ["en", "ru"], ["hi", "ru"]];

    public override string Name => "agreement";

    public override string Measures =>
        """
        Each sentence is read alone in English, Hindi and Russian; F1 between what is read in two languages, so no annotation is needed. `same events`: type, parties, direction and whether it
        took place agree. `near events`: the types are neighbours and one party at least is common. The key is the type, `all` the sum. The sentences have no date; 2018-09-15 is given.
        Agreement says nothing of truth: two languages in which nothing is read agree and count nothing; see `sentences with events` for how often something is read.
        """;

    public override string Data =>
        "NTREX news (MicrosoftTranslator/NTREX, CC BY-SA 4.0) and Parallel Universal Dependencies (UD_English/Hindi/Russian-PUD, CC BY-SA 3.0).";

    public override string Form =>
        "files of sentences in several languages (JSON Lines with 'en', 'hi', 'ru', and 'doc' and 'n' to name them)";

    public override IReadOnlyList<string> Places => ["corpus/parallel/ntrex.jsonl.gz", "corpus/parallel/pud.jsonl.gz"];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        foreach (var (sentence, read) in Readings.Over(paths.SelectMany(p => Sentences(p, pipeline)), s => s.Words
            .ToDictionary(w => w.Key, w => Read(w.Value, w.Key, pipeline))))
        {
            board.Items++;
            foreach (var (language, events) in read) board.Rate(language, "sentences with events", sentence.File).Add(events.Count > 0 ? 1
                : 0, 1);
            foreach (var pair in Pairs)
                if (read.TryGetValue(pair[0], out var a) && read.TryGetValue(pair[1], out var b))
                    Compare(sentence, string.Join('-', pair), a, b, board);
        }
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) =>
        Pairs.Select(p => string.Join('-', p)).Where(p => board.Value(p, Same) is not null)
            .Select(p => new Goal($"same events, {p}", board.Value(p, Same), "–", 0.80));

    private IEnumerable<Parallel> Sentences(string path, Pipeline pipeline)
    {
        foreach (var (place, item) in SuiteData.Objects(path, Form))
        {
            var words = item.ValueKind != JsonValueKind.Object ? []
                : item.EnumerateObject().Where(m => pipeline.Languages.Contains(m.Name) && m.Value.ValueKind == JsonValueKind.String
                    && !string.IsNullOrWhiteSpace(m.Value.GetString()))
                .ToDictionary(m => m.Name, m => m.Value.GetString()!, StringComparer.Ordinal);
            if (words.Count < 2) throw new InvalidDataException(
                $"{place}: the sentence is in {words.Count} of the languages {string.Join(", ", pipeline.Languages.Order())}; to compare it needs two.");
            yield return new(Id(item, place), Path.GetFileName(path).Split('.')[0], words);
        }
    }

    private static string Id(JsonElement item, string place) =>
        item.TryGetProperty("doc", out var doc) && item.TryGetProperty("n", out var n) ? $"{doc}#{n}" : place;

    private static IReadOnlyList<EventClaim> Read(string words, string language, Pipeline pipeline) =>
        pipeline.Read(Readings.Sentence(words, language, new(2018, 9, 15))).Events;

    private static void Compare(Parallel sentence, string pair, IReadOnlyList<EventClaim> a, IReadOnlyList<EventClaim> b, Scoreboard board)
    {
        var same = Matches(a, b, IsSame);
        board.Measure(pair, Same).Add(same.Count, a.Count, b.Count);
        board.Measure(pair, Same, sentence.File).Add(same.Count, a.Count, b.Count);
        board.Measure(pair, Near).Add(Matches(a, b, IsNear).Count, a.Count, b.Count);
        foreach (var type in a.Concat(b).Select(e => e.Type).Distinct())
            board.Measure(pair, Same, TypeName(type)).Add(Of(type, same), Of(type, a), Of(type, b));
        if (same.Count == a.Count && same.Count == b.Count) return;
        var languages = pair.Split('-');
        board.Mistakes.Add(new(a.Count == 0 || b.Count == 0 ? "ONE" : "OTHER", sentence.Id, pair, Readings.Told(a), Readings.Told(b),
            $"{sentence.Words[languages[0]]} | {sentence.Words[languages[1]]}"));
    }

    private static int Of(EventType type, IReadOnlyList<EventClaim> events) => events.Count(e => e.Type == type);

    // Each event is paired once.
    private static List<EventClaim> Matches(
        IReadOnlyList<EventClaim> a, IReadOnlyList<EventClaim> b, Func<EventClaim, EventClaim, bool> same)
    {
        var left = b.ToList();
        return [.. a.Where(e => left.FindIndex(other => same(e, other)) is var i and >= 0 && left.Remove(left[i]))];
    }

    private static bool IsSame(EventClaim a, EventClaim b) =>
        a.Type == b.Type && a.Parties.SequenceEqual(b.Parties) && a.From.SequenceEqual(b.From) && a.To.SequenceEqual(b.To)
            && IsOver(a) == IsOver(b);

    private static bool IsNear(EventClaim a, EventClaim b) => Scorer.IsNear(TypeName(a.Type), TypeName(b.Type))
        && a.Parties.Intersect(b.Parties).Any();

    private static bool IsOver(EventClaim e) => e.Status is EventStatus.Held or EventStatus.Ongoing;

    private static string TypeName(EventType type) => type.ToString().ToLowerInvariant();

    private sealed record Parallel(string Id, string File, Dictionary<string, string> Words);
}
