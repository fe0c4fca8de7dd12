using System.Globalization;
using Chancery.Coding;
using Chancery.Recording;
using Chancery.Recording.Commitments;

namespace Chancery.Briefing.Sections;

/// <summary>What was promised, by field. Time alone may only say "overdue, no report"; whether it was met people decide.</summary>
internal static class CommitmentSection
{
    private const int Most = 6;
    private const int MostQuotations = 2;
    private const int Longest = 200;

    public static Section Of(Material m)
    {
        var all = m.Commitments.Where(c => c.Proposals.All(p => p.Status != CommitmentStatus.Superseded)).ToList();
        var shown = all.OrderBy(c => m.Relation.Pair.IsAmong(c.Commitment.Obligors) ? 0 : 1)
            .ThenByDescending(c => c.Commitment.FirstTold).ThenBy(c => c.Commitment.Accounts[0].Position).Take(Most).ToList();
        var sentences = shown.GroupBy(c => Sentence(c.Commitment)).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var groups = shown.GroupBy(c => c.Commitment.Field).OrderBy(g => g.Key is null ? 1 : 0).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(field => new Group(Heading(field.Key), [.. field.Select(c => LineOf(c, sentences.Contains(Sentence(c.Commitment)), m))]));
        return new("commitments", "Open commitments", [.. groups], all.Count - shown.Count);
    }

    private static (string, string) Sentence(Commitment c) => (c.Accounts[0].Article.Id, c.Accounts[0].Claim.Evidence[0].Exact);

    private static Phrase Heading(string? field) => Phrase.Of(field is null ? "Other fields" : Capital(field.Replace('-', ' ')));

    private static Line LineOf(StandingCommitment standing, bool sharesItsSentence, Material m)
    {
        var c = standing.Commitment;
        var who = Capital(string.Join(" and ", c.Obligors.OrderBy(p => p == m.Relation.Pair.First ? 0 : 1).Select(m.Actors.InSentence)));
        var goal = new Phrase([new(": "), new(c.Goal, c.Language)]);
        var text = sharesItsSentence || !IsNearlyAll(c) ? who + goal : Phrase.Of(who);
        return new(c.Due is null ? "no date" : "due " + DateWords.Of(c.Due), text, Quotations(standing))
        {
            Marks = [CommitmentWords.Of(standing), c.Strength],
            Notes = [.. Notes(standing, m)],
        };
    }

    // What later articles tell of it is quoted after its own words.
    private static List<Quotation> Quotations(StandingCommitment standing)
    {
        var own = InOrder(standing.Commitment).DistinctBy(t => (t.Article.Publisher, t.Article.Language)).Take(MostQuotations)
            .Select(t => Quotation.Of(t.Article, t.Claim.Evidence[0], Longest, [t.Claim.Goal]));
        var later = standing.Proposals.Select(p => p.Evidence[^1]).Take(1).Select(p => Quotation.Of(p.Article, p.Words, Longest, []));
        return [.. own.Concat(later)];
    }

    // The account whose goal is told comes first.
    private static IEnumerable<Told<CommitmentClaim>> InOrder(Commitment c) => c.Accounts.OrderBy(a => a.Claim.Goal == c.Goal ? 0 : 1);

    private static IEnumerable<string> Notes(StandingCommitment standing, Material m)
    {
        var c = standing.Commitment;
        if (c.FirstTold is { } told) yield return $"given {DateWords.Of(told)}";
        var accounts = c.Accounts.Select(t => t.Article.Id).Distinct().Count();
        if (accounts > 1) yield return string.Create(CultureInfo.InvariantCulture, $"{accounts} accounts");
        if (c.IsDueDisputed) yield return "the day differs: " + string.Join(", ", c.Accounts.Select(a => a.Claim.Due).OfType<string>().Distinct());
        foreach (var proposal in standing.Proposals) yield return $"reports speak for “{CommitmentWords.Of(proposal.Status)}”, not confirmed";
        foreach (var link in standing.Links) if (Link(link, m) is { } words) yield return words;
    }

    private static string? Link(CommitmentLink link, Material m) => link.Kind switch
    {
        CommitmentLinkKind.ImplementedBy => m.Relation.Events.FirstOrDefault(e => e.Id == link.To) is { } e
            ? $"followed by a {e.Type.ToString().ToLowerInvariant()} ({LineWriter.When(e)})" : null,
        _ => m.Commitments.FirstOrDefault(c => c.Commitment.Id == link.To)?.Commitment.FirstTold is { } day
            ? $"{(link.Kind == CommitmentLinkKind.Reiterates ? "reiterates" : "supersedes")} what was given {DateWords.Of(day)}" : null,
    };

    // Where the goal is nearly the whole quotation, saying it twice helps nobody.
    private static bool IsNearlyAll(Commitment c) => c.Goal.Length > 0.6 * Math.Min(InOrder(c).First().Claim.Evidence[0].Exact.Length, Longest);

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
