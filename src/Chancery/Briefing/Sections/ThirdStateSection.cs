using System.Globalization;
using Chancery.Coding;
using Chancery.Recording;

namespace Chancery.Briefing.Sections;

/// <summary>Which other states appear in the articles that tell of the two, and in what connection.</summary>
internal static class ThirdStateSection
{
    private const int Most = 5;
    private const int MostStates = 4;

    public static Section Of(Material m)
    {
        var lines = m.Lines();
        var mentions = Mentions(m).GroupBy(x => x.State, StringComparer.Ordinal).Select(g => Of(g.Key, [.. g], m)).ToList();
        // States that are best shown by one event share its line.
        var shared = mentions.GroupBy(x => x.Best.Id, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(x => x.Articles).ThenBy(x => x.State, StringComparer.Ordinal).ToList())
            .OrderByDescending(g => g[0].Articles).ThenBy(g => g[0].Account.Claim.Parties.Count).ThenByDescending(g => g[0].Best.Day())
            .ThenBy(g => g[0].State, StringComparer.Ordinal).ToList();
        return new("third", "Third states mentioned", [new(null, [.. shared.Take(Most).Select(g => LineOf(g, lines, m))])],
            Math.Max(0, shared.Count - Most));
    }

    private sealed record Mention(string State, int Articles, Event Best, Told<EventClaim> Account);

    private static IEnumerable<(string State, Event Event, Told<EventClaim> Account)> Mentions(Material m) =>
        from e in m.Relation.Events
        from account in e.Accounts
        where m.Relation.TellsOfThem(account.Article)
        from state in m.Relation.Pair.Others(account.Claim.Parties)
        where !m.Actors.IsOrganisation(state)
        select (state, e, account);

    // Best shown where one of the two deals with it alone, lately and at a high level.
    private static Mention Of(string state, List<(string State, Event Event, Told<EventClaim> Account)> mentions, Material m)
    {
        var best = mentions.OrderBy(x => x.Account.Claim.Parties.Any(m.Relation.Pair.Has) ? 0 : 1)
            .ThenBy(x => x.Account.Claim.Parties.Count)
            .ThenByDescending(x => m.Ranking.Weight(x.Event, 1)).ThenBy(x => x.Event.Id, StringComparer.Ordinal).First();
        return new(state, mentions.Select(x => x.Account.Article.Id).Distinct().Count(), best.Event, best.Account);
    }

    private static Line LineOf(List<Mention> mentions, LineWriter lines, Material m)
    {
        var (e, articles) = (mentions[0].Best, mentions[0].Articles);
        var states = mentions.Take(MostStates).Select(x => m.Actors.WithOwnName(x.State)).ToList();
        if (mentions.Count > MostStates)
            states.Add(Phrase.Of(string.Create(CultureInfo.InvariantCulture, $"{mentions.Count - MostStates} others")));
        var line = lines.Of(e, Detail.Short);
        return new(line.When, Phrase.List(states) + " — " + line.Text, [m.Quotations.Of(mentions[0].Account, Detail.Short.Longest)])
        {
            Marks = line.Marks,
            Notes = [string.Create(CultureInfo.InvariantCulture, $"in {articles} article{(articles == 1 ? "" : "s")} on the two")],
            EventId = e.Id,
        };
    }
}
