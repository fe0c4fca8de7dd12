using Chancery.Analysing;
using Chancery.Analysing.Morphology;

namespace Chancery.Coding;

/// <summary>
/// Finds the words that name who acts and who is acted on where they are no state's or organisation's ("the court", "45 members of the gang"),
/// by the order of words; languages that show roles by endings or postpositions have none.
/// </summary>
internal sealed class PlainPhrases(LanguagePack language)
{
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>The half-open range of the words that name the verb's subject; null for none.</summary>
    public (int First, int End)? Subject(AnalysedSentence s, Predicate p) =>
        !IsOrdered || p.IsBareNoun ? null : SubjectOf(s, Math.Min(p.First, p.Verb));

    /// <summary>The half-open range of the words that name what is acted on, with all that is said of it; null for none.</summary>
    public (int First, int End)? Object(AnalysedSentence s, Predicate p)
    {
        if (!IsOrdered) return null;
        var first = p.End;
        while (first < s.Tokens.Count && (!Begins(s, first) || IsDate(s, first))) first++;
        var end = first;
        while (end < s.Tokens.Count && (Belongs(s, end) || Links(s, end))) end++;
        return end > first ? (first, end) : null;
    }

    /// <summary>The words after "by" that name who did what a passive tells; null for none.</summary>
    public (int First, int End)? Agent(AnalysedSentence s, Predicate p)
    {
        if (!IsOrdered || !p.Group.Passive) return null;
        for (var i = p.End; i < s.Tokens.Count && s.Clauses[i] == s.Clauses[p.Head]; i++)
        {
            if (!language.Roles("by", false).Contains(s.Tokens[i].Folded)) continue;
            var end = i + 1;
            while (end < s.Tokens.Count && (Belongs(s, end) || Links(s, end))) end++;
            if (end > i + 1) return (i + 1, end);
        }
        return null;
    }

    private bool IsOrdered => !facts.Cases && !facts.AdpositionsFollow;

    private (int First, int End)? SubjectOf(AnalysedSentence s, int verb)
    {
        if (s.IsWord(verb - 1, ",") && s.ClassAt(verb) == WordClass.Participle) verb = FiniteVerbBefore(s, verb) ?? verb;
        for (var i = verb - 1; i >= 0; i--)
        {
            if (IsDate(s, i)) continue;
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Infinitive) return SubjectOf(s, i);
            if (IsHead(s, i)) return (FirstOf(s, i), i + 1);
        }
        return null;
    }

    private static int? FiniteVerbBefore(AnalysedSentence s, int from)
    {
        for (var i = from - 1; i >= 0; i--)
            if (s.ClassAt(i) == WordClass.Verb) return i;
        return null;
    }

    private int FirstOf(AnalysedSentence s, int head)
    {
        var first = head;
        while (first > 0 && !IsDate(s, first - 1) && (Belongs(s, first - 1) || (Links(s, first - 1) && first > 1 && Belongs(s, first - 2)))) first--;
        return first;
    }

    private static bool IsHead(AnalysedSentence s, int i) =>
        s.Names[i] is not null || s.ClassAt(i) is WordClass.Noun or WordClass.Name
        || (s.ClassAt(i) == WordClass.Unknown && s.Tokens[i].Kind == TokenKind.Word);

    private bool Begins(AnalysedSentence s, int i) => IsHead(s, i)
        || (Belongs(s, i) && s.ClassAt(i) is WordClass.Determiner or WordClass.Adjective or WordClass.Numeral);

    private bool Belongs(AnalysedSentence s, int i) => IsHead(s, i)
        || s.ClassAt(i) is WordClass.Determiner or WordClass.Adjective or WordClass.Numeral
        || s.Tokens[i].Folded is "-" or "(" or ")" || facts.Is("possessive", s.Tokens[i].Folded) || facts.Is("and", s.Tokens[i].Folded);

    private bool Links(AnalysedSentence s, int i) => language.AdpositionAt(s, i) is not null && s.ClassAt(i) != WordClass.Complementizer;

    private static bool IsDate(AnalysedSentence s, int i) => s.Dates.Any(d => d.First <= i && i < d.End);
}
