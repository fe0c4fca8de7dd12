using Chancery.Resolving.Names;

namespace Chancery.Coding;

/// <summary>Finds of which standing series a meeting is one.</summary>
internal sealed class EventMechanisms(LanguagePack language, Registry registry)
{
    private const int UnderReach = 9;
    private const int MarginReach = 8;
    private const int DuringReach = 4;
    private const int VenueReach = 5;
    private const int YearlyReach = 2;
    private readonly LanguageFacts facts = language.Facts;

    public NameFound? AddTo(AnalysedSentence s, Predicate p, EventDraft draft)
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

    // "on the margins of the summit": the summit is where something else was, with people of its own.
    public bool IsOnMargins(AnalysedSentence s, int first, int end) => facts.AdpositionsFollow
        ? language.Cues.Has(s, "margins", end, Math.Min(s.Tokens.Count, end + MarginReach))
        : language.Cues.Has(s, "margins", Math.Max(0, first - MarginReach), first);

    // "शिखर सम्मेलन के दौरान मिले": a summit that only tells when something else was.
    public bool IsDuring(AnalysedSentence s, int end) =>
        facts.AdpositionsFollow && language.Cues.Find(s, end, Math.Min(s.Tokens.Count, end + DuringReach)).Any(c => c.Label == "during" && c.First <= end + 1);

    // "under the commission", «в рамках комиссии», आयोग के तहत: the meeting was one of the mechanism, and does not just speak of it.
    public bool IsUnder(AnalysedSentence s, NameFound name)
    {
        var first = facts.AdpositionsFollow ? name.End : Math.Max(0, name.First - UnderReach);
        var end = facts.AdpositionsFollow ? Math.Min(s.Tokens.Count, name.End + UnderReach) : name.First;
        for (var i = first; i < end; i++)
            if (facts.Is("under", s.Tokens[i].Folded)) return true;
        return false;
    }

    // "the annual summit of the two countries"
    public bool IsYearly(AnalysedSentence s, Predicate p)
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
}
