using Chancery.Coding;
using Chancery.Recording.LifeCycle;

namespace Chancery.Recording;

/// <summary>Where an account can meet others of the same event: two accounts are compared when they share a block and their days overlap.</summary>
/// <param name="Block">The block (<see cref="Recording.Block"/>), or a numbered session or plans and what moves them within it.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public readonly record struct Reach(string Block, DateOnly First, DateOnly Last)
{
    /// <summary>Where a claim can meet others; nowhere for what nothing can be compared with.</summary>
    public static IEnumerable<Reach> Of(Told<EventClaim> told) => Of(new Account(told));

    /// <summary>The same of an account prepared for comparing.</summary>
    internal static IEnumerable<Reach> Of(Account account)
    {
        var claim = account.Claim;
        if (CanBePlaced(account)) yield return new(account.Block, account.Window.First, account.Window.Last);
        if (claim is { Mechanism: not null, Ordinal: not null })
            yield return new($"{account.Block} no. {claim.Ordinal} of {claim.Mechanism}", DateOnly.MinValue, DateOnly.MaxValue);
        if (OfMoves(account, account.Block + " moved") is { } moved) yield return moved;
    }

    /// <summary>Whether two accounts are compared at all.</summary>
    internal static bool Meet(Account a, Account b) => Of(a).Any(r => Of(b).Any(o => r.Block == o.Block && r.First <= o.Last && o.First <= r.Last));

    // Without any time only people or a mechanism at a place can tell which event is meant.
    private static bool CanBePlaced(Account account) =>
        !account.IsOfAnyTime || (account.Claim.Place?.Name is not null && (account.Claim.Mechanism is not null || account.People.Count > 1));

    // What moves a plan meets those that were still to come, or just past, when it was told.
    private static Reach? OfMoves(Account account, string block) =>
        Move.IsOne(account.Claim) && account.Published is { } told ? new(block, told.AddDays(-Move.ToldLate), told.AddDays(Move.LongestDelay))
        : account.Claim.Status == EventStatus.Planned && account.Window.Stated ? new(block, account.Window.First, account.Window.Last)
        : null;
}
