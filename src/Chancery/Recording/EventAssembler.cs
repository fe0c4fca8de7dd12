using Chancery.Coding;
using Chancery.Recording.Disagreements;

namespace Chancery.Recording;

/// <summary>
/// Assembles events from accounts: a pure function of the set of accounts, so any order of reading gives the same events.
/// Within a block (<see cref="Block"/>) accounts that agree are joined from the strongest agreement down (see <see cref="Clusters"/>).
/// </summary>
public static class EventAssembler
{
    /// <summary>Changes whenever the same accounts can give other events, so that what was assembled by other rules is known.</summary>
    public const string Rules = "4";

    /// <summary>The events of any accounts, in the order of the record.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="kinds">The kinds of their sources, by which one of differing values is preferred; by default those the program knows.</param>
    public static IReadOnlyList<Event> Assemble(IEnumerable<Told<EventClaim>> accounts, SourceKinds? kinds = null) =>
        [.. AccountOrder.Events(accounts.GroupBy(a => Block.Of(a.Claim)).SelectMany(block => AssembleBlock(block, kinds)))];

    /// <summary>The events of any accounts under what people decided, and what they may be asked.</summary>
    public static Assembly Assemble(IEnumerable<Told<EventClaim>> accounts, Bonds bonds)
    {
        var clusters = new Clusters([.. AccountOrder.Canonical(accounts).Select(a => new Account(a))], bonds);
        clusters.JoinBound();
        clusters.JoinStrong();
        clusters.JoinWhereOnlyOneFits();
        return new([.. AccountOrder.Events(clusters.All.Select(c => EventOf.Accounts(c.Accounts, c.Reasons, SourceKinds.Bundled)))], []);
    }

    /// <summary>Whether something speaks for two accounts being of one event; what hangs together by such links is assembled by itself.</summary>
    internal static bool AreLinked(Account a, Account b) => !Contradiction.Between(a, b) && Link.Between(a, b) is not null;

    /// <summary>The events of the accounts of one block; all accounts of the block must be given.</summary>
    public static IEnumerable<Event> AssembleBlock(IEnumerable<Told<EventClaim>> accounts, SourceKinds? kinds = null)
    {
        var clusters = new Clusters([.. AccountOrder.Canonical(accounts).Select(a => new Account(a))], Bonds.None);
        clusters.JoinStrong();
        clusters.JoinWhereOnlyOneFits();
        return clusters.All.Select(c => EventOf.Accounts(c.Accounts, c.Reasons, kinds ?? SourceKinds.Bundled));
    }
}
