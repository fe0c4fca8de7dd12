namespace Chancery.Recording;

/// <summary>Where an account can meet others of the same event: two accounts are compared when they share a block and their days overlap.</summary>
/// <param name="Block">The block (<see cref="Recording.Block"/>), or a numbered session.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public readonly record struct Reach(string Block, DateOnly First, DateOnly Last)
{
    /// <summary>None for what nothing can be compared with.</summary>
    internal static IEnumerable<Reach> Of(Account account)
    {
        var claim = account.Claim;
        var block = Recording.Block.Of(claim);
        if (Pairs.CanBePlaced(account)) yield return new(block, account.Window.First, account.Window.Last);
        if (claim is { Mechanism: not null, Ordinal: not null })
            yield return new($"{block} no. {claim.Ordinal} of {claim.Mechanism}", DateOnly.MinValue, DateOnly.MaxValue);
    }
}
