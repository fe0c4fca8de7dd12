using Chancery.Coding.Actors;
using Chancery.Reading;
using Chancery.Resolving.Names;

namespace Chancery.Coding.Readouts;

/// <summary>A person's name in a list: where it stands, and who is meant.</summary>
internal sealed record ListedPerson(int First, int End, Participant Person);

/// <summary>Finds the persons of a list, known or not.</summary>
internal sealed class ListedPersons(LanguagePack language)
{
    private const int WordsOfName = 2;
    private const int LongestInitial = 2;
    private readonly UnknownNames unknown = new(language);
    private readonly NamedPersons named = new(language);

    /// <summary>The person whose name begins at a token, or whose title and name do; null for none.</summary>
    public ListedPerson? At(AnalysedSentence s, int i, Article article)
    {
        foreach (var phrase in s.Actors)
            if (phrase.First <= i && i < phrase.End) return phrase.First == i && phrase is { Kind: ActorKind.Person, People: [var person] } ? new(NameIn(s, phrase), phrase.End, person) : null;
        var name = language.Facts.Cases ? named.At(s, i, article.Content) : language.Facts.Capitals ? LastWords(s, i) : null;
        return name is not { } found ? null : new(found.First, found.End, new(Written(s, found, article.Content), null));
    }

    // Titles and offices belong to the phrase, not to the name; of a run of capitals only so many words as the name has.
    private int NameIn(AnalysedSentence s, ActorPhrase phrase)
    {
        var words = phrase.People[0].Name.Count(c => c == ' ') + 1;
        var first = Math.Max(NameBegin(s, phrase), phrase.End - words);
        if (s.IsWord(first, ".")) first--;
        while (first - 2 >= phrase.First && s.IsWord(first - 1, ".") && s.Tokens[first - 2].End - s.Tokens[first - 2].Start <= LongestInitial) first -= 2;
        return first;
    }

    private int NameBegin(AnalysedSentence s, ActorPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
            if (s.Names[i] is { } name ? name.First == i && name.As(NameClass.Person) is not null && name.End == phrase.End
                : unknown.Find(s, i) is { } found && found.First == i && found.End == phrase.End) return i;
        return phrase.First;
    }

    // "Rosneft CEO Igor Sechin": of a run of capitals the last two words are the name.
    private (int First, int End)? LastWords(AnalysedSentence s, int i)
    {
        if (!s.Tokens[i].Capital || s.Names[i] is not null || unknown.Find(s, i) is not { } run) return null;
        var first = run.End;
        for (var words = 0; first > i && (words < WordsOfName || language.NameParticles.Contains(s.Tokens[first - 1].Folded)); first--)
            if (s.Tokens[first - 1].Kind == Analysing.TokenKind.Word && !language.NameParticles.Contains(s.Tokens[first - 1].Folded)) words++;
        return UnknownNames.Words(s, first, run.End) >= WordsOfName && IsName(s, first, run.End) ? (first, run.End) : null;
    }

    // "Gazprom Board" before "Chairman", "Plenipotentiary Representative": titles.
    private bool IsName(AnalysedSentence s, int first, int end)
    {
        if (end < s.Tokens.Count && s.Tokens[end].Capital) return false;
        for (var i = first; i < end; i++)
            if ((s.Words[i].Marks & Analysing.Morphology.Mark.Listed) != 0 && !language.Facts.Is("given-names", s.Tokens[i].Folded) && !language.NameParticles.Contains(s.Tokens[i].Folded)) return false;
        return true;
    }

    private string Written(AnalysedSentence s, (int First, int End) name, string content) => named.Written(s, name, isNominative: true, content);
}
