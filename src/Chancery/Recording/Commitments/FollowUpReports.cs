using Chancery.Reading;

namespace Chancery.Recording.Commitments;

/// <summary>
/// Finds sentences that tell what came of an undertaking: words of fulfilment, or of the contrary, beside words of its matter, in the same
/// or later articles of the same sides. Sentences on what is to come, or is not so, tell nothing.
/// </summary>
internal sealed class FollowUpReports
{
    private const int Reach = 14;
    private readonly CommitmentVocabulary vocabulary;
    private readonly ToldSides sides;
    private readonly List<Report> reports;

    public FollowUpReports(
        IReadOnlyList<Commitment> all, RecordView record, ToldSides sides, CommitmentVocabulary vocabulary, IEnumerable<Article> texts)
    {
        (this.vocabulary, this.sides) = (vocabulary, sides);
        var first = all.Min(c => c.FirstTold) ?? DateOnly.MaxValue;
        reports = [.. Quotations(record).Concat(texts.SelectMany(Sentences)).Where(p => p.Article.Published?.Day >= first)
            .OrderByDescending(p => p.Words.End - p.Words.Start).DistinctBy(p => (p.Article.Id, p.Words.Part, p.Words.Start)).Select(Read)
                .OfType<Report>()
            .OrderBy(r => r.Passage.Article.Published!.Value.Day).ThenBy(r => r.Passage.Article.Id, StringComparer.Ordinal)
            .ThenBy(r => r.Passage.Words.Part).ThenBy(r => r.Passage.Words.Start)];
    }

    /// <summary>The statuses that later words speak for, each once with all of them.</summary>
    public IEnumerable<StatusProposal> Of(Commitment c)
    {
        var goals = c.Accounts.Select(a => vocabulary.MatterOf(a.Claim.Goal, a.Article.Language)).ToList();
        var own = c.Accounts.Select(a => (a.Article.Id, a.Claim.Evidence[0].Start)).ToHashSet();
        return reports.Where(r => sides.MayTellOf(r.Passage.Article, c) && IsAfter(r.Passage, c)
            && !own.Contains((r.Passage.Article.Id, r.Passage.Words.Start)))
            .Where(r => goals.Exists(g => g.IsWithin(r.Matter)))
            .GroupBy(r => r.Status).OrderBy(g => g.Key)
            .Select(g => new StatusProposal(c.Id, g.Key, [.. g.Select(r => r.Passage)], $"“{g.First().Told}” of the same matter"));
    }

    // In the article that tells the undertaking only what stands after it can tell what came of it.
    private static bool IsAfter(Passage passage, Commitment c) => c.Accounts.All(a =>
        a.Article.Id != passage.Article.Id || (passage.Words.Part == ArticlePart.Text && passage.Words.Start > a.Claim.Evidence[0].Start));

    private Report? Read(Passage passage)
    {
        var words = PhraseBook.WordsOf(passage.Words.Exact);
        if (passage.Words.Exact.TrimEnd().EndsWith('?') || vocabulary.FollowUp(words,
            passage.Article.Language) is not { } told) return null;
        var near = string.Join(' ', words[Math.Max(0, told.First - Reach)..Math.Min(words.Length, told.End + Reach)]);
        return new(passage, StatusOf(told.Label), string.Join(' ', words[told.First..told.End]),
            vocabulary.MatterOf(near, passage.Article.Language));
    }

    private static CommitmentStatus StatusOf(string label) => label switch
    {
        "met" => CommitmentStatus.Met,
        "partly" => CommitmentStatus.PartlyMet,
        "progress" => CommitmentStatus.InProgress,
        "withdrawn" => CommitmentStatus.Withdrawn,
        _ => CommitmentStatus.Disputed,
    };

    private static IEnumerable<Passage> Quotations(RecordView record) => record.Events.SelectMany(e => e.Accounts)
        .SelectMany(a => a.Claim.Evidence.Select(c => new Passage(a.Article, c)))
        .Concat(record.Statements.SelectMany(s => s.Claim.Evidence.Select(c => new Passage(s.Article, c))))
        .Concat(record.Commitments.SelectMany(s => s.Claim.Evidence.Select(c => new Passage(s.Article, c))));

    private IEnumerable<Passage> Sentences(Article article) => sides.Head(article.Id) is { } head
        ? vocabulary.Sentences(article).Select(s => new Passage(head, article.Cite(s.Span)))
        : [];

    private sealed record Report(Passage Passage, CommitmentStatus Status, string Told, Matter Matter);
}
