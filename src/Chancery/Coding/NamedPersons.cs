using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;
using Chancery.Resolving.Names;

namespace Chancery.Coding;

/// <summary>The names of persons in the sentences of a language of cases, listed or not: where they stand and what case they are in.</summary>
internal sealed class NamedPersons(LanguagePack language)
{
    /// <summary>What marks a word as part of a person's name.</summary>
    public const Mark Marks = Mark.GivenName | Mark.Surname | Mark.Patronymic;
    private const Case EveryCase = (Case)63;
    private readonly UnknownNames unknown = new(language);

    /// <summary>The person's name that begins at a word: two words or more, or one that is known as a person's; null where there is none.</summary>
    public (int First, int End)? At(AnalysedSentence s, int i, string content)
    {
        if (!s.Tokens[i].Capital || s.Tokens[i].IsAcronym(content)) return null;
        if (s.Names[i] is { } name && name.As(NameClass.Person) is not null) return name.First == i ? (i, AfterName(s, name.End)) : null;
        if (unknown.Find(s, i) is not { } found || found.First != i || unknown.IsAdjective(s, found.End) || IsPlace(s.Words[found.End - 1]))
            return null;
        return UnknownNames.Words(s, i, found.End) > 1 || (IsMarked(s, i) && (s.Words[i].Marks & (Mark.Listed | Mark.Place)) == 0) ? found
            : null;
    }

    /// <summary>The name as its bearer is called, out of the case the sentence has it in.</summary>
    public string Written(AnalysedSentence s, (int First, int End) name, bool isNominative, string content) =>
        unknown.Written(s, name.First, name.End, isNominative, token => content[token.Start..token.End]);

    /// <summary>The cases all words of the name can be in.</summary>
    public Case CaseOf(AnalysedSentence s, (int First, int End) name)
    {
        var cases = EveryCase;
        for (var i = name.First; i < name.End; i++)
            if (CaseOfName(s.Tokens[i].Folded) is var own && own != Case.None && (own & cases) != 0) cases &= own;
        return cases;
    }

    private Case CaseOfName(string folded)
    {
        var cases = Case.None;
        foreach (var reading in language.Morphology.Analyse(folded))
            if ((reading.Marks & Marks) != 0 && (reading.Marks & Mark.Singular) != 0 && (reading.Marks & Mark.Guessed) == 0)
                cases |= reading.Case;
        return cases;
    }

    private static bool IsPlace(WordReading word) => (word.Marks & Mark.Place) != 0 && (word.Marks & Marks) == 0;

    private static bool IsMarked(AnalysedSentence s, int i) =>
        (s.Words[i].Marks & Marks) != 0 && (s.Words[i].Marks & Mark.Guessed) == 0;

    private static int AfterName(AnalysedSentence s, int end)
    {
        while (end < s.Tokens.Count && s.Tokens[end].Capital && (s.Words[end].Marks & Marks) != 0) end++;
        return end;
    }
}
