using System.Security.Cryptography;
using System.Text;
using Chancery.Coding;
using Chancery.Recording;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>Whether accounts of one event become one event of the record, and those of others do not.</summary>
internal sealed class MergingSuite : Suite
{
    private const string Open = "open";
    private const string HeldBack = "held back";

    public override string Name => "merging";

    public override string Measures =>
        """
        Every two annotated claims of two articles, all articles in one record: right where they tell of one event and are accounts of one. By the languages of the two and the source, and by kind. Rules are
        worked on with the events of the `open` part; those of the part `held back`, drawn by a hash of the event's name, are counted and never listed. Claims that tell no such event as
        coded are left out of the count, not of the record.
        """;

    public override string Data =>
        "All India Radio, kremlin.ru (CC BY 4.0), NTREX (CC BY-SA 4.0) and the bundled examples, annotated by us (`eval/merging`).";

    public override string Form => "the articles that eval/merging annotates (JSON Lines), or a folder that holds the data of all suites";

    public override IReadOnlyList<string> Places =>
    [
        "corpus/news-en/air-en-2020-01.jsonl.gz", "corpus/news-hi/air-hi-2020-01.jsonl.gz", "corpus/readouts-en/kremlin-en.jsonl.gz",
        "corpus/readouts-ru/kremlin-ru.jsonl.gz", "corpus/parallel/ntrex-articles-en.jsonl", "corpus/parallel/ntrex-articles-hi.jsonl.gz",
        "corpus/parallel/ntrex-articles-ru.jsonl.gz", "gold/articles.jsonl",
    ];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var truth = MergingTruth.ReadFolder(Path.Combine(AppContext.BaseDirectory, "merging"));
        var claims = Claims(truth, [.. paths.SelectMany(Files)], pipeline);
        var board = new Scoreboard { Items = claims.Count(c => c.Truth?.Event is not null) };
        var events = EventAssembler.Assemble(claims.Select(c => c.Told));
        foreach (var claim in claims)
            board.Share(claim.Told.Article.Language, "claims annotated", claim.Set).Add(claim.Truth is not null);
        Score(claims, events, board);
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) =>
        from part in (string[])[HeldBack, Open]
        let pairs = board.Measure(FigureName.All, part)
        where pairs.Gold > 0
        from goal in (Goal[])
            [new($"pairs, {part}, F1", pairs.F1, "–", 0.90), new($"pairs, {part}, precision", pairs.Precision, "–", 0.97)]
        select goal;

    private IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Places.Select(p => Path.Combine(path, p)).Where(File.Exists)
        : File.Exists(path) ? [path] : throw new ArgumentException($"There is no file '{path}'; give {Form}.");

    private static List<JudgedClaim> Claims(IReadOnlyList<ClaimTruth> truth, IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var known = truth.ToLookup(t => t.Article, StringComparer.Ordinal);
        var articles = MergingArticles.Of(truth, paths).DistinctBy(a => a.Article.Id);
        return [.. Readings.Over(articles, a => pipeline.Read(a.Article))
            .SelectMany(r => Judged(r.Item, r.Read.Events, [.. known[r.Item.Key]]))];
    }

    // The coding may have changed since: each line goes to the claim of its kind whose words it covers best.
    private static IEnumerable<JudgedClaim> Judged(MergingArticle article, IReadOnlyList<EventClaim> claims, List<ClaimTruth> truth)
    {
        var head = ArticleHead.Of(article.Article);
        var set = truth[0].Set;
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            var best = truth.Where(t => t.Overlap(claim) > 0).OrderBy(t => t.Type == claim.Type ? 0 : 1)
                .ThenByDescending(t => t.Overlap(claim)).FirstOrDefault();
            if (best is not null) truth.Remove(best);
            yield return new(article.Key, set, new(head, claim) { Position = i }, best);
        }
    }

    private static void Score(List<JudgedClaim> claims, IReadOnlyList<Event> events, Scoreboard board)
    {
        var eventOf = events.SelectMany(e => e.Accounts.Select(a => (Key: (a.Article.Id, a.Position), Event: e)))
            .ToDictionary(a => a.Key, a => a.Event);
        var judged = claims.Where(c => c.Truth?.Event is not null).ToList();
        for (var i = 0; i < judged.Count; i++)
            for (var j = i + 1; j < judged.Count; j++)
                if (!AreOneText(judged[i], judged[j])) Score(judged[i], judged[j], eventOf[judged[i].Key], eventOf[judged[j].Key], board);
    }

    // Two claims of one article are its own business, and a copy merges with its original by its words.
    private static bool AreOneText(JudgedClaim a, JudgedClaim b) => a.Article == b.Article;

    private static void Score(JudgedClaim a, JudgedClaim b, Event one, Event other, Scoreboard board)
    {
        var (isOne, isMerged) = (a.Truth!.Event == b.Truth!.Event, ReferenceEquals(one, other));
        if (!isOne && !isMerged) return;
        var part = PartOf(a, b);
        var languages = string.Join('-', new[] { a.Told.Article.Language, b.Told.Article.Language }.Order(StringComparer.Ordinal));
        foreach (var key in (string[])[FigureName.All, SetOf(a, b)])
            board.Measure(languages, part, key).Add(isOne && isMerged ? 1 : 0, isOne ? 1 : 0, isMerged ? 1 : 0);
        foreach (var key in (string[])[FigureName.All, Block.KindOf(a.Told.Claim.Type)])
            board.Measure(FigureName.All, part, key).Add(isOne && isMerged ? 1 : 0, isOne ? 1 : 0, isMerged ? 1 : 0);
        if (isOne != isMerged && part == Open) board.Mistakes.Add(MergingMistake.Of(a, b, isMerged ? one : null));
    }

    private static string SetOf(JudgedClaim a, JudgedClaim b) =>
        a.Set == b.Set ? a.Set : string.Join('+', new[] { a.Set, b.Set }.Order(StringComparer.Ordinal));

    private static string PartOf(JudgedClaim a, JudgedClaim b)
    {
        var name = new[] { a.Truth!.Event!, b.Truth!.Event! }.Order(StringComparer.Ordinal).First();
        return SHA256.HashData(Encoding.UTF8.GetBytes(name))[0] % 2 == 0 ? Open : HeldBack;
    }
}

/// <summary>A claim with what people say it tells of.</summary>
/// <param name="Article">The article's id in its corpus.</param>
/// <param name="Set">The set it belongs to.</param>
/// <param name="Told">The claim as read now.</param>
/// <param name="Truth">What people say; null where nobody has read it.</param>
internal sealed record JudgedClaim(string Article, string Set, Told<EventClaim> Told, ClaimTruth? Truth)
{
    public (string, int) Key => (Told.Article.Id, Told.Position);
}
