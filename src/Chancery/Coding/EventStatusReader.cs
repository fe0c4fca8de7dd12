using Chancery.Analysing.Morphology;

namespace Chancery.Coding;

/// <summary>Says whether an event happened, goes on, is to come, was called off or is not stated at all.</summary>
internal sealed class EventStatusReader(LanguagePack language)
{
    private const int CueReach = 6;
    private const int PreparedReach = 6;
    private const int InfinitiveReach = 4;
    private readonly LanguageFacts facts = language.Facts;

    public EventStatus? StatusOf(AnalysedSentence s, Predicate p)
    {
        var (first, end) = s.ClauseOf(p.Verb >= 0 ? p.Verb : p.Head);
        var near = (First: Math.Max(first, p.First - CueReach), End: Math.Min(end, Math.Max(p.End + CueReach, ToldUntil(s, p, end))));
        var frame = p.Entry.Frame;
        if (p.Group.Possible || HasCue(s, p, "hypothetical", facts.AdpositionsFollow && !p.Entry.IsNoun ? p.First : near.First, facts.AdpositionsFollow ? near.End : Math.Min(near.End, p.End + 2)) || IsConditional(s, first, p.First)) return null;
        if (frame.Type == EventType.Agreement && IsDescription(s, p)) return null;
        if (IsObjectOfInfinitive(s, p)) return null;
        if (IsRefusal(p)) return EventStatus.Held;
        if (p.Group.Negated) return (frame.IsDirected && frame.Type != EventType.Visit) || frame.Type == EventType.Agreement ? null : EventStatus.Denied;
        if (frame.Status is { } fixedStatus) return fixedStatus;
        if (p.Group.Tense == Tense.Present && first > 0 && facts.Is("before-clause", s.Tokens[first].Folded)) return EventStatus.Planned;
        if (p.Entry.Status is { } stated && p.Group.Tense is Tense.Present or Tense.None) return stated;
        if (!(frame.IsDirected && frame.Type != EventType.Visit) && HasCue(s, p, "cancelled", near.First, near.End)) return EventStatus.Cancelled;
        if (HasCue(s, p, "denied", near.First, near.End)) return frame.IsDirected ? null : EventStatus.Denied;
        if (p.Group.Tense == Tense.Future || (p.IsBareNoun && ((p.Entry.Frame.Type != EventType.Assault && IsToCome(s, p)) || IsPrepared(s, p))) || (!IsTold(p) && HasCue(s, p, "planned", near.First, near.End))) return EventStatus.Planned;
        if (p.IsBareNoun && IsPurpose(s, p)) return null;
        if (facts.AdpositionsFollow && p.Group.Infinite && s.ClassAt(p.Verb) == WordClass.Gerund && NextVerb(s, p) is { } next && s.ClassAt(next) == WordClass.Infinitive) return null;
        if (p.Group.Infinite && p.Verb >= 0 && (s.ClassAt(p.Verb) == WordClass.Infinitive || (facts.AdpositionsFollow && s.ClassAt(p.Verb) == WordClass.Verb)) && !(HasCue(s, p, "undertaken", Math.Max(first, p.First - 3), p.First) && !IsNegatedBefore(s, p, first))) return OfInfinitive(s, p, near.End);
        if (facts.PresentIsOngoing && p.Group.Tense == Tense.Present && (!frame.IsDirected || frame.Type == EventType.Visit)) return EventStatus.Ongoing;
        if ((p.Group.Progressive && p.Group.Tense != Tense.Past) || HasCue(s, p, "ongoing", near.First, near.End)) return EventStatus.Ongoing;
        return EventStatus.Held;
    }

    /// <summary>Whether the words say that a good turn will not be done ("will not lift the ban"): that is to refuse it.</summary>
    public static bool IsRefusal(Predicate p) => p.Group is { Negated: true, Tense: Tense.Future } && !p.Entry.IsNoun && p.Entry.Frame.IsDirected
        && p.Entry.Frame.Type is EventType.Aid or EventType.Support or EventType.Concede or EventType.Retreat or EventType.Agreement;

    // «не смогли договориться»: what was not managed was not done.
    private bool IsNegatedBefore(AnalysedSentence s, Predicate p, int first)
    {
        for (var i = p.First - 1; i >= Math.Max(first, p.First - 4); i--)
            if (facts.Is("negation", s.Tokens[i].Folded)) return true;
        return false;
    }

    // "is obliged to negotiate granting a loan": what an infinitive takes as its object is as little stated as the infinitive.
    private bool IsObjectOfInfinitive(AnalysedSentence s, Predicate p) => !facts.AdpositionsFollow && !facts.Cases && p is { Entry.IsNoun: false, Verb: > 1 }
        && s.ClassAt(p.Verb) == WordClass.Participle && (s.Words[p.Verb].Marks & Mark.Progressive) != 0
        && s.ClassAt(p.Verb - 1) == WordClass.Infinitive && facts.Is("infinitive", s.Tokens[p.Verb - 2].Folded);

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

    // "the preparation of the visit", यात्रा की तैयारी: what is being prepared has not been.
    private bool IsPrepared(AnalysedSentence s, Predicate p) => facts.AdpositionsFollow
        ? language.Cues.Has(s, "prepared", p.End, Math.Min(s.Tokens.Count, p.End + PreparedReach))
        : language.Cues.Has(s, "prepared", Math.Max(0, p.First - PreparedReach), p.First);

    // What the sentence's own verb puts into the future has not happened: "after the signing he will visit China".
    private bool IsToCome(AnalysedSentence s, Predicate p)
    {
        if (facts.Cases) return false;
        var (first, end) = s.ClauseOf(p.Head);
        if (!facts.AdpositionsFollow) return Enumerable.Range(first, end - first).Any(i => facts.Is("future", s.Tokens[i].Folded));
        for (var i = end - 1; i >= Math.Max(first, p.End); i--)
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Auxiliary) return s.Words[i].Tense == Tense.Future;
        return false;
    }
}
