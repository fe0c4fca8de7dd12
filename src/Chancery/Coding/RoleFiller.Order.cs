using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;

namespace Chancery.Coding;

internal sealed partial class RoleFiller
{
    private const int ObjectReach = 8;

    private ActorPhrase? Subject(AnalysedSentence s, Predicate p, int clauseFirst, HashSet<int> used)
    {
        var candidates = s.Actors.Where(a => (IsFree(a) || OwnsSubject(s, a)) && a.End <= p.Verb && !used.Contains(a.First)).ToList();
        if (OtherSubject(s, p.Verb, clauseFirst) is { } other) candidates.RemoveAll(a => a.Owns.End <= other.First && a.End <= other.First);
        return candidates.LastOrDefault(a => a.First >= clauseFirst && !IsObjectOfEarlierVerb(s, a, p.Verb))
            ?? candidates.LastOrDefault(a => a.First >= clauseFirst)
            ?? (clauseFirst > 0 ? Antecedent(s, clauseFirst, candidates) : null);
    }

    // "who is on a visit": the noun just before; else the subject of the clause before ("said it condemned", «подтвердил, что приедет»).
    private ActorPhrase? Antecedent(AnalysedSentence s, int clauseFirst, List<ActorPhrase> candidates)
    {
        if (RelativeAt(s, clauseFirst) is { } relative && (s.Words[relative].Case == Case.None || (s.Words[relative].Case & Case.Nominative) != 0))
            return s.Actors.LastOrDefault(a => a.End <= clauseFirst && a.End >= clauseFirst - 3 && a.Kind != ActorKind.Modifier);
        return facts.Is("clause", s.Tokens[clauseFirst].Folded) && !facts.Cases ? null : candidates.FirstOrDefault();
    }

    private int? RelativeAt(AnalysedSentence s, int clauseFirst)
    {
        for (var i = clauseFirst; i < Math.Min(clauseFirst + 2, s.Tokens.Count); i++)
            if (facts.Is("relative", s.Tokens[i].Folded)) return i;
        return null;
    }

    private static bool IsFree(ActorPhrase a) => a.Adposition.Length == 0 && a.Kind is not (ActorKind.Modifier or ActorKind.Place) && a.Link.Length == 0;

    // "Turkish soldiers", "China's central bank", "the army of Syria": an owner acts where what it owns stands free.
    private bool OwnsSubject(AnalysedSentence s, ActorPhrase a) =>
        !facts.Cases && !facts.AdpositionsFollow && a.Codes.Count > 0 && a.Owns.End > a.Owns.First
        && (a.Link is "adj" or "'s" ? a.Adposition.Length == 0 : a.Link == "of" && IsBareBefore(s, a.Owns.First));

    // "protesters stormed", "two missiles hit": a noun just before the verb that is no actor's is the subject, whoever was named before.
    private (int First, int End)? OtherSubject(AnalysedSentence s, int verb, int clauseFirst)
    {
        if (facts.Cases || facts.AdpositionsFollow) return null;
        var i = verb - 1;
        while (i >= clauseFirst && s.ClassAt(i) is WordClass.Adverb or WordClass.Auxiliary or WordClass.Modal or WordClass.Negation or WordClass.Particle) i--;
        if (i < clauseFirst || s.ClassAt(i) != WordClass.Noun || s.Names[i] is not null || s.Dates.Any(d => d.First <= i && i < d.End) || s.Actors.Any(a => a.First <= i && i < a.End)) return null;
        var end = i + 1;
        while (i > clauseFirst && s.ClassAt(i - 1) is WordClass.Noun or WordClass.Adjective or WordClass.Determiner or WordClass.Numeral && !s.Actors.Any(a => a.First < i && i <= a.End)) i--;
        return i > 0 && (language.AdpositionAt(s, i - 1) is not null || s.ClassAt(i - 1) is WordClass.Verb or WordClass.Infinitive or WordClass.Participle) ? null : (i, end);
    }

    private bool IsBareBefore(AnalysedSentence s, int i)
    {
        while (i > 0 && (facts.Is("article", s.Tokens[i - 1].Folded) || s.ClassAt(i - 1) is WordClass.Determiner or WordClass.Adjective)) i--;
        return i == 0 || language.AdpositionAt(s, i - 1) is null;
    }

    private bool IsObjectOfEarlierVerb(AnalysedSentence s, ActorPhrase a, int verb)
    {
        for (var i = a.First - 1; i >= 0 && a.First - i <= 4 && s.Clauses[i] == s.Clauses[verb]; i--)
        {
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Infinitive or WordClass.Gerund) return true;
            if (s.ClassAt(i) is not (WordClass.Determiner or WordClass.Adjective)) return false;
        }
        return false;
    }

    // "visited an exhibition on Russian-Chinese trade": only the owner of what stands beside the verb says where one goes.
    private static bool IsBeside(Predicate p, ActorPhrase owner) => Math.Min(owner.First, owner.Owns.First) - p.End <= 2;

    private ActorPhrase? Object(AnalysedSentence s, Predicate p, List<ActorPhrase> here, string role)
    {
        var limit = NextVerb(s, AfterComplement(s, p.End));
        ActorPhrase? owner = null;
        foreach (var a in here.Where(a => a.First > p.Verb && a.First < limit && a.First - p.End <= ObjectReach))
        {
            if (IsFree(a)) return owner ?? a;
            if (p.Entry.Frame.IsDirected && a.Link is "adj" or "'s" or "of" && (role != "goal" || IsBeside(p, a))) owner ??= a;
        }
        return owner;
    }

    // "threatened to destroy X": what the infinitive just after it acts on is the verb's object too.
    private int AfterComplement(AnalysedSentence s, int end)
    {
        if (facts.AdpositionsFollow || end >= s.Tokens.Count || !facts.Is("infinitive", s.Tokens[end].Folded)) return end;
        for (var i = end + 1; i < Math.Min(end + 4, s.Tokens.Count); i++)
            if (s.ClassAt(i) == WordClass.Infinitive) return i + 1;
        return end;
    }

    private int NextVerb(AnalysedSentence s, int from)
    {
        for (var i = from; i < s.Tokens.Count; i++)
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Infinitive && !facts.AdpositionsFollow) return i;
        return s.Tokens.Count;
    }
}
