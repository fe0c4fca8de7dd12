using Chancery.Analysing;
using Chancery.Analysing.Morphology;
using Chancery.Resolving.Names;

namespace Chancery.Coding.Actors;

/// <content>The name of a person, known or not.</content>
internal sealed partial class PhraseAttempt
{
    private bool TakePerson(NameFound name)
    {
        if (HasName || IsAfterPlainState || name.As(NameClass.Person) is not { } found || !Fits(found)) return false;
        Person = found;
        return Advance(name, found.Case);
    }

    private bool Fits(NameMeaning meaning) =>
        !headSet || meaning.Case == Case.None || Case == Case.None || (State is not null && Office is null) || (meaning.Case & Case) != 0;

    // "V. Putin", «В.В.Путин»: the initials belong to the name.
    private int AfterInitials(int begin)
    {
        var i = begin;
        while (i + 2 < s.Tokens.Count && i < begin + 4 && IsInitial(i) && s.IsWord(i + 1, ".")) i += 2;
        return i > begin && NameAt(i)?.As(NameClass.Person) is not null ? i : begin;
    }

    private bool IsInitial(int i) => s.Tokens[i].Capital && s.Tokens[i].End - s.Tokens[i].Start == 1;

    private bool TakeUnknownName()
    {
        if (HasName || (Office is null && !IsCounterpart)) return false;
        if (AfterInitials(at) is var name && name > at) return Jump(name);
        if (Institution is not null || IsPlural) return false;
        if (unknown.AfterTitles(s, at) is var untitled && untitled > at && NameAt(untitled)?.As(NameClass.Person) is not null) return Jump(untitled);
        if (unknown.Find(s, at) is not { } found || IsGivenNameOfAnother(found.First)) return false;
        if (!AgreesWithOffice(found.First) && !AgreesWithOffice(found.End - 1)) return false;
        if (facts.Cases && IsNoPerson(found.First, found.End)) return false;
        SetUnknownName(found.First, found.End);
        return true;
    }

    // «помощник Президента Юрий Ушаков»: a name in another case is not this office's holder.
    private bool AgreesWithOffice(int i) =>
        !facts.Cases || Case == Case.None || s.Words[i].Case == Case.None || (s.Words[i].Marks & (Mark.GivenName | Mark.Surname)) == 0
        || (s.Words[i].Case & CaseOfOne) != 0;

    // The cases in which the office is that of one holder.
    private Case CaseOfOne => Office is { CaseOfOne: not Case.None } post && (Case & post.CaseOfOne) is var one and not Case.None ? one : Case;

    // «сын директора завода Иван Петров»: the given name is in no case of the office.
    private bool IsGivenNameOfAnother(int i)
    {
        if (!facts.Cases || Case == Case.None || (s.Words[i].Marks & (Mark.GivenName | Mark.Guessed)) != Mark.GivenName) return false;
        foreach (var reading in language.Morphology.Analyse(s.Tokens[i].Folded))
            if ((reading.Marks & Mark.GivenName) != 0 && (reading.Case & CaseOfOne) != 0) return false;
        return true;
    }

    // «председатель КГБ», «губернатор Подмосковья», «глава Московской области»: letters, a place, an adjective.
    private bool IsNoPerson(int from, int end) =>
        unknown.IsAdjective(s, end) || (UnknownNames.Words(s, from, end) == 1
            && ((s.Words[from].Marks & Mark.Place) != 0 || s.Tokens[from].IsAcronym(context.Article.Content)));

    private void SetUnknownName(int from, int end)
    {
        UnknownName = unknown.Written(s, from, end, (Case & Case.Nominative) != 0, token => context.Article.Content[token.Start..token.End]);
        NameWords = [.. Enumerable.Range(from, end - from).Where(IsOwnWord).Select(i => s.Words[i].Lemma)];
        SaidBefore = NameWords.Length > 0 ? context.Named(NameWords[^1]) : null;
        at = end;
    }

    private bool IsOwnWord(int i) => (s.Words[i].Marks & Mark.Listed) == 0 && s.Tokens[i].Kind == TokenKind.Word;

    // "Kenny said": somebody named in full before.
    private bool TakeNameSaidBefore()
    {
        if (s.Names[First] is not null || (facts.Capitals && !s.Tokens[First].Capital)) return false;
        if (context.Named(s.Words[First].Lemma) is not { } bearer) return false;
        for (at = First + 1; at < s.Tokens.Count && s.Names[at] is null && context.Named(s.Words[at].Lemma) == bearer; at++) { }
        SaidBefore = bearer;
        UnknownName = bearer.Name;
        (Case, headSet) = (s.Words[at - 1].Case, s.Words[at - 1].Case != Case.None);
        return true;
    }

    // "Enda Kenny, Prime Minister of Ireland": the post after the name makes an unknown name a person's.
    private bool TakeNameBeforePost()
    {
        if (!facts.Capitals || s.Names[First] is not null || !s.Tokens[First].Capital) return false;
        if (unknown.Find(s, First) is not { } name || name.First > First) return false;
        var end = name.End;
        var post = AfterArticle(s.IsWord(end, ",") ? end + 1 : end);
        if (end - First < 2 || post == end || post >= s.Tokens.Count) return false;
        if (s.Names[post]?.As(NameClass.Office) is not { Plural: false } named || !CanHold(named, end - 1)) return false;
        (Case, headSet) = (named.Case, true);
        SetUnknownName(First, end);
        return true;
    }

    private bool CanHold(NameMeaning post, int lastName) =>
        post.Case == Case.None || (s.Words[lastName].Marks & Mark.Guessed) != 0
        || s.Words[lastName].Case == Case.None || (s.Words[lastName].Case & post.Case) != 0;
}
