using Chancery.Analysing.Morphology;
using Chancery.Resolving.Names;

namespace Chancery.Coding.Actors;

/// <content>Offices and institutions, and the words that link them to their state or holder.</content>
internal sealed partial class PhraseAttempt
{
    private bool TakeOffice(NameFound name)
    {
        if (OfficeIn(name, context.Publisher?.State) is not { } found || Person is not null) return false;
        if (Office is not null) return facts.AdpositionsFollow && facts.Is("titles", s.Tokens[at].Folded) && Jump(name.End);
        if (IsAfterPlainState || IsCommonUse(name)) return false;
        Office = isPostOfBody ? PostOfBody(found) : found;
        officeWords = (name.First, name.End);
        IsPlural |= found.Plural;
        return Advance(name, found.Case);
    }

    /// <summary>The same office's words as they are meant of a state: a Foreign Secretary of London is a minister, one of Delhi is none.</summary>
    public NameMeaning? OfficeAs(string state) => officeWords.End == 0 ? null : OfficeIn(s.Names[officeWords.First]!, state);

    // Words that are an office of one state and another office elsewhere.
    private static NameMeaning? OfficeIn(NameFound name, string? state)
    {
        var first = name.As(NameClass.Office);
        return first?.State is null || state is null || first.State == state ? first
            : name.Meanings.Find(m => m.Class == NameClass.Office && (m.State is null || m.State == state)) ?? first;
    }

    // "general" as an adjective, "leader" as part of another word, and the like: an office must be a noun here.
    private bool IsCommonUse(NameFound name) => name.End - name.First == 1
        && s.Words[name.First].Class is WordClass.Verb or WordClass.Infinitive or WordClass.Adverb or WordClass.Adposition or WordClass.Conjunction;

    private bool TakeInstitution(NameFound name)
    {
        if (name.As(NameClass.Institution) is not { } found) return false;
        if (found.Id == "institution-government" && Person is not null && facts.AdpositionsFollow && Office is null)
        {
            IsAdministration = true;
            return Jump(name.End);
        }
        if (Institution is not null || Person is not null || (State is null && IsOrganisationOfItsOwn(name))) return false;
        Institution = found;
        Advance(name, found.Case);
        if (State is null && Office is null && IsOf(at) && AfterArticle(at + 1) is var next && NamesState(next)) TakeStateAt(next);
        return true;
    }

    // "the Security Council" is that of the United Nations, "the Security Council of Russia" Russia's.
    private bool IsOrganisationOfItsOwn(NameFound name) => name.As(NameClass.Organisation) is not null
        && !(facts.Cases ? NamesState(name.End) && (StateAt(name.End).Case & Case.Genitive) != 0 : IsOf(name.End) && NamesState(AfterArticle(name.End + 1)));

    // «администрация Трампа»: the body is of that person's state.
    private bool TakeWhoseBody(NameFound name)
    {
        if (!facts.Cases || Institution is null || State is not null || Person is not null || Owner is not null) return false;
        if (name.As(NameClass.Person) is not { } whose || (whose.Case & Case.Genitive) == 0) return false;
        Owner = whose;
        return Jump(name.End);
    }

    // "of the", "'s", का/के/की, or the full name after a title's stop.
    private bool TakeLink()
    {
        if (HasName) return TakeStateOfPost() || TakeApposition();
        if (Office is not null && State is null && IsOf(at)) return TakeStateAfterOf() || TakeWhoseOffice();
        if (Institution is not null && Office is null && facts.AdpositionsFollow) return TakeOfficeOfBody();
        return State is not null && !HasPost && TakePostOfState();
    }

    private bool TakeStateAfterOf() => AfterArticle(at + 1) is var next && NamesState(next) && Jump(next);

    // "Special Envoy of the President of France": the post is the first one, its state the second's.
    private bool TakeWhoseOffice()
    {
        var next = AfterArticle(at + 1);
        var adjective = NameAt(next) is { } name && name.As(NameClass.StateAdjective) is { Demonym: false } found && NamesOffice(name.End) ? found : null;
        if (adjective is not null) next = s.Names[next]!.End;
        if (!NamesOffice(next)) return false;
        at = s.Names[next]!.End;
        if (adjective is not null) State = adjective;
        else if (IsOf(at) && AfterArticle(at + 1) is var state && NamesState(state)) TakeStateAt(state);
        return true;
    }

    private bool TakeOfficeOfBody() =>
        facts.Is("possessive", s.Tokens[at].Folded) && !IsCompoundAdposition() && NamesOffice(at + 1) && Jump(at + 1);

    private bool TakePostOfState()
    {
        var next = at;
        while (next < s.Tokens.Count && facts.Is("possessive", s.Tokens[next].Folded)) next++;
        if (next == at || next - at > 2 || IsCompoundAdposition()) return false;
        next = SkipModifiers(next);
        return NamesPost(next) && Jump(next);
    }

    private bool IsCompoundAdposition() => language.AdpositionAt(s, at) is { } end && end - at > 1;

    // "his Russian counterpart Sergey Lavrov": the same post of another state as that of the person named before.
    private bool TakeCounterpart()
    {
        if (IsCounterpart || State is null || HasPost || HasName) return false;
        if (language.ReferenceAt(s, at) is not { Label: "counterpart" } found) return false;
        IsCounterpart = true;
        return Jump(found.End);
    }

    private bool TakeApposition()
    {
        if (State is not null || Office is not null || !s.IsWord(at, ",")) return false;
        if (NameAt(AfterArticle(at + 1)) is not { } name || name.As(NameClass.Office) is not { } post) return false;
        if (post.Case != Case.None && Case != Case.None && (post.Case & Case) == 0) return false;
        var before = at;
        Office = post;
        at = name.End;
        TakeStateOfApposition();
        if (facts.Cases || !NamesSomebody(at)) return true;
        (State, Office, at) = (null, null, before);
        return false;
    }

    private void TakeStateOfApposition()
    {
        if (facts.Cases && NamesState(at) && OfficeTakesState(StateAt(at))) TakeStateAt(at);
        else if (IsOf(at) && AfterArticle(at + 1) is var next && NamesState(next)) TakeStateAt(next);
    }

    // "Vladimir Putin, President of Belarus Alexander Lukashenko": the post after the comma is that of the next name.
    private bool NamesSomebody(int i) => i < s.Tokens.Count && (s.Names[i]?.As(NameClass.Person) is not null || unknown.Find(s, i) is not null);

    // «Президент переходного периода Сирийской Арабской Республики»: what the post is of, before whose it is.
    private bool TakeGenitiveTail()
    {
        var next = at;
        while (next - at < MostTitleWords && IsGenitiveWord(next) && !NamesTitledState(next)) next++;
        return next > at && (NamesTitledState(next) || (NamesState(next) && OfficeTakesState(StateAt(next)))) && Jump(next);
    }

    private bool IsGenitiveWord(int i) => i < s.Tokens.Count && s.Names[i] is null
        && s.ClassAt(i) is WordClass.Adjective or WordClass.Noun && (s.Words[i].Case & Case.Genitive) != 0;

    // "Russian Energy Minister", "पाकिस्तान के कार्यवाहक उच्चायुक्त": words between the state and the post.
    private bool TakeModifiers()
    {
        if (Person is not null) return false;
        if (facts.Cases && Office is not null && State is null && UnknownName is null) return TakeGenitiveTail();
        if (State is null || HasPost || IsAfterPlainState) return false;
        var next = SkipModifiers(at);
        if (next == at || !NamesPost(next)) return false;
        isPostOfBody = NamesBody(at, next);
        return Jump(next);
    }

    private bool NamesBody(int from, int to) => facts.Capitals && !facts.Cases
        && Enumerable.Range(from, to - from).Any(i => s.Tokens[i].Capital && s.ClassAt(i) is WordClass.Noun or WordClass.Name or WordClass.Unknown);

    private int SkipModifiers(int next)
    {
        for (var skipped = 0; skipped < MostModifiersBetween && next < s.Tokens.Count; skipped++, next++)
        {
            if (NamesPost(next) || (s.IsPunctuation(next) && s.Tokens[next].Folded is not "-")) return next;
            if (NameAt(next) is { } other && other.As(NameClass.Mechanism) is null && other.As(NameClass.Place) is null) return next;
            if (facts.Is("own", s.Tokens[next].Folded)) continue;
            if (IsOfBody(next)) return next + 1;
            if (!CanModify(next)) return next;
        }
        return next;
    }

    private bool IsOfBody(int i) => facts.AdpositionsFollow && facts.Is("possessive", s.Tokens[i].Folded)
        && facts.Is("bodies", s.Tokens[i - 1].Folded) && NamesOffice(i + 1);

    private bool CanModify(int i) => s.ClassAt(i)
        is WordClass.Adjective or WordClass.Noun or WordClass.Participle or WordClass.Numeral or WordClass.Unknown or WordClass.Name;
}
