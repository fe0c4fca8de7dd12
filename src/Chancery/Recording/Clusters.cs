using Chancery.Recording.LifeCycle;

namespace Chancery.Recording;

/// <summary>
/// Accounts of one block, joined step by step into events. Joins are tried from the strongest link to the weakest, ties in the
/// order of the accounts; a join is refused when any two accounts of the two sides contradict each other, so no chain of
/// likenesses brings together what does not belong together.
/// </summary>
internal sealed class Clusters
{
    private readonly Account[] accounts;
    private readonly List<int>[] members;
    private readonly int[] clusterOf;
    private readonly List<string>[] reasons;
    private readonly HashSet<int>[] enemies;
    private readonly List<(int A, int B, Link Link)> links = [];
    private readonly Bonds bonds;
    private readonly Dictionary<ClaimKey, int> places = [];

    /// <param name="accounts">In their order.</param>
    /// <param name="bonds">What people decided of them.</param>
    public Clusters(Account[] accounts, Bonds bonds)
    {
        this.accounts = accounts;
        this.bonds = bonds;
        for (var i = 0; i < accounts.Length; i++) places[new(accounts[i].Told.Article.Id, accounts[i].Told.Position)] = i;
        members = [.. accounts.Select((_, i) => new List<int> { i })];
        reasons = [.. accounts.Select(_ => new List<string>())];
        enemies = [.. accounts.Select(_ => new HashSet<int>())];
        clusterOf = [.. Enumerable.Range(0, accounts.Length)];
        foreach (var (a, b) in Pairs.Of(accounts))
            if (accounts[a].Block == accounts[b].Block && !Contradiction.Between(accounts[a], accounts[b]) && Link.Between(accounts[a], accounts[b]) is { } link) links.Add((a, b, link));
        links.Sort((x, y) => x.Link.Strength != y.Link.Strength ? y.Link.Strength.CompareTo(x.Link.Strength) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
    }

    public IEnumerable<(IReadOnlyList<Account> Accounts, IReadOnlyList<string> Reasons)> All =>
        members.Select((m, i) => (m, i)).Where(c => c.m.Count > 0).Select(c => ((IReadOnlyList<Account>)[.. c.m.Order().Select(i => accounts[i])], (IReadOnlyList<string>)[.. reasons[c.i].Distinct()]));

    /// <summary>What people took for one event is one whatever speaks against it, unless they also took it for two.</summary>
    public void JoinBound()
    {
        foreach (var (a, b) in Placed(bonds.Apart)) MakeEnemies(a, b);
        foreach (var (a, b) in Placed(bonds.Together))
            if (!enemies[clusterOf[a]].Contains(clusterOf[b])) Join(a, b, isBound: true);
    }

    private IEnumerable<(int A, int B)> Placed(IEnumerable<(ClaimKey A, ClaimKey B)> pairs) =>
        pairs.Where(p => places.ContainsKey(p.A) && places.ContainsKey(p.B)).Select(p => (places[p.A], places[p.B])).Order();

    public void JoinStrong()
    {
        foreach (var (a, b, link) in links)
            if (link.IsStrong) Join(a, b);
    }

    /// <summary>Weak links count for accounts still alone, where exactly one event fits or one by far best, and the other way round where that is one account alone too.</summary>
    public void JoinWhereOnlyOneFits()
    {
        var fitting = Fitting();
        foreach (var (a, b) in fitting.Where(f => IsMutual(fitting, f.Key, f.Value)).OrderBy(f => f.Key).ToList()) Join(a, b);
    }

    private Dictionary<int, int> Fitting()
    {
        var fitting = new Dictionary<int, int>();
        var weak = links.Where(l => !l.Link.IsStrong).SelectMany(l => new[] { (l.A, l.B, l.Link.Strength), (A: l.B, B: l.A, l.Link.Strength) });
        foreach (var group in weak.Where(l => IsAlone(l.A)).GroupBy(l => l.A))
        {
            var events = group.GroupBy(l => clusterOf[l.B]).Where(e => !Contradict(clusterOf[group.Key], e.Key))
                .Select(e => (e.First().B, Strength: e.Max(l => l.Strength))).OrderByDescending(e => e.Strength).Take(2).ToList();
            if (events.Count == 1 || (events.Count == 2 && events[0].Strength >= events[1].Strength + Link.DayWeight)) fitting[group.Key] = events[0].B;
        }
        return fitting;
    }

    // Plans for "December" are as good as one account, however many repeat them.
    private bool IsAlone(int account) => members[clusterOf[account]] is var all && (all.Count == 1 || all.TrueForAll(m => accounts[m].IsPlan && !accounts[m].Window.IsTight));

    private bool IsMutual(Dictionary<int, int> fitting, int account, int other) => !IsAlone(other) || (fitting.TryGetValue(other, out var back) && back == account);

    private void Join(int a, int b, bool isBound = false)
    {
        var (into, from) = (Math.Min(clusterOf[a], clusterOf[b]), Math.Max(clusterOf[a], clusterOf[b]));
        if (into == from || (!isBound && Contradict(into, from))) return;
        reasons[into].AddRange(Reasons.For(accounts[a], accounts[b]).Concat(reasons[from]));
        members[into].AddRange(members[from]);
        foreach (var member in members[from]) clusterOf[member] = into;
        foreach (var enemy in enemies[from]) MakeEnemies(into, enemy);
        members[from].Clear();
        reasons[from].Clear();
    }

    // Once two clusters contradict each other they always will, however they grow; but a plan may yet be found to have been moved.
    private bool Contradict(int one, int other)
    {
        if (enemies[one].Contains(other)) return true;
        var contradictions = from a in members[one] from b in members[other] where Contradiction.Between(accounts[a], accounts[b]) && !IsMoved(a, b, one, other) select (a, b);
        var contradict = false;
        foreach (var (a, b) in contradictions)
        {
            contradict = true;
            if (!Contradiction.BesidesDates(accounts[a], accounts[b]) && (accounts[a].IsPlan || accounts[b].IsPlan)) continue;
            MakeEnemies(one, other);
            break;
        }
        return contradict;
    }

    // Where a plan's date was taken away, what was told since is held against the account that took it.
    private bool IsMoved(int a, int b, int one, int other) => (accounts[a].IsPlan || accounts[b].IsPlan)
        && members[one].Concat(members[other]).Any(m => IsMovedBy(accounts[m], accounts[a], accounts[b]) || IsMovedBy(accounts[m], accounts[b], accounts[a]))
        && !Contradiction.BesidesDates(accounts[a], accounts[b]);

    private static bool IsMovedBy(Account move, Account plan, Account told) => Move.Takes(move, plan) && Contradiction.DatesAgree(move, told);

    private void MakeEnemies(int one, int other)
    {
        enemies[one].Add(other);
        enemies[other].Add(one);
    }
}
