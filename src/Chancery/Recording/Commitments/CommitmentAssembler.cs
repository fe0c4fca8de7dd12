using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Coding;
using Chancery.Resolving;

namespace Chancery.Recording.Commitments;

/// <summary>
/// Assembles undertakings from accounts: a pure function of the set of accounts. Accounts of the same sides with the same goal are one
/// where they were published near each other or were made at one event, or have the same day and figures.
/// </summary>
public sealed class CommitmentAssembler
{
    private const int Near = 10;
    private readonly CommitmentVocabulary vocabulary;
    private readonly MakingEvents making;

    /// <param name="vocabulary">The words of all languages.</param>
    /// <param name="events">The events of the record, for where undertakings were made.</param>
    public CommitmentAssembler(CommitmentVocabulary vocabulary, IEnumerable<Event> events) =>
        (this.vocabulary, making) = (vocabulary, new(events));

    /// <summary>The undertakings, by the day they were first told, then by id.</summary>
    public IReadOnlyList<Commitment> Assemble(IEnumerable<Told<CommitmentClaim>> accounts) =>
        [.. accounts.GroupBy(a => string.Join(' ', a.Claim.Parties)).SelectMany(Block)
            .OrderBy(c => c.FirstTold ?? DateOnly.MaxValue).ThenBy(c => c.Id, StringComparer.Ordinal)];

    private IEnumerable<Commitment> Block(IEnumerable<Told<CommitmentClaim>> accounts)
    {
        var ordered = AccountOrder.Claims(accounts, c => c.Evidence[0]).ThenBy(c => c.Claim.Goal, StringComparer.Ordinal)
            .ThenBy(c => c.Claim.Due, StringComparer.Ordinal).ThenBy(c => c.Claim.Frame, StringComparer.Ordinal)
                .ThenBy(c => c.Claim.Strength, StringComparer.Ordinal)
            .Select(a => new CommitmentAccount(a, vocabulary, making.Of(a))).ToList();
        var groups = ordered.Select(a => new List<CommitmentAccount> { a }).ToList();
        var groupOf = Enumerable.Range(0, ordered.Count).ToArray();
        var reasons = ordered.Select(_ => new List<string>()).ToList();
        foreach (var (a, b, reason, _) in Links(ordered).OrderByDescending(l => l.Strength).ThenBy(l => l.A).ThenBy(l => l.B).ToList())
        {
            var (into, from) = (Math.Min(groupOf[a], groupOf[b]), Math.Max(groupOf[a], groupOf[b]));
            if (into == from || groups[into].Exists(x => groups[from].Exists(y => x.Contradicts(y)))) continue;
            foreach (var moved in Enumerable.Range(0, ordered.Count).Where(i => groupOf[i] == from)) groupOf[moved] = into;
            groups[into].AddRange(groups[from]);
            groups[from].Clear();
            reasons[into].AddRange(reasons[from].Append(reason));
        }
        return groups.Select((g, i) => (g, i)).Where(x => x.g.Count > 0)
            .Select(x => Of([.. ordered.Where(x.g.Contains)], [.. reasons[x.i].Distinct().Order(StringComparer.Ordinal)]));
    }

    private static IEnumerable<(int A, int B, string Reason, int Strength)> Links(List<CommitmentAccount> accounts)
    {
        foreach (var (a, b) in Pairs(accounts))
        {
            if (accounts[a].Contradicts(accounts[b])) continue;
            if (accounts[a].LinkTo(accounts[b]) is { } link) yield return (a, b, link.Reason, link.Strength);
        }
    }

    // Accounts published near each other; and those of one making event or one due day, whenever published.
    private static IEnumerable<(int A, int B)> Pairs(List<CommitmentAccount> accounts)
    {
        for (var a = 0; a < accounts.Count; a++)
            for (var b = a + 1; b < accounts.Count && accounts[b].DaysTo(accounts[a]) <= Near; b++) yield return (a, b);
        foreach (var same in Alike(accounts, a => a.Due?.Text).Concat(Alike(accounts, a => a.MadeAt?.Id)))
            for (var a = 0; a < same.Count; a++)
                for (var b = a + 1; b < same.Count; b++)
                    if (accounts[same[b]].DaysTo(accounts[same[a]]) > Near) yield return (same[a], same[b]);
    }

    private static IEnumerable<List<int>> Alike(List<CommitmentAccount> accounts, Func<CommitmentAccount, string?> of) =>
        Enumerable.Range(0, accounts.Count).Where(i => of(accounts[i]) is not null).GroupBy(i => of(accounts[i])).Select(g => g.ToList());

    private static Commitment Of(List<CommitmentAccount> accounts, IReadOnlyList<string> reasons)
    {
        var fullest = accounts.OrderByDescending(a => a.Targets.Count).ThenByDescending(a => a.Due is null ? 0 : 1)
            .ThenByDescending(a => a.Matter.Concepts.Count).First();
        var made = accounts.Select(a => a.MadeAt).OfType<Event>().GroupBy(e => e.Id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal);
        return new()
        {
            Id = IdOf(accounts[0].Told),
            Obligors = accounts[0].Told.Claim.Parties,
            Goal = fullest.Told.Claim.Goal,
            Language = fullest.Told.Article.Language,
            Field = Commonest(accounts.Select(a => a.Told.Claim.Field)),
            Due = DueOf(accounts),
            Targets = fullest.Targets,
            Strength = accounts.Exists(a => a.Told.Claim.Strength == "undertaking") ? "undertaking" : accounts[0].Told.Claim.Strength,
            MadeAt = made.FirstOrDefault()?.First(),
            Accounts = [.. accounts.Select(a => a.Told)],
            Reasons = reasons,
        };
    }

    private static Edtf? DueOf(List<CommitmentAccount> accounts) =>
        accounts.Select((a, i) => (a.Due, Order: i)).Where(a => a.Due is not null)
        .GroupBy(a => a.Due!.Text, StringComparer.Ordinal).OrderBy(g => Vagueness(g.First().Due!))
        .ThenByDescending(g => g.Count()).ThenByDescending(g => g.Max(a => a.Order)).Select(g => g.First().Due).FirstOrDefault();

    // "By the end of 2030" is as exact as its last day.
    private static int Vagueness(Edtf due) => due.Earliest == DateOnly.MinValue ? 0 : due.Latest.DayNumber - due.Earliest.DayNumber;

    private static string? Commonest(IEnumerable<string?> names) => names.OfType<string>().GroupBy(n => n, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static string IdOf(Told<CommitmentClaim> first) => "commitment:" + Hash(first);

    /// <summary>The key of a claim, made of its article and its words.</summary>
    public static string KeyOf(Told<CommitmentClaim> told) => "claim:" + Hash(told);

    private static string Hash(Told<CommitmentClaim> told)
    {
        var (words, parties) = (told.Claim.Evidence[0], string.Join(' ', told.Claim.Parties));
        var text = string.Create(CultureInfo.InvariantCulture, $"{told.Article.Id} {words.Part} {words.Start} {parties} {told.Claim.Goal}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
    }
}
