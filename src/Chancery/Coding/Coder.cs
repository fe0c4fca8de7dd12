using Chancery.Analysing;
using Chancery.Coding.Actors;
using Chancery.Coding.Frames;
using Chancery.Coding.Readouts;
using Chancery.Coding.Speech;
using Chancery.Reading;
using Chancery.Resolving;

namespace Chancery.Coding;

/// <summary>Codes one article: sentence by sentence from frames to drafts, then drafts that tell the same event into one claim.</summary>
internal sealed class Coder(LanguagePack language, Registry registry)
{
    private const int MostStatements = 5;
    private const int MostOfOneOfSeveral = 3;
    private const int MostCitations = 4;
    private const int StayDays = 2;
    private readonly SentenceAnalyser analyser = new(language, registry);
    private readonly PredicateFinder finder = new(language);
    private readonly EventCoder events = new(language, registry);
    private readonly StatementCoder said = new(language, registry);
    private readonly CommitmentCoder promised = new(language);
    private readonly RoleFiller roles = new(language);

    public ArticleClaims Code(Article article, IReadOnlyList<GivenActor> given)
    {
        var context = new ArticleContext(article, registry) { Given = given };
        var drafts = new List<EventDraft>();
        var domestic = new List<EventDraft>();
        var statements = new List<(StatementClaim Claim, int Weight)>();
        var commitments = new List<(CommitmentClaim Claim, bool NamesOther)>();
        var transcript = new Transcript(language.Facts);
        var readout = new ReadoutReader(language, registry, context);
        var number = 0;
        foreach (var sentence in SentenceSplitter.Split(article, language.Facts.Words("abbreviations"), language.Facts.Words("short-words")))
        {
            var s = analyser.Analyse(sentence, context);
            var spoken = transcript.Follow(s);
            if (sentence.Paragraph == 0) context.SidesOfTitle = [.. s.Actors.SelectMany(a => a.Codes).Where(c => !registry.IsOrganisation(c)).Distinct()];
            context.Speaker = transcript.IsTurn ? transcript.Speaker : null;
            context.IsAddressed = transcript.IsTurn;
            context.IsAnswering = transcript.IsQuestioned;
            if (transcript.Says(s, spoken)) statements.Add((said.Spoken(s, spoken, transcript.Speaker!, context), SpokenWeight(s, transcript.Speaker!)));
            readout.Follow(s);
            CodeSentence(s, number++, transcript.IsOn, context, drafts, domestic, statements, commitments);
        }
        var merged = Merge(drafts);
        AddTopics(merged);
        AddDays(merged);
        AddPlaces(merged);
        List<EventClaim> claims = [.. merged.Select(d => Claim(d, article))];
        return new(article, claims, Strongest(statements, merged), Binding(commitments, merged))
        {
            Readout = readout.Of(claims),
            Domestic = [.. domestic.Select(d => Claim(d, article))],
        };
    }

    private void CodeSentence(AnalysedSentence s, int number, bool spoken, ArticleContext context, List<EventDraft> drafts, List<EventDraft> domestic, List<(StatementClaim, int)> statements, List<(CommitmentClaim, bool)> commitments)
    {
        var before = drafts.Count;
        ResolvePronouns(s, context);
        foreach (var group in ByHead(finder.Find(s)))
        {
            EventDraft? made = null, inner = null;
            foreach (var p in group)
            {
                commitments.AddRange(promised.Promised(s, p, context).Select(claim => (claim, NamesOther(s, claim))));
                switch (p.Entry.Frame.Act)
                {
                    case FrameAct.Statement when s.Sentence.Paragraph > 0 && !spoken:
                        statements.AddRange(said.Told(s, p, context).Select(claim => (claim, Weight(s, claim))));
                        break;
                    case FrameAct.Topic:
                        drafts.FindLast(d => IsTalk(d.Type))?.Topics.UnionWith(language.Topics.Find(s, 0, s.Tokens.Count).Select(t => t.Label));
                        break;
                    case FrameAct.Event when made is null && !(p.Entry.Frame.LeadOnly && number > (context.Article.TextStart > 0 ? 1 : 0)):
                        if (drafts.LastOrDefault(d => d.Type is EventType.Meeting or EventType.Session) is { } told && events.CodeReference(s, p, told, number) is { } more)
                        {
                            told.Absorb(more);
                            break;
                        }
                        made = events.Code(s, p, context, number);
                        if (made is { IsDomestic: true }) (made, inner) = (null, inner ?? made);
                        if (made is not null && context.IsAddressed && !IsAnnounced(made)) made = null;
                        if (made is { Type: EventType.Signing } && context.IsAddressed && drafts.Find(d => d.IsDayOf(made)) is { } signed) { signed.When = made.When; made = null; break; }
                        if (!context.IsAddressed || made is not null) commitments.AddRange(promised.Agreed(s, p, made, context).Select(claim => (claim, NamesOther(s, claim))));
                        if (made is null) break;
                        drafts.AddRange(made.OneByOne());
                        Remember(made, context);
                        break;
                }
            }
            if (made is null && inner is not null) domestic.Add(inner);
        }
        if (context.Given.Count > 0 && drafts.Skip(before).Any(IsSure)) drafts.RemoveAll(d => d.Sentence == number && d.IsCompleted);
        if (drafts.Count > before && drafts.Skip(before).Any(IsPlannedTalk)) drafts.RemoveAll(d => d.Sentence == number && d.Type == EventType.Agreement);
        RememberSubject(s, context);
    }

    // The predicates of each head from left to right, those of most words first.
    private static IEnumerable<IEnumerable<Predicate>> ByHead(List<Predicate> found) => found.Count < 2
        ? found.Select(p => (Predicate[])[p])
        : found.GroupBy(p => p.Head).OrderBy(g => g.Key).Select(g => g.OrderByDescending(p => p.Entry.Words.Length).ThenByDescending(p => p.Entry.Markers.Count));

    // "They agreed to meet in May": the planned meeting is what was agreed.
    private static bool IsPlannedTalk(EventDraft draft) => draft.Status == EventStatus.Planned && (IsTalk(draft.Type) || draft.Type == EventType.Visit);

    // Where the words themselves tell what one does to the other, what else the sentence tells is not asked.
    private static bool IsSure(EventDraft draft) => !draft.IsCompleted && draft.Parties.Count > 1;

    private static bool IsTalk(EventType type) => type is EventType.Meeting or EventType.Call or EventType.Session;

    // Of what is said to those present only what is to come, with its day, is an event of its own.
    private static bool IsAnnounced(EventDraft draft) => draft.When.Edtf is not null && (IsPlannedTalk(draft) || draft is { Type: EventType.Signing, Status: EventStatus.Planned });

    // "He" is whoever was named before in the sentence, else the last subject; "we" and "you" are those who speak and listen.
    private void ResolvePronouns(AnalysedSentence s, ArticleContext context)
    {
        foreach (var pronoun in s.Actors.Where(a => a.Kind == ActorKind.Reference && !a.IsNamed))
        {
            if (pronoun.Reference is "pronoun-person" or "pronoun-owner" or "pronoun-body" or "pronoun-any")
                pronoun.StandFor(NamedBefore(s, pronoun) ?? Following(s, pronoun) ?? LastMeantBy(pronoun, context));
            else if (context.Speaker is { } speaker && pronoun.Reference is "pronoun-we" or "pronoun-you")
                pronoun.StandFor(pronoun.Reference == "pronoun-we" ? speaker : context.LastPersonNotOf(speaker.Side));
        }
    }

    private static ActorPhrase? LastMeantBy(ActorPhrase pronoun, ArticleContext context) => pronoun.Reference switch
    {
        "pronoun-body" => context.LastBody,
        "pronoun-any" => context.LastDoer,
        _ => context.LastSubject,
    };

    private ActorPhrase? NamedBefore(AnalysedSentence s, ActorPhrase pronoun) => s.Actors.LastOrDefault(a => a.End <= pronoun.First && IsMeantBy(pronoun, a) && a.IsNamed
        && !a.IsPlural && a.Link.Length == 0 && (a.Adposition.Length == 0 || language.Roles("doer", false).Contains(a.Adposition)) && (a.Case == Analysing.Morphology.Case.None || (a.Case & Analysing.Morphology.Case.Nominative) != 0) && !FollowsVerb(s, a));

    // "told the president about his talks": an object is not who the pronoun takes up.
    private bool FollowsVerb(AnalysedSentence s, ActorPhrase a)
    {
        if (language.Facts.AdpositionsFollow) return false;
        var before = a.First - 1;
        while (s.ClassAt(before) == Analysing.Morphology.WordClass.Determiner) before--;
        return s.ClassAt(before) is Analysing.Morphology.WordClass.Verb or Analysing.Morphology.WordClass.Infinitive && before >= 0;
    }

    private static bool IsMeantBy(ActorPhrase pronoun, ActorPhrase a) => a.Kind switch
    {
        ActorKind.Body or ActorKind.Institution => pronoun.Reference is "pronoun-body" or "pronoun-any",
        ActorKind.Person or ActorKind.Office => pronoun.Reference != "pronoun-body",
        _ => false,
    };

    // "During his visit to Japan, Narendra Modi said": the owner is the subject that follows.
    private static ActorPhrase? Following(AnalysedSentence s, ActorPhrase pronoun) => pronoun.Reference == "pronoun-owner" && pronoun.Adposition.Length > 0
        ? s.Actors.FirstOrDefault(a => a.First > pronoun.End && IsMeantBy(pronoun, a) && a.IsNamed && !a.IsPlural && a.Link.Length == 0 && a.Adposition.Length == 0) : null;

    private static void Remember(EventDraft made, ArticleContext context)
    {
        if (made.Parties.Count < 2) return;
        if (made.Type is EventType.Assault or EventType.Coerce or EventType.Mobilize) context.LastOffender = made.From.Count == 1 ? made.From.Min : null;
        var isSame = made.Parties.SetEquals(context.LastSides);
        context.LastSides = [.. made.Parties];
        if (!isSame || made.People.Select(p => p.Side).Distinct().Count() > 1) context.LastPeople = [.. made.People];
    }

    private void RememberSubject(AnalysedSentence s, ArticleContext context)
    {
        if (s.Actors.Count == 0) return;
        var doers = language.Roles("doer", false);
        var subject = s.Actors.FirstOrDefault(a => a.IsNamed && a.Kind is ActorKind.Person or ActorKind.Office && a.Link.Length == 0 && (a.Adposition.Length == 0 || doers.Contains(a.Adposition))
            && (a.Case == Analysing.Morphology.Case.None || (a.Case & Analysing.Morphology.Case.Nominative) != 0));
        if (subject is not null) context.LastSubject = subject;
        if (s.Actors.FirstOrDefault(a => a.Kind is ActorKind.Body or ActorKind.Institution && a.Codes.Count > 0 && a.Link.Length == 0 && (a.Adposition.Length == 0 || doers.Contains(a.Adposition))) is { } body) context.LastBody = body;
        if (s.Actors.FirstOrDefault(a => a.IsNamed && a.Link.Length == 0 && a.Adposition.Length > 0 && doers.Contains(a.Adposition)) is { } doer) context.LastDoer = doer;
        else if (subject is not null) context.LastDoer = subject;
        if (context.LastSides.Count == 0)
        {
            var sides = s.Actors.SelectMany(a => a.Kind == ActorKind.Place ? [] : a.Codes).Distinct().ToList();
            if (sides.Count == 2) context.LastSides = sides;
        }
    }

    private static int Weight(AnalysedSentence s, StatementClaim statement) =>
        s.Actors.SelectMany(a => a.Codes).Any(c => c != statement.Speaker.Side) ? 2 : statement.Speaker.Actor is not null ? 1 : 0;

    // Of a speech what touches other states and subjects counts, not its courtesies.
    private int SpokenWeight(AnalysedSentence s, Participant speaker)
    {
        var topics = language.Topics.Find(s, 0, s.Tokens.Count).Select(t => t.Label).Distinct().Take(2).Count();
        if (language.Vague.Has(s, "polite", 0, s.Tokens.Count)) topics--;
        return topics <= 0 ? -1 : topics - 1 + (s.Actors.SelectMany(a => a.Codes).Any(c => c != speaker.Side) ? 1 : 0);
    }

    private static List<EventDraft> Merge(List<EventDraft> drafts)
    {
        var merged = new List<EventDraft>();
        foreach (var draft in drafts)
        {
            var same = merged.LastOrDefault(m => m.CanBe(draft));
            if (same is null) merged.Add(draft);
            else same.Absorb(draft);
        }
        merged.RemoveAll(d => merged.Exists(d.IsEchoOf));
        return merged;
    }

    // What is planned for a visit whose days are stated takes place on those days.
    private static void AddDays(List<EventDraft> drafts)
    {
        foreach (var visit in drafts.Where(d => d is { Type: EventType.Visit, Status: EventStatus.Planned, When: When.Stated }))
            foreach (var draft in drafts.Where(d => d.Status == EventStatus.Planned && d.When.Edtf is null && (IsTalk(d.Type) || d.Type == EventType.Signing) && d.Parties.SetEquals(visit.Parties)))
                draft.When = new When.Inferred(visit.When.Edtf!, visit.When.OwnWords!, "visit");
    }

    // What the same sides did within a few days of talks whose city is told they did there.
    private static void AddPlaces(List<EventDraft> drafts)
    {
        foreach (var draft in drafts.Where(d => d is { Place.Name: null, Status: EventStatus.Held, Background: false, Type: EventType.Meeting or EventType.Session or EventType.Signing }).ToList())
            if (drafts.Where(d => IsSameStay(d, draft)).Select(d => d.Place!).Distinct().Take(2).ToList() is [var place]) draft.Place = place;
    }

    private static bool IsSameStay(EventDraft told, EventDraft draft) => told is { Place.Name: not null, Status: EventStatus.Held or EventStatus.Ongoing, Background: false, Type: EventType.Meeting or EventType.Session or EventType.Visit }
        && told.Parties.SetEquals(draft.Parties) && (told.When.Edtf is not { } a || draft.When.Edtf is not { } b || a.Earliest.AddDays(-StayDays) <= b.Latest && b.Earliest <= a.Latest.AddDays(StayDays));

    private static void AddTopics(List<EventDraft> drafts)
    {
        foreach (var draft in drafts)
            if (draft.Topics.Count == 0 && draft.Type is EventType.Visit or EventType.Meeting or EventType.Call or EventType.Session) draft.Topics.Add("political");
    }

    private static EventClaim Claim(EventDraft d, Article article)
    {
        var spans = d.Spans.Distinct().OrderBy(s => s.Start < article.TextStart ? 1 : 0).ThenBy(s => s.Start).Take(MostCitations);
        return new(d.Type, d.Status, [.. d.Parties], d.Frame, [.. spans.Select(article.Cite)])
        {
            Stage = d.Stage,
            From = d.IsDirected ? new(d.From) : OneOrMany.None,
            To = d.IsDirected ? new(d.To) : OneOrMany.None,
            People = [.. d.People],
            When = d.When,
            Place = d.Place,
            Mechanism = d.Mechanism,
            Ordinal = d.Ordinal,
            Topics = [.. d.Topics],
            Background = d.Background,
            Plover = PloverClasses.Of(d.Type, d.Status, d.Plover),
            DoerSpans = [.. d.DoerSpans],
            TargetSpans = [.. d.TargetSpans],
            Score = Math.Round(Math.Clamp(d.Score + (0.03 * (d.Spans.Count - 1)), 0, 0.99), 2),
        };
    }

    // "The spokesman said that the ministry had told …": the spokesman's words.
    private static bool IsToldBy(StatementClaim inner, StatementClaim outer) => inner.Speaker != outer.Speaker && inner.Evidence[0].Start == outer.Evidence[0].Start
        && inner.About.Length < outer.About.Length && outer.About.Contains(inner.About, StringComparison.Ordinal);

    // Where its people speak, what "the state" said repeats them or is the article's own view of it.
    private bool IsOfState(StatementClaim statement) => statement.Speaker is { Office: null, Actor: null, Side: { } side } && statement.Speaker.Name == registry.ShortName(side);

    private List<StatementClaim> Strongest(List<(StatementClaim Claim, int Weight)> statements, List<EventDraft> events)
    {
        if (events.Count == 0 && statements.All(s => s.Weight < 2)) return [];
        if (statements.Exists(s => !IsOfState(s.Claim))) statements.RemoveAll(s => IsOfState(s.Claim));
        statements.RemoveAll(s => statements.Exists(o => IsToldBy(s.Claim, o.Claim)));
        var speakers = statements.Select(s => s.Claim.Speaker.Name).Distinct().Count();
        var kept = statements.Where(s => s.Weight >= 0).Select((s, i) => (s.Claim, s.Weight, Order: i)).DistinctBy(s => (s.Claim.Speaker.Name, s.Claim.Evidence[0].Start))
            .OrderByDescending(s => s.Weight).ThenBy(s => s.Order)
            .GroupBy(s => s.Claim.Speaker.Name).SelectMany(g => g.Take(speakers == 1 ? MostStatements : MostOfOneOfSeveral)).OrderByDescending(s => s.Weight).ThenBy(s => s.Order).Take(MostStatements);
        return [.. kept.OrderBy(s => s.Order).Select(s => s.Claim)];
    }

    private static bool NamesOther(AnalysedSentence s, CommitmentClaim claim) => s.Actors.Any(a => a.Codes.Any(c => !claim.Parties.Contains(c)));

    // What one state undertakes counts where another is named beside or has to do with it in the article, not in its news at home.
    private static List<CommitmentClaim> Binding(List<(CommitmentClaim Claim, bool NamesOther)> commitments, List<EventDraft> events) =>
        [.. commitments.Where(c => c.NamesOther || c.Claim.Parties.Count > 1 || events.Exists(e => e.Parties.Count > 1 && e.Parties.Contains(c.Claim.Parties[0])))
            .Select(c => c.Claim).DistinctBy(c => (string.Join(' ', c.Parties), c.Goal))];
}
