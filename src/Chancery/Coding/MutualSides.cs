using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;

namespace Chancery.Coding;

/// <summary>Says who takes part in an act in which all take part alike.</summary>
internal sealed class MutualSides(LanguagePack language, Registry registry)
{
    private readonly References references = new(language);
    private readonly OtherSubjects others = new(language);
    private readonly LanguageFacts facts = language.Facts;

    public bool Fill(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, EventDraft draft, ArticleContext context)
    {
        if (IsWithOthers(s, p, filled)) return false;
        var phrases = references.Named(s, [.. filled.Values.SelectMany(v => v)], context);
        if (phrases.Any(a => a.Kind != ActorKind.Reference)) phrases.RemoveAll(a => a.Kind == ActorKind.Reference && a.Link == "adj");
        Add(draft, phrases);
        if (phrases.Count == 0 && IsImpersonal(s, p, draft) && !(draft.Type is EventType.Meeting or EventType.Agreement && p.Entry.Words.Length == 1 && others.StandBefore(s, p))) AddLastSides(draft, context);
        if ((draft.Parties.Count < 2 ? phrases.Count > 0 : OnlyWith(filled)) && !filled.ContainsKey("doer") && SentenceSubject(s, p, context) is { } subject)
        {
            Add(draft, [subject]);
            draft.DoerSpans.Add(s.SpanOf(subject.First, subject.End));
        }
        if (draft.Parties.Count == 1 && HasSideWord(filled) && !p.IsBareNoun && context.IsFirst(draft.Parties.Min!) && facts.Words("home").FirstOrDefault() is { } home) draft.Parties.Add(home.ToUpperInvariant());
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
        p.Verb >= 0 && (p.Group.Passive || p.Happens || s.ClassAt(p.Verb) == WordClass.Infinitive) && !OtherSubjects.IsAttribute(s, p.Verb)
        && (draft.Type is EventType.Agreement or EventType.Signing || (draft.Type == EventType.Meeting && draft.Status == EventStatus.Planned && !p.Entry.IsNoun));

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
}
