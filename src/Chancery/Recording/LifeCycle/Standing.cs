using Chancery.Coding;

namespace Chancery.Recording.LifeCycle;

/// <summary>The accounts whose dates still stand: plans that were moved or called off keep their words, not their day.</summary>
internal static class Standing
{
    /// <summary>The accounts of an event without the plans that another of them moves.</summary>
    public static IReadOnlyList<Account> Of(IReadOnlyList<Account> accounts)
    {
        var moves = accounts.Where(a => Move.IsOne(a.Claim)).ToList();
        return moves.Count == 0 ? accounts : [.. accounts.Where(plan => !moves.Exists(move => Move.Takes(move, plan)))];
    }

    /// <summary>The same of accounts as they are told.</summary>
    public static IReadOnlyList<Told<EventClaim>> Of(IReadOnlyList<Told<EventClaim>> told) =>
        told.Any(t => Move.IsOne(t.Claim)) ? [.. Of((IReadOnlyList<Account>)[.. told.Select(t => new Account(t))]).Select(a => a.Told)] : told;
}
