using Chancery.Coding;

namespace Chancery.Cli.Evaluation;

/// <summary>
/// Compares claims with annotations. An event counts as found when type, parties and, where the annotation has a date, an overlapping date agree
/// (one to one, best pairs first); leniently, neighbouring types and two common parties suffice. Slots are scored on events found leniently.
/// </summary>
internal sealed class Scorer
{
    private static readonly HashSet<string>[] Neighbours =
    [
        ["meeting", "session", "visit", "call"], ["agreement", "signing", "cooperate"], ["support", "aid"],
        ["accuse", "reject", "threaten"], ["coerce", "assault", "mobilize"], ["sanction", "threaten", "coerce"],
    ];

    private readonly Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);

    public List<Mistake> Mistakes { get; } = [];

    public IReadOnlyDictionary<string, Tally> Tallies => tallies;

    public int Quotations { get; private set; }

    public int Unsupported { get; private set; }

    public void Add(Gold gold, ArticleClaims claims)
    {
        CheckQuotations(claims);
        var strict = Match(gold.Events, claims.Events, false);
        var lenient = Match(gold.Events, claims.Events, true);
        foreach (var scope in (string[])[gold.Language, "all"])
        {
            var tally = tallies.TryGetValue(scope, out var found) ? found : tallies[scope] = new();
            tally.Articles++;
            tally.Strict.Add(strict.Count, gold.Events.Count, claims.Events.Count);
            tally.Lenient.Add(lenient.Count, gold.Events.Count, claims.Events.Count);
            foreach (var (g, p) in lenient) AddSlots(tally, gold.Events[g], claims.Events[p]);
            tally.Statements.Add(CountStatements(gold, claims), gold.Statements.Count, claims.Statements.Count);
            tally.Commitments.Add(CountCommitments(gold, claims), gold.Commitments.Count, claims.Commitments.Count);
        }
        NoteMistakes(gold, claims, lenient);
    }

    private void CheckQuotations(ArticleClaims claims)
    {
        var article = claims.Article;
        foreach (var citation in claims.Events.SelectMany(e => e.Evidence).Concat(claims.Statements.SelectMany(s => s.Evidence)).Concat(claims.Commitments.SelectMany(c => c.Evidence)))
        {
            Quotations++;
            var part = citation.Part == Reading.ArticlePart.Title ? article.Title : article.Text;
            var runes = part.EnumerateRunes().Skip(citation.Start).Take(citation.End - citation.Start);
            if (string.Concat(runes.Select(r => r.ToString())) != citation.Exact) Unsupported++;
        }
    }

    private static void AddSlots(Tally tally, GoldEvent g, EventClaim p)
    {
        tally.Status.Add(Over(g.Status) == Over(Name(p.Status)));
        if (g.When is not null) tally.When.Add(Bounds(g.When) == Bounds(p.When.Edtf?.Text));
        if (g.Place is not null) tally.Place.Add(Plain(g.Place) == Plain(p.Place?.Name));
        if (g.From.Count > 0 && g.To.Count > 0) tally.Direction.Add(g.From.ToHashSet().SetEquals(p.From) && g.To.ToHashSet().SetEquals(p.To));
        if (g.Mechanism is not null) tally.Mechanism.Add(p.Mechanism is not null);
        tally.People.Add(g.People.Count(n => p.People.Any(q => NameLikeness.IsSame(n, q.Name))), g.People.Count, p.People.Count);
        tally.Topics.Add(g.Topics.Intersect(p.Topics).Count(), g.Topics.Count, p.Topics.Count);
    }

    private static int CountStatements(Gold gold, ArticleClaims claims)
    {
        var left = claims.Statements.ToList();
        return gold.Statements.Count(g => left.FindIndex(p => NameLikeness.IsSame(g.Speaker, p.Speaker.Name)) is var i and >= 0 && Take(left, i));
    }

    private static int CountCommitments(Gold gold, ArticleClaims claims)
    {
        var left = claims.Commitments.ToList();
        return gold.Commitments.Count(g => left.FindIndex(p => g.Parties.Intersect(p.Parties).Any()
            && (g.Field == p.Field || (g.Anchor is { } anchor && p.Evidence.Any(e => e.Exact.Contains(anchor, StringComparison.Ordinal))))) is var i and >= 0 && Take(left, i));
    }

    private static bool Take<T>(List<T> list, int index)
    {
        list.RemoveAt(index);
        return true;
    }

    private void NoteMistakes(Gold gold, ArticleClaims claims, List<(int Gold, int Predicted)> matched)
    {
        foreach (var (g, i) in gold.Events.Select((g, i) => (g, i)))
            if (!matched.Any(m => m.Gold == i)) Mistakes.Add(new("MISSED", gold.Id, g.Type, $"{g.Status} {string.Join('+', g.Parties)} {g.When}", "", g.Anchor));
        foreach (var (p, i) in claims.Events.Select((p, i) => (p, i)))
            if (!matched.Any(m => m.Predicted == i))
                Mistakes.Add(new("FALSE", gold.Id, Name(p.Type), "", $"{Readings.Told(p)} {p.When.Edtf} {p.Frame}", p.Evidence[0].Exact));
    }

    private static List<(int Gold, int Predicted)> Match(IReadOnlyList<GoldEvent> gold, IReadOnlyList<EventClaim> predicted, bool lenient)
    {
        var pairs = gold.SelectMany((g, i) => predicted.Select((p, j) => (Score: PairScore(g, p, lenient), Gold: i, Predicted: j))).Where(x => x.Score > 0)
            .OrderByDescending(x => x.Score).ThenByDescending(x => x.Gold).ThenByDescending(x => x.Predicted);
        var matched = new List<(int Gold, int Predicted)>();
        foreach (var pair in pairs)
            if (!matched.Any(m => m.Gold == pair.Gold || m.Predicted == pair.Predicted)) matched.Add((pair.Gold, pair.Predicted));
        return matched;
    }

    private static double PairScore(GoldEvent g, EventClaim p, bool lenient)
    {
        var common = g.Parties.Intersect(p.Parties).Count();
        var union = g.Parties.Union(p.Parties).Count();
        var type = Name(p.Type);
        if (lenient ? !IsNear(g.Type, type) || (common != union && common < Math.Min(2, g.Parties.Count)) : g.Type != type || common != union) return 0;
        var (gd, pd) = (Bounds(g.When), Bounds(p.When.Edtf?.Text));
        if (gd is { } a && pd is { } b && !(string.CompareOrdinal(a.From, b.To) <= 0 && string.CompareOrdinal(b.From, a.To) <= 0)) return 0;
        if (gd is not null && pd is null && !lenient) return 0;
        return 1 + (g.Type == type ? 1 : 0) + (common / (double)Math.Max(1, union)) + (Over(g.Status) == Over(Name(p.Status)) ? 0.5 : 0) + (Plain(g.Place) == Plain(p.Place?.Name) ? 0.5 : 0)
            + (gd is not null && gd == pd ? 0.5 : 0) + (g.People.Any(n => p.People.Any(q => NameLikeness.IsSame(n, q.Name))) ? 0.3 : 0);
    }

    public static bool IsNear(string a, string b) => a == b || Neighbours.Any(n => n.Contains(a) && n.Contains(b));

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Over(string status) => status == "ongoing" ? "held" : status;

    private static (string From, string To)? Bounds(string? edtf)
    {
        if (string.IsNullOrEmpty(edtf)) return null;
        var text = edtf.Replace("~", "", StringComparison.Ordinal);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0) return (Bounds(text[..slash].Trim('.'))?.From ?? "0000-00-00", Bounds(text[(slash + 1)..].Trim('.'))?.To ?? "9999-99-99");
        var parts = text.Split('-');
        return ($"{parts[0]}-{parts.ElementAtOrDefault(1) ?? "00"}-{parts.ElementAtOrDefault(2) ?? "00"}", $"{parts[0]}-{parts.ElementAtOrDefault(1) ?? "99"}-{parts.ElementAtOrDefault(2) ?? "99"}");
    }

    // Folding strips accents; normalisation does not where the program runs without the system's cultures.
    private static string Plain(string? text) => Fold.Word(text ?? "");
}
