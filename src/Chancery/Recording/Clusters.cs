using Chancery.Recording.LifeCycle;

namespace Chancery.Recording;

/// <summary>
/// Accounts, joined step by step into events. Joins are tried from the strongest link to the weakest, ties in the order of the accounts;
/// a join is refused when any two accounts of the two sides contradict each other, so no chain of likenesses brings together what does not
/// belong together. What people decided comes before all of that.
/// </summary>
internal sealed class Clusters
{
    private readonly Account[] accounts;
    private readonly Bonds bonds;
    private readonly MergePolicy policy = MergePolicy.Current;
    private readonly List<int>[] members;
    private readonly int[] clusterOf;
    private readonly List<string>[] reasons;
    private readonly HashSet<int>[] enemies;
    private readonly List<(int A, int B, double Score)> links = [];
    private readonly List<(int Other, double Score)>[] linked;

    /// <param name="accounts">In their order.</param>
    /// <param name="bonds">What people decided.</param>
    public Clusters(Account[] accounts, Bonds bonds)
    {
        (this.accounts, this.bonds) = (accounts, bonds);
        members = [.. accounts.Select((_, i) => new List<int> { i })];
        reasons = [.. accounts.Select(_ => new List<string>())];
        enemies = [.. accounts.Select(_ => new HashSet<int>())];
        linked = [.. accounts.Select(_ => new List<(int, double)>())];
        clusterOf = [.. Enumerable.Range(0, accounts.Length)];
        foreach (var (a, b) in Pairs.Of(accounts)) Compare(a, b);
        links.Sort((x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
    }

    public IEnumerable<(IReadOnlyList<Account> Accounts, IReadOnlyList<string> Reasons)> All =>
        members.Select((m, i) => (m, i)).Where(c => c.m.Count > 0).Select(c => ((IReadOnlyList<Account>)[.. c.m.Order().Select(i => accounts[i])], (IReadOnlyList<string>)[.. reasons[c.i].Distinct()]));

    /// <summary>What people decided: first what stays apart, then what belongs together.</summary>
    public void JoinBound()
    {
        if (bonds.Together.Count + bonds.Apart.Count == 0) return;
        var places = accounts.Select((a, i) => (Key: new ClaimKey(a.Told.Article.Id, a.Told.Position), i)).ToDictionary(p => p.Key, p => p.i);
        foreach (var (a, b) in Known(bonds.Apart, places)) MakeEnemies(a, b);
        foreach (var (a, b) in Known(bonds.Together, places))
            if (clusterOf[a] != clusterOf[b] && !enemies[clusterOf[a]].Contains(clusterOf[b])) Join(a, b, ["put together by decision"]);
    }

    public void JoinStrong()
    {
        foreach (var (a, b, _) in links.TakeWhile(l => l.Score >= policy.Merge)) JoinUnlessTheyContradict(a, b);
    }

    /// <summary>Links that are too weak by themselves count where no other event fits as well that is surely another one.</summary>
    public void JoinUnrivalled()
    {
        foreach (var (a, b, score) in links.Where(l => l.Score < policy.Merge && l.Score + Unrivalled(l.A) >= policy.Merge).ToList())
            if (clusterOf[a] != clusterOf[b] && !HasRival(a, b, score) && !HasRival(b, a, score)) JoinUnlessTheyContradict(a, b, Reasons.NoRival);
    }

    /// <summary>Of each two clusters that are linked and do not contradict each other, the strongest link.</summary>
    public IEnumerable<MergeProposal> Proposals() => links.Where(l => clusterOf[l.A] != clusterOf[l.B])
        .DistinctBy(l => (Math.Min(clusterOf[l.A], clusterOf[l.B]), Math.Max(clusterOf[l.A], clusterOf[l.B])))
        .Where(l => !Contradict(clusterOf[l.A], clusterOf[l.B]))
        .Select(l => new MergeProposal(accounts[l.A].Told, accounts[l.B].Told, l.Score, [.. Reasons.WithPoints(accounts[l.A], accounts[l.B])]));

    private void Compare(int a, int b)
    {
        if (Contradiction.Between(accounts[a], accounts[b]) || Link.Between(accounts[a], accounts[b]).Score is var score && score < policy.Propose) return;
        links.Add((a, b, score));
        linked[a].Add((b, score));
        linked[b].Add((a, score));
    }

    private double Unrivalled(int account) => Block.AreWords(accounts[account].Claim.Type) ? policy.NoRivalOfWords : policy.NoRival;

    // An event that the account fits about as well, and that cannot be the one it would be joined with.
    private bool HasRival(int account, int other, double score) => members[clusterOf[account]].Any(m => linked[m].Exists(l =>
        l.Score > score - policy.Margin && clusterOf[l.Other] != clusterOf[account] && clusterOf[l.Other] != clusterOf[other] && Contradict(clusterOf[l.Other], clusterOf[other])));

    private static IEnumerable<(int A, int B)> Known(IEnumerable<(ClaimKey A, ClaimKey B)> pairs, Dictionary<ClaimKey, int> places) => pairs
        .Where(p => places.ContainsKey(p.A) && places.ContainsKey(p.B) && p.A != p.B)
        .Select(p => (A: Math.Min(places[p.A], places[p.B]), B: Math.Max(places[p.A], places[p.B]))).Distinct().Order();

    private void JoinUnlessTheyContradict(int a, int b, params IEnumerable<string> more)
    {
        if (clusterOf[a] != clusterOf[b] && !Contradict(clusterOf[a], clusterOf[b])) Join(a, b, [.. Reasons.For(accounts[a], accounts[b]), .. more]);
    }

    private void Join(int a, int b, IEnumerable<string> why)
    {
        var (into, from) = (Math.Min(clusterOf[a], clusterOf[b]), Math.Max(clusterOf[a], clusterOf[b]));
        reasons[into].AddRange(why.Concat(reasons[from]));
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
