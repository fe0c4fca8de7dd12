using Chancery.Coding;

namespace Chancery.Recording;

/// <summary>
/// Assembles events from accounts: a pure function of the set of accounts, so any order of reading gives the same events.
/// Within a block (<see cref="Block"/>) accounts are taken in their canonical order, dated ones first; each joins the first event
/// none of whose accounts contradicts it and at least one of which is like it, or begins an event of its own.
/// </summary>
public static class EventAssembler
{
    /// <summary>The events of any accounts, in the order of the record.</summary>
    public static IReadOnlyList<Event> Assemble(IEnumerable<Told<EventClaim>> accounts) =>
        [.. AccountOrder.Events(accounts.GroupBy(a => Block.Of(a.Claim)).SelectMany(AssembleBlock))];

    /// <summary>The events of the accounts of one block.</summary>
    public static IEnumerable<Event> AssembleBlock(IEnumerable<Told<EventClaim>> accounts)
    {
        var clusters = new List<Cluster>();
        foreach (var account in AccountOrder.Canonical(accounts).OrderBy(Firmness))
            if (!clusters.Any(c => c.TryAdd(account))) clusters.Add(new(account));
        return clusters.Select(c => c.ToEvent());
    }

    // Accounts that say most come first: the others then find the right event.
    private static int Firmness(Told<EventClaim> account) =>
        account.Claim.When.Edtf is { } date ? date.IsDay ? 0 : date.IsApproximate ? 2 : 1 : account.Claim.Background ? 4 : 3;

    private sealed class Cluster(Told<EventClaim> first)
    {
        private readonly List<Told<EventClaim>> accounts = [first];
        private readonly SortedSet<string> reasons = new(StringComparer.Ordinal);

        public bool TryAdd(Told<EventClaim> account)
        {
            // What one article tells as two, coding has kept apart with reason.
            if (accounts.Any(a => a.Article.Id == account.Article.Id)) return false;
            var found = accounts.Select(a => Likeness.Reasons(a, account)).ToList();
            if (found.Any(r => r is null)) return false;
            accounts.Add(account);
            reasons.UnionWith(found.SelectMany(r => r!));
            return true;
        }

        public Event ToEvent() => EventOf.Accounts([.. AccountOrder.Canonical(accounts)], [.. reasons]);
    }
}
