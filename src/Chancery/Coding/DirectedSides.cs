using Chancery.Coding.Actors;

namespace Chancery.Coding;

/// <summary>Says who acts on whom in an act with a direction.</summary>
internal sealed class DirectedSides(LanguagePack language, Registry registry)
{
    private readonly References references = new(language);
    private readonly EventPlaces places = new(language, registry);
    private readonly OtherSubjects others = new(language);
    private readonly LanguageFacts facts = language.Facts;

    public bool Fill(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, EventDraft draft, ArticleContext context)
    {
        var doers = references.Named(s, filled.GetValueOrDefault("doer"), context);
        var goalRole = draft.Type == EventType.Visit ? "goal" : "target";
        var goals = references.Named(s, filled.GetValueOrDefault(goalRole), context);
        if (p.Entry.Required == goalRole && !goals.Exists(a => a.Codes.Count > 0)) return false;
        if (draft.Type == EventType.Visit) return FillVisit(s, p, doers, goals, draft, context);
        draft.From.UnionWith(doers.SelectMany(a => a.Codes));
        draft.To.UnionWith(goals.SelectMany(a => a.Codes));
        if (draft.Type == EventType.Agreement && draft.From.Count > 1) return false;
        if (draft.To.Count > 0 && draft.To.IsSubsetOf(draft.From)) return false;
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
        if (!(facts.AdpositionsFollow || facts.Cases) || (p.Verb >= 0 && OtherSubjects.IsAttribute(s, p.Verb))) return null;
        var clause = s.Clauses[p.Head];
        if (p.Entry.Frame.Type is EventType.Mobilize or EventType.Sanction or EventType.Aid or EventType.Coerce || (facts.Cases && p.Entry.Frame.Type is EventType.Support)) return null;
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
        var goal = goals.Count > 0 ? goals[0] : p.Entry.Markers.ContainsKey("goal") && facts.Capitals && !facts.Cases ? null : places.Phrases(s, p).FirstOrDefault();
        if (goal is null || goal.Codes.Count == 0) return false;
        draft.TargetSpans.Add(s.SpanOf(goal.First, goal.End));
        if (facts.AdpositionsFollow ? !p.IsBareNoun : !p.Entry.IsNoun && p.Entry.Words.Length == 1) doers.RemoveAll(a => a.Kind is ActorKind.Body or ActorKind.Modifier);
        if (doers.Count == 0 && context.LastSubject is { People.Count: > 0 } last && p.IsBareNoun == false && !others.StandBefore(s, p)) doers = [last];
        var from = doers.SelectMany(a => a.Codes).Where(c => c != goal.Codes[0]).ToList();
        if (from.Count == 0) return false;
        draft.From.UnionWith(from);
        draft.To.Add(goal.Codes[0]);
        draft.Parties.UnionWith(draft.From);
        draft.Parties.UnionWith(draft.To);
        draft.AddPeople(doers.SelectMany(a => a.People));
        draft.Place = new(goal.City ?? places.CityOf(s, goal), goal.Codes[0]);
        return true;
    }
}
