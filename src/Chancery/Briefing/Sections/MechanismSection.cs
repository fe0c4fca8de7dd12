using Chancery.Coding;
using Chancery.Recording;
using Chancery.Resolving.Authority;

namespace Chancery.Briefing.Sections;

/// <summary>Standing series of the two: who chairs, the last and the next session.</summary>
internal static class MechanismSection
{
    private const int Most = 6;

    public static Section Of(Material m)
    {
        var lines = m.Lines();
        var labels = m.Authority.MechanismNames.Where(n => n is { Language: AuthorityFile.LabelLanguage, Kind: "label" })
            .DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Text, StringComparer.Ordinal);
        var sessions = m.Relation.Between.Concat(m.Relation.Company)
            .Where(e => e.Mechanism is not null).ToLookup(e => e.Mechanism!, StringComparer.Ordinal);
        var own = InTreeOrder(m.Authority.Mechanisms.Values
            .Where(x => x.Parties.Count == 2 && m.Relation.Pair.IsAmong(x.Parties)), m.Authority).Where(x => labels.ContainsKey(x.Id))
            .ToList();
        var ownLabels = own.Select(x => labels[x.Id]).ToHashSet(StringComparer.Ordinal);
        var groups = own.Where(x => sessions.Contains(labels[x.Id]))
            .Select(x => GroupOf(labels[x.Id], Chairs(x, m), sessions[labels[x.Id]], lines, m))
            .Concat(sessions.Where(s => !ownLabels.Contains(s.Key) && s.Any(e => m.Relation.Between.Contains(e)))
                .OrderByDescending(s => s.Max(e => e.Day())).Select(s => GroupOf(s.Key, null, s, lines, m)))
            .Where(g => g.Lines.Count > 0).ToList();
        var silent = own.Select(x => labels[x.Id]).Where(label => !sessions.Contains(label)).Order(StringComparer.Ordinal).ToList();
        return new("mechanisms", "Mechanisms and their sessions", [.. groups.Take(Most)], Math.Max(0, groups.Count - Most),
            silent.Count == 0 ? null : $"Standing mechanisms of which the record holds no report: {string.Join(", ", silent)}.");
    }

    private static Group GroupOf(string label, string? chairs, IEnumerable<Event> sessions, LineWriter lines, Material m)
    {
        var all = sessions.ToList();
        var last = all.Where(e => e.Status is EventStatus.Held or EventStatus.Ongoing).OrderByDescending(e => e.Day())
            .ThenBy(e => e.Id, StringComparer.Ordinal).FirstOrDefault();
        var next = m.Plans.Open(all).FirstOrDefault();
        var shown = new List<Line>();
        if (next is not null) shown.Add(lines.Of(next, Detail.Short, "next"));
        if (last is not null) shown.Add(lines.Of(last, Detail.Short, "last"));
        if (shown.Count == 0 && m.Plans.Lapsed(all).FirstOrDefault() is { } lapsed) shown.Add(lines.Of(lapsed, Detail.Short));
        return new(Phrase.Of(label), shown, chairs);
    }

    private static string? Chairs(Mechanism mechanism, Material m)
    {
        var chairs = mechanism.CoChairs.OrderBy(c => c.State == m.Relation.Pair.First ? 0 : 1)
            .Select(c => $"{Office(m, c.Office, c.State)} ({m.Actors.Name(c.State)})").ToList();
        var under = mechanism.Parent is { } parent ? "under " + Label(parent, m) : null;
        var chaired = chairs.Count == 0 ? null : "co-chairs: " + string.Join(", ", chairs);
        return under is null && chaired is null ? null : string.Join("; ", new[] { under, chaired }.OfType<string>());
    }

    private static string Label(string id, Material m) =>
        m.Authority.MechanismNames.FirstOrDefault(n => n.Id == id && n is { Language: AuthorityFile.LabelLanguage, Kind: "label" })?.Text ?? id;

    private static string Office(Material m, string office, string state) =>
        m.Authority.Offices.Where(n => n.Id == office && n.Language == AuthorityFile.LabelLanguage && (n.State is null || n.State.Split(',').Contains(state)))
            .OrderBy(n => n.State is null ? 1 : 0).ThenBy(n => n.Kind == "label" ? 0 : 1).FirstOrDefault()?.Text ?? office;

    // A parent stands before its children.
    private static IEnumerable<Mechanism> InTreeOrder(IEnumerable<Mechanism> mechanisms, AuthorityFile authority) =>
        mechanisms.OrderBy(x => string.Join('/', Path(x, authority)), StringComparer.Ordinal);

    private static IEnumerable<string> Path(Mechanism mechanism, AuthorityFile authority)
    {
        var path = new Stack<string>();
        var at = mechanism;
        while (at is not null && !path.Contains(at.Id))
        {
            path.Push(at.Id);
            at = at.Parent is { } parent ? authority.Mechanisms.GetValueOrDefault(parent) : null;
        }
        return path;
    }
}
