using Chancery.Coding;
using Chancery.Recording.LifeCycle;

namespace Chancery.Recording;

/// <summary>Where an account can meet others of the same event: two accounts are compared when they share a block and their days overlap.</summary>
/// <param name="Block">The block (<see cref="Recording.Block"/>), or a numbered session.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public readonly record struct Reach(string Block, DateOnly First, DateOnly Last)
{
    private const int LongestDelay = 400;
    private const int ToldLate = 3;

    /// <summary>None for what nothing can be compared with.</summary>
    internal static IEnumerable<Reach> Of(Account account)
    {
        var claim = account.Claim;
        var block = Recording.Block.Of(claim);
        if (Pairs.CanBePlaced(account)) yield return new(block, account.Window.First, account.Window.Last);
        if (claim is { Mechanism: not null, Ordinal: not null })
            yield return new($"{block} no. {claim.Ordinal} of {claim.Mechanism}", DateOnly.MinValue, DateOnly.MaxValue);
        if (OfMoves(account, block + " moved") is { } moved) yield return moved;
    }

    // What moves a plan meets those that were still to come, or just past, when it was told.
    private static Reach? OfMoves(Account account, string block) =>
        Move.IsOne(account.Claim) && account.Published is { } told ? new(block, told.AddDays(-ToldLate), told.AddDays(LongestDelay))
        : account.Claim.Status == EventStatus.Planned && account.Window.Stated ? new(block, account.Window.First, account.Window.Last)
        : null;
}
