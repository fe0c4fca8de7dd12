using System.Text.Json;
using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>Names as they stand in texts, to their base form and to whom they name.</summary>
internal sealed class NamesSuite : Suite
{
    private const string Base = "base form";
    private const string Known = "identity given";
    private const string Identity = "identity right";

    public override string Name => "names";

    public override string Measures =>
        """
        The places of the names are given. `base form`: the nominative is that of the annotation (case and ё aside). `identity given`: we know an identity for half of its words or more.
        `identity right`: of those the share whose identity and link belong together, that is, each is the other's most frequent partner; links are the annotation's own, common to its languages.
        The key is the kind of name (PER, LOC, ORG, PRO, EVT). The texts have no date; 2019-01-01 is given.
        """;

    public override string Data => "SlavicNER, Russian part (SlavicNLP/SlavicNER, no licence stated; to measure with only).";

    public override string Form => "a file of articles (JSON Lines) with 'mentions' of 'start', 'end', 'lemma', 'type' and 'link'";

    public override IReadOnlyList<string> Places => ["corpus/names/slavicner-ru.jsonl.gz"];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        var resolved = new List<Resolved>();
        foreach (var (text, read) in Readings.Over(paths.SelectMany(Texts), t => pipeline.Mentions(t.Article)))
            foreach (var name in text.Names)
            {
                board.Items++;
                ScoreBase(text, name, read, board);
                resolved.Add(new(text, name, IdOf(name.Span, read)));
            }
        ScoreIdentity(resolved, board);
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) =>
        from language in board.Figures.Keys.Where(f => f is { Slot: Base, Key: FigureName.All }).Select(f => f.Language)
        from slot in (string[])[Base, Known, Identity]
        select new Goal($"{slot}, {language}", board.Value(language, slot), "–", null);

    private IEnumerable<Text> Texts(string path)
    {
        foreach (var (place, item) in SuiteData.Objects(path, Form))
        {
            var article = Readings.Sentence(SuiteData.Words(item, "text", place), SuiteData.Words(item, "language", place),
                new(2019, 1, 1));
            if (!item.TryGetProperty("mentions", out var mentions)
                || mentions.ValueKind != JsonValueKind.Array) throw new InvalidDataException(
                $"{place}: there is no list 'mentions'; give {Form}.");
            var positions = new TextPositions(article.Text);
            yield return new(SuiteData.Words(item, "id", place), article,
                [.. mentions.EnumerateArray().Select(m => Read(m, positions, place))]);
        }
    }

    private static NameMarked Read(JsonElement m, TextPositions positions, string place) => new(
        Number(m, "start") is { } start && Number(m, "end") is { } end && positions.Span(start, end) is { } span
            ? span
            : throw new InvalidDataException(
                $"{place}: 'start' and 'end' of a mention are no span of the text; they count code points, the end not included."),
        SuiteData.Words(m, "lemma", place), SuiteData.Words(m, "type", place), SuiteData.Words(m, "link", place));

    private static int? Number(JsonElement m, string name) => m.TryGetProperty(name, out var value) && value.TryGetInt32(out var number)
        ? number : null;

    private static void ScoreBase(Text text, NameMarked name, ArticleMentions read, Scoreboard board)
    {
        var form = read.BaseForm(name.Span);
        var isRight = form == Fold.Word(name.Lemma);
        foreach (var key in (string[])[FigureName.All, name.Type]) board.Share(text.Article.Language, Base, key).Add(isRight);
        if (!isRight) board.Mistakes.Add(new("WRONG", text.Id, $"base form {name.Type}", name.Lemma, form ?? "", text.Words(name)));
    }

    // The longest name of the authority file that makes up half of the words or more: "the court of Pakistan" is not Pakistan. A capital is not its state.
    private static string? IdOf(TextSpan span, ArticleMentions read) =>
        read.Names.Where(n => n.Id is not null && n.Kind is not (MentionKind.Office or MentionKind.Institution)
            && span.Start <= n.Span.Start && n.Span.End <= span.End && n.Span.Length * 2 >= span.Length)
            .OrderBy(n => n.Span.Length).ThenBy(n => n.Span.Start).Select(n => n.City is null ? n.Id : $"{n.Id} {n.City}").LastOrDefault();

    private static void ScoreIdentity(List<Resolved> resolved, Scoreboard board)
    {
        var known = resolved.Where(r => r.Id is not null).ToList();
        var linkOf = Partners(known, r => r.Id!, r => r.Name.Link);
        var idOf = Partners(known, r => r.Name.Link, r => r.Id!);
        foreach (var r in resolved)
            foreach (var key in (string[])[FigureName.All, r.Name.Type]) board.Share(r.Text.Article.Language, Known,
                key).Add(r.Id is not null);
        foreach (var r in known)
        {
            var isRight = linkOf[r.Id!] == r.Name.Link && idOf[r.Name.Link] == r.Id;
            foreach (var key in (string[])[FigureName.All, r.Name.Type]) board.Share(r.Text.Article.Language, Identity, key).Add(isRight);
            if (!isRight) board.Mistakes.Add(new("WRONG", r.Text.Id, $"identity {r.Name.Type}", r.Name.Link, $"{r.Id} ({linkOf[r.Id!]})",
                r.Text.Words(r.Name)));
        }
    }

    private static Dictionary<string,
        string> Partners(IEnumerable<Resolved> known, Func<Resolved, string> of, Func<Resolved, string> partner) =>
        known.GroupBy(of).ToDictionary(g => g.Key, g => g.GroupBy(partner).OrderByDescending(p => p.Count())
            .ThenBy(p => p.Key, StringComparer.Ordinal).First().Key, StringComparer.Ordinal);

    private sealed record NameMarked(TextSpan Span, string Lemma, string Type, string Link);

    private sealed record Text(string Id, Article Article, IReadOnlyList<NameMarked> Names)
    {
        public string Words(NameMarked name) => Article.Content[name.Span.Start..name.Span.End];
    }

    private sealed record Resolved(Text Text, NameMarked Name, string? Id);
}
