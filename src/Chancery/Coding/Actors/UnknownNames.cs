using Chancery.Analysing;
using Chancery.Analysing.Morphology;
using Chancery.Resolving.Names;

namespace Chancery.Coding.Actors;

/// <summary>Finds names of persons that the authority file does not have, and writes them in Latin letters.</summary>
internal sealed class UnknownNames(LanguagePack language)
{
    private const int MostNameWords = 5;
    private const int ShortestListed = 5;

    /// <summary>The end of an unknown person's name that begins at <paramref name="first"/>; the same index when none does.</summary>
    public int End(AnalysedSentence s, int first)
    {
        var i = first;
        for (var words = 0; i < s.Tokens.Count && words < MostNameWords && CanBeName(s, i, first); i++)
            if (s.Tokens[i].Kind == TokenKind.Word) words++;
        while (i > first && s.Tokens[i - 1].Kind == TokenKind.Punctuation && s.Tokens[i - 1].Folded != ".") i--;
        return i - first == 1 && s.Tokens[first].End - s.Tokens[first].Start < 3 ? first : i;
    }

    /// <summary>A name in Latin letters, each word in its dictionary form where it stands in another case.</summary>
    public string Written(AnalysedSentence s, int first, int end, bool nominative) =>
        language.Romanise(s.Tokens, first, end, i => !nominative && IsInflected(s, i) ? s.Words[i].Lemma : s.Tokens[i].Folded);

    private bool IsInflected(AnalysedSentence s, int i) =>
        s.Words[i].Case != Case.None && (s.Words[i].Case & Case.Nominative) == 0 && (s.Words[i].Marks & Mark.Listed) == 0
        && !language.NameParticles.Contains(s.Tokens[i].Folded);

    private bool CanBeName(AnalysedSentence s, int i, int first)
    {
        var token = s.Tokens[i];
        if (token.Kind == TokenKind.Punctuation) return i > first && (IsInitialStop(s, i) || IsHyphen(s, i));
        if (token.Kind != TokenKind.Word || (!language.Facts.Capitals && s.Dates.Any(d => d.First <= i && i < d.End))) return false;
        if (s.Names[i] is { } name && name.Meanings.Any(m => m.Class is not (NameClass.Place or NameClass.Person))) return false;
        return language.Facts.Capitals
            ? (token.Capital && !IsListedWord(s, i)) || (i > first && language.NameParticles.Contains(token.Folded))
            : IsWordOfNoOtherUse(s, i);
    }

    private static bool IsInitialStop(AnalysedSentence s, int i) =>
        s.IsWord(i, ".") && s.Tokens[i].Start == s.Tokens[i - 1].End && s.Tokens[i - 1].End - s.Tokens[i - 1].Start <= 2;

    private static bool IsHyphen(AnalysedSentence s, int i) => s.IsWord(i, "-") && s.Tokens[i].Start == s.Tokens[i - 1].End;

    private bool IsWordOfNoOtherUse(AnalysedSentence s, int i) =>
        s.Words[i].Class is WordClass.Unknown or WordClass.Name && !language.References.Find(s, i, i + 1).Any()
        && language.AdpositionAt(s, i) is null;

    // "State Council": capital letters that a dictionary knows as common words; short ones may still be syllables of a name.
    private static bool IsListedWord(AnalysedSentence s, int i) =>
        (s.Words[i].Marks & Mark.Listed) != 0 && s.Tokens[i].Folded.Length >= ShortestListed;
}
