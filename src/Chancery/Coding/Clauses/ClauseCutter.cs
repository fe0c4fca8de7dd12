using Chancery.Analysing;
using Chancery.Analysing.Morphology;

namespace Chancery.Coding.Clauses;

/// <summary>Numbers the clauses of a sentence: a new one begins at complementisers, relatives, semicolons, colons, dashes and quotations.</summary>
internal static class ClauseCutter
{
    public static int[] Cut(AnalysedSentence s, LanguageFacts facts)
    {
        var clauses = new int[s.Tokens.Count];
        var current = 0;
        for (var i = 0; i < clauses.Length; i++)
        {
            if (i > 0 && Begins(s, facts, i)) current++;
            clauses[i] = current;
        }
        return clauses;
    }

    private static bool Begins(AnalysedSentence s, LanguageFacts facts, int i)
    {
        var word = s.Tokens[i].Folded;
        var before = s.Tokens[i - 1].Folded;
        if (before is ";" or ":" or "“" or "«" or "\"" || word is "“" or "«") return true;
        if (before == "-" && !(s.Tokens[i].Kind == TokenKind.Number && i > 1 && s.Tokens[i - 2].Kind == TokenKind.Number) && s.Tokens[i - 1].Start > s.Tokens[i - 2 >= 0 ? i - 2 : 0].End && s.Tokens[i].Start > s.Tokens[i - 1].End) return true;
        if (facts.AdpositionsFollow && before == "-" && i > 1 && s.Words[i - 2] is { Class: WordClass.Verb, Tense: Tense.Past }) return true;
        if (facts.Is("relative", word)) return !StartsWithAdposition(s, i);
        if (before == "," && i + 1 < s.Tokens.Count && facts.Is("relative", s.Tokens[i + 1].Folded) && s.ClassAt(i) == WordClass.Adposition) return true;
        if (!facts.Is("clause", word)) return false;
        return !(s.ClassAt(i) is WordClass.Adposition or WordClass.Determiner or WordClass.Pronoun) && HasVerbAfter(s, i, facts);
    }

    private static bool StartsWithAdposition(AnalysedSentence s, int i) => s.ClassAt(i - 1) == WordClass.Adposition && i >= 2 && s.Tokens[i - 2].Folded == ",";

    private static bool HasVerbAfter(AnalysedSentence s, int i, LanguageFacts facts)
    {
        for (var k = i + 1; k < s.Tokens.Count && (facts.AdpositionsFollow || s.Tokens[k].Folded is not ("," or ";")); k++)
            if (s.ClassAt(k) is WordClass.Verb or WordClass.Auxiliary or WordClass.Modal) return true;
        return false;
    }
}
