using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>FactRuEval-2016: who met whom, and who holds which post, in Russian texts.</summary>
internal sealed class FactRuSuite : Suite
{
    private const string Language = "ru";
    private const string Meeting = "Meeting";
    private const string Occupation = "Occupation";

    public override string Name => "factrueval";

    public override string Measures =>
        """
        Meeting: a fact names the persons who meet, by whatever mention in the text; found when a meeting, call, session or visit of ours has two of them (or all, where fewer are named). Read are ours with two
        persons or more. Occupation: a fact names a person, a post and a body; found when we read the person's name together with the post, by words that overlap one of the person's mentions and
        hold the post's word. `Occupation, body`: of those found the share whose body's words or state are read too. A post far from its holder's name, to be joined by reference alone, counts as well, and we do not read it yet.
        The texts have no date; 2010-01-01 is given.
        """;

    public override string Data => "FactRuEval-2016, development set (dialogue-evaluation/factRuEval-2016, MIT).";

    public override string Form => "the archive or folder of FactRuEval-2016 (.txt, .spans, .objects, .coref, .facts)";

    public override IReadOnlyList<string> Places => ["corpus/events-ru/factRuEval-2016-devset.zip"];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        foreach (var (text, read) in Readings.Over(paths.SelectMany(p => FactRuText.ReadAll(p, Form)), t => Read(t, pipeline)))
        {
            board.Items++;
            ScoreMeetings(text, read.Claims, read.Mentions, pipeline, board);
            ScoreOccupations(text, read.Mentions, board);
        }
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) =>
    [
        new("Meeting F1", board.Value(Language, Meeting), "0.242, best entrant", 0.60),
        new("Occupation F1", board.Value(Language, Occupation), "0.666, best entrant", 0.75),
    ];

    private static (IReadOnlyList<EventClaim> Claims, ArticleMentions Mentions) Read(FactRuText text, Pipeline pipeline)
    {
        var article = Readings.Sentence(text.Text, Language, new(2010, 1, 1));
        return (pipeline.Read(article).Events, pipeline.Mentions(article));
    }

    private static void ScoreMeetings(FactRuText text, IReadOnlyList<EventClaim> claims, ArticleMentions mentions, Pipeline pipeline,
        Scoreboard board)
    {
        var gold = text.Facts.Where(f => f.Kind == Meeting).ToList();
        var ours = claims.Where(c => c.Type is EventType.Meeting or EventType.Call or EventType.Session or EventType.Visit
            && c.People.Count > 1).ToList();
        var left = ours.ToList();
        var found = gold.Where(g => left.Find(c => Meets(c, g, text, mentions, pipeline)) is { } c && left.Remove(c)).ToList();
        board.Measure(Language, Meeting).Add(found.Count, gold.Count, ours.Count);
        foreach (var g in gold.Except(found)) board.Mistakes.Add(new("MISSED", text.Id, Meeting,
            string.Join(" + ", g.Roles.Select(r => r.Words)), "", Around(text, g)));
        foreach (var c in left) board.Mistakes.Add(new("FALSE", text.Id, Meeting, "",
            $"{Readings.Told(c)} {string.Join(" + ", c.People.Select(p => p.Name))} {c.Frame}", c.Evidence[0].Exact));
    }

    private static bool Meets(EventClaim c, FactRuFact g, FactRuText text, ArticleMentions mentions, Pipeline pipeline)
    {
        var wanted = g.Of("Participant").ToList();
        var shared = wanted.Count(w => w.Spans.Any(s =>
            c.People.Any(p => NameLikeness.IsSame(p.Name, pipeline.Romanise(Surname(s, text, mentions), Language)))));
        return shared > 0 && shared >= Math.Min(2, wanted.Count);
    }

    private static string Surname(TextSpan person, FactRuText text, ArticleMentions mentions) =>
        (mentions.BaseForm(person) ?? text.Text[person.Start..person.End]).Split(' ')[^1];

    private static void ScoreOccupations(FactRuText text, ArticleMentions mentions, Scoreboard board)
    {
        var gold = text.Facts.Where(f => f.Kind == Occupation && f.Of("Who").Any() && f.Of("Position").Any()).ToList();
        var found = gold.Where(g => mentions.Posts.Any(p => Names(p, g, mentions))).ToList();
        // A post told of somebody several times is one fact.
        var more = mentions.Posts.GroupBy(p => (p.Name, p.Office, p.Side))
            .Where(same => !same.Any(p => gold.Any(g => Names(p, g, mentions)))).Select(same => same.First()).ToList();
        board.Measure(Language, Occupation).Add(found.Count, gold.Count, found.Count + more.Count);
        foreach (var g in found.Where(g => g.Of("Where").Any()))
            board.Share(Language, "Occupation, body").Add(mentions.Posts.Any(p => Names(p, g, mentions) && HasBody(p, g, mentions)));
        foreach (var g in gold.Except(found)) board.Mistakes.Add(new("MISSED", text.Id, Occupation,
            string.Join(" | ", g.Roles.Select(r => r.Words)), "", Around(text, g)));
        foreach (var p in more) board.Mistakes.Add(new("FALSE", text.Id, Occupation, "", $"{p.Name}, {p.Office} ({p.Side})",
            text.Text[p.Span.Start..p.Span.End]));
    }

    private static bool Names(PostRead post, FactRuFact fact, ArticleMentions mentions) => Overlaps(post.Span, fact, "Who")
        && (Overlaps(post.Span, fact, "Position") || fact.Of("Position").SelectMany(r => r.Spans)
            .Any(s => mentions.BaseForm(s) is { } position && mentions.BaseForm(post.Span)!.Contains(position, StringComparison.Ordinal)));

    private static bool HasBody(PostRead post, FactRuFact fact, ArticleMentions mentions) => Overlaps(post.Span, fact, "Where")
        || fact.Of("Where").SelectMany(r => r.Spans)
            .Any(s => mentions.Names.Any(n => n.Id is not null && n.Id == post.Side && n.Span.Overlaps(s)));

    private static bool Overlaps(TextSpan span, FactRuFact fact, string role) => fact.Of(role).Any(r => r.Spans.Any(s => s.Overlaps(span)));

    private static string Around(FactRuText text, FactRuFact fact)
    {
        var at = fact.Roles.FirstOrDefault(r => r.Role == "Position").Spans ?? fact.Roles[0].Spans;
        return text.Text[Math.Max(0, at[0].Start - 80)..Math.Min(text.Text.Length, at[0].End + 80)];
    }
}
