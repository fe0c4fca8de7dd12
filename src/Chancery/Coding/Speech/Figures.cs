using Chancery.Analysing;
using Chancery.Analysing.Morphology;

namespace Chancery.Coding.Speech;

/// <summary>Finds the figures of a goal with what they count: "$5 million", "200 railway cars".</summary>
internal sealed class Figures(LanguagePack language)
{
    private const int MostWords = 5;

    /// <summary>The half-open token ranges of the figures, in the order of the words; days and order numbers are none.</summary>
    public IEnumerable<(int First, int End)> In(AnalysedSentence s, GoalWords goal)
    {
        for (var i = goal.First; i < goal.End; i++)
        {
            if (!IsFigure(s, i, goal.End)) continue;
            var end = EndOf(s, i, goal.End);
            var first = i > goal.First && IsSign(s, i - 1) ? i - 1 : i;
            if (end - first > 1) yield return (first, end);
            i = end - 1;
        }
    }

    private bool IsFigure(AnalysedSentence s, int i, int end) => s.Tokens[i].Kind == TokenKind.Number
        && !s.Dates.Any(d => d.First <= i && i < d.End)
        && !(i > 0 && s.IsWord(i - 1, "-")) && s.Names[i] is null
        && !(i + 1 < end && language.Facts.Is("ordinal-endings", s.Tokens[i + 1].Folded));

    private static bool IsSign(AnalysedSentence s, int i) => s.Tokens[i].Folded is "$" or "€" or "£" or "¥" or "₹";

    // Up to the noun that is counted; "million" and "per cent" may be all there is.
    private static int EndOf(AnalysedSentence s, int figure, int end)
    {
        var i = figure + 1;
        var most = Math.Min(end, figure + MostWords);
        while (i < most && (IsPartOfNumber(s, i) || s.ClassAt(i) is WordClass.Numeral or WordClass.Adjective)) i++;
        while (i < most && s.ClassAt(i) == WordClass.Noun) i++;
        return i;
    }

    private static bool IsPartOfNumber(AnalysedSentence s, int i) =>
        IsNumber(s, i) || s.IsWord(i, "%") || (s.Tokens[i].Folded is "." or "," && IsNumber(s, i + 1));

    private static bool IsNumber(AnalysedSentence s, int i) => i < s.Tokens.Count && s.Tokens[i].Kind == TokenKind.Number;
}
