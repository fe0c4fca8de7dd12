using Chancery.Analysing.Morphology;

namespace Chancery.Coding.Clauses;

/// <summary>A verb with its auxiliaries: when it happens, who undergoes it, whether it is said to be so.</summary>
/// <param name="Tense">Past, present or future; none for infinitives and bare participles.</param>
/// <param name="Passive">Whether the subject undergoes the action.</param>
/// <param name="Negated">Whether it is denied.</param>
/// <param name="Possible">Whether a modal or conditional makes it only possible.</param>
/// <param name="Progressive">Whether it is under way.</param>
/// <param name="Infinite">Whether it is an infinitive, participle or gerund without a finite auxiliary.</param>
internal readonly record struct VerbGroup(Tense Tense, bool Passive, bool Negated, bool Possible, bool Progressive, bool Infinite)
{
    private const int Reach = 5;

    public static VerbGroup At(AnalysedSentence s, int verb, LanguageFacts facts)
    {
        var word = s.Words[verb];
        var group = new VerbGroup(
            word.Tense,
            (word.Marks & Mark.Passive) != 0,
            false, false,
            (word.Marks & Mark.Progressive) != 0 && word.Class == WordClass.Verb,
            word.Class is WordClass.Infinitive or WordClass.Participle or WordClass.Gerund);
        var step = facts.AdpositionsFollow ? 1 : -1;
        for (int i = verb + step, seen = 0; i >= 0 && i < s.Tokens.Count && seen < Reach; i += step, seen++)
        {
            if (!IsPart(s, i, facts)) break;
            group = group.With(s, i, facts);
        }
        // Russian puts the auxiliary or "не" before, Hindi "नहीं" before the verb.
        for (int i = verb - step, seen = 0; i >= 0 && i < s.Tokens.Count && seen < 2; i -= step, seen++)
        {
            if (facts.Is("negation", s.Tokens[i].Folded)) group = group with { Negated = true };
            else if (s.ClassAt(i) is not (WordClass.Particle or WordClass.Adverb or WordClass.Noun)) break;
        }
        if (word.Class == WordClass.Participle && (word.Marks & Mark.Short) != 0) group = group with { Infinite = false, Tense = group.Tense == Tense.None ? Tense.Past : group.Tense };
        return group;
    }

    private static bool IsPart(AnalysedSentence s, int i, LanguageFacts facts)
    {
        var word = s.Tokens[i].Folded;
        return s.ClassAt(i) is WordClass.Auxiliary or WordClass.Modal or WordClass.Negation or WordClass.Adverb or WordClass.Particle
            || facts.Is("passive", word) || facts.Is("perfect", word) || facts.Is("future", word) || facts.Is("modal", word) || facts.Is("negation", word) || facts.Is("infinitive", word)
            || facts.Is("modal", s.Words[i].Lemma) || facts.Is("passive", s.Words[i].Lemma)
            || (facts.AdpositionsFollow && s.ClassAt(i) == WordClass.Verb);
    }

    // "किया गया" is a passive; "हो गया", "चला गया" are not.
    private static bool IsPerfective(AnalysedSentence s, int i, LanguageFacts facts) =>
        s.Words[i] is { Class: WordClass.Verb, Tense: Tense.Past } before && !facts.Is("intransitive", before.Lemma);

    // "He said that he would visit": the future of one who spoke in the past.
    private static bool IsReported(AnalysedSentence s, int i, LanguageFacts facts)
    {
        for (var k = 0; k < i; k++)
            if (s.Words[k].Tense == Tense.Past && facts.Is("speech-verbs", s.Words[k].Lemma)) return true;
        return false;
    }

    private VerbGroup With(AnalysedSentence s, int i, LanguageFacts facts)
    {
        var word = s.Tokens[i].Folded;
        var reading = s.Words[i];
        var group = this;
        if (facts.Is("negation", word)) group = group with { Negated = true };
        if (facts.Is("future", word) || reading.Tense == Tense.Future) group = group with { Tense = Tense.Future, Infinite = false };
        if (facts.Is("reported-future", word) && IsReported(s, i, facts)) return group with { Tense = Tense.Future, Infinite = false };
        if (facts.Is("modal", word) || facts.Is("modal", reading.Lemma)) group = group with { Possible = true, Infinite = false };
        if (facts.Is("infinitive", word)) return group with { Infinite = true };
        if (facts.AdpositionsFollow && reading.Class == WordClass.Infinitive) return group with { Infinite = true, Passive = true, Tense = Tense.None };
        if (facts.Is("perfect", word) && group.Infinite) group = group with { Passive = false, Tense = Tense.Past, Infinite = false };
        var isPassive = facts.Is("passive", word) || facts.Is("passive", reading.Lemma);
        if (isPassive && (facts.AdpositionsFollow ? IsPerfective(s, i - 1, facts) : group.Infinite) && !group.Progressive) group = group with { Passive = true };
        if (facts.AdpositionsFollow && group.Infinite && s.ClassAt(i - 1) == WordClass.Infinitive && facts.Is("obligation", reading.Lemma)) group = group with { Possible = true };
        if (reading.Class is WordClass.Auxiliary or WordClass.Verb)
        {
            if ((reading.Marks & Mark.Progressive) != 0 || (isPassive && (s.Words[i].Marks & Mark.Progressive) != 0)) group = group with { Progressive = true };
            if (group.Tense is Tense.None && reading.Tense != Tense.None) group = group with { Tense = reading.Tense };
            group = group with { Infinite = false };
        }
        return group;
    }
}
