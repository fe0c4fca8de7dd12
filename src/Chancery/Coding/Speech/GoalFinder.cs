using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;
using Chancery.Coding.Clauses;
using Chancery.Coding.Frames;

namespace Chancery.Coding.Speech;

/// <summary>Finds what is undertaken beside the words that say that something is.</summary>
internal sealed class GoalFinder(LanguagePack language)
{
    private const int Reach = 10;
    private const int MostModifiers = 4;
    private const int Shortest = 3;
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>The goals in the order of their words; none where the words name none that can be told apart.</summary>
    public IEnumerable<GoalWords> Find(AnalysedSentence s, Predicate p) => Whole(s, p) is { } whole ? Parts(s, whole) : [];

    /// <summary>The deeds that documents are about: "agreements on building …, and on deliveries of …".</summary>
    public IEnumerable<GoalWords> Documents(AnalysedSentence s, Predicate p)
    {
        var isListed = false;
        for (var i = 1; i < s.Tokens.Count - 1; i++)
        {
            if (!IsLink(s, i)) { isListed &= !s.IsWord(i, ";"); continue; }
            isListed = language.Vague.Has(s, "document", i - 1, i) || (i == p.End && language.Vague.Has(s, "document", 0, p.First)) || (isListed && (s.IsPunctuation(i - 1) || facts.Is("and", s.Tokens[i - 1].Folded)));
            if (isListed && Act(s, i + 1) is { } first) yield return Item(s, first);
        }
    }

    private GoalWords Item(AnalysedSentence s, int first)
    {
        var whole = Within(s, first);
        for (var i = first + 1; i < whole.End; i++)
            if (s.ClassAt(i) is WordClass.Auxiliary or WordClass.Modal || (s.IsWord(i, ",") && s.Words[i + 1].Tense == Tense.Past) || ((s.IsPunctuation(i) || facts.Is("and", s.Tokens[i].Folded)) && GoesOn(s, i))) return whole with { End = i };
        return whole;
    }

    // ", and on …", "; …", ", as well as …": the next document, not the rest of a name.
    private bool GoesOn(AnalysedSentence s, int i)
    {
        while (i < s.Tokens.Count && (s.IsPunctuation(i) || facts.Is("and", s.Tokens[i].Folded))) i++;
        return i < s.Tokens.Count && (IsLink(s, i) || s.ClassAt(i) == WordClass.Adposition || s.IsWord(i - 1, ";"));
    }

    private GoalWords? Whole(AnalysedSentence s, Predicate p)
    {
        if (p.Entry.Frame.Status == EventStatus.Planned) return Told(s, p);
        return facts.AdpositionsFollow ? (Complementiser(s, p) is not null ? Clause(s, p) : Before(s, p)) : Infinitive(s, p) ?? Clause(s, p) ?? Matter(s, p) ?? Object(s, p);
    }

    // "Russia will deliver …": the future itself undertakes it.
    private GoalWords? Told(AnalysedSentence s, Predicate p) => !facts.AdpositionsFollow ? Within(s, p.Verb)
        : Subject(s, s.ClauseOf(p.Verb).First, p.First) is { } subject && !GoesOnAsName(s, subject) && Start(s, subject.End, p.First) is var first && p.End - first >= Shortest ? new(first, p.End)
        : null;

    // A state's name before another noun may be part of that noun's name.
    private static bool GoesOnAsName(AnalysedSentence s, ActorPhrase subject) => s.ClassAt(subject.End) is WordClass.Noun or WordClass.Name or WordClass.Unknown
        && !s.IsPunctuation(subject.End) && !s.Actors.Any(a => a.First == subject.End) && !s.Dates.Any(d => d.First == subject.End);

    private GoalWords? Infinitive(AnalysedSentence s, Predicate p)
    {
        for (var i = p.End; i < Math.Min(p.End + Reach, s.Tokens.Count); i++)
        {
            if (IsInfinitive(s, i) is { } verb) return Within(s, verb);
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Modal or WordClass.Complementizer or WordClass.Gerund || s.IsWord(i, ";") || IsLink(s, i)) return null;
        }
        return null;
    }

    private bool IsLink(AnalysedSentence s, int i) => language.Vague.Has(s, "link", i, i + 1);

    private int? IsInfinitive(AnalysedSentence s, int i)
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
            var group = ToCome(s, opening, i);
            if (group is { Tense: Tense.Future, Negated: false, Passive: true } && IsDeed(s, i)) return Within(s, AfterDeterminers(s, opening + 1));
            if (group.Tense != Tense.Future || group.Negated || group.Passive) { if (facts.AdpositionsFollow) continue; return null; }
            var subject = Subject(s, opening + 1, i);
            if (subject is null && Enumerable.Range(opening + 1, i - opening - 1).Any(k => s.ClassAt(k) == WordClass.Noun) && !facts.AdpositionsFollow) return null;
            return facts.AdpositionsFollow ? new(Start(s, subject?.End ?? opening + 1, i), i + 1, subject) : Within(s, i) with { Doer = subject };
        }
        return null;
    }

    // After "agreed that" a "would" tells what is to come.
    private VerbGroup ToCome(AnalysedSentence s, int opening, int verb)
    {
        var group = VerbGroup.At(s, verb, facts);
        var isReported = group.Possible && Enumerable.Range(opening, verb - opening).Any(k => facts.Is("reported-future", s.Tokens[k].Folded));
        return isReported ? group with { Possible = false, Infinite = false, Tense = Tense.Future } : group;
    }

    private static int? Complementiser(AnalysedSentence s, Predicate p)
    {
        for (var i = p.Verb + 1; i < Math.Min(p.End + Reach, s.Tokens.Count); i++)
            if (s.ClassAt(i) == WordClass.Complementizer) return i;
        return null;
    }

    private ActorPhrase? Subject(AnalysedSentence s, int from, int to) => s.Actors.LastOrDefault(a => a.First >= from && a.End <= to && a.Link.Length == 0 && a.IsNamed
        && a.Kind is not (ActorKind.Modifier or ActorKind.Place) && (a.Adposition.Length == 0 || language.Roles("doer", false).Contains(a.Adposition))
        && (a.Case == Case.None || (a.Case & Case.Nominative) != 0));

    // "agreed on the construction of …", «договорились о поставках …»: an act named by a noun.
    private GoalWords? Matter(AnalysedSentence s, Predicate p)
    {
        for (var i = p.End; i < Math.Min(p.End + Shortest, s.Tokens.Count); i++)
            if (IsLink(s, i)) return Act(s, i + 1) is { } first ? Within(s, first) : null;
        return null;
    }

    /// <summary>The first word of an act named by a noun or gerund at a token, without its article; null where none stands.</summary>
    public int? Act(AnalysedSentence s, int at)
    {
        at = AfterDeterminers(s, at);
        for (var i = at; i < Math.Min(at + MostModifiers, s.Tokens.Count); i++)
        {
            if (language.Vague.Has(s, "act", i, i + 1)) return at;
            if (s.ClassAt(i) is not (WordClass.Adjective or WordClass.Name or WordClass.Numeral)) return null;
        }
        return null;
    }

    private static int AfterDeterminers(AnalysedSentence s, int i)
    {
        while (s.ClassAt(i) == WordClass.Determiner) i++;
        return i;
    }

    /// <summary>Whether a verb tells what a state can bind itself to ("lift", «построить»).</summary>
    public bool IsDeed(AnalysedSentence s, int verb) => language.EntriesAt(s, verb).Any(e => e.Frame is { Act: FrameAct.Commitment, Status: EventStatus.Planned } && e.Words.Count == 1);

    // "pledged five million dollars", "promised the country guarantees": a thing that is promised.
    private GoalWords? Object(AnalysedSentence s, Predicate p)
    {
        if (p.Entry.Frame.Act != FrameAct.Commitment || p.Group.Passive || p.Group.Infinite) return null;
        var receiver = s.Actors.FirstOrDefault(a => a.First == p.End && a.Link.Length == 0);
        var first = AfterDeterminers(s, receiver?.End ?? p.End);
        return first < s.Tokens.Count && s.ClassAt(first) is WordClass.Noun or WordClass.Numeral or WordClass.Adjective && s.Dates.All(d => d.First != first) ? Within(s, first) : null;
    }

    // "… बढ़ाने पर सहमत हुए": what is undertaken stands before.
    private GoalWords? Before(AnalysedSentence s, Predicate p)
    {
        var end = p.First;
        while (end > 0 && (Array.Exists([1, 2], n => end >= n && language.AdpositionAt(s, end - n) == end) || s.ClassAt(end - 1) == WordClass.Particle))
            end -= language.AdpositionAt(s, end - 1) == end || s.ClassAt(end - 1) == WordClass.Particle ? 1 : 2;
        var (clauseFirst, _) = s.ClauseOf(p.First);
        var subject = Subject(s, clauseFirst, end);
        var first = Start(s, subject is null ? clauseFirst : s.Actors.Where(a => a.Group == subject.Group).Max(a => a.End), end);
        return end - first >= Shortest && (s.ClassAt(end - 1) == WordClass.Infinitive || language.Vague.Has(s, "act", end - 1, end)) ? new(first, end) : null;
    }

    // After the doer, what marks him, pauses and days.
    private int Start(AnalysedSentence s, int first, int end)
    {
        for (var before = -1; before != first && first < end;)
        {
            before = first;
            if (language.AdpositionAt(s, first) is { } after) first = after;
            if (s.IsPunctuation(first) || s.ClassAt(first) is WordClass.Particle or WordClass.Adverb or WordClass.Conjunction) first++;
            if (s.Dates.FirstOrDefault(d => d.First == first) is { } date && date.Sense != Chancery.Resolving.Dates.MentionSense.Until) first = date.End;
        }
        return first;
    }

    private GoalWords Within(AnalysedSentence s, int first)
    {
        var end = first + 1;
        while (end < s.Tokens.Count && !EndsAt(s, first, end)) end++;
        while (end > first + 1 && (s.IsPunctuation(end - 1) || facts.Is("and", s.Tokens[end - 1].Folded))) end--;
        return new(first, end);
    }

    private bool EndsAt(AnalysedSentence s, int first, int i)
    {
        var word = s.Tokens[i].Folded;
        if (word is ";" or "”" or "(" or ":") return true;
        if (word is "," && i + 1 < s.Tokens.Count) return BreaksOff(s, i + 1);
        if (facts.Is("and", word) || facts.Is("clause", word)) return OpensClause(s, i + 1) || (IsFinite(s, AfterAdverbs(s, i + 1)) && !IsSameMood(s, first, AfterAdverbs(s, i + 1)));
        return false;
    }

    // ", which will …", ", noting that …", ", while …": no part of the undertaking.
    private bool BreaksOff(AnalysedSentence s, int i) => (facts.Is("and", s.Tokens[i].Folded) && OpensClause(s, i + 1)) || facts.Is("relative", s.Tokens[i].Folded) || facts.Is("clause", s.Tokens[i].Folded)
        || (s.ClassAt(i) == WordClass.Adposition && i + 1 < s.Tokens.Count && facts.Is("relative", s.Tokens[i + 1].Folded))
        || s.ClassAt(i) == WordClass.Gerund || s.Words[i] is { Class: WordClass.Participle, Tense: Tense.Past } || (IsFinite(s, AfterAdverbs(s, i)) && !facts.Cases);

    // "… and I invite you", "… and Syria is taxing goods".
    private bool OpensClause(AnalysedSentence s, int i) => s.ClassAt(i) == WordClass.Pronoun || language.Vague.Has(s, "self", i, i + 1)
        || (s.Actors.FirstOrDefault(a => a.First == i && a.Link.Length == 0) is { } other && IsFinite(s, AfterAdverbs(s, other.End)));

    private static int AfterAdverbs(AnalysedSentence s, int i)
    {
        while (s.ClassAt(i) is WordClass.Adverb or WordClass.Particle) i++;
        return i;
    }

    // A bare form after "and" goes on with the infinitive before it.
    private bool IsFinite(AnalysedSentence s, int i) => s.ClassAt(i) is WordClass.Auxiliary or WordClass.Modal || (s.ClassAt(i) == WordClass.Verb && !IsBare(s, i));

    private bool IsBare(AnalysedSentence s, int i) => !facts.Cases && s.Words[i].Tense != Tense.Past && s.Tokens[i].Folded == s.Words[i].Lemma;

    // «приедет, а также направит»: another undertaking, not the end of all.
    private bool IsSameMood(AnalysedSentence s, int first, int i) => facts.Cases && s.Words[i].Tense == Tense.Future && VerbGroup.At(s, first, facts).Tense == Tense.Future;

    private IEnumerable<GoalWords> Parts(AnalysedSentence s, GoalWords whole)
    {
        var first = whole.First;
        for (var i = whole.First + Shortest; i < whole.End - 2; i++)
        {
            if (!(facts.Is("and", s.Tokens[i].Folded) || s.Tokens[i].Folded == ",") || NextPart(s, i, whole) is not { } next) continue;
            yield return whole with { First = first, End = Trimmed(s, first, i) };
            first = next;
            i = next;
        }
        yield return whole with { First = first };
    }

    private int Trimmed(AnalysedSentence s, int first, int end)
    {
        while (end > first + 1 && (s.IsPunctuation(end - 1) || facts.Is("and", s.Tokens[end - 1].Folded))) end--;
        return end;
    }

    // "diversify trade and promote joint ventures": two undertakings where another verb in the same form follows.
    private int? NextPart(AnalysedSentence s, int i, GoalWords whole)
    {
        if (facts.AdpositionsFollow) return s.ClassAt(i - 1) == WordClass.Infinitive && Enumerable.Range(i + 1, whole.End - i - 1).Any(k => s.ClassAt(k) == WordClass.Infinitive) ? i + 1 : null;
        var next = i + 1;
        while (next < whole.End && (facts.Is("and", s.Tokens[next].Folded) || facts.Is("infinitive", s.Tokens[next].Folded) || s.ClassAt(next) == WordClass.Adverb)) next++;
        var isNested = !facts.Cases && !facts.Is("infinitive", s.Tokens[next - 1].Folded) && Enumerable.Range(whole.First + 1, i - whole.First - 1).Any(k => s.ClassAt(k) == WordClass.Infinitive);
        return !isNested && (s.ClassAt(next) is WordClass.Infinitive || (s.ClassAt(next) == WordClass.Verb && (facts.Cases || IsBare(s, next)))) && s.ClassAt(whole.First) is WordClass.Infinitive or WordClass.Verb ? next : null;
    }
}
