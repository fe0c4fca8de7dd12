using Chancery.Coding;

namespace Chancery.Recording.Commitments;

/// <summary>Finds how undertakings stand to each other and to later events.</summary>
internal sealed class CommitmentLinks
{
    private const int Near = 10;
    private const int MostEvents = 5;
    private static readonly EventType[] Deeds =
        [EventType.Signing, EventType.Cooperate, EventType.Session, EventType.Aid, EventType.Retreat, EventType.Concede];
    private readonly CommitmentVocabulary vocabulary;
    private readonly ILookup<string, CommitmentLink> links;
    private readonly ILookup<string, (Commitment Later, CommitmentLink Link)> superseding;

    public CommitmentLinks(IReadOnlyList<Commitment> all, IReadOnlyList<Event> events, ToldSides sides, CommitmentVocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        var deeds = new DeedPassages(events.Where(e => Deeds.Contains(e.Type) && IsDone(e)), sides, vocabulary);
        var later = all.GroupBy(c => string.Join(' ', c.Obligors)).SelectMany(g => Later([.. g])).ToList();
        links = later.Concat(all.SelectMany(c => deeds.Of(c).Take(MostEvents).Select(l => (Of: c, Link: l))))
            .ToLookup(l => l.Of.Id, l => l.Link, StringComparer.Ordinal);
        superseding = later.Where(l => l.Link.Kind == CommitmentLinkKind.Supersedes)
            .ToLookup(l => l.Link.To, l => (l.Of, l.Link), StringComparer.Ordinal);
    }

    /// <summary>The links of an undertaking, by kind.</summary>
    public IReadOnlyList<CommitmentLink> Of(Commitment c) =>
        [.. links[c.Id].OrderBy(l => l.Kind).ThenBy(l => l.To, StringComparer.Ordinal)];

    /// <summary>That an undertaking is superseded, where a later one of the same goal has another day or figure.</summary>
    public IEnumerable<StatusProposal> Superseding(Commitment c)
    {
        var later = superseding[c.Id].OrderBy(s => s.Later.FirstTold).ThenBy(s => s.Later.Id, StringComparer.Ordinal).ToList();
        if (later.Count > 0) yield return new(c.Id, CommitmentStatus.Superseded, [.. later.Select(l => l.Link.Evidence)],
            later[0].Link.Reason);
    }

    private static bool IsDone(Event e) => e.Status is EventStatus.Held or EventStatus.Ongoing;

    // An undertaking is held against the last one before it with its goal.
    private IEnumerable<(Commitment Of, CommitmentLink Link)> Later(List<Commitment> same)
    {
        var accounts = same.ToDictionary(c => c.Id, c => c.Accounts.Select(a => new CommitmentAccount(a, vocabulary, c.MadeAt)).ToList());
        for (var i = 1; i < same.Count; i++)
            for (var k = i - 1; k >= 0; k--)
                if (Link(same[k], same[i], accounts) is { } link)
                {
                    yield return (same[i], link);
                    break;
                }
    }

    private static CommitmentLink? Link(Commitment earlier, Commitment later, Dictionary<string, List<CommitmentAccount>> accounts)
    {
        if (!(later.FirstTold?.DayNumber > earlier.FirstTold?.DayNumber + Near)) return null;
        var pairs = from a in accounts[earlier.Id] from b in accounts[later.Id] where a.Matter.IsPlainlySameGoal(b.Matter) select b;
        if (pairs.FirstOrDefault() is not { } told) return null;
        var evidence = new Passage(told.Told.Article, told.Told.Claim.Evidence[0]);
        return NewTerms(earlier, later) is { } terms
            ? new(CommitmentLinkKind.Supersedes, earlier.Id, evidence, "the same goal, " + terms)
            : new(CommitmentLinkKind.Reiterates, earlier.Id, evidence, "the same goal, with nothing new");
    }

    private static string? NewTerms(Commitment earlier, Commitment later)
    {
        if (later.Due is { } due && (earlier.Due is not { } before || !before.Overlaps(due)))
            return earlier.Due is null ? "now with a day" : "another day";
        var known = later.Targets.Where(t => t.Value is not null).ToList();
        return known.Count > 0 && !known.Exists(t => earlier.Targets.Any(t.IsSameAs))
            ? earlier.Targets.Count == 0 ? "now with a figure" : "another figure" : null;
    }
}
