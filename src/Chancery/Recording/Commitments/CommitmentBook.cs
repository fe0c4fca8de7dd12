using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Recording.Commitments;

/// <summary>
/// The undertakings of a record as they stand on a day: a pure function of the record, the texts given and the decisions.
/// </summary>
public sealed class CommitmentBook
{
    private readonly RecordView record;
    private readonly CommitmentVocabulary vocabulary;
    private readonly IReadOnlyDictionary<string, ConfirmedStatus> confirmed;
    private readonly Lazy<ToldSides> sides;

    /// <param name="record">The record as told by the day.</param>
    /// <param name="vocabulary">The words of all languages.</param>
    /// <param name="confirmed">Decisions by the key of a claim (<see cref="KeyOf"/>); null for none.</param>
    public CommitmentBook(
        RecordView record, CommitmentVocabulary vocabulary, IReadOnlyDictionary<string, ConfirmedStatus>? confirmed = null)
    {
        (this.record, this.vocabulary) = (record, vocabulary);
        sides = new(() => new(record));
        this.confirmed = confirmed ?? new Dictionary<string, ConfirmedStatus>();
        All = new CommitmentAssembler(vocabulary, record.Events).Assemble(record.Commitments);
    }

    /// <summary>Every undertaking, by the day it was first told, then by id.</summary>
    public IReadOnlyList<Commitment> All { get; }

    /// <summary>
    /// The key of a claim, by which decisions know it: made of its article and its words, it outlives other ways of assembling.
    /// </summary>
    public static string KeyOf(Told<CommitmentClaim> told) => CommitmentAssembler.KeyOf(told);

    /// <summary>The ids of articles that may tell what came of the undertakings: of the same sides, and not older.</summary>
    public IReadOnlyList<string> ArticlesThatMayTell()
    {
        var byObligor = All.ToLookup(c => c.Obligors.Count > 0 ? c.Obligors[0] : "", StringComparer.Ordinal);
        return [.. sides.Value.Articles.Where(a => sides.Value.Of(a.Id).Any(s => byObligor[s].Any(c => sides.Value.MayTellOf(a, c))))
            .Select(a => a.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether an undertaking is of some of the sides and told by articles that tell of all of them.</summary>
    /// <param name="commitment">The undertaking.</param>
    /// <param name="wanted">Codes; none for all undertakings.</param>
    public bool Concerns(Commitment commitment, IReadOnlyCollection<string> wanted) => wanted.Count == 0
        || (commitment.Obligors.Any(wanted.Contains) && wanted.All(w =>
            commitment.Accounts.Any(a => sides.Value.TellsOf(a.Article.Id, w))));

    /// <summary>The undertakings with their links, what later articles tell of them, and their status.</summary>
    /// <param name="on">The day.</param>
    /// <param name="texts">
    /// Articles to be read for what came of them; beside these the quotations of the record are. Those of other sides change nothing.
    /// </param>
    public IReadOnlyList<StandingCommitment> On(DateOnly on, IEnumerable<Article>? texts = null)
    {
        var links = new CommitmentLinks(All, record.Events, sides.Value, vocabulary);
        var reports = new FollowUpReports(All, record, sides.Value, vocabulary, texts ?? []);
        return [.. All.Select(c => Standing(c, on, links, reports))];
    }

    private StandingCommitment Standing(Commitment c, DateOnly on, CommitmentLinks links, FollowUpReports reports)
    {
        var own = links.Of(c);
        List<StatusProposal> proposals = [.. reports.Of(c), .. links.Superseding(c)];
        var decision = c.Accounts.Select(a => confirmed.GetValueOrDefault(KeyOf(a))).OfType<ConfirmedStatus>()
            .OrderByDescending(d => d.On).ThenBy(d => d.By, StringComparer.Ordinal).ThenBy(d => d.Status).FirstOrDefault();
        var isHeardOf = proposals.Count > 0 || own.Any(l => l.Kind == CommitmentLinkKind.ImplementedBy);
        return new(c, decision?.Status ?? ByTime(c, on, isHeardOf), decision, own, [.. proposals.OrderBy(p => p.Status)]);
    }

    private static CommitmentStatus? ByTime(Commitment c, DateOnly on, bool isHeardOf) =>
        c.Due is { } due && due.Latest >= on ? CommitmentStatus.NotDue
        : isHeardOf ? null
        : c.Due is null ? CommitmentStatus.NoReport : CommitmentStatus.OverdueNoReport;
}
