namespace Chancery.Recording.Commitments;

/// <summary>Finds held deeds of those who undertook something whose words are about the same matter.</summary>
internal sealed class DeedPassages(IEnumerable<Event> deeds, ToldSides sides, CommitmentVocabulary vocabulary)
{
    private readonly List<(Event Event, DateOnly Told, List<(Passage Passage, Matter Matter)> Words)> deeds =
        [.. deeds.Select(e => (e, e.Accounts.Min(a => a.Article.Published?.Day) ?? DateOnly.MaxValue, Words(e, vocabulary)))];

    /// <summary>The links to deeds told after the undertaking was, by the day they were told.</summary>
    public IEnumerable<CommitmentLink> Of(Commitment c)
    {
        if (c.FirstTold is not { } first) yield break;
        var goals = c.Accounts.Select(a => vocabulary.MatterOf(a.Claim.Goal, a.Article.Language)).ToList();
        foreach (var deed in deeds.Where(d => d.Told > first && ToldSides.IsInTime(d.Told, c) && sides.IsBetween(d.Event.Parties, c)
            && d.Event.Id != c.MadeAt?.Id && !IsBefore(d.Event, first))
            .OrderBy(d => d.Told).ThenBy(d => d.Event.Id, StringComparer.Ordinal))
            if (deed.Words.FirstOrDefault(w => goals.Exists(g => g.IsWithin(w.Matter))) is { Passage: { } passage })
                yield return new(CommitmentLinkKind.ImplementedBy, deed.Event.Id, passage,
                    "a later deed of the same sides about the same matter");
    }

    private static bool IsBefore(Event e, DateOnly day) => e.Background || (e.When.Edtf is { } date && date.Latest < day);

    private static List<(Passage, Matter)> Words(Event e, CommitmentVocabulary vocabulary) =>
        [.. e.Accounts.SelectMany(a => a.Claim.Evidence.Where(c => !vocabulary.IsToCome(c.Exact, a.Article.Language))
            .Select(c => (new Passage(a.Article, c), vocabulary.MatterOf(c.Exact, a.Article.Language))))];
}
