using Chancery.Coding;
using Chancery.Recording.Decisions;

namespace Chancery.Recording.Review;

/// <summary>What is to be asked of events: whether two are one, and whether what was read with little certainty is told at all.</summary>
public static class EventQuestions
{
    /// <summary>Below this score of every account an event is asked about.</summary>
    public const double Doubtful = 0.7;

    private const int MostOrigins = 20;
    private const int OfMerges = 2;

    /// <summary>The questions of what was assembled.</summary>
    public static IEnumerable<Proposal> Of(Assembly assembly) => assembly.Proposals.Select(Merge).Concat(assembly.Events.Where(IsDoubtful).Select(Doubt));

    // Nothing is asked of what people have decided.
    private static bool IsDoubtful(Event e) => e.Decided.Count == 0 && e.Accounts.All(a => a.Claim.Score < Doubtful);

    private static Proposal Merge(MergeProposal p)
    {
        var (a, b) = (ClaimAnchor.Of(p.A), ClaimAnchor.Of(p.B));
        return new(Proposal.IdOf("merge", a.Id, b.Id), "merge", ImpactOf(p.A, p.B) * OfMerges, $"Is it one event? {Told(p.A.Claim)} / {Told(p.B.Claim)}", p.Reasons,
            [Quote(p.A), Quote(p.B)], new Decision.Together([a, b]), new Decision.Apart([a], [b]));
    }

    private static Proposal Doubt(Event e)
    {
        var first = e.Accounts[0];
        var anchor = ClaimAnchor.Of(first);
        return new(Proposal.IdOf("doubt", anchor.Id), "doubt", ImpactOf([.. e.Accounts]), $"Do the words tell this? {Told(first.Claim)}",
            [FormattableString.Invariant($"extraction score {e.Accounts.Max(a => a.Claim.Score):0.00}")], [Quote(first)], new Decision.Accepted(anchor), new Decision.Dismissed(anchor));
    }

    // More depends on what more voices tell, and on talks and promises more than on words.
    private static int ImpactOf(params IReadOnlyList<Told<EventClaim>> accounts) =>
        (10 * Math.Min(MostOrigins, accounts.Select(a => a.Article.Origin).Distinct().Count()))
        + (accounts[0].Claim.Type is EventType.Meeting or EventType.Session or EventType.Visit or EventType.Signing or EventType.Agreement ? 5 : 0)
        + (accounts.Any(a => a.Claim.Background) ? 0 : 2);

    private static Quoted Quote(Told<EventClaim> told) => Quoted.Of(told.Article, told.Claim.Evidence[0]);

    private static string Told(EventClaim c) =>
        $"{Lower(c.Type)} {Lower(c.Status)}, {string.Join(' ', c.Parties)}{(c.When.Edtf is { } date ? ", " + date.Text : "")}{(c.Place?.Name is { } city ? ", " + city : "")}";

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
