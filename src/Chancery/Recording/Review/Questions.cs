using Chancery.Recording.Commitments;
using Chancery.Recording.Decisions;
using Chancery.Recording.Offices;

namespace Chancery.Recording.Review;

/// <summary>What is to be asked of persons and undertakings: who somebody new is, and how an undertaking stands.</summary>
public static class Questions
{
    private const int OfOneArticle = 4;
    private const int MostArticles = 20;
    private const int OfStatus = 30;

    /// <summary>Whether a name is a person of its own, whom the authority file does not know.</summary>
    public static IEnumerable<Proposal> OfPersons(IEnumerable<NewPersonProposal> persons, Judgements judgements) => persons.Select(Of)
        .Where(p => !judgements.AreDeclined(p.Id) && p.Yes is Decision.Identified who && judgements.Person(who.Name, who.Side) is null);

    /// <summary>Whether undertakings stand as later words say.</summary>
    public static IEnumerable<Proposal> OfStatuses(IEnumerable<StandingCommitment> standing, Judgements judgements) => standing
        .SelectMany(s => s.Proposals.Select(p => Of(s.Commitment, p))).Where(p => !judgements.AreDeclined(p.Id) && p.Yes is Decision.Judged judged && !AreJudged(judged, judgements));

    private static bool AreJudged(Decision.Judged judged, Judgements judgements) =>
        judgements.InForce.Any(e => e.Decision is Decision.Judged taken && taken.Account.Equals(judged.Account));

    private static Proposal Of(NewPersonProposal p)
    {
        var id = Proposal.IdOf("person", p.Seen.Side, p.Seen.Name);
        return new(id, "person", OfOneArticle * Math.Min(MostArticles, p.Articles.Count), $"Is this a person to be known? {p.Seen.Name}, {p.Seen.Office} ({p.Seen.Side})",
            [FormattableString.Invariant($"named in {p.Articles.Count} articles"), .. p.Seen.Spellings.Skip(1).Select(s => $"also written {s}")],
            [Quoted.Of(p.Seen.Words.Article, p.Seen.Words.Words)],
            new Decision.Identified(p.Seen.Name, p.Seen.Side, "own-" + id[(id.IndexOf(':') + 1)..], p.Seen.Name), new Decision.Declined(id));
    }

    private static Proposal Of(Commitment commitment, StatusProposal p)
    {
        var account = ClaimAnchor.Of(commitment.Accounts[0]);
        var id = Proposal.IdOf("status", [account.Id, p.Status.ToString(), .. p.Evidence.Select(e => e.Article.Id)]);
        return new(id, "status", OfStatus, $"Is it so? {p.Status}: “{commitment.Goal}” ({string.Join(' ', commitment.Obligors)})", [p.Reason],
            [Quoted.Of(commitment.Accounts[0].Article, commitment.Accounts[0].Claim.Evidence[0]), .. p.Evidence.Select(e => Quoted.Of(e.Article, e.Words))],
            new Decision.Judged(account, p.Status.ToString(), []), new Decision.Declined(id));
    }
}
