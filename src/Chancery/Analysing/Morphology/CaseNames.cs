namespace Chancery.Analysing.Morphology;

/// <summary>The short names of cases in our data files.</summary>
internal static class CaseNames
{
    /// <summary>The case of a name; none where it is no name of a case.</summary>
    public static Case Of(string name) => name switch
    {
        "nom" => Case.Nominative,
        "gen" => Case.Genitive,
        "dat" => Case.Dative,
        "acc" => Case.Accusative,
        "ins" => Case.Instrumental,
        "loc" => Case.Locative,
        _ => Case.None,
    };
}
