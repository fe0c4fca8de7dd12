using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;

namespace Chancery.Coding.Speech;

/// <summary>Finds the words of what is said: after the complementiser, inside the quotation marks, or on the free side of the verb.</summary>
internal sealed class SaidWords(LanguagePack language)
{
    private const int ComplementiserReach = 12;
    private readonly LanguageFacts facts = language.Facts;

    public (int First, int End)? Find(AnalysedSentence s, Predicate p, ActorPhrase? speaker)
    {
        var end = Trim(s, s.Tokens.Count);
        if (facts.AdpositionsFollow && p.Entry.Markers.Count == 0 && !HasComplementiserAfter(s, p) && Before(s, p) is { } before) return before;
        if (p.End >= end || OnlyTail(s, p.End, end, p))
            return p.First > 2 ? (0, Trim(s, Math.Max(1, StartOfTail(s, p)))) : null;
        var first = AfterOpening(s, p, AfterComplementiser(s, p.End, end) ?? (speaker?.First == p.End ? speaker.End : p.End), end);
        return first < end ? (first, end) : null;
    }

    // After the rest of the verb, commas and the complementiser.
    private int AfterOpening(AnalysedSentence s, Predicate p, int first, int end)
    {
        while (first < end && facts.AdpositionsFollow && s.ClassAt(first) is WordClass.Auxiliary or WordClass.Verb && first < p.End + 3) first++;
        while (first < end && IsOpening(s, first)) first++;
        return first;
    }

    private bool IsOpening(AnalysedSentence s, int i) =>
        IsPause(s, i) || facts.Is("clause", s.Tokens[i].Folded) || s.ClassAt(i) == WordClass.Complementizer;

    private static bool IsPause(AnalysedSentence s, int i) => s.IsPunctuation(i) && !IsQuoteMark(s, i);

    /// <summary>The token after the last word, stops and closing marks of a sentence left out.</summary>
    public static int Trim(AnalysedSentence s, int end)
    {
        while (end > 1 && IsPause(s, end - 1)) end--;
        return end;
    }

    public static bool IsQuoted(AnalysedSentence s, (int First, int End) range) => IsQuoteMark(s, range.First) || IsQuoteMark(s, range.End - 1);

    // "told the minister that …", "said in a statement that …", "wrote on the site: “…”": whom and where stand between.
    private int? AfterComplementiser(AnalysedSentence s, int from, int end)
    {
        if (from < end && !IsComplementiser(s, from) && !IsWhomOrWhere(s, from)) return null;
        for (var i = from; i < Math.Min(end, from + ComplementiserReach); i++)
        {
            if (IsComplementiser(s, i) || (IsQuoteMark(s, i) && i + 2 < end && OpensQuotation(s, i, from))) return i;
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Infinitive or WordClass.Gerund or WordClass.Auxiliary or WordClass.Modal) return null;
        }
        return null;
    }

    private static bool OpensQuotation(AnalysedSentence s, int i, int from) => i == from || s.IsPunctuation(i - 1) || s.Dates.Any(d => d.End == i);

    // "expressed hope that …" keeps its hope.
    private bool IsWhomOrWhere(AnalysedSentence s, int i)
    {
        while (s.ClassAt(i) is WordClass.Determiner or WordClass.Adverb) i++;
        return IsComplementiser(s, i) || s.ClassAt(i) == WordClass.Adposition || s.IsPunctuation(i)
            || s.Actors.Any(a => a.First <= i && i < a.End) || s.Dates.Any(d => d.First == i);
    }

    /// <summary>Whether the word opens what is said.</summary>
    public bool IsComplementiser(AnalysedSentence s, int i) => s.ClassAt(i) == WordClass.Complementizer
        || (facts.Is("clause", s.Tokens[i].Folded) && s.ClassAt(i) is WordClass.Determiner or WordClass.Pronoun or WordClass.Relative);

    private (int First, int End)? Before(AnalysedSentence s, Predicate p)
    {
        var (clauseFirst, _) = s.ClauseOf(p.Head);
        var doer = s.Actors.LastOrDefault(a => a.First >= clauseFirst && a.End < p.First && CanSpeak(a));
        var first = doer?.End ?? clauseFirst;
        while (first < p.First && language.AdpositionAt(s, first) is { } after) first = after;
        var end = p.First;
        while (end > first && (language.AdpositionAt(s, end - 1) == end || s.ClassAt(end - 1) == WordClass.Particle)) end--;
        return end - first >= 3 ? (first, end) : null;
    }

    private bool CanSpeak(ActorPhrase a) => a.Link.Length == 0 && a.Kind != ActorKind.Modifier
        && (a.Adposition.Length == 0 || language.Roles("doer", false).Contains(a.Adposition));

    private bool HasComplementiserAfter(AnalysedSentence s, Predicate p) =>
        Enumerable.Range(p.End, Math.Min(6, s.Tokens.Count - p.End))
            .Any(i => s.ClassAt(i) == WordClass.Complementizer || facts.Is("clause", s.Tokens[i].Folded));

    // "…," said Novak after a meeting: what follows the verb is only the speaker.
    private bool OnlyTail(AnalysedSentence s, int first, int end, Predicate p)
    {
        var tail = StartOfTail(s, p);
        if (p.First <= 4 || facts.Is("relative", s.Tokens[tail].Folded) || !s.IsPunctuation(Math.Max(0, tail - 1))) return false;
        return !Enumerable.Range(first, Math.Max(0, end - first)).Any(i => GoesOn(s.ClassAt(i)));
    }

    private static bool GoesOn(WordClass c) => c is WordClass.Complementizer or WordClass.Verb or WordClass.Auxiliary or WordClass.Modal;

    private static int StartOfTail(AnalysedSentence s, Predicate p)
    {
        var i = p.First;
        while (i > 0 && !s.IsPunctuation(i - 1)) i--;
        return i;
    }

    private static bool IsQuoteMark(AnalysedSentence s, int i) => s.Tokens[i].Folded is "\"" or "“" or "”" or "«" or "»";
}
