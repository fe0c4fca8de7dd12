using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>NEREL: meetings, talks, calls and visits told in Russian news, with who took part, when and where.</summary>
internal sealed class NerelSuite : Suite
{
    private const string Language = "ru";
    private const string Events = "events";
    private static readonly string[] MeetingStems =
        ["встреча", "встрети", "встречу", "встрече", "встречи", "переговор", "саммит", "визит", "бесед", "побесед", "разговор",
        "консультаци", "прибыл", "посети", "посещ", "заседани", "совещани"];
    private static readonly string[] Participation = ["PARTICIPANT_IN", "AGENT"];
    private static readonly string[] Actors = ["PERSON", "COUNTRY", "ORGANIZATION", "PROFESSION", "NATIONALITY"];

    public override string Name => "nerel";

    public override string Measures =>
        """
        Events whose words begin like those for meetings, talks, calls, visits and sessions and that have a person, country, organisation or post as participant: found when a visit, meeting,
        call or session of ours is told in the same sentence. Read are ours of these types; one is right when its sentence holds such an event. Of the events found: the share of participants (persons by surname,
        countries by code), dates and places that we have too. The texts have no date; 2015-01-01 is given. Many of these events are of one state's own affairs, which we do not code: recall has a bound below 1.
        """;

    public override string Data =>
        "NEREL 1.1, train and dev (nerel-ds/NEREL; annotations without a stated licence, to measure with only; texts Wikinews, CC BY 2.5).";

    public override string Form => "an archive or folder of brat annotations (.txt and .ann)";

    public override IReadOnlyList<string> Places => ["corpus/events-ru/nerel-v1.1-train-dev.zip"];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        var texts = paths.SelectMany(p => BratText.ReadAll(p, Form)).Where(t => !string.IsNullOrWhiteSpace(t.Text));
        foreach (var (text, read) in Readings.Over(texts, t => Read(t, pipeline)))
        {
            board.Items++;
            Score(text, read.Claims, read.Mentions, pipeline, board);
        }
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) => [new("meeting-like events, F1", board.Value(Language, Events), "–", null)];

    private static (IReadOnlyList<EventClaim> Claims, ArticleMentions Mentions) Read(BratText text, Pipeline pipeline)
    {
        var article = Readings.Sentence(text.Text, Language, new(2015, 1, 1));
        return (pipeline.Read(article).Events, pipeline.Mentions(article));
    }

    private static void Score(BratText text, IReadOnlyList<EventClaim> claims, ArticleMentions mentions, Pipeline pipeline,
        Scoreboard board)
    {
        var gold = text.Entities.Where(e => e.Class == "EVENT" && IsMeeting(e.Words)).Where(e => ParticipantsOf(text, e).Any()).ToList();
        var ours = claims.Where(c => c.Type is EventType.Meeting or EventType.Call or EventType.Session or EventType.Visit).ToList();
        var found = gold.Where(g => ours.Any(c => Tells(c, g, text))).ToList();
        board.Measure(Language, Events).Add(found.Count, gold.Count, found.Count + ours.Count(c => !gold.Any(g => Tells(c, g, text))));
        foreach (var g in found) ScoreSlots(text, g, ours.First(c => Tells(c, g, text)), mentions, pipeline, board);
        foreach (var g in gold.Except(found))
            board.Mistakes.Add(new("MISSED", text.Id, Events,
                $"{g.Words}: {string.Join(", ", ParticipantsOf(text, g).Select(p => p.Words))}", "", Around(text, g.Span)));
        foreach (var c in ours.Where(c => !gold.Any(g => Tells(c, g, text))))
            board.Mistakes.Add(new("FALSE", text.Id, Events, "", $"{Readings.Told(c)} {c.Frame}", c.Evidence[0].Exact));
    }

    private static bool IsMeeting(string words) =>
        words.Split(' ', '-').Any(w => MeetingStems.Any(s => w.StartsWith(s, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<BratEntity> ParticipantsOf(BratText text, BratEntity e) =>
        text.Relations.Where(r => Participation.Contains(r.Name) && r.To == e && Actors.Contains(r.From.Class)).Select(r => r.From);

    private static bool Tells(EventClaim c, BratEntity e, BratText text) =>
        c.Evidence.Any(q => text.Text.AsSpan().IndexOf(q.Exact) is var at and >= 0 && at <= e.Span.Start
            && e.Span.End <= at + q.Exact.Length);

    private static void ScoreSlots(BratText text, BratEntity g, EventClaim c, ArticleMentions mentions, Pipeline pipeline, Scoreboard board)
    {
        foreach (var p in ParticipantsOf(text, g).Where(p => p.Class is "PERSON" or "COUNTRY" or "NATIONALITY"))
            Note("participant", p, p.Class == "PERSON"
                ? c.People.Any(q => NameLikeness.IsSame(q.Name, pipeline.Romanise(SurnameOf(p, mentions), Language)))
                : c.Parties.Intersect(IdsAt(p.Span, mentions)).Any());
        foreach (var r in text.Relations.Where(r => r.From == g && r.Name == "POINT_IN_TIME" && r.To.Class == "DATE"))
            Note("time", r.To, c.When.OwnWords is { } words
                && (r.To.Words.Contains(words, StringComparison.Ordinal) || words.Contains(r.To.Words, StringComparison.Ordinal)));
        foreach (var r in text.Relations.Where(r => r.From == g && r.Name == "TAKES_PLACE_IN" && r.To.Class is "CITY" or "COUNTRY"))
            Note("place", r.To, c.Place is { } place
                && NamesAt(r.To.Span, mentions).Any(n => n.Name == place.Name || n.Id == place.Country));

        void Note(string slot, BratEntity expected, bool isRight)
        {
            board.Share(Language, slot).Add(isRight);
            if (!isRight) board.Mistakes.Add(new("WRONG", text.Id, slot, expected.Words,
                $"{Readings.Told(c)} {c.When.OwnWords} {c.Place?.Name} {string.Join(", ", c.People.Select(p => p.Name))}",
                Around(text, g.Span)));
        }
    }

    private static string SurnameOf(BratEntity person, ArticleMentions mentions) =>
        (mentions.BaseForm(person.Span) ?? person.Words).Split(' ')[^1];

    private static IEnumerable<Mention> NamesAt(TextSpan span, ArticleMentions mentions) =>
        mentions.Names.Where(n => n.Span.Overlaps(span));

    private static IEnumerable<string> IdsAt(TextSpan span, ArticleMentions mentions) =>
        NamesAt(span, mentions).Select(n => n.Id).OfType<string>();

    private static string Around(BratText text, TextSpan span) =>
        text.Text[Math.Max(0, span.Start - 80)..Math.Min(text.Text.Length, span.End + 80)];
}
