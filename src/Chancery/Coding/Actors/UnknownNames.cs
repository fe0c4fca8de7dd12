using Chancery.Analysing;
using Chancery.Analysing.Morphology;
using Chancery.Resolving.Names;

namespace Chancery.Coding.Actors;

/// <summary>Finds names of persons that the authority file does not have, and writes them in Latin letters.</summary>
internal sealed class UnknownNames(LanguagePack language)
{
    private const int MostNameWords = 5;
    private const int ShortestListed = 5;
    private const int FewestOwnWords = 2;
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>The tokens of an unknown person's name that begins here, after titles and common words before it; null for none.</summary>
    public (int First, int End)? Find(AnalysedSentence s, int first)
    {
        var start = AfterTitles(s, first);
        var end = End(s, start);
        if (end == start) return null;
        start = AfterPlaces(s, start, end);
        if (IsAddress(s, start, end)) return null;
        if (facts.Cases || !facts.Capitals) return (start, end);
        start = AfterCommonWords(s, start, end);
        return OwnWords(s, start, end) > 0 ? (start, end) : null;
    }

    /// <summary>A name in Latin letters without its patronymic, each word in its dictionary form where it stands in another case.</summary>
    public string Written(AnalysedSentence s, int first, int end, bool nominative, Func<Token, string> asPrinted)
    {
        var gender = Enumerable.Range(first, end - first).Any(i => IsWomansGivenName(s.Words[i])) ? Mark.Feminine : Mark.Masculine;
        string WordAt(int i) =>
            IsLatin(s.Tokens[i]) ? asPrinted(s.Tokens[i]) : !nominative && IsInflected(s, i) ? Nominative(s, i, gender)
                : s.Tokens[i].Folded;
        var patronymic = Enumerable.Range(first, end - first).FirstOrDefault(i => IsPatronymic(s, i), end);
        if (patronymic == first || patronymic == end) return language.Romanise(s.Tokens, first, end, WordAt);
        var given = language.Romanise(s.Tokens, first, patronymic, WordAt);
        return patronymic + 1 == end ? given : $"{given} {language.Romanise(s.Tokens, patronymic + 1, end, WordAt)}";
    }

    private string Nominative(AnalysedSentence s, int i, Mark gender) =>
        language.Morphology.Nominative(s.Tokens[i].Folded, s.Words[i], Mark.Singular | gender);

    /// <summary>Whether a word is the given name of women only.</summary>
    public static bool IsWomansGivenName(WordReading word) =>
        (word.Marks & (Mark.GivenName | Mark.Feminine | Mark.Masculine)) == (Mark.GivenName | Mark.Feminine);

    private static bool IsPatronymic(AnalysedSentence s, int i) => (s.Words[i].Marks & Mark.Patronymic) != 0;

    // «Владимир Владимирович»: a form of address, not a name by which somebody is known.
    private static bool IsAddress(AnalysedSentence s, int first, int end) =>
        end - first == 2 && (s.Words[first].Marks & Mark.GivenName) != 0 && IsPatronymic(s, end - 1);

    // «губернатор Севастополя Михаил Развожаев»: the place before a name of two words or more is not part of it.
    private static int AfterPlaces(AnalysedSentence s, int first, int end)
    {
        var start = first;
        while (start < end && s.Names[start] is { } name && name.First == start && name.As(NameClass.Place) is not null
            && name.End <= end) start = name.End;
        return Words(s, start, end) >= FewestOwnWords ? start : first;
    }

    /// <summary>How many words stand from one token to another.</summary>
    public static int Words(AnalysedSentence s, int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
            if (s.Tokens[i].Kind == TokenKind.Word) count++;
        return count;
    }

    /// <summary>The token after the titles that begin here: "Dr. Barham Salih".</summary>
    public int AfterTitles(AnalysedSentence s, int i)
    {
        while (i < s.Tokens.Count && facts.Is("titles", s.Tokens[i].Folded)) i += s.IsWord(i + 1, ".") ? 2 : 1;
        return i;
    }

    private int End(AnalysedSentence s, int first)
    {
        var i = first;
        for (var words = 0; i < s.Tokens.Count && words < MostNameWords && CanBeName(s, i, first); i++)
            if (s.Tokens[i].Kind == TokenKind.Word) words++;
        while (i > first && s.Tokens[i - 1].Kind == TokenKind.Punctuation) i--;
        return i - first == 1 && s.Tokens[first].End - s.Tokens[first].Start < 3 ? first : i;
    }

    // "the Media Group's President, Board Member Ann Lee": words of the language before a name of two words or more are not it.
    private int AfterCommonWords(AnalysedSentence s, int first, int end)
    {
        var start = first;
        while (start < end && IsCommon(s, start) && !facts.Is("given-names", s.Tokens[start].Folded)) start++;
        return OwnWords(s, start, end) >= FewestOwnWords ? start : first;
    }

    private static int OwnWords(AnalysedSentence s, int first, int end)
    {
        var count = 0;
        for (var i = first; i < end; i++)
            if (s.Tokens[i].Kind == TokenKind.Word && !IsCommon(s, i)) count++;
        return count;
    }

    private static bool IsCommon(AnalysedSentence s, int i) => (s.Words[i].Marks & Mark.Listed) != 0;

    private static bool IsLatin(Token token) => char.IsAscii(token.Folded[0]);

    private bool IsInflected(AnalysedSentence s, int i) =>
        s.Words[i].Case != Case.None && (s.Words[i].Case & Case.Nominative) == 0 && !IsCommon(s, i)
        && !language.NameParticles.Contains(s.Tokens[i].Folded);

    private bool CanBeName(AnalysedSentence s, int i, int first)
    {
        var token = s.Tokens[i];
        if (token.Kind == TokenKind.Punctuation) return i > first && (IsInitialStop(s, i) || IsHyphen(s, i));
        if (token.Kind != TokenKind.Word || (!language.IsLatin && IsLatin(token)) || (!facts.Capitals && s.IsDated(i))) return false;
        if (s.Names[i] is { } name && name.Meanings.Any(m => m.Class is not (NameClass.Place or NameClass.Person))) return false;
        if (!facts.Capitals) return IsWordOfNoOtherUse(s, i) || IsHyphenedToName(s, i);
        return (token.Capital && (!IsListedWord(s, i) || IsSurname(s, i, first)))
            || (i > first && (IsSecondHalf(s, i) || language.NameParticles.Contains(token.Folded)));
    }

    // "J. P. Nadda", "Dr.Tessy": a stop after few letters, and no end of a sentence.
    private static bool IsInitialStop(AnalysedSentence s, int i) =>
        s.IsWord(i, ".") && s.Tokens[i].Start == s.Tokens[i - 1].End && s.Tokens[i - 1].End - s.Tokens[i - 1].Start <= 2;

    private static bool IsHyphen(AnalysedSentence s, int i) => s.IsWord(i, "-") && s.Tokens[i].Start == s.Tokens[i - 1].End;

    // "Lee Nak-yeon": what a hyphen joins to a name belongs to it.
    private static bool IsSecondHalf(AnalysedSentence s, int i) => IsHyphen(s, i - 1) && s.Tokens[i].Start == s.Tokens[i - 1].End;

    // जीन-नोएल: half of a double name may be a word of another use.
    private bool IsHyphenedToName(AnalysedSentence s, int i) =>
        s.ClassAt(i) == WordClass.Noun && i + 2 < s.Tokens.Count && IsHyphen(s, i + 1) && s.Tokens[i + 2].Start == s.Tokens[i + 1].End
            && IsWordOfNoOtherUse(s, i + 2);

    private bool IsWordOfNoOtherUse(AnalysedSentence s, int i) =>
        s.Words[i].Class is WordClass.Unknown or WordClass.Name && !language.References.Find(s, i, i + 1).Any()
        && language.AdpositionAt(s, i) is null;

    // «Дик Адвокат»: after a given name a common word with a capital is a surname, unless it stands in another case.
    private static bool IsSurname(AnalysedSentence s, int i, int first) =>
        i > first && (s.Words[i - 1].Marks & Mark.GivenName) != 0 && s.Words[i].Class == WordClass.Noun && s.Names[i] is null
        && ((s.Words[i].Marks & Mark.Singular) == 0 || (s.Words[i].Case & s.Words[i - 1].Case) != 0
            || (s.Words[i - 1].Marks & Mark.Guessed) != 0);

    /// <summary>Whether the last word is an adjective of the common noun after it: «главы Московской области».</summary>
    public bool IsAdjective(AnalysedSentence s, int end) =>
        end < s.Tokens.Count && !s.Tokens[end].Capital && s.ClassAt(end) is WordClass.Noun or WordClass.Adjective
        && language.Morphology.Analyse(s.Tokens[end - 1].Folded).Any(r => r.Class == WordClass.Adjective
            && (r.Case & s.Words[end].Case) != 0);

    // "Государственного совета": capital letters that a dictionary of cases knows as common words; short ones may still be syllables of a
    // name.
    private bool IsListedWord(AnalysedSentence s, int i) => facts.Cases && IsCommon(s, i) && s.Tokens[i].Folded.Length >= ShortestListed;
}
