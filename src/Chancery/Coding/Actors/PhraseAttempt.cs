using Chancery.Analysing.Morphology;
using Chancery.Resolving.Names;

namespace Chancery.Coding.Actors;

/// <summary>One try to read an actor phrase that begins at one token: what it takes, word by word, and what was taken.</summary>
internal sealed partial class PhraseAttempt(LanguagePack language, UnknownNames unknown, AnalysedSentence s, ArticleContext context, int begins)
{
    private const int MostModifiersBetween = 3;
    private const int MostTitleWords = 4;
    private readonly LanguageFacts facts = language.Facts;
    private int at;
    private bool headSet;
    private (int First, int End) officeWords;
    private string? placeState;

    public AnalysedSentence Sentence => s;
    public ArticleContext Context => context;
    public int First { get; } = begins;
    public int End => at;
    public NameMeaning? State { get; private set; }
    public NameMeaning? Office { get; private set; }
    /// <summary>The first word of the office's name, in its dictionary form.</summary>
    public string OfficeWord => Office is null || officeWords.End == 0 ? "" : s.Words[officeWords.First].Lemma;
    public NameMeaning? Person { get; private set; }
    public NameMeaning? Institution { get; private set; }
    public NameMeaning? Place { get; private set; }
    /// <summary>The state of the place a post belongs to ("Chief Minister of Tamil Nadu"), where none is named.</summary>
    public string? PlaceState => placeState;
    /// <summary>The person whose body is meant («администрация Трампа»).</summary>
    public NameMeaning? Owner { get; private set; }
    /// <summary>Who bears an unknown name, where it was said before.</summary>
    public Participant? SaidBefore { get; private set; }
    /// <summary>A name that the authority file does not have, in Latin letters.</summary>
    public string? UnknownName { get; private set; }
    /// <summary>The words of that name by which its bearer can be named later.</summary>
    public string[] NameWords { get; private set; } = [];
    /// <summary>The cases the phrase can stand in.</summary>
    public Case Case { get; private set; }
    public bool IsPlural { get; private set; }
    public bool IsStateAdjective { get; private set; }
    public bool IsCounterpart { get; private set; }
    /// <summary>Whether a person's administration is meant.</summary>
    public bool IsAdministration { get; private set; }

    /// <summary>Takes all the words that belong together; false where they make no phrase.</summary>
    public bool Read()
    {
        at = AfterInitials(First);
        while (at < s.Tokens.Count && Place is null && Step()) { }
        return at > AfterInitials(First) && (Person is not null || AfterInitials(First) == First);
    }

    /// <summary>The pronoun or "both sides" that begins here, or null.</summary>
    public ActorPhrase? Reference()
    {
        if (language.ReferenceAt(s, First) is not { Label: not ("counterpart" or "side" or "delegation") } found) return null;
        if (NamesStateAfter(found.End) || (s.Names[First] is { } longer && longer.First == First && longer.End > found.End)) return null;
        return new()
        {
            First = First,
            End = found.End,
            Kind = ActorKind.Reference,
            Reference = found.Label,
            Case = s.Words[found.End - 1].Case,
        };
    }

    private bool HasName => Person is not null || UnknownName is not null;

    private bool HasPost => Office is not null || Institution is not null;

    private bool Step()
    {
        if (s.Names[at] is { } name && name.First == at && Take(name)) return true;
        if (TakeTitledState()) return true;
        return at > AfterInitials(First)
            ? TakeLink() || TakeCounterpart() || TakeModifiers() || TakeUnknownName() || TakeTail()
            : TakeNameBeforePost() || TakeNameSaidBefore();
    }

    private bool Take(NameFound name) =>
        TakeWhoseBody(name) || TakePerson(name) || TakeOffice(name) || TakeInstitution(name) || TakePlace(name) || TakeState(name);

    private bool TakePlace(NameFound name)
    {
        if (HasName || at != First || Place is not null || name.As(NameClass.Place) is not { } town) return false;
        if (name.As(NameClass.State) is not null || name.Meanings.Any(m => m.Class is not NameClass.Place)) return false;
        Place = town;
        return Advance(name, town.Case);
    }

    private bool Advance(NameFound name, Case nameCase)
    {
        if (nameCase != Case.None)
        {
            Case = !headSet ? nameCase : (Case & nameCase) != 0 ? Case & nameCase : Case;
            headSet = true;
        }
        return Jump(name.End);
    }

    private bool Jump(int next)
    {
        at = next;
        return true;
    }

    private int AfterArticle(int i) => i < s.Tokens.Count && facts.Is("article", s.Tokens[i].Folded) ? i + 1 : i;

    private NameFound? NameAt(int i) => i < s.Tokens.Count && s.Names[i] is { } name && name.First == i ? name : null;

    private bool NamesOffice(int i) => NameAt(i)?.As(NameClass.Office) is not null;

    private bool NamesPost(int i) =>
        NameAt(i) is { } n && (n.As(NameClass.Office) ?? n.As(NameClass.Institution) ?? n.As(NameClass.Person)) is not null;
}
