using Chancery.Analysing.Morphology;
using Chancery.Coding.Clauses;

namespace Chancery.Coding.Speech;

/// <summary>Tells how far the words of a goal go, and where the next goal begins.</summary>
internal sealed class GoalRange(LanguagePack language)
{
    private const int Shortest = 3;
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>The goal from its first word to before what else is told.</summary>
    public GoalWords From(AnalysedSentence s, int first)
    {
        var end = first + 1;
        while (end < s.Tokens.Count && !EndsAt(s, first, end)) end++;
        return new(first, Trimmed(s, first, end));
    }

    /// <summary>The single undertakings: "diversify trade and promote joint ventures" are two.</summary>
    public IEnumerable<GoalWords> Parts(AnalysedSentence s, GoalWords whole)
    {
        var first = whole.First;
        for (var i = whole.First + Shortest; i < whole.End - 2; i++)
        {
            if (!(IsAnd(s, i) || s.IsWord(i, ",")) || NextPart(s, i, whole) is not { } next) continue;
            yield return whole with { First = first, End = Trimmed(s, first, i) };
            first = next;
            i = next;
        }
        yield return whole with { First = first };
    }

    public bool IsAnd(AnalysedSentence s, int i) => facts.Is("and", s.Tokens[i].Folded);

    private int Trimmed(AnalysedSentence s, int first, int end)
    {
        while (end > first + 1 && (s.IsPunctuation(end - 1) || IsAnd(s, end - 1))) end--;
        return end;
    }

    private bool EndsAt(AnalysedSentence s, int first, int i)
    {
        var word = s.Tokens[i].Folded;
        if (word is ";" or "”" or "(" or ":") return true;
        if (word is "," && i + 1 < s.Tokens.Count) return BreaksOff(s, i + 1);
        if (!IsAnd(s, i) && !facts.Is("clause", word)) return false;
        var next = AfterAdverbs(s, i + 1);
        return OpensClause(s, i + 1) || (IsFinite(s, next) && !IsSameMood(s, first, next));
    }

    // ", which will …", ", noting that …", ", signed by …", ", while …": no part of the undertaking.
    private bool BreaksOff(AnalysedSentence s, int i)
    {
        var word = s.Tokens[i].Folded;
        if (facts.Is("relative", word) || facts.Is("clause", word) || (IsAnd(s, i) && OpensClause(s, i + 1))) return true;
        if (s.ClassAt(i) == WordClass.Adposition && i + 1 < s.Tokens.Count && facts.Is("relative", s.Tokens[i + 1].Folded)) return true;
        return s.ClassAt(i) == WordClass.Gerund || s.Words[i] is { Class: WordClass.Participle, Tense: Tense.Past }
            || (IsFinite(s, AfterAdverbs(s, i)) && !facts.Cases);
    }

    // "… and I invite you", "… and Syria is taxing goods".
    private bool OpensClause(AnalysedSentence s, int i) => s.ClassAt(i) == WordClass.Pronoun || language.Vague.Has(s, "self", i, i + 1)
        || (s.Actors.FirstOrDefault(a => a.First == i && a.Link.Length == 0) is { } other && IsFinite(s, AfterAdverbs(s, other.End)));

    private static int AfterAdverbs(AnalysedSentence s, int i)
    {
        while (s.ClassAt(i) is WordClass.Adverb or WordClass.Particle) i++;
        return i;
    }

    // A bare form after "and" goes on with the infinitive before it.
    private bool IsFinite(AnalysedSentence s, int i) =>
        s.ClassAt(i) is WordClass.Auxiliary or WordClass.Modal || (s.ClassAt(i) == WordClass.Verb && !IsBare(s, i));

    private bool IsBare(AnalysedSentence s, int i) => !facts.Cases && s.Words[i].Tense != Tense.Past && s.Tokens[i].Folded == s.Words[i].Lemma;

    // «приедет, а также направит»: another undertaking, not the end of all.
    private bool IsSameMood(AnalysedSentence s, int first, int i) =>
        facts.Cases && s.Words[i].Tense == Tense.Future && VerbGroup.At(s, first, facts).Tense == Tense.Future;

    private int? NextPart(AnalysedSentence s, int i, GoalWords whole)
    {
        if (facts.AdpositionsFollow) return s.ClassAt(i - 1) == WordClass.Infinitive && HasInfinitive(s, i + 1, whole.End) ? i + 1 : null;
        var next = i + 1;
        while (next < whole.End && (IsAnd(s, next) || IsMarker(s, next) || s.ClassAt(next) == WordClass.Adverb)) next++;
        var isNested = !facts.Cases && !IsMarker(s, next - 1) && HasInfinitive(s, whole.First + 1, i);
        return !isNested && IsVerbOfGoal(s, next) && s.ClassAt(whole.First) is WordClass.Infinitive or WordClass.Verb ? next : null;
    }

    private static bool HasInfinitive(AnalysedSentence s, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (s.ClassAt(i) == WordClass.Infinitive) return true;
        return false;
    }

    private bool IsMarker(AnalysedSentence s, int i) => facts.Is("infinitive", s.Tokens[i].Folded);

    private bool IsVerbOfGoal(AnalysedSentence s, int i) =>
        s.ClassAt(i) == WordClass.Infinitive || (s.ClassAt(i) == WordClass.Verb && (facts.Cases || IsBare(s, i)));
}
