namespace Chancery.Recording;

/// <summary>
/// The pairs of accounts worth comparing: those whose reaches (<see cref="Reach"/>) meet. A block of years of accounts is so compared in
/// about the time its busiest weeks need.
/// </summary>
internal static class Pairs
{
    /// <summary>Pairs of positions, the smaller first, each once, in no order that matters.</summary>
    public static IEnumerable<(int A, int B)> Of(Account[] accounts) => accounts
        .SelectMany((a, i) => Reach.Of(a).Select(reach => (Reach: reach, Account: i)))
        .GroupBy(r => r.Reach.Block, StringComparer.Ordinal)
        .SelectMany(block => Meeting([.. block.OrderBy(r => r.Reach.First).ThenBy(r => r.Account)]))
        .Distinct();

    private static IEnumerable<(int, int)> Meeting((Reach Reach, int Account)[] reaches)
    {
        var open = new List<(Reach Reach, int Account)>();
        foreach (var next in reaches)
        {
            open.RemoveAll(o => o.Reach.Last < next.Reach.First);
            foreach (var o in open)
                if (o.Account != next.Account) yield return Ordered(o.Account, next.Account);
            open.Add(next);
        }
    }

    private static (int, int) Ordered(int a, int b) => a < b ? (a, b) : (b, a);
}
