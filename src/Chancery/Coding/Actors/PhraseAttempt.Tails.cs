using Chancery.Analysing;
using Chancery.Analysing.Morphology;
using Chancery.Resolving.Names;

namespace Chancery.Coding.Actors;

/// <content>What stands between a post and the name of its holder: of which body, to which state, for what.</content>
internal sealed partial class PhraseAttempt
{
    private const int MostTailWords = 10;
    private const int FewestHolderWords = 2;
    private bool isPostOfBody;

    // "Vice Premier of the State Council of China Zhang Gaoli", «послом Индии в России Винаем Кумаром»: a tail counts where a name ends it.
    private bool TakeTail()
    {
        if (Office is null || HasName || IsPlural || facts.AdpositionsFollow) return false;
        NameMeaning? whose = null;
        var next = at;
        for (var taken = 0; taken < MostTailWords && next < s.Tokens.Count; taken++)
        {
            if (taken > 0 && HolderAt(next) is { } holder) return EndTail(whose, holder);
            if (AfterTailWord(next, ref whose) is not { } after)
            {
                LeaveToBody();
                return whose is not null && EndTailWithout(whose, next);
            }
            next = after;
        }
        LeaveToBody();
        return false;
    }

    // «президент Chery», «глава «Газпрома»»: a name of another script or in quotation marks is a body's.
    private void LeaveToBody()
    {
        if (facts.Cases && State is null && (IsQuoteMark(at) || IsOfOtherScript(at))) Office = PostOfBody(Office!);
    }

    private bool IsOfOtherScript(int i) => !language.IsLatin && char.IsAsciiLetter(s.Tokens[i].Folded[0]);

    private bool EndTail(NameMeaning? whose, int holder)
    {
        if (facts.Cases || whose?.Class != NameClass.Place) State ??= whose;
        else placeState ??= whose.State;
        Office = PostOfBody(Office!);
        return Jump(holder);
    }

    // "the Vice Premier of the State Council of China said"
    private bool EndTailWithout(NameMeaning whose, int end)
    {
        if (State is not null || facts.Cases || whose.Class is NameClass.Place or NameClass.StateAdjective) return false;
        if (NameEndingAt(end) != whose) return false;
        State = whose;
        Office = PostOfBody(Office!);
        return Jump(end);
    }

    private NameMeaning? NameEndingAt(int end) => s.Names[end - 1] is { } name && name.End == end ? OwnerIn(name) : null;

    private static NameMeaning? OwnerIn(NameFound name) =>
        name.As(NameClass.State) ?? name.As(NameClass.Organisation) ?? name.As(NameClass.StateAdjective) ?? name.As(NameClass.Place);

    private int? AfterTailWord(int i, ref NameMeaning? whose)
    {
        if (LinksTail(i)) return AfterArticle(i + 1) is var next && next < s.Tokens.Count ? next : null;
        if (i == at && !facts.Cases) return null;
        if (facts.Cases && IsQuoteMark(i)) return AfterQuotation(i);
        if (NameAt(i) is { } name)
        {
            if (name.As(NameClass.Person) is not null || (facts.Cases && !IsOwnerOrPlaceAfterLink(name))) return null;
            if (OwnerIn(name) is { } owner && !IsAbroad(i)) whose = whose is null or { Class: NameClass.StateAdjective or NameClass.Place } ? owner : whose;
            return name.End;
        }
        return facts.Cases ? IsGenitiveWord(i) || IsOfOtherScript(i) ? i + 1 : null : IsTailWord(i) ? i + 1 : null;
    }

    private bool LinksTail(int i) => i >= 0 && (IsOf(i) || facts.Is("post-for", s.Tokens[i].Folded) || LinksAbroad(i));

    private bool LinksAbroad(int i) => facts.Is("post-to", s.Tokens[i].Folded) && facts.Is("posts-abroad", Office!.Id);

    private bool IsAbroad(int i) =>
        i > 0 && (LinksAbroad(i - 1) || (i > 1 && facts.Is("article", s.Tokens[i - 1].Folded) && LinksAbroad(i - 2)));

    private bool IsOwnerOrPlaceAfterLink(NameFound name) =>
        IsAbroad(name.First) || (OwnerIn(name) is { } owner && (owner.Case & (Case.Genitive | Case.None)) != 0) || name.Meanings.Any(m => (m.Case & Case.Genitive) != 0);

    private int AfterQuotation(int i)
    {
        var end = i + 1;
        while (end < s.Tokens.Count && end - i < MostTailWords && !IsQuoteMark(end)) end++;
        return end + 1;
    }

    private bool IsQuoteMark(int i) => s.Tokens[i].Folded is "\"" or "«" or "»";

    private bool IsTailWord(int i) => s.Tokens[i].Kind == TokenKind.Word && s.ClassAt(i) is not (WordClass.Verb or WordClass.Auxiliary)
        && (s.Tokens[i].Capital || facts.Is("and", s.Tokens[i].Folded) || s.ClassAt(i) is WordClass.Noun or WordClass.Adjective);

    // Where the holder's name begins, if it begins here: after "of" the first words of a run of capitals name the body.
    private int? HolderAt(int i)
    {
        if (NameAt(i)?.As(NameClass.Person) is { } known) return Fits(known) ? i : null;
        if (unknown.Find(s, i) is not { } name || UnknownNames.Words(s, name.First, name.End) < FewestHolderWords) return null;
        if (facts.Cases) return IsGivenName(i) && AgreesWithOffice(i) ? i : null;
        if (!IsAfterLink(i)) return name.First;
        var holder = name.End;
        for (var words = 0; words < FewestHolderWords && holder > name.First; holder--)
            if (s.Tokens[holder - 1].Kind == TokenKind.Word) words++;
        return holder > name.First ? holder : null;
    }

    private bool IsGivenName(int i) => (s.Words[i].Marks & Mark.GivenName) != 0;

    private bool IsAfterLink(int i) => LinksTail(i - 1) || facts.Is("article", s.Tokens[i - 1].Folded);

    // "China Media Group President", "President of the Chamber of Commerce": no head of a state.
    private static NameMeaning PostOfBody(NameMeaning post) => post.Id == Registry.HeadOfState ? post with { Id = Registry.PresidentOfBody } : post;
}
