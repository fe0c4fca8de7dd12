using Chancery.Coding;
using Chancery.Recording.Disagreements;

namespace Chancery.Recording;

/// <summary>
/// Assembles events from accounts: a pure function of the set of accounts, so any order of reading gives the same events. Accounts that
/// share a block (<see cref="Block"/>) and can be of the same days are compared and joined from the strongest agreement down (see
/// <see cref="Clusters"/>). What no link (<see cref="Links"/>) or bond joins, however many steps apart, can be assembled by itself.
/// </summary>
public static class EventAssembler
{
    /// <summary>Changes whenever the same accounts can give other events, so that what was assembled by other rules is known.</summary>
    public const string Rules = "5";

    /// <summary>The events of any accounts, in the order of the record.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="kinds">The kinds of their sources, by which one of differing values is preferred; by default those the program knows.</param>
    public static IReadOnlyList<Event> Assemble(IEnumerable<Told<EventClaim>> accounts, SourceKinds? kinds = null) =>
        Assemble(accounts, Bonds.None, kinds).Events;

    /// <summary>The events of any accounts under what people decided, and what they may be asked.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="bonds">What people decided; pairs of claims that are not among the accounts say nothing.</param>
    /// <param name="kinds">The kinds of their sources, by which one of differing values is preferred; by default those the program knows.</param>
    public static Assembly Assemble(IEnumerable<Told<EventClaim>> accounts, Bonds bonds, SourceKinds? kinds = null)
    {
        var clusters = new Clusters([.. AccountOrder.Canonical(accounts).Select(a => new Account(a))], bonds);
        clusters.JoinBound();
        clusters.JoinStrong();
        clusters.JoinUnrivalled();
        var events = clusters.All.Select(c => EventOf.Accounts(c.Accounts, c.Reasons, kinds ?? SourceKinds.Bundled));
        return new([.. AccountOrder.Events(events)], [.. clusters.Proposals()]);
    }

    /// <summary>Whether something speaks for two accounts being of one event and nothing speaks against it.</summary>
    public static bool Links(Told<EventClaim> a, Told<EventClaim> b) => AreLinked(new(a), new(b));

    /// <summary>The same of accounts prepared for comparing.</summary>
    internal static bool AreLinked(Account a, Account b) =>
        Reach.Meet(a, b) && !Contradiction.Between(a, b) && Link.Between(a, b).Score >= MergePolicy.Current.Propose;
}
