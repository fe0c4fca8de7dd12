using Chancery.Analysing.Morphology;
using Chancery.Resolving.Names;

namespace Chancery.Coding.Actors;

/// <content>The state or organisation of a phrase.</content>
internal sealed partial class PhraseAttempt
{
    private bool TakeState(NameFound name)
    {
        if (HasName || Place is not null) return false;
        if ((name.As(NameClass.StateAdjective) ?? name.As(NameClass.State) ?? name.As(NameClass.Organisation)) is not { } found) return false;
        if (RepeatsState(name, found)) return Jump(name.End);
        if (State is not null || (Office is not null && !OfficeTakesState(found))) return false;
        if (Institution is not null && Office is null && !facts.Cases) return false;
        IsStateAdjective = found.Class == NameClass.StateAdjective && !found.Demonym;
        State = found;
        Advance(name, HasPost ? Case.None : found.Case);
        if (Office is not null && IsStateAdjective) RejoinOffice();
        return true;
    }

    private bool RepeatsState(NameFound name, NameMeaning found) =>
        facts.Cases && State?.Id == found.Id && (found.Case & Case.Genitive) != 0 && name.First > First && !IsStateAdjective;

    // «глава американского государства»: the post is «глава государства», the state's adjective stands inside it.
    private void RejoinOffice()
    {
        var length = officeWords.End - officeWords.First;
        List<Analysing.Token> joined = [.. s.Tokens.Skip(officeWords.First).Take(length), .. s.Tokens.Skip(at).Take(MostTitleWords)];
        if (language.Names.Longest(joined, 0) is not { } whole || whole.End <= length) return;
        if (whole.As(NameClass.Office) is not { } post) return;
        Office = post;
        at += whole.End - length;
    }

    // «Республики Союз Мьянма»: the words for what kind of state it is carry the case, the name may stay as it is.
    private bool TakeTitledState()
    {
        if (State is not null || HasName || Place is not null) return false;
        var end = AfterStateTitles(at);
        if (end == at || !NamesState(end) || (Office is not null && (s.Words[at].Case & Case.Genitive) == 0)) return false;
        var titleCase = s.Words[at].Case;
        TakeStateAt(end);
        if (!HasPost) (Case, headSet) = (titleCase, true);
        return true;
    }

    private int AfterStateTitles(int i)
    {
        while (i < s.Tokens.Count && s.Tokens[i].Capital && facts.Is("state-titles", s.Words[i].Lemma)) i++;
        return i;
    }

    private bool NamesTitledState(int i) => AfterStateTitles(i) is var end && end > i && NamesState(end);

    // «в Кремле Министра …»: where nouns have cases, a state before a post is an adjective, or it is not the post's.
    private bool IsAfterPlainState => facts.Cases && State is not null && !IsStateAdjective && !HasPost;

    private bool OfficeTakesState(NameMeaning state) =>
        (facts.Cases && (state.Case & (Case.Genitive | Case.None)) != 0) || LinkedByOf();

    private bool LinkedByOf() => at > 0 && (IsOf(at - 1) || (facts.Is("article", s.Tokens[at - 1].Folded) && at > 1 && IsOf(at - 2)));

    private bool IsOf(int i) => i >= 0 && i < s.Tokens.Count && facts.Is("of", s.Tokens[i].Folded);

    // "President Juan Carlos Varela of Panama"
    private bool TakeStateOfPost()
    {
        if (Office is null || State is not null || !IsOf(at)) return false;
        var next = AfterArticle(at + 1);
        if (!NamesState(next)) return false;
        TakeStateAt(next);
        return true;
    }

    private void TakeStateAt(int index)
    {
        var name = s.Names[index]!;
        State = name.As(NameClass.State) ?? name.As(NameClass.Organisation)!;
        at = name.End;
    }

    // "the presidents of Russia and Iran" names them, where "the presidents" alone refers.
    private bool NamesStateAfter(int i) => facts.Cases ? NamesState(i) : IsOf(i) && NamesState(AfterArticle(i + 1));

    private bool NamesState(int i) => NameAt(i) is { } n && (n.As(NameClass.State) ?? n.As(NameClass.Organisation)) is not null;

    private NameMeaning StateAt(int i) =>
        s.Names[i]!.As(NameClass.StateAdjective) ?? s.Names[i]!.As(NameClass.State) ?? s.Names[i]!.As(NameClass.Organisation)!;
}
