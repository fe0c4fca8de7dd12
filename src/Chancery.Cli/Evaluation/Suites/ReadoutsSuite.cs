using System.Text.Json;
using Chancery.Briefing;
using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>Official pages whose publisher tags states and persons, against what we name.</summary>
internal sealed class ReadoutsSuite : Suite
{
    private const string Tagged = "tagged states, named by us";
    private const string Parties = "states of our events, tagged";
    private const string Named = "states named by us, tagged";
    private const string Persons = "tagged persons, named by us";

    public override string Name => "readouts";

    public override string Measures =>
        """
        Pages that the publisher tags with foreign states: how many of the tagged states we name, as party of an event or otherwise (recall), and how many of the states that are parties of our
        events are tagged (precision, the reverse). For every state that we name at all, in passing too, the reverse is shown without a target: pages are tagged with what they are about only.
        Persons: how many of the tagged ones we name, by surname in whatever romanisation. The state that the publisher's name names is left out. The key is the kind of the tag.
        """;

    public override string Data =>
        "Pages of the President of Russia in English (2016 to 2018) and Russian (2025), with the page's own tags (kremlin.ru, CC BY 4.0).";

    public override string Form => "files of articles (JSON Lines) with 'labels' that hold 'geography' and 'persons'";

    public override IReadOnlyList<string> Places => ["corpus/readouts-en/kremlin-en.jsonl.gz", "corpus/readouts-ru/kremlin-ru.jsonl.gz"];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        var names = new StateNames(new ActorDirectory(pipeline.Authority));
        foreach (var (page, read) in Readings.Over(paths.SelectMany(p => Pages(p, pipeline)), p =>
            (Claims: pipeline.Read(p.Article), Mentions: pipeline.Mentions(p.Article))))
        {
            if (!ScoreStates(page, read.Claims, read.Mentions, names, board)) continue;
            ScorePersons(page, read.Claims, read.Mentions, pipeline, board);
        }
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board)
    {
        foreach (var language in board.Figures.Keys.Where(f => f is { Slot: Tagged, Key: FigureName.All }).Select(f => f.Language).ToList())
        {
            yield return new($"recall of tagged states, {language}", board.Value(language, Tagged), "–", 0.95);
            yield return new($"precision of parties, {language}", board.Value(language, Parties), "–", 0.90);
        }
    }

    private IEnumerable<Page> Pages(string path, Pipeline pipeline)
    {
        foreach (var (place, item) in SuiteData.Objects(path, Form))
        {
            var published = PublicationTime.Parse(SuiteData.Words(item, "published", place))
                ?? throw new InvalidDataException($"{place}: 'published' is no ISO 8601 date; write it like 2025-08-21.");
            var article = new Article(SuiteData.Words(item, "title", place), SuiteData.Words(item, "text", place),
                SuiteData.Words(item, "language", place), published);
            if (!item.TryGetProperty("labels",
                out var labels)) throw new InvalidDataException(
                $"{place}: there are no 'labels'; the publisher's tags are what is compared.");
            yield return new(SuiteData.Words(item, "id", place), article, HomeOf(item, article, pipeline), Tags(labels, "geography"),
                Tags(labels, "persons"));
        }
    }

    // "President of Russia": the state that the publisher's name names.
    private static string? HomeOf(JsonElement item, Article article, Pipeline pipeline) =>
        item.TryGetProperty("publisher", out var publisher) && publisher.GetString() is { Length: > 0 } name
            ? pipeline.Mentions(new Article("", name, article.Language, article.Published)).Names
                .FirstOrDefault(m => m.Kind == MentionKind.State)?.Id
            : null;

    private static string[] Tags(JsonElement labels, string name) => labels.TryGetProperty(name, out var tags)
        && tags.ValueKind == JsonValueKind.Array
        ? [.. tags.EnumerateArray().Select(t => t.GetString()!)]
        : [];

    private static bool ScoreStates(Page page, ArticleClaims claims, ArticleMentions mentions, StateNames names, Scoreboard board)
    {
        var tagged = page.Geography.Select(names.CodeOf).OfType<string>().Where(c => c != page.Home).ToHashSet();
        if (tagged.Count == 0) return false;
        board.Items++;
        var language = page.Article.Language;
        var parties = claims.Events.SelectMany(e => e.Parties).Where(c => c != page.Home && names.IsState(c)).ToHashSet();
        var named = mentions.Names.Where(m => m.Kind == MentionKind.State).Select(m => m.Id!).Where(c => c != page.Home && names.IsState(c))
            .Union(parties).ToHashSet();
        foreach (var code in tagged)
        {
            board.Share(language, Tagged).Add(named.Contains(code));
            board.Share(language, "tagged states, party of our events").Add(parties.Contains(code));
            if (!named.Contains(code)) board.Mistakes.Add(new("MISSED", page.Id, "state", code, string.Join(' ', named),
                page.Article.Title));
            else if (!parties.Contains(code)) board.Mistakes.Add(new("MISSED", page.Id, "party", code, string.Join(' ', parties),
                page.Article.Title));
        }
        foreach (var code in named) board.Share(language, Named).Add(tagged.Contains(code));
        foreach (var code in parties)
        {
            board.Share(language, Parties).Add(tagged.Contains(code));
            if (tagged.Contains(code)) continue;
            var e = claims.Events.First(e => e.Parties.Contains(code));
            board.Mistakes.Add(new("FALSE", page.Id, "party", string.Join(' ', tagged), $"{code} ({Readings.Told(e)} {e.Frame})",
                e.Evidence[0].Exact));
        }
        return true;
    }

    private static void ScorePersons(Page page, ArticleClaims claims, ArticleMentions mentions, Pipeline pipeline, Scoreboard board)
    {
        var people = claims.Events.SelectMany(e => e.People).Concat(claims.Statements.Select(s => s.Speaker)).Select(p => p.Name)
            .Concat(mentions.Names.Where(m => m.Kind == MentionKind.Person).Select(m => m.Name)).Distinct().ToList();
        foreach (var person in page.Persons)
        {
            // Surname first: that is what is compared.
            var surname = pipeline.Romanise(person.Split(' ')[0], page.Article.Language);
            var isNamed = people.Any(p => NameLikeness.IsSame(p, surname) || p.Split(' ').Any(part => NameLikeness.IsSame(part, surname)));
            board.Share(page.Article.Language, Persons).Add(isNamed);
            if (!isNamed) board.Mistakes.Add(new("MISSED", page.Id, "person", person, "", page.Article.Title));
        }
    }

    private sealed record Page(string Id, Article Article, string? Home, IReadOnlyList<string> Geography, IReadOnlyList<string> Persons);

    /// <summary>The states that tags name; tags that name none (regions, cities) are left out.</summary>
    private sealed class StateNames(ActorDirectory directory)
    {
        public string? CodeOf(string tag)
        {
            try
            {
                return directory.Find(tag) is var code && directory.IsOrganisation(code) ? null : code;
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        public bool IsState(string code) => !directory.IsOrganisation(code);
    }
}
