using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;

namespace Chancery.Coding;

internal sealed partial class RoleFiller
{
    private const int MostWordsBetween = 5;

    private ActorPhrase? Owner(Predicate p, List<ActorPhrase> here, string marker) =>
        here.Where(a => Links(a, marker) && a.Owns.First < (IsSpread(p) ? p.End : p.Head + 1) && (IsSpread(p) ? p.First : p.Head) < a.Owns.End).OrderBy(a => Math.Abs(a.First - p.Head)).FirstOrDefault();

    // «визит в Москву министра Японии»: the owner follows where the noun's own complement ends.
    private static ActorPhrase? OwnerAfterGoal(AnalysedSentence s, Predicate p, List<ActorPhrase> here) =>
        here.FirstOrDefault(a => a.Kind is ActorKind.Person or ActorKind.Office && a.Adposition.Length == 0 && (a.Case & Case.Genitive) != 0
            && s.Actors.Any(goal => goal.End == a.First && goal.Adposition.Length > 0 && goal.First - p.End == 1));

    // Where words of the event may stand apart ("the meeting of the Russian-Qatari commission"), an owner of any of them is the event's.
    private bool IsSpread(Predicate p) => facts.AdpositionsFollow || (facts.Cases && p.Entry.Free.Contains(true));

    private static bool Links(ActorPhrase a, string marker) => a.Link == marker || (marker == "gen" && a.Link is "gen" or "of");

    // Hindi "X की निंदा करना", "X का दौरा करना": the owner of the noun inside the verb.
    private ActorPhrase? OwnerOfAny(AnalysedSentence s, Predicate p, List<ActorPhrase> here) =>
        here.Where(a => facts.Is("possessive", a.Adposition) && a.End <= p.Head && a.Owns.First <= p.Head && p.First <= a.Owns.End).OrderBy(a => p.First - a.End).FirstOrDefault();

    // "भारत के मछुआरों को": what the postposition marks belongs to the state. Only some nouns stand for their owner when they act themselves.
    private ActorPhrase? OwnerOfMarked(AnalysedSentence s, Predicate p, List<ActorPhrase> here, string word) =>
        !p.Entry.Frame.IsDirected && !language.Roles("doer", false).Contains(word) ? null : here.LastOrDefault(a => (a.Link == "gen" || a.Kind == ActorKind.Modifier) && a.Owns.End > a.Owns.First && a.Owns.End <= p.End && IsAdposition(s, a.Owns.End, word)
            && (!language.Roles("doer", false).Contains(word) || facts.Is("stand-for", s.Tokens[a.Owns.End - 1].Folded)));

    private bool IsAdposition(AnalysedSentence s, int i, string word) =>
        language.AdpositionAt(s, i) is { } end && string.Join(' ', Enumerable.Range(i, end - i).Select(k => s.Tokens[k].Folded)) == word;

    // "protest against the visit of the Russian minister": whose the noun is that the adposition governs.
    private ActorPhrase? OwnerOfGoverned(AnalysedSentence s, Predicate p, List<ActorPhrase> here, string word) =>
        !facts.Cases || !p.Entry.Frame.IsDirected ? null
        : here.FirstOrDefault(a => a.Link is "gen" or "adj" && (a.First > p.Head ? a.First - p.Head <= NounReach && !VerbBetween(s, p, a) : Opens(s, a, word)) && GovernedBy(s, Math.Min(a.First, a.Owns.First), word));

    // «В аэропорту Парижа задержан …»: where it happened may stand first.
    private bool Opens(AnalysedSentence s, ActorPhrase a, string word)
    {
        var (first, _) = s.ClauseOf(a.First);
        return language.AdpositionAt(s, first) is not null && s.Tokens[first].Folded == word && a.End - first <= MostWordsBetween;
    }

    private bool GovernedBy(AnalysedSentence s, int first, string word)
    {
        for (var i = first - 1; i >= 0 && first - i <= MostWordsBetween; i--)
            if (language.AdpositionAt(s, i) is { } end && !s.Dates.Any(d => d.First <= end && end < d.End)) return end <= first && string.Join(' ', Enumerable.Range(i, end - i).Select(k => s.Tokens[k].Folded)) == word;
        return false;
    }

    // «поддержала усилия Сирии», «задержал британский танкер»: whose the object is.
    private ActorPhrase? OwnerOfObject(AnalysedSentence s, Predicate p, List<ActorPhrase> here, string marker) =>
        here.FirstOrDefault(a => Links(a, marker) && a.First > p.Verb && Math.Min(a.First, a.Owns.First) - p.End <= 2 && a.Adposition.Length == 0
            && (a.Owns.First < p.End || s.ClassAt(Math.Min(a.First, a.Owns.First) - 1) != WordClass.Adposition) && !VerbBetween(s, p, a));

    // "a meeting with members of the Council" is not one with the Council.
    private bool IsPart(AnalysedSentence s, ActorPhrase a) => a.Owns.End > a.Owns.First && facts.Is("parts", s.Words[a.Owns.End - 1].Lemma);
}
