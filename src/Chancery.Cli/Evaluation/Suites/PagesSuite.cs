using System.Globalization;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>Web pages to the text of their articles.</summary>
internal sealed class PagesSuite : Suite
{
    private const string TextSlot = "text";
    private const string Exact = "exactly right";
    private const string Title = "title";
    private const string Authors = "authors";
    private static readonly string[] Joins = [", ", ";", " / ", " and ", " und ", " et ", " & ", " y ", " и ", " और "];

    private static readonly (string Set, string Slot, string Best, double? Target)[] Known =
    [
        (PageSets.First, TextSlot, "0.956", 0.965), (PageSets.First, Exact, "0.30", 0.40), ("naeb", TextSlot, "0.920", 0.93),
        ("naeb", Exact, "–", null), ("fundus", TextSlot, "0.950", 0.96), ("fundus", Exact, "–", null), ("fundus", Title, "–", null),
        ("fundus", Authors, "–", null),
    ];

    public override string Name => "pages";

    public override string Measures =>
        """
        `text`: runs of four words shared with the expected text, as the Scrapinghub benchmark counts them: precision and recall of
        each page, their means over the pages, and F1 of the means. `exactly right`: pages whose runs are all those expected and no
        other. `title`: the same words. `authors`: names. The key is the half of the set (by the page's name alone): causes were
        looked for on half 1; of half 2 it was seen which pages a step made worse. The lines that sum an article up below its headline (the dek) open our text, as they do in naeb and
        fundus; scrapinghub counts them as headline, so they are left out of its comparison.
        The language is that of the text; `other` is none that the engine reads.
        """;

    public override string Data =>
        "Article extraction benchmark (scrapinghub, collection MIT), article-extraction-dataset (AndyTheFactory, Apache-2.0), " +
        "tests of fundus (flairNLP, MIT); the pages are their publishers', to measure with only.";

    public override string Form => "a folder with ground-truth.json.gz and html/, or NAME-pages.tar.gz and NAME-truth.jsonl.gz";

    public override IReadOnlyList<string> Places => ["corpus/pages"];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        var faults = new List<Fault>();
        foreach (var (page, read) in Readings.Over(paths.SelectMany(p => PageSets.In(p, Form)), Read))
        {
            board.Items++;
            faults.AddRange([ScoreText(page, read, board), ScoreTitle(page, read, board), ScoreAuthors(page, read, board)]);
        }
        board.Mistakes.AddRange(faults.Where(f => f.Mistake is not null).OrderBy(f => f.Rank).Select(f => f.Mistake!));
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) =>
        from known in Known
        let slot = Slot(known.Slot, known.Set)
        where board.Value(FigureName.All, slot) is not null
        select new Goal(slot, board.Value(FigureName.All, slot), known.Best, known.Target);

    private static string Slot(string what, string set) => $"{what}, {set}";

    private static PageRead Read(KnownPage page) =>
        Read(page, null) is { } article ? new(article, article.Language) : new(Read(page, "en"), "other");

    private static Article? Read(KnownPage page, string? language)
    {
        using var bytes = new MemoryStream(page.Bytes);
        var reader = new ArticleReader(new ReadingOptions(null, language, RequireDate: false));
        return reader.ReadStream(bytes, page.Id).OfType<ReadResult.Read>().FirstOrDefault()?.Article;
    }

    private static Fault ScoreText(KnownPage page, PageRead read, Scoreboard board)
    {
        var likeness = TextMatch.Compare(page.Text, TextOf(page, read.Article));
        foreach (var (language, key) in Names(page, read))
        {
            board.Mean(language, Slot(TextSlot, page.Set), key).Add(likeness.Shared, likeness.Expected, likeness.Read);
            board.Share(language, Slot(Exact, page.Set), key).Add(likeness.IsExact);
        }
        if (likeness.IsExact) return default;
        var told = string.Create(CultureInfo.InvariantCulture, $"text, {page.Set}, half {page.Half}: {likeness.F1:0.000}");
        return new(likeness.F1, new("WRONG", page.Id, told, likeness.Missed, likeness.Added, read.Article?.Title ?? ""));
    }

    // The first set counts the lines below the headline as a headline, the others as text.
    private static string TextOf(KnownPage page, Article? article)
    {
        var text = article?.Text ?? "";
        if (page.Set != PageSets.First || article?.Dek is not { } dek) return text;
        return string.Join("\n\n", text.Split("\n\n").SkipWhile(p => dek.Contains(p, StringComparison.Ordinal)));
    }

    private static Fault ScoreTitle(KnownPage page, PageRead read, Scoreboard board)
    {
        if (page.Title is not { } expected) return default;
        var title = read.Article?.Title ?? "";
        var isRight = TextMatch.Compare(expected, title).IsExact;
        foreach (var (language, key) in Names(page, read)) board.Share(language, Slot(Title, page.Set), key).Add(isRight);
        return isRight ? default : new(2, new("WRONG", page.Id, Slot(Title, page.Set), expected, title, ""));
    }

    private static Fault ScoreAuthors(KnownPage page, PageRead read, Scoreboard board)
    {
        if (page.Authors is null) return default;
        var byline = read.Article?.Byline ?? "";
        var expected = page.Authors.Select(Plain).ToHashSet(StringComparer.Ordinal);
        var named = byline.Split(Joins, StringSplitOptions.RemoveEmptyEntries).Select(Plain).ToHashSet(StringComparer.Ordinal);
        var right = named.Count(expected.Contains);
        foreach (var (language, key) in Names(page, read))
            board.Measure(language, Slot(Authors, page.Set), key).Add(right, expected.Count, named.Count);
        return right == expected.Count && right == named.Count ? default
            : new(3, new("WRONG", page.Id, Slot(Authors, page.Set), string.Join("; ", page.Authors), byline, ""));
    }

    private static IEnumerable<(string Language, string Key)> Names(KnownPage page, PageRead read) =>
        [(FigureName.All, FigureName.All), (FigureName.All, $"half {page.Half}"), (read.Language, FigureName.All)];

    private static string Plain(string name) => string.Join(' ', name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private sealed record PageRead(Article? Article, string Language);

    // The worst texts come first, then titles, then authors.
    private readonly record struct Fault(double Rank, Mistake? Mistake);
}
