using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;
using Chancery.Coding.Clauses;
using Chancery.Coding.Frames;
using Chancery.Resolving.Dates;

namespace Chancery.Coding.Speech;

/// <summary>Finds what is undertaken beside the words that say that something is.</summary>
internal sealed class GoalFinder(LanguagePack language)
{
    private const int Reach = 10;
    private const int LinkReach = 3;
    private const int Shortest = 3;
    private readonly GoalRange range = new(language);
    private readonly NamedDeeds deeds = new(language);
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>The goals in the order of their words; none where the words name none that can be told apart.</summary>
    public IEnumerable<GoalWords> Find(AnalysedSentence s, Predicate p) => Whole(s, p) is { } whole ? range.Parts(s, whole) : [];

    /// <summary>The deeds that signed documents are about.</summary>
    public IEnumerable<GoalWords> OfDocuments(AnalysedSentence s, Predicate p) => deeds.OfDocuments(s, p);

    /// <summary>Whether a verb tells what a state can bind itself to ("lift", «построить»).</summary>
    public bool IsDeed(AnalysedSentence s, int verb) =>
        language.EntriesAt(s, verb).Any(e => e.Frame is { Act: FrameAct.Commitment, Status: EventStatus.Planned } && e.Words.Length == 1);

    private GoalWords? Whole(AnalysedSentence s, Predicate p)
    {
        if (p.Entry.Frame.Status == EventStatus.Planned) return facts.AdpositionsFollow ? ToldBefore(s, p) : range.From(s, p.Verb);
        if (facts.AdpositionsFollow) return Complementiser(s, p) is null ? Before(s, p) : Clause(s, p);
        return Infinitive(s, p) ?? Clause(s, p) ?? Matter(s, p) ?? Object(s, p);
    }

    // «रूस … देगा»: the future itself undertakes what stands between the doer and the verb.
    private GoalWords? ToldBefore(AnalysedSentence s, Predicate p)
    {
        if (Subject(s, s.ClauseOf(p.Verb).First, p.First) is not { } subject || GoesOnAsName(s, subject)) return null;
        var first = Start(s, subject.End, p.First);
        return p.End - first >= Shortest ? new(first, p.End) : null;
    }

    // A state's name before another noun may be part of that noun's name.
    private static bool GoesOnAsName(AnalysedSentence s, ActorPhrase subject) =>
        s.ClassAt(subject.End) is WordClass.Noun or WordClass.Name or WordClass.Unknown && !s.IsPunctuation(subject.End)
        && !s.Actors.Any(a => a.First == subject.End) && !s.Dates.Any(d => d.First == subject.End);

    private GoalWords? Infinitive(AnalysedSentence s, Predicate p)
    {
        for (var i = p.End; i < Math.Min(p.End + Reach, s.Tokens.Count); i++)
        {
            if (InfinitiveAt(s, i) is { } verb) return range.From(s, verb);
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Modal or WordClass.Complementizer or WordClass.Gerund) return null;
            if (s.IsWord(i, ";") || deeds.IsLink(s, i)) return null;
        }
        return null;
    }

    private int? InfinitiveAt(AnalysedSentence s, int i)
    {
        if (facts.Cases) return s.ClassAt(i) == WordClass.Infinitive ? i : null;
        if (!facts.Is("infinitive", s.Tokens[i].Folded)) return null;
        while (s.ClassAt(i + 1) == WordClass.Adverb) i++;
        return s.ClassAt(i + 1) == WordClass.Infinitive ? i + 1 : null;
    }

    // "promised that Russia would deliver …", «заверил, что сторона выполнит …».
    private GoalWords? Clause(AnalysedSentence s, Predicate p)
    {
        if (Complementiser(s, p) is not { } opening) return null;
        for (var i = opening + 1; i < s.Tokens.Count && s.Clauses[i] == s.Clauses[opening]; i++)
        {
            if (s.ClassAt(i) is not (WordClass.Verb or WordClass.Infinitive)) continue;
            if (ToCome(s, opening, i) is { Tense: Tense.Future, Negated: false } group) return InClause(s, opening, i, group.Passive);
            if (!facts.AdpositionsFollow) return null;
        }
        return null;
    }

    private GoalWords? InClause(AnalysedSentence s, int opening, int verb, bool passive)
    {
        if (passive) return IsDeed(s, verb) ? range.From(s, AfterDeterminers(s, opening + 1)) : null;
        var subject = Subject(s, opening + 1, verb);
        if (facts.AdpositionsFollow) return new(Start(s, subject?.End ?? opening + 1, verb), verb + 1, subject);
        return subject is null && HasNoun(s, opening + 1, verb) ? null : range.From(s, verb) with { Doer = subject };
    }

    // After "agreed that" a "would" tells what is to come.
    private VerbGroup ToCome(AnalysedSentence s, int opening, int verb)
    {
        var group = VerbGroup.At(s, verb, facts);
        var isReported = group.Possible
            && Enumerable.Range(opening, verb - opening).Any(k => facts.Is("reported-future", s.Tokens[k].Folded));
        return isReported ? group with { Possible = false, Infinite = false, Tense = Tense.Future } : group;
    }

    private static bool HasNoun(AnalysedSentence s, int first, int end) =>
        Enumerable.Range(first, end - first).Any(i => s.ClassAt(i) == WordClass.Noun);

    private static int? Complementiser(AnalysedSentence s, Predicate p)
    {
        for (var i = p.Verb + 1; i < Math.Min(p.End + Reach, s.Tokens.Count); i++)
            if (s.ClassAt(i) == WordClass.Complementizer) return i;
        return null;
    }

    private ActorPhrase? Subject(AnalysedSentence s, int from, int to) =>
        s.Actors.LastOrDefault(a => a.First >= from && a.End <= to && CanDo(a));

    private bool CanDo(ActorPhrase a) => a.IsNamed && a.Link.Length == 0 && a.Kind is not (ActorKind.Modifier or ActorKind.Place)
        && (a.Adposition.Length == 0 || language.Roles("doer", false).Contains(a.Adposition))
        && (a.Case == Case.None || (a.Case & Case.Nominative) != 0);

    // "agreed on the construction of …", «договорились о поставках …».
    private GoalWords? Matter(AnalysedSentence s, Predicate p)
    {
        for (var i = p.End; i < Math.Min(p.End + LinkReach, s.Tokens.Count); i++)
            if (deeds.IsLink(s, i)) return deeds.At(s, i + 1) is { } first ? range.From(s, first) : null;
        return null;
    }

    private static int AfterDeterminers(AnalysedSentence s, int i)
    {
        while (s.ClassAt(i) == WordClass.Determiner) i++;
        return i;
    }

    // "pledged five million dollars", "promised the country guarantees": a thing that is promised.
    private GoalWords? Object(AnalysedSentence s, Predicate p)
    {
        if (p.Entry.Frame.Act != FrameAct.Commitment || p.Group.Passive || p.Group.Infinite) return null;
        var receiver = s.Actors.FirstOrDefault(a => a.First == p.End && a.Link.Length == 0);
        var first = AfterDeterminers(s, receiver?.End ?? p.End);
        var isThing = s.ClassAt(first) is WordClass.Noun or WordClass.Numeral or WordClass.Adjective;
        return isThing && s.Dates.All(d => d.First != first) ? range.From(s, first) : null;
    }

    // "… बढ़ाने पर सहमत हुए": what is undertaken stands before.
    private GoalWords? Before(AnalysedSentence s, Predicate p)
    {
        var end = BeforeAdpositions(s, p.First);
        var (clauseFirst, _) = s.ClauseOf(p.First);
        var subject = Subject(s, clauseFirst, end);
        var first = Start(s, subject is null ? clauseFirst : s.Actors.Where(a => a.Group == subject.Group).Max(a => a.End), end);
        var isDeed = s.ClassAt(end - 1) == WordClass.Infinitive || language.Vague.Has(s, "act", Math.Max(0, end - 1), end);
        return end - first >= Shortest && isDeed ? new(first, end) : null;
    }

    private int BeforeAdpositions(AnalysedSentence s, int end)
    {
        for (var before = -1; before != end;)
        {
            before = end;
            if (s.ClassAt(end - 1) == WordClass.Particle || language.AdpositionAt(s, end - 1) == end) end--;
            else if (language.AdpositionAt(s, end - 2) == end) end -= 2;
        }
        return end;
    }

    // After the doer, what marks him, pauses and days.
    private int Start(AnalysedSentence s, int first, int end)
    {
        for (var before = -1; before != first && first < end;)
        {
            before = first;
            if (language.AdpositionAt(s, first) is { } after) first = after;
            if (s.IsPunctuation(first) || s.ClassAt(first) is WordClass.Particle or WordClass.Adverb or WordClass.Conjunction) first++;
            if (s.Dates.FirstOrDefault(d => d.First == first) is { } date && date.Sense != MentionSense.Until) first = date.End;
        }
        return first;
    }
}
