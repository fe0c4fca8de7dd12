using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;
using Chancery.Resolving;
using Chancery.Resolving.Dates;
using Chancery.Resolving.Names;

namespace Chancery.Coding;

/// <summary>Makes an event of a predicate and those who fill its roles, or nothing where the words do not state one.</summary>
internal sealed class EventCoder(LanguagePack language, Registry registry)
{
    private const int CueReach = 6;
    private const int DateReach = 25;
    private const int UnderReach = 9;
    private const int MarginReach = 8;
    private const int DuringReach = 4;
    private const int VenueReach = 5;
    private const int PreparedReach = 6;
    private const int RecalledAfterDays = 8;
    private const int InfinitiveReach = 4;
    private const int YearlyReach = 2;
    private readonly RoleFiller roles = new(language);
    private readonly References references = new(language);
    private readonly LanguageFacts facts = language.Facts;

    public EventDraft? Code(AnalysedSentence s, Predicate p, ArticleContext context, int sentenceNumber)
    {
        if (p.Entry.IsNoun && (IsOnMargins(s, p.First, p.End) || (p.Entry.Frame.Type == EventType.Session && IsDuring(s, p.End)))) return null;
        if (StatusOf(s, p) is not { } status) return null;
        var filled = roles.Fill(s, p);
        if (p.Entry.Required is { } required && !filled.ContainsKey(required)) return null;
        var draft = new EventDraft
        {
            Type = p.Entry.Frame.Type,
            Status = status,
            Frame = p.Entry.Source,
            Sentence = sentenceNumber,
            IsDirected = p.Entry.Frame.IsDirected,
            Plover = p.Entry.Frame.Plover,
            IsNamedOnly = p.IsBareNoun,
            IsForum = p.Entry.IsNoun && p.Entry.Frame.Type == EventType.Session && facts.Is("forums", s.Words[p.Head].Lemma),
            Score = p.IsBareNoun ? 0.75 : 0.9,
        };
        AddMechanism(s, p, draft);
        if (!(draft.IsDirected ? FillDirected(s, p, filled, draft, context) : FillSides(s, p, filled, draft, context))) return null;
        if (draft is { Type: EventType.Session, Mechanism: null } && IsYearly(s, p)) draft.Mechanism = registry.YearlySummit(draft.Parties);
        NoteWords(s, filled, draft);
        if (IsSeveral(s, p) && filled.GetValueOrDefault("doer") is [var one, ..] && references.Named(s, [one], context) is [{ Codes: [var hub, ..] }]) draft.Hub = hub;
        draft.When = WhenOf(s, p, draft, context);
        if (draft.Status is EventStatus.Held or EventStatus.Ongoing && draft.When.Edtf is { } date && date.Earliest > context.Day)
        {
            if (p.Group.Tense == Tense.Past) draft.When = When.Unknown;
            else draft.Status = EventStatus.Planned;
        }
        if (draft.Status == EventStatus.Held && draft.When.Edtf is { } past && past.Latest < context.Day.AddDays(-RecalledAfterDays)) draft.Background = true;
        if (language.Cues.Has(s, "background", p.Entry.IsNoun && !facts.AdpositionsFollow ? Math.Max(0, p.First - 1) : p.First, p.End)) draft.Background = true;
        if (draft.Type is not (EventType.Visit or EventType.Protest)) draft.Place = PlaceOf(s, p, filled, draft.Type is EventType.Signing or EventType.Agreement);
        draft.Topics.UnionWith(language.Topics.Find(s, 0, s.Tokens.Count).Select(t => t.Label));
        draft.Spans.Add(s.Sentence.Span);
        return draft;
    }

    // Where an act has no direction, whoever takes part is both doer and target.
    private static void NoteWords(AnalysedSentence s, Dictionary<string, List<ActorPhrase>> filled, EventDraft draft)
    {
        foreach (var (role, phrases) in filled)
            foreach (var span in phrases.Select(a => s.SpanOf(a.First, a.End)))
            {
                if (!draft.IsDirected || role == "doer") draft.DoerSpans.Add(span);
                if (!draft.IsDirected || role is "target" or "goal") draft.TargetSpans.Add(span);
            }
    }

    // "telephone conversations with A, B and C" are as many as there are partners; "talks" are one.
    private bool IsSeveral(AnalysedSentence s, Predicate p) => p.Entry.IsNoun && !facts.Cases && !facts.AdpositionsFollow
        && p.Entry.Frame.Type is EventType.Meeting or EventType.Call && s.Tokens[p.Head].Folded != s.Words[p.Head].Lemma && !facts.Is("always-plural", s.Tokens[p.Head].Folded);

    /// <summary>What is said of an event already told ("this meeting was held under …"), or null.</summary>
    public EventDraft? CodeReference(AnalysedSentence s, Predicate p, EventDraft told, int sentenceNumber)
    {
        if (!p.Entry.IsNoun || !facts.Is("this", s.Tokens[Math.Max(0, p.First - 1)].Folded) || StatusOf(s, p) is not (EventStatus.Held or EventStatus.Ongoing)) return null;
        var draft = new EventDraft { Type = told.Type, Status = told.Status, Frame = p.Entry.Source, Sentence = sentenceNumber, IsDirected = told.IsDirected };
        if (AddMechanism(s, p, draft) is not { } name || !IsUnder(s, name)) return null;
        draft.Type = EventType.Session;
        draft.Parties.UnionWith(told.Parties);
        draft.AddPeople(told.People);
        draft.Topics.UnionWith(language.Topics.Find(s, 0, s.Tokens.Count).Select(t => t.Label));
        draft.Spans.Add(s.Sentence.Span);
        return draft;
    }

    private EventStatus? StatusOf(AnalysedSentence s, Predicate p)
    {
        var (first, end) = s.ClauseOf(p.Verb >= 0 ? p.Verb : p.Head);
        var near = (First: Math.Max(first, p.First - CueReach), End: Math.Min(end, Math.Max(p.End + CueReach, ToldUntil(s, p, end))));
        var frame = p.Entry.Frame;
        if (p.Group.Possible || HasCue(s, p, "hypothetical", facts.AdpositionsFollow && !p.Entry.IsNoun ? p.First : near.First, facts.AdpositionsFollow ? near.End : Math.Min(near.End, p.End + 2)) || IsConditional(s, first, p.First)) return null;
        if (frame.Type == EventType.Agreement && IsDescription(s, p)) return null;
        if (p.Group.Negated) return (frame.IsDirected && frame.Type != EventType.Visit) || frame.Type == EventType.Agreement ? null : EventStatus.Denied;
        if (frame.Status is { } fixedStatus) return fixedStatus;
        if (p.Group.Tense == Tense.Present && first > 0 && facts.Is("before-clause", s.Tokens[first].Folded)) return EventStatus.Planned;
        if (p.Entry.Status is { } stated && p.Group.Tense is Tense.Present or Tense.None) return stated;
        if (!(frame.IsDirected && frame.Type != EventType.Visit) && HasCue(s, p, "cancelled", near.First, near.End)) return EventStatus.Cancelled;
        if (HasCue(s, p, "denied", near.First, near.End)) return frame.IsDirected ? null : EventStatus.Denied;
        if (p.Group.Tense == Tense.Future || (p.IsBareNoun && ((p.Entry.Frame.Type != EventType.Assault && IsToCome(s, p)) || IsPrepared(s, p))) || (!IsTold(p) && HasCue(s, p, "planned", near.First, near.End))) return EventStatus.Planned;
        if (p.IsBareNoun && IsPurpose(s, p)) return null;
        if (facts.AdpositionsFollow && p.Group.Infinite && s.ClassAt(p.Verb) == WordClass.Gerund && NextVerb(s, p) is { } next && s.ClassAt(next) == WordClass.Infinitive) return null;
        if (p.Group.Infinite && p.Verb >= 0 && (s.ClassAt(p.Verb) == WordClass.Infinitive || (facts.AdpositionsFollow && s.ClassAt(p.Verb) == WordClass.Verb)) && !HasCue(s, p, "undertaken", Math.Max(first, p.First - 3), p.First)) return OfInfinitive(s, p, near.End);
        if (facts.PresentIsOngoing && p.Group.Tense == Tense.Present && (!frame.IsDirected || frame.Type == EventType.Visit)) return EventStatus.Ongoing;
        if ((p.Group.Progressive && p.Group.Tense != Tense.Past) || HasCue(s, p, "ongoing", near.First, near.End)) return EventStatus.Ongoing;
        return EventStatus.Held;
    }

    // "implementing the agreements reached at the talks": a participle that only describes tells nothing new.
    private static bool IsDescription(AnalysedSentence s, Predicate p) => !p.Entry.IsNoun && p.Group.Infinite && s.ClassAt(p.Verb) == WordClass.Participle;

    // "The talks between X and Y were cancelled": what is told of an event noun reaches to the end of the verb after it.
    private int ToldUntil(AnalysedSentence s, Predicate p, int end)
    {
        if (!p.Entry.IsNoun || facts.AdpositionsFollow || facts.Cases) return 0;
        for (var i = p.End; i < end; i++)
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Auxiliary or WordClass.Modal) return Math.Min(end, i + 3);
        return 0;
    }

    // A finished act told by its own verb is no plan, whatever stands beside it.
    private bool IsTold(Predicate p) => facts.AdpositionsFollow && !p.Entry.IsNoun && p.Group is { Tense: Tense.Past, Infinite: false, Progressive: false };

    // "Germany urged Iran to return": the words of a frame are no cue that what they tell is not stated.
    private bool HasCue(AnalysedSentence s, Predicate p, string label, int first, int end)
    {
        foreach (var cue in language.Cues.In(s))
            if (cue.First >= first && cue.End <= end && cue.Label == label && (label == "cancelled" || cue.First < p.First || cue.First >= p.End)) return true;
        return false;
    }

    private bool IsConditional(AnalysedSentence s, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (facts.Is("conditional", s.Tokens[i].Folded)) return true;
        return false;
    }

    // «будут взаимодействовать, оказывать помощь» tells what is to come; "after imposing sanctions" tells what was done, "decided to impose" what is to be done; other infinitives state nothing.
    private EventStatus? OfInfinitive(AnalysedSentence s, Predicate p, int end)
    {
        if (facts.Cases && HasFutureBefore(s, p)) return EventStatus.Planned;
        if (IsArranged(s, p)) return EventStatus.Planned;
        var after = p.End;
        while (after < end && s.Words[after].Class == WordClass.Infinitive) after++;
        foreach (var (label, first, _) in language.Cues.Find(s, after, Math.Min(end, after + InfinitiveReach)))
            if (label == "done" && first == after) return IsToCome(s, p) ? EventStatus.Planned : EventStatus.Held;
            else if (label == "intended") return p.Entry.Frame.Type == EventType.Agreement ? null : EventStatus.Planned;
        return null;
    }

    // "agreed to meet in May": the meeting is what is to come.
    private bool IsArranged(AnalysedSentence s, Predicate p) => IsCommon(p.Entry.Frame.Type) && p.First > 1
        && facts.Is("infinitive", s.Tokens[p.First - 1].Folded) && facts.Is("arrange", s.Words[p.First - 2].Lemma);

    private static bool IsCommon(EventType type) => type is EventType.Visit or EventType.Meeting or EventType.Call or EventType.Session or EventType.Signing;

    // "निशाना बनाकर मारने की निंदा": what comes first is as little stated as the infinitive after it.
    private static int? NextVerb(AnalysedSentence s, Predicate p)
    {
        for (var i = p.End; i < s.Tokens.Count && s.Clauses[i] == s.Clauses[p.Head]; i++)
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Infinitive) return i;
        return null;
    }

    // "for talks with": what a bare noun is only wanted for is not stated.
    private bool IsPurpose(AnalysedSentence s, Predicate p)
    {
        foreach (var (label, first, _) in language.Cues.Find(s, p.End, Math.Min(s.Tokens.Count, p.End + 1 + InfinitiveReach)))
            if (label == "purpose" && first == p.End) return true;
        return false;
    }

    private bool HasFutureBefore(AnalysedSentence s, Predicate p)
    {
        for (var i = p.Verb - 1; i >= 0 && s.Clauses[i] == s.Clauses[p.Verb] && !facts.Is("modal", s.Words[i].Lemma); i--)
            if (facts.Is("future", s.Tokens[i].Folded)) return true;
        return false;
    }

    // What the sentence's own verb puts into the future has not happened: "after the signing he will visit China".
    // "the preparation of the visit", यात्रा की तैयारी: what is being prepared has not been.
    private bool IsPrepared(AnalysedSentence s, Predicate p) => facts.AdpositionsFollow
        ? language.Cues.Has(s, "prepared", p.End, Math.Min(s.Tokens.Count, p.End + PreparedReach))
        : language.Cues.Has(s, "prepared", Math.Max(0, p.First - PreparedReach), p.First);

    private bool IsToCome(AnalysedSentence s, Predicate p)
    {
        if (facts.Cases) return false;
        var (first, end) = s.ClauseOf(p.Head);
        if (!facts.AdpositionsFollow) return Enumerable.Range(first, end - first).Any(i => facts.Is("future", s.Tokens[i].Folded));
        for (var i = end - 1; i >= Math.Max(first, p.End); i--)
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Auxiliary) return s.Words[i].Tense == Tense.Future;
        return false;
    }

    private bool FillDirected(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, EventDraft draft, ArticleContext context)
    {
        var doers = references.Named(s, filled.GetValueOrDefault("doer"), context);
        var goalRole = draft.Type == EventType.Visit ? "goal" : "target";
        var goals = references.Named(s, filled.GetValueOrDefault(goalRole), context);
        if (p.Entry.Required is { } required && !filled.ContainsKey(required)) return false;
        if (draft.Type == EventType.Visit) return FillVisit(s, p, doers, goals, draft, context);
        draft.From.UnionWith(doers.SelectMany(a => a.Codes));
        draft.To.UnionWith(goals.SelectMany(a => a.Codes));
        if (draft.To.Count == 0 && draft.From.Count > 0 && OnlyOther(s, p, draft.From) is { } other) draft.To.Add(other);
        if (draft.Type == EventType.Accuse && goals.Count == 0 && context.LastOffender is { } offender) draft.To.Add(offender);
        if (facts.AdpositionsFollow && draft.To.Overlaps(draft.From)) return false;
        draft.To.ExceptWith(draft.From);
        draft.AddPeople(doers.SelectMany(a => a.People));
        draft.Parties.UnionWith(draft.From);
        draft.Parties.UnionWith(draft.To);
        if (draft.From.Count == 0 && p.Group.Passive && draft.Type == EventType.Request && !p.Entry.IsNoun) AddOtherSide(draft, context);
        if (draft.From.Count == 0) return false;
        return draft.To.Count > 0 || p.Entry.Frame.Needs < 2 || (p.Entry.IsOpen && IsToWorld(s, p, draft));
    }

    // What another state appeals for without naming anybody is meant for other states.
    private bool IsToWorld(AnalysedSentence s, Predicate p, EventDraft draft) =>
        (draft.From.Count > 1 || !facts.Is("home", draft.From.Min!.ToLowerInvariant())) && !AddressesOwn(s, p);

    private bool AddressesOwn(AnalysedSentence s, Predicate p)
    {
        for (var i = s.ClauseOf(p.Head).First; i < p.First - 1; i++)
            if (facts.Is("inside-audience", s.Tokens[i].Folded) && language.AdpositionAt(s, i + 1) is not null) return true;
        return false;
    }

    // "India condemned a killing in Peshawar in Pakistan": the one other state spoken of in the clause, or else in what the clause brings up, is meant.
    private string? OnlyOther(AnalysedSentence s, Predicate p, SortedSet<string> from)
    {
        if (!(facts.AdpositionsFollow || facts.Cases) || (p.Verb >= 0 && IsAttribute(s, p.Verb))) return null;
        var clause = s.Clauses[p.Head];
        if (p.Entry.Frame.Type is EventType.Mobilize or EventType.Sanction or EventType.Aid or EventType.Coerce) return null;
        foreach (var here in (Func<ActorPhrase, bool>[])[a => s.Clauses[a.First] == clause, a => s.Clauses[a.First] > clause && (a.Adposition.Length == 0 || facts.Is("addressed", a.Adposition)), a => s.Clauses[a.First] > clause, a => facts.Cases && s.Clauses[a.First] < clause])
        {
            var others = s.Actors.Where(a => a.Kind != ActorKind.Place && !facts.Is("aside", a.Adposition) && !(p.Entry.IsNoun && facts.Is("addressed", a.Adposition)) && here(a)).SelectMany(a => a.Codes).Where(c => !from.Contains(c) && !registry.IsOrganisation(c)).Distinct().Take(2).ToList();
            if (others.Count > 0) return others.Count == 1 ? others[0] : null;
        }
        return null;
    }

    // "Pakistan was also asked to free them": by the other of the two sides the article is about.
    private static void AddOtherSide(EventDraft draft, ArticleContext context)
    {
        if (draft.To.Count != 1 || context.LastSides.Count != 2 || !context.LastSides.Contains(draft.To.Min!)) return;
        draft.From.UnionWith(context.LastSides.Except(draft.To));
        draft.Parties.UnionWith(draft.From);
        draft.Score -= 0.2;
    }

    private bool FillVisit(AnalysedSentence s, Predicate p, List<ActorPhrase> doers, List<ActorPhrase> goals, EventDraft draft, ArticleContext context)
    {
        var goal = goals.Count > 0 ? goals[0] : p.Entry.Markers.ContainsKey("goal") && facts.Capitals && !facts.Cases ? null : PlacePhrases(s, p).FirstOrDefault();
        if (goal is null || goal.Codes.Count == 0) return false;
        draft.TargetSpans.Add(s.SpanOf(goal.First, goal.End));
        if (facts.AdpositionsFollow ? !p.IsBareNoun : !p.Entry.IsNoun && p.Entry.Words.Count == 1) doers.RemoveAll(a => a.Kind is ActorKind.Body or ActorKind.Modifier);
        if (doers.Count == 0 && context.LastSubject is { People.Count: > 0 } last && p.IsBareNoun == false && !HasOtherSubject(s, p)) doers = [last];
        var from = doers.SelectMany(a => a.Codes).Where(c => c != goal.Codes[0]).ToList();
        if (from.Count == 0) return false;
        draft.From.UnionWith(from);
        draft.To.Add(goal.Codes[0]);
        draft.Parties.UnionWith(draft.From);
        draft.Parties.UnionWith(draft.To);
        draft.AddPeople(doers.SelectMany(a => a.People));
        draft.Place = new(goal.City ?? Registry.CityNear(s, goal), goal.Codes[0]);
        return true;
    }

    // "an aircraft left for Vietnam": somebody or something else goes there, not who acted last.
    private bool HasOtherSubject(AnalysedSentence s, Predicate p)
    {
        if (facts.AdpositionsFollow) return false;
        var (first, _) = s.ClauseOf(p.Verb);
        for (var i = first; i < p.Verb; i++)
            if (s.ClassAt(i) is WordClass.Noun or WordClass.Name or WordClass.Pronoun && (!facts.Cases || IsSubjectForm(s, i))) return true;
        return false;
    }

    private static bool IsSubjectForm(AnalysedSentence s, int i) => s.ClassAt(i) == WordClass.Noun && (s.Words[i].Case & Case.Nominative) != 0
        && s.ClassAt(i - 1) is not (WordClass.Adposition or WordClass.Adjective) && !s.Dates.Any(d => d.First <= i && i < d.End) && !s.Actors.Any(a => a.First <= i && i < a.End);

    // "Putin and Modi met with students": those met are no side, and the two did not meet each other.
    private bool IsWithOthers(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled)
    {
        if (facts.AdpositionsFollow || p.Entry.Frame.Type != EventType.Meeting || filled.ContainsKey("with") || filled.ContainsKey("between")) return false;
        var with = Enumerable.Range(p.End - 1, 2).FirstOrDefault(i => i < s.Tokens.Count && language.Roles("with", p.Entry.IsNoun).Any(m => m.Split('+')[0] == s.Tokens[i].Folded), -1);
        if (with < 0) return false;
        var other = with + 1;
        while (s.ClassAt(other) is WordClass.Determiner or WordClass.Adjective && !facts.Is("mutual", s.Tokens[other].Folded)) other++;
        return s.ClassAt(other) is WordClass.Noun or WordClass.Participle && !facts.Is("mutual", s.Words[other].Lemma) && !s.Actors.Any(a => a.First == other);
    }

    private bool FillSides(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, EventDraft draft, ArticleContext context)
    {
        if (IsWithOthers(s, p, filled)) return false;
        var phrases = references.Named(s, [.. filled.Values.SelectMany(v => v)], context);
        if (phrases.Any(a => a.Kind != ActorKind.Reference)) phrases.RemoveAll(a => a.Kind == ActorKind.Reference && a.Link == "adj");
        Add(draft, phrases);
        if (phrases.Count == 0 && IsImpersonal(s, p, draft) && !(draft.Type is EventType.Meeting or EventType.Agreement && p.Entry.Words.Count == 1 && HasOtherSubject(s, p))) AddLastSides(draft, context);
        if ((draft.Parties.Count < 2 ? phrases.Count > 0 : OnlyWith(filled)) && !filled.ContainsKey("doer") && SentenceSubject(s, p, context) is { } subject)
        {
            Add(draft, [subject]);
            draft.DoerSpans.Add(s.SpanOf(subject.First, subject.End));
        }
        if (draft.Parties.Count == 1 && HasSideWord(filled) && context.IsFirst(draft.Parties.Min!) && facts.Words("home").FirstOrDefault() is { } home) draft.Parties.Add(home.ToUpperInvariant());
        if (draft.Parties.Count == 1 && HasSideWord(filled) && context.LastPersonNotOf(draft.Parties.Min) is { } other)
        {
            draft.Parties.Add(other.Side!);
            draft.AddPeople([other]);
            draft.Score -= 0.2;
        }
        if (draft.Type == EventType.Meeting && filled.Values.SelectMany(v => v).Any(a => a.Link is "of" or "adj" or "'s" && a.Owns.First <= p.Head && p.Head < a.Owns.End && a.Codes.Any(registry.IsOrganisation))) draft.Type = EventType.Session;
        if (draft.Mechanism is not null && draft.Type is EventType.Session or EventType.Meeting)
        {
            draft.Type = EventType.Session;
            if (registry.MechanismSides(draft.Mechanism) is { } sides && (draft.Parties.Count < 2 || sides.Count == 1)) draft.Parties.UnionWith(sides);
        }
        if (draft is { Type: EventType.Meeting, Parties.Count: 1, People.Count: 0 } && draft.Parties.All(registry.IsOrganisation)) draft.Type = EventType.Session;
        if (draft.Type == EventType.Session && draft.Parties.Any(registry.IsOrganisation)) return true;
        if (draft.Type == EventType.Session && draft.Mechanism is null && p.IsBareNoun && facts.Cases && !filled.ContainsKey("between") && !filled.ContainsKey("with")) return false;
        return draft.Parties.Count >= p.Entry.Frame.Needs;
    }

    // "will take part in a meeting with X and Y": whoever acts in the sentence is one side more.
    private bool OnlyWith(Dictionary<string, List<ActorPhrase>> filled) => !facts.Cases && !facts.AdpositionsFollow && filled.Count == 1 && filled.ContainsKey("with");

    // "Documents will be signed", «Условлено встретиться»: nobody is named, so it is those who met.
    private static bool IsImpersonal(AnalysedSentence s, Predicate p, EventDraft draft) =>
        p.Verb >= 0 && (p.Group.Passive || p.Happens || s.ClassAt(p.Verb) == WordClass.Infinitive) && !IsAttribute(s, p.Verb)
        && (draft.Type is EventType.Agreement or EventType.Signing || (draft.Type == EventType.Meeting && draft.Status == EventStatus.Planned && !p.Entry.IsNoun));

    // «пакет подписанных документов» describes papers and tells no event.
    private static bool IsAttribute(AnalysedSentence s, int verb) => s.ClassAt(verb) == WordClass.Participle && s.Words[verb].Case != Case.None;

    private static void AddLastSides(EventDraft draft, ArticleContext context)
    {
        draft.Parties.UnionWith(context.LastSides);
        if (draft.Type != EventType.Signing) draft.AddPeople(context.LastPeople);
        draft.Score -= 0.15;
    }

    private static bool HasSideWord(Dictionary<string, List<ActorPhrase>> filled) =>
        filled.TryGetValue("with", out var with) && with.Any(a => a.Kind is ActorKind.Person or ActorKind.Office) && !filled.ContainsKey("doer");

    private static void Add(EventDraft draft, List<ActorPhrase> phrases)
    {
        draft.Parties.UnionWith(phrases.SelectMany(a => a.Codes));
        draft.AddPeople(phrases.SelectMany(a => a.People));
    }

    // "Following a meeting with X in Moscow, Y said": the one who speaks or acts is the other side.
    private ActorPhrase? SentenceSubject(AnalysedSentence s, Predicate p, ArticleContext context)
    {
        var subject = s.Actors.FirstOrDefault(a => (a.Adposition.Length == 0 || language.Roles("doer", false).Contains(a.Adposition)) && a.Link.Length == 0 && a.Kind is ActorKind.Person or ActorKind.Office or ActorKind.Body or ActorKind.Institution && (a.Case == Case.None || (a.Case & Case.Nominative) != 0));
        return subject is null ? null : references.Named(s, [subject], context).FirstOrDefault();
    }

    // "on the margins of the summit": the summit is where something else was, with people of its own.
    private bool IsOnMargins(AnalysedSentence s, int first, int end) => facts.AdpositionsFollow
        ? language.Cues.Has(s, "margins", end, Math.Min(s.Tokens.Count, end + MarginReach))
        : language.Cues.Has(s, "margins", Math.Max(0, first - MarginReach), first);

    // "शिखर सम्मेलन के दौरान मिले": a summit that only tells when something else was.
    private bool IsDuring(AnalysedSentence s, int end) =>
        facts.AdpositionsFollow && language.Cues.Find(s, end, Math.Min(s.Tokens.Count, end + DuringReach)).Any(c => c.Label == "during" && c.First <= end + 1);

    // "under the commission", «в рамках комиссии», आयोग के तहत: the meeting was one of the mechanism, and does not just speak of it.
    private bool IsUnder(AnalysedSentence s, NameFound name)
    {
        var first = facts.AdpositionsFollow ? name.End : Math.Max(0, name.First - UnderReach);
        var end = facts.AdpositionsFollow ? Math.Min(s.Tokens.Count, name.End + UnderReach) : name.First;
        for (var i = first; i < end; i++)
            if (facts.Is("under", s.Tokens[i].Folded)) return true;
        return false;
    }

    private NameFound? AddMechanism(AnalysedSentence s, Predicate p, EventDraft draft)
    {
        if (draft.Type is not (EventType.Session or EventType.Meeting)) return null;
        var (first, end) = s.ClauseOf(p.Head);
        NameFound? nearest = null;
        for (var i = first; i < end; i++)
            if (s.Names[i] is { } name && name.First == i && name.As(NameClass.Mechanism) is not null && (nearest is null || Distance(name, p) < Distance(nearest, p))) nearest = name;
        if (nearest is null || Distance(nearest, p) > 14 || IsOnMargins(s, nearest.First, nearest.End) || (nearest.End <= p.First && IsDuring(s, nearest.End)) || language.Cues.Has(s, "beside", Math.Max(first, nearest.First - 5), nearest.First)) return null;
        if (draft.Type == EventType.Meeting && IsVenue(s, nearest.First)) return null;
        draft.Mechanism = registry.MechanismLabel(nearest.As(NameClass.Mechanism)!.Id);
        draft.IsForum |= registry.IsForum(draft.Mechanism);
        draft.Ordinal = language.OrdinalBefore(s, nearest.First) ?? language.OrdinalBefore(s, p.First);
        return nearest;
    }

    // "the annual summit of the two countries"
    private bool IsYearly(AnalysedSentence s, Predicate p)
    {
        for (var i = Math.Max(0, p.First - YearlyReach); i < p.End; i++)
            if (facts.Is("yearly", s.Words[i].Lemma)) return true;
        return false;
    }

    // "X and Y met at the G20 summit": the summit is where two of those present met.
    private bool IsVenue(AnalysedSentence s, int first)
    {
        for (var i = first - 1; i >= 0 && first - i <= VenueReach; i--)
            if (language.AdpositionAt(s, i) is not null) return facts.Is("venue", s.Tokens[i].Folded);
        return false;
    }

    private static int Distance(NameFound name, Predicate p) => name.End <= p.First ? p.First - name.End : name.First >= p.End ? name.First - p.End : 0;

    private When WhenOf(AnalysedSentence s, Predicate p, EventDraft draft, ArticleContext context)
    {
        var anchor = p.Verb >= 0 && !p.Entry.IsNoun ? p.Verb : p.Head;
        var usable = s.Dates.Where(d => d.Sense is MentionSense.Point or MentionSense.From && d.Date is not null && Distance(d, anchor) <= DateReach).ToList();
        var best = DayOfClause(s, usable, s.ClauseOf(anchor).First) ?? usable.Where(d => s.Clauses[d.First] == s.Clauses[anchor]).MinBy(d => Distance(d, anchor))
            ?? usable.Where(d => Math.Abs(s.Clauses[d.First] - s.Clauses[anchor]) == 1 && !IsSaid(s, d.First, anchor) && (d.First == 0 || usable.Count == 1)).MinBy(d => Distance(d, anchor));
        if (best is null) return When.Unknown;
        var future = draft.Status == EventStatus.Planned;
        var date = best.With(future) ?? best.Date!;
        var span = (best.First, best.End);
        if (draft.Type == EventType.Visit && s.Dates.FirstOrDefault(d => d.Sense == MentionSense.Duration) is { } duration && DateFinder.Combine(best with { Date = date }, duration) is { } whole)
        {
            date = whole;
            span = (Math.Min(best.First, duration.First), Math.Max(best.End, duration.End));
        }
        var words = context.Article.Content[s.SpanOf(span.Item1, span.Item2).Start..s.SpanOf(span.Item1, span.Item2).End];
        return new When.Stated(date, words);
    }

    // "on August 8, when Modi invited him": the clause tells of the day named before it.
    private DateMention? DayOfClause(AnalysedSentence s, List<DateMention> usable, int clause) =>
        clause == 0 || !facts.Is("when", s.Tokens[clause].Folded) ? null : usable.Find(d => d.End == clause || (d.End == clause - 1 && s.IsWord(d.End, ",")));

    // "said yesterday that …": the day of saying is not the day of what is said.
    private static bool IsSaid(AnalysedSentence s, int date, int anchor) =>
        s.ClassAt(s.ClauseOf(Math.Max(date, anchor)).First) == WordClass.Complementizer;

    private static int Distance(DateMention d, int token) => d.End <= token ? token - d.End : d.First > token ? d.First - token : 0;

    private IEnumerable<ActorPhrase> PlacePhrases(AnalysedSentence s, Predicate p)
    {
        var (first, end) = s.ClauseOf(p.Head);
        return s.Actors.Where(a => a.First >= first && a.End <= end && a.Kind is ActorKind.Place or ActorKind.Body && a.Codes.Count > 0 && facts.Is("place", a.Adposition) && !IsBuilding(s, a)
            && (a.Case == Case.None || (a.Case & Case.Locative) != 0)).OrderBy(a => Math.Abs(a.First - p.Head));
    }

    // "at Hyderabad House": a house is named, not the city.
    private bool IsBuilding(AnalysedSentence s, ActorPhrase place) => place.End < s.Tokens.Count && facts.Is("buildings", s.Tokens[place.End].Folded);

    // A document is often about something to be done in a country: only the city, or what stands beside the act, is where it was signed.
    private PlaceName? PlaceOf(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, bool isOfDocument)
    {
        var used = filled.Values.SelectMany(v => v).Select(a => a.First).ToHashSet();
        var found = PlacePhrases(s, p).Where(a => !used.Contains(a.First) && (!isOfDocument || IsWhereSigned(p, a)) && !(p.IsBareNoun && IsOfAnother(s, p, a))).ToList();
        var place = found.FirstOrDefault(a => a.City is not null) ?? found.FirstOrDefault();
        return place is null ? null : new(place.City, place.Codes[0]);
    }

    // «празднованием в Москве, саммитом ШОС», «саммитом ШОС и празднованием в Пекине»: the place stands with the other thing named.
    private bool IsOfAnother(AnalysedSentence s, Predicate p, ActorPhrase place)
    {
        if (place.First > 2 && place.End <= p.First && Enumerable.Range(place.End, p.First - place.End).Any(i => s.IsWord(i, ","))) return true;
        for (var i = p.End; i < place.First - 1; i++)
            if (facts.Is("and", s.Tokens[i].Folded) && !s.Actors.Any(a => a.First <= i + 1 && i + 1 < a.End)) return true;
        return false;
    }

    private static bool IsWhereSigned(Predicate p, ActorPhrase place) => (place.City is not null && place.First - p.End <= UnderReach) || Math.Max(p.First - place.End, place.First - p.End) <= 2;
}
