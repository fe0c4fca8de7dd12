using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;
using Chancery.Resolving;

namespace Chancery.Coding;

/// <summary>Makes an event of a predicate and those who fill its roles, or nothing where the words do not state one.</summary>
internal sealed class EventCoder(LanguagePack language, Registry registry)
{
    private const int RecalledAfterDays = 8;
    private readonly RoleFiller roles = new(language);
    private readonly References references = new(language);
    private readonly EventStatusReader statuses = new(language);
    private readonly StageReader stages = new(language);
    private readonly DirectedSides directed = new(language, registry);
    private readonly MutualSides mutual = new(language, registry);
    private readonly DomesticSides domestic = new(language);
    private readonly RoleCompleter completer = new(language);
    private readonly EventMechanisms mechanisms = new(language, registry);
    private readonly EventDates dates = new(language);
    private readonly EventPlaces places = new(language, registry);
    private readonly LanguageFacts facts = language.Facts;

    public EventDraft? Code(AnalysedSentence s, Predicate p, ArticleContext context, int sentenceNumber)
    {
        if (IsOnlySetting(s, p)) return null;
        var stated = statuses.StatusOf(s, p);
        if (stages.StatusOf(s, p, stated) is not { } status) return null;
        var filled = roles.Fill(s, p);
        if (p.Entry.Required is { } required && !filled.ContainsKey(required) && context.Given.Count == 0) return null;
        var draft = Begin(s, p, status, status == EventStatus.Planned && status != stated && !stages.IsPrepared(s, p), sentenceNumber);
        draft.IsCompleted = completer.Complete(s, p, filled, context);
        mechanisms.AddTo(s, p, draft);
        if (!FillSides(s, p, filled, draft, context)) return Domestic(s, p, filled, draft, context);
        if (draft is { Type: EventType.Session, Mechanism: null } && mechanisms.IsYearly(s, p)) draft.Mechanism = registry.YearlySummit(draft.Parties);
        NoteWords(s, filled, draft);
        if (IsSeveral(s, p)) draft.Hub = HubOf(s, filled, draft, context);
        Date(s, p, draft, context);
        Settle(s, p, draft, context);
        if (!IsPlaceless(draft.Type)) draft.Place = places.PlaceOf(s, p, filled, draft.Type is EventType.Signing or EventType.Agreement);
        draft.Topics.UnionWith(language.Topics.Find(s, 0, s.Tokens.Count).Select(t => t.Label));
        draft.Spans.Add(s.Sentence.Span);
        return draft;
    }

    // A visit is where its goal is; where something was that is praised, blamed or asked for says nothing of where that was done.
    private static bool IsPlaceless(EventType type) =>
        type is EventType.Visit or EventType.Protest or EventType.Accuse or EventType.Support or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Sanction;

    // "on the margins of the summit", "during the session": what only says where something else was is no event of its own.
    private bool IsOnlySetting(AnalysedSentence s, Predicate p) => p.Entry.IsNoun
        && (mechanisms.IsOnMargins(s, p.First, p.End) || (p.Entry.Frame.Type == EventType.Session && mechanisms.IsDuring(s, p.End)));

    private EventDraft Begin(AnalysedSentence s, Predicate p, EventStatus status, bool mooted, int sentenceNumber)
    {
        var frame = p.Entry.Frame;
        var isRefusal = EventStatusReader.IsRefusal(p);
        return new EventDraft
        {
            Type = isRefusal ? EventType.Reject : frame.Type,
            Status = status,
            IsMooted = mooted,
            Frame = p.Entry.Source,
            Sentence = sentenceNumber,
            IsDirected = frame.IsDirected,
            Plover = isRefusal ? null : frame.Plover,
            IsNamedOnly = p.IsBareNoun,
            IsForum = p.Entry.IsNoun && frame.Type == EventType.Session && facts.Is("forums", s.Words[p.Head].Lemma),
            Score = p.IsBareNoun ? 0.75 : 0.9,
        };
    }

    private bool FillSides(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, EventDraft draft, ArticleContext context) =>
        draft.IsDirected ? directed.Fill(s, p, filled, draft, context) : mutual.Fill(s, p, filled, draft, context);

    // What is told as done cannot lie ahead: then either its date or its status is misread.
    private void Date(AnalysedSentence s, Predicate p, EventDraft draft, ArticleContext context)
    {
        draft.When = dates.WhenOf(s, p, draft, context);
        if (draft.Status is EventStatus.Held or EventStatus.Ongoing && draft.When.Edtf is { } date && date.Earliest > context.Day)
        {
            if (p.Group.Tense == Tense.Past || draft.Type == EventType.Assault) draft.When = When.Unknown;
            else draft.Status = EventStatus.Planned;
        }
        if (IsLongPast(draft, context) || IsToldAsBackground(s, p)) draft.Background = true;
    }

    // What is put off to a day is to come on that day.
    private void Settle(AnalysedSentence s, Predicate p, EventDraft draft, ArticleContext context)
    {
        draft.Stage = stages.StageOf(s, p, draft);
        if (stages.MovedTo(s, p, draft) is not { } moved) return;
        (draft.Status, draft.Stage) = (EventStatus.Planned, Stage.Rescheduled);
        var words = s.SpanOf(moved.First, moved.End);
        draft.When = new When.Stated(moved.With(true)!, context.Article.Content[words.Start..words.End]);
    }

    private static bool IsLongPast(EventDraft draft, ArticleContext context) =>
        draft.Status == EventStatus.Held && draft.When.Edtf is { } past && past.Latest < context.Day.AddDays(-RecalledAfterDays);

    private bool IsToldAsBackground(AnalysedSentence s, Predicate p) =>
        language.Cues.Has(s, "background", p.Entry.IsNoun && !facts.AdpositionsFollow ? Math.Max(0, p.First - 1) : p.First, p.End);

    private EventDraft? Domestic(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, EventDraft draft, ArticleContext context)
    {
        if (!domestic.Fill(s, p, filled, draft, context)) return null;
        draft.IsDomestic = true;
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

    // Who spoke with each of the others: the doer, or the one side that is not among those spoken with.
    private string? HubOf(AnalysedSentence s, Dictionary<string, List<ActorPhrase>> filled, EventDraft draft, ArticleContext context)
    {
        if (filled.GetValueOrDefault("doer") is [var one, ..] && references.Named(s, [one], context) is [{ Codes: [var hub, ..] }]) return hub;
        var others = filled.GetValueOrDefault("with")?.SelectMany(a => a.Codes).ToHashSet() ?? [];
        return draft.Parties.Where(side => !others.Contains(side)).ToList() is [var left] ? left : null;
    }

    // "telephone conversations with A, B and C" are as many as there are partners; "talks" are one.
    private bool IsSeveral(AnalysedSentence s, Predicate p) => p.Entry.IsNoun && !facts.Cases && !facts.AdpositionsFollow
        && p.Entry.Frame.Type is EventType.Meeting or EventType.Call && s.Tokens[p.Head].Folded != s.Words[p.Head].Lemma && !facts.Is("always-plural", s.Tokens[p.Head].Folded);

    /// <summary>What is said of an event already told ("this meeting was held under …"), or null.</summary>
    public EventDraft? CodeReference(AnalysedSentence s, Predicate p, EventDraft told, int sentenceNumber)
    {
        if (!p.Entry.IsNoun || !facts.Is("this", s.Tokens[Math.Max(0, p.First - 1)].Folded) || statuses.StatusOf(s, p) is not (EventStatus.Held or EventStatus.Ongoing)) return null;
        var draft = new EventDraft { Type = told.Type, Status = told.Status, Frame = p.Entry.Source, Sentence = sentenceNumber, IsDirected = told.IsDirected };
        if (mechanisms.AddTo(s, p, draft) is not { } name || !mechanisms.IsUnder(s, name)) return null;
        draft.Type = EventType.Session;
        draft.Parties.UnionWith(told.Parties);
        draft.AddPeople(told.People);
        draft.Topics.UnionWith(language.Topics.Find(s, 0, s.Tokens.Count).Select(t => t.Label));
        draft.Spans.Add(s.Sentence.Span);
        return draft;
    }
}
