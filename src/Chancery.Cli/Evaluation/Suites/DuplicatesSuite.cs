using System.Globalization;
using System.Text.Json;
using Chancery.Reading;
using Chancery.Recording.Origins;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>Pairs of articles, judged by people: one story or two.</summary>
internal sealed class DuplicatesSuite : Suite
{
    private const string Right = "right";
    private const string OneText = "one text";

    public override string Name => "duplicates";

    public override string Measures =>
        """
        `right`: pairs of articles that we take for one story as people did, or for two. `one text`: the share of pairs that we take for one text, copied or cut (key: as judged).
        """;

    public override string Data => "Pairs of the Telegram clustering contest (IlyaGusev/tgcontest, Apache-2.0; the texts are their publishers').";

    public override string Form => "files of pairs (JSON Lines with 'language', 'same', and 'a' and 'b' with 'title' and 'text')";

    public override IReadOnlyList<string> Places =>
        ["corpus/duplicates/en_train.jsonl", "corpus/duplicates/ru_train.jsonl", "corpus/duplicates/ru_exam.jsonl"];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        foreach (var path in paths)
            foreach (var (place, pair) in SuiteData.Objects(path, Form)) Score(pair, place, board);
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) =>
        board.Figures.Where(f => f.Key is { Slot: Right, Key: FigureName.All })
            .Select(f => new Goal($"story told right, {f.Key.Language}", f.Value.Value, "–", 0.90));

    private static void Score(JsonElement pair, string place, Scoreboard board)
    {
        var language = SuiteData.Words(pair, "language", place);
        var isSame = pair.TryGetProperty("same", out var same) && same.ValueKind is JsonValueKind.True or JsonValueKind.False ? same.GetBoolean()
            : throw new InvalidDataException($"{place}: there is no 'same' with true or false in it; every line needs one.");
        var (a, b) = (Article(pair, "a", language, place), Article(pair, "b", language, place));
        var likeness = new StoryLikeness(a).To(new StoryLikeness(b));
        var isRight = likeness >= StoryLikeness.OneStory == isSame;
        board.Items++;
        board.Share(language, Right).Add(isRight);
        board.Share(language, Right, isSame ? "one story" : "two").Add(isRight);
        board.Share(language, OneText, isSame ? "one story" : "two").Add(TextCopy.Is(Shingles.Of(a), Shingles.Of(b)));
        if (!isRight) board.Mistakes.Add(new(isSame ? "MISSED" : "FALSE", place, "", isSame ? "one story" : "two",
            likeness.ToString("0.00", CultureInfo.InvariantCulture), $"{a.Title} | {b.Title}"));
    }

    private static Article Article(JsonElement pair, string name, string language, string place) =>
        pair.TryGetProperty(name, out var article)
            ? new(SuiteData.Words(article, "title", place), SuiteData.Words(article, "text", place), language, null)
            : throw new InvalidDataException($"{place}: there is no '{name}'; every line needs two articles, 'a' and 'b'.");
}
