using Chancery.Analysing.Morphology;
using Chancery.Coding.Clauses;
using Chancery.Coding.Frames;

namespace Chancery.Coding;

/// <summary>Finds the words that evoke frames, and the light verbs that carry event nouns.</summary>
internal sealed class PredicateFinder(LanguagePack language)
{
    private const int LightReach = 9;
    private const int FreeReach = 14;
    private const int NounReach = 20;

    public List<Predicate> Find(AnalysedSentence s)
    {
        var found = new List<Predicate>();
        for (var i = 0; i < s.Tokens.Count; i++)
            foreach (var entry in language.EntriesAt(s, i))
                if (entry.MayStandIn(s) && Match(s, entry, i) is { } predicate) found.Add(predicate);
        return WithoutCarried(WithoutShorter(found));
    }

    private Predicate? Match(AnalysedSentence s, FrameEntry entry, int first)
    {
        if (!entry.IsNoun && entry.Words.Length == 1 && IsAuxiliary(s, first)) return null;
        var at = first;
        var (verb, noun) = (-1, -1);
        var (low, high) = (first, first + 1);
        for (var position = 0; position < entry.Words.Length; position++)
        {
            var wanted = entry.Words[position];
            var hit = position == 0 ? first : entry.Free[position] ? FindFree(s, wanted, IsOrdered ? at - 1 : first, entry.IsNoun && language.Facts.AdpositionsFollow ? NounReach : FreeReach) : FindNext(s, wanted, at);
            if (hit < 0 && position > 0 && !entry.IsNoun) hit = FindInverted(s, wanted, first);
            if (hit < 0) return null;
            if (!entry.IsNoun && IsVerbal(s.ClassAt(hit)) && (verb < 0 || s.ClassAt(verb) is WordClass.Participle or WordClass.Infinitive)) verb = hit;
            if (entry.IsNoun && IsNominal(s.ClassAt(hit)) && !(entry.Free[position] && language.Facts.Cases)) noun = hit;
            if (hit >= first) at = hit + 1;
            if (position == 0 || !language.Facts.Is("infinitive", s.Tokens[hit].Folded)) (low, high) = (Math.Min(low, hit), Math.Max(high, hit + 1));
        }
        if (!entry.IsNoun && verb < 0) (verb, high) = Carrier(s, high);
        if (!entry.IsNoun && verb >= 0 && IsAttribute(s, verb)) return null;
        var until = Later(s, entry, high);
        if (until < 0) return null;
        if (!entry.IsNoun) return verb < 0 ? null : new(entry, low, high, verb, verb, false, GroupOf(s, entry, verb)) { Until = until };
        if (noun < 0) return null;
        if (s.ClassAt(noun) is WordClass.Participle && !entry.Words[^1].Contains(s.Tokens[noun].Folded)) return null;
        var (light, happens) = LightVerb(s, noun);
        var group = light >= 0 ? VerbGroup.At(s, light, language.Facts) : default;
        return new(entry, low, high, noun, light, happens || group.Passive, group);
    }

    // "is expected to visit India on Monday" is not to be "on a visit".
    private bool IsOrdered => !language.Facts.Cases && !language.Facts.AdpositionsFollow;

    // "शोक व्यक्त किया", "विरोध दर्ज कराया": the entry names what is done, the verb just after it says that it is done.
    private (int Verb, int High) Carrier(AnalysedSentence s, int high)
    {
        if (!language.Facts.AdpositionsFollow) return (-1, high);
        var at = high;
        while (at < s.Tokens.Count && at < high + 2 && (s.ClassAt(at) == WordClass.Particle || language.Facts.Is("negation", s.Tokens[at].Folded))) at++;
        return at < s.Tokens.Count && s.Clauses[at] == s.Clauses[high - 1] && IsVerbal(s.ClassAt(at)) && s.ClassAt(at) != WordClass.Auxiliary ? (at, at + 1) : (-1, high);
    }

    // "स्वीकार नहीं करना": a negation that is one of the entry's own words does not deny it.
    private VerbGroup GroupOf(AnalysedSentence s, FrameEntry entry, int verb)
    {
        var group = VerbGroup.At(s, verb, language.Facts);
        return group.Negated && entry.Words.Any(words => language.Facts.Is("negation", words[0])) ? group with { Negated = false } : group;
    }

    // "किया जाता", "आ गए": after another verb it only helps.
    private bool IsAuxiliary(AnalysedSentence s, int i) =>
        language.Facts.AdpositionsFollow && i > 0 && language.Facts.Is("passive", s.Words[i].Lemma) && s.ClassAt(i - 1) is WordClass.Verb or WordClass.Gerund;

    // "captured fighters": a participle before its noun describes it and tells nothing.
    private bool IsAttribute(AnalysedSentence s, int verb) => !language.Facts.Cases && !language.Facts.AdpositionsFollow
        && s.Words[verb] is { Class: WordClass.Participle, Tense: Tense.Past } && s.ClassAt(verb + 1) == WordClass.Noun && VerbGroup.At(s, verb, language.Facts).Infinite
        && verb > 0 && s.ClassAt(verb - 1) is WordClass.Determiner or WordClass.Adjective or WordClass.Participle or WordClass.Adposition or WordClass.Numeral or WordClass.Conjunction;

    private static bool IsNominal(WordClass c) => c is not (WordClass.Verb or WordClass.Infinitive or WordClass.Adverb or WordClass.Auxiliary);

    private static bool IsVerbal(WordClass c) => c is WordClass.Verb or WordClass.Infinitive or WordClass.Participle or WordClass.Gerund or WordClass.Auxiliary;

    // "said to Iran that … should": the token after the last word of those that come later; -1 where one is missing.
    private int Later(AnalysedSentence s, FrameEntry entry, int from)
    {
        foreach (var wanted in entry.Later)
        {
            while (from < s.Tokens.Count && !language.Is(s, from, wanted)) from++;
            if (from++ >= s.Tokens.Count) return -1;
        }
        return from;
    }

    private int FindNext(AnalysedSentence s, string[] wanted, int at)
    {
        for (var i = at; i < s.Tokens.Count && i <= at + 3; i++)
        {
            if (language.Is(s, i, wanted)) return i;
            if (s.Tokens[i].Folded is not "-" && !language.Facts.Is("negation", s.Tokens[i].Folded) && s.ClassAt(i) is not (WordClass.Particle or WordClass.Adverb or WordClass.Negation)) return -1;
        }
        return -1;
    }

    // Hindi headlines: "से की मुलाकात" for "से मुलाकात की".
    private int FindInverted(AnalysedSentence s, string[] wanted, int first) =>
        language.Facts.AdpositionsFollow && first > 0 && s.Words[first - 1] is { Class: WordClass.Verb, Tense: Tense.Past or Tense.Future } && language.Is(s, first - 1, wanted) && language.AdpositionAt(s, first + 1) is null ? first - 1 : -1;

    private int FindFree(AnalysedSentence s, string[] wanted, int first, int reach)
    {
        for (var distance = 1; distance <= reach; distance++)
        {
            var right = first + distance;
            if (right < s.Tokens.Count && s.Clauses[right] == s.Clauses[first] && language.Is(s, right, wanted)) return right;
            var left = first - distance;
            if ((language.Facts.Cases || language.Facts.AdpositionsFollow || s.ClassAt(first) == WordClass.Participle) && left >= 0 && s.Clauses[left] == s.Clauses[first] && language.Is(s, left, wanted)) return left;
        }
        return -1;
    }

    private (int Verb, bool Happens) LightVerb(AnalysedSentence s, int noun)
    {
        var right = Scan(s, noun, 1);
        if (right.Verb < 0 && language.Facts.AdpositionsFollow && noun > 0 && s.Words[noun - 1] is { Class: WordClass.Verb, Tense: Tense.Past or Tense.Future } && language.LightAt(s, noun - 1) is { } inverted) return (noun - 1, inverted);
        var left = language.Facts.AdpositionsFollow ? (Verb: -1, Happens: false) : Scan(s, noun, -1);
        if (language.Facts.Cases && IsGoverned(s, noun)) (left, right) = (Attended(s, left), Attended(s, right));
        return left.Verb >= 0 && (right.Verb < 0 || noun - left.Verb <= right.Verb - noun) ? left : right;
    }

    // «по итогам саммита подписали»: only verbs that take part in something carry a noun with an adposition before it.
    private (int Verb, bool Happens) Attended(AnalysedSentence s, (int Verb, bool Happens) light) =>
        light.Verb >= 0 && !light.Happens && language.Facts.Is("attend", s.Words[light.Verb].Lemma) ? light : (-1, false);

    private bool IsGoverned(AnalysedSentence s, int noun)
    {
        var i = noun - 1;
        while (i >= 0 && s.ClassAt(i) is WordClass.Adjective or WordClass.Determiner or WordClass.Numeral) i--;
        for (var first = Math.Max(0, i - 2); first <= i; first++)
            if (language.AdpositionAt(s, first) == i + 1) return true;
        return false;
    }

    // The first verb on that side decides: if it is no light verb, there is none on that side.
    private (int Verb, bool Happens) Scan(AnalysedSentence s, int noun, int step)
    {
        for (int i = noun + step, seen = 0; i >= 0 && i < s.Tokens.Count && seen < LightReach && s.Clauses[i] == s.Clauses[noun]; i += step, seen++)
        {
            var light = language.LightAt(s, i);
            if (light is { } happens)
            {
                if (happens || step < 0 || language.Facts.AdpositionsFollow || language.Facts.Cases) return (i, happens);
                if (!happens) return (-1, false);
            }
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Infinitive && light is null) return (-1, false);
            if (step < 0 && !language.Facts.Cases && language.AdpositionAt(s, i) is not null) return (-1, false);
            if (language.Facts.AdpositionsFollow && step > 0 && language.AdpositionAt(s, i) is { } end && (end - i > 1 || !language.Facts.Is("possessive", s.Tokens[i].Folded))) return (-1, false);
        }
        return (-1, false);
    }

    private static List<Predicate> WithoutShorter(List<Predicate> found)
    {
        if (found.Count < 2) return found;
        var kept = new List<Predicate>();
        foreach (var p in found)
        {
            var longer = found.Any(q => !ReferenceEquals(p, q) && q.Entry.Frame.Act == p.Entry.Frame.Act && q.Entry.Frame.IsDirected == p.Entry.Frame.IsDirected && q.Entry.Words.Length > p.Entry.Words.Length && q.First <= p.Head && p.Head < q.End && Covers(q, p) && !IsToldOf(p, q));
            if (!longer) kept.Add(p);
        }
        return kept;
    }

    // "The visit of X to Y has been postponed": who takes part is told beside the noun.
    private static bool IsToldOf(Predicate noun, Predicate told) => noun.Entry.IsNoun && !told.Entry.IsNoun && told.Group is { Passive: true, Infinite: false } && noun.Head < told.Verb;

    // "हमले की निंदा की": the verb tells the condemning, not the attack.
    private List<Predicate> WithoutCarried(List<Predicate> found) => !language.Facts.AdpositionsFollow ? found
        : [.. found.Select(p => p.Entry.IsNoun && p.Verb >= 0 && found.Any(q => IsCarriedBy(p, q)) ? p with { Verb = -1, Happens = false, Group = default } : p)];

    private static bool IsCarriedBy(Predicate noun, Predicate told) => !told.Entry.IsNoun && told.Verb == noun.Verb && told.First > noun.Head
        && told.Entry.Frame is { Act: FrameAct.Event, IsDirected: true } && told.Entry.Frame.Type != noun.Entry.Frame.Type;

    private static bool Covers(Predicate longer, Predicate shorter) =>
        longer.Entry.Words.Any(w => w.Intersect(shorter.Entry.Words[^1]).Any() || w.Intersect(shorter.Entry.Words[0]).Any());
}
