using Chancery.Recording.LifeCycle;

namespace Chancery.Recording;

/// <summary>
/// The pairs of accounts worth comparing: those whose windows in time overlap, those of the same numbered session, and plans with what moves them. A block of
/// years of accounts is so compared in about the time its busiest weeks need.
/// </summary>
internal static class Pairs
{
    /// <summary>Pairs of positions, the smaller first, each once, in no order that matters.</summary>
    public static IEnumerable<(int A, int B)> Of(Account[] accounts) => Overlapping(accounts).Concat(Numbered(accounts)).Concat(Moved(accounts));

    private static IEnumerable<(int, int)> Overlapping(Account[] accounts)
    {
        var open = new List<int>();
        foreach (var i in Enumerable.Range(0, accounts.Length).Where(i => CanBePlaced(accounts[i])).OrderBy(i => accounts[i].Window.First))
        {
            open.RemoveAll(o => accounts[o].Window.Last < accounts[i].Window.First);
            foreach (var o in open) yield return Ordered(o, i);
            open.Add(i);
        }
    }

    // Without any time only people or a mechanism at a place can tell which event is meant.
    public static bool CanBePlaced(Account account) =>
        !account.IsOfAnyTime || (account.Claim.Place?.Name is not null && (account.Claim.Mechanism is not null || account.People.Count > 1));

    private static IEnumerable<(int, int)> Numbered(Account[] accounts)
    {
        var numbered = Enumerable.Range(0, accounts.Length).Where(i => accounts[i].Claim is { Ordinal: not null, Mechanism: not null });
        foreach (var same in numbered.GroupBy(i => (accounts[i].Claim.Mechanism, accounts[i].Claim.Ordinal)).Select(g => g.ToList()))
            for (var i = 0; i < same.Count; i++)
                for (var j = i + 1; j < same.Count; j++)
                    if (!accounts[same[i]].Window.Overlaps(accounts[same[j]].Window) || !CanBePlaced(accounts[same[i]]) || !CanBePlaced(accounts[same[j]])) yield return Ordered(same[i], same[j]);
    }

    private static IEnumerable<(int, int)> Moved(Account[] accounts) =>
        Move.Pairs(accounts).Where(m => !accounts[m.Move].IsNumberedLike(accounts[m.Plan])).Select(m => Ordered(m.Move, m.Plan));

    private static (int, int) Ordered(int a, int b) => a < b ? (a, b) : (b, a);
}
