using Chancery.Analysing.Morphology;

namespace Chancery.Resolving.Names;

/// <summary>What a name can name. The order is the order of preference where one name has several meanings.</summary>
internal enum NameClass : byte
{
    Person,
    State,
    StateAdjective,
    StateCombining,
    Organisation,
    Office,
    Institution,
    Mechanism,
    Place,
}

/// <summary>One meaning of a name.</summary>
/// <param name="Class">What it names.</param>
/// <param name="Id">Actor code, person, office or mechanism id, or English place name.</param>
/// <param name="State">The state a place lies in or an office's words belong to; else null.</param>
/// <param name="Case">The cases this form can stand in; none where the language has no such forms.</param>
/// <param name="Demonym">Whether the words name people, not the state itself.</param>
/// <param name="Plural">Whether the form is plural.</param>
/// <param name="City">Whether a state is named by its capital or seat, which can also be meant as a place.</param>
/// <param name="Acronym">Whether the name is written in capital letters alone, so that "car" and "us" are not it.</param>
/// <param name="CaseOfOne">Those of the cases in which the form is singular: «директора» is the genitive of one, the nominative of many.</param>
internal sealed record NameMeaning(NameClass Class, string Id, string? State, Case Case, bool Demonym = false, bool Plural = false,
    string? City = null, bool Acronym = false, Case CaseOfOne = Case.None)
{
    /// <summary>Whether another form has this meaning.</summary>
    public bool MeansSame(NameMeaning other) => Class == other.Class && Id == other.Id && State == other.State
        && Demonym == other.Demonym && City == other.City && Acronym == other.Acronym;

    /// <summary>The meaning of a form in further cases.</summary>
    public NameMeaning AlsoIn(Case formCase, bool isPlural) => Differs(Case | formCase, Plural && isPlural, CaseOfOne | CaseOfOneIn(formCase, isPlural));

    /// <summary>The meaning of a form.</summary>
    public NameMeaning In(Case formCase, bool isPlural) => Differs(formCase, isPlural, CaseOfOneIn(formCase, isPlural));

    private static Case CaseOfOneIn(Case formCase, bool isPlural) => isPlural ? Case.None : formCase;

    // Most forms of most languages mean the same: they share one meaning.
    private NameMeaning Differs(Case all, bool isPlural, Case ofOne) =>
        Case == all && Plural == isPlural && CaseOfOne == ofOne ? this : this with { Case = all, Plural = isPlural, CaseOfOne = ofOne };
}

/// <summary>A name found in a sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Meanings">All it can mean, at least one.</param>
internal sealed record NameFound(int First, int End, List<NameMeaning> Meanings)
{
    public NameMeaning? As(NameClass wanted)
    {
        foreach (var meaning in Meanings)
            if (meaning.Class == wanted) return meaning;
        return null;
    }
}
