namespace Chancery.Cli.Evaluation.Suites;

/// <summary>The names of event classes and states in data sets that are older than PLOVER's present manual or misspell them.</summary>
internal static class PloverNames
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["DEMAND"] = "REQUEST",
        ["DISAPPROVE"] = "ACCUSE",
        ["INVESTIGATE"] = "ACCUSE",
        ["FIGHT"] = "ASSAULT",
    };

    private static readonly Dictionary<string, string> States =
        new(StringComparer.Ordinal) { ["ITL"] = "ITA", ["JAP"] = "JPN", ["VTN"] = "VNM" };

    /// <summary>Codes of actors that are no state.</summary>
    private static readonly string[] Bodies = ["IGO", "NGO", "IMG", "MNC"];

    /// <summary>The class as PLOVER names it today.</summary>
    public static string Class(string name) => Classes.GetValueOrDefault(name, name);

    /// <summary>The class of the older set that has one for yielding in words and in deeds.</summary>
    public static string WithYield(string name) => name is "CONCEDE" or "RETREAT" ? "YIELD" : Class(name);

    /// <summary>ISO 3166-1 alpha-3, or one of the codes of bodies.</summary>
    public static string State(string code) => States.GetValueOrDefault(code, code);

    public static bool IsBody(string code) => Bodies.Contains(code);
}
