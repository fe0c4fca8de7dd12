using System.Globalization;
using System.Text.Json;

namespace Chancery.Cli.Evaluation;

/// <summary>Figures below which accuracy must not fall: for annotated articles by language and slot, for other suites by what has a target.</summary>
internal static class Floors
{
    private const string Others = "suites";

    /// <summary>What fell below its floor.</summary>
    public static IEnumerable<string> Below(SuiteResult result, string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var floor in Of(result, document.RootElement)
            .Where(f => f.Value is { } value && (f.AtMost ? value > f.Floor : value < f.Floor)).ToList())
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{floor.Name} is {floor.Value:0.000}, {(floor.AtMost ? "above its ceiling" : "below its floor")} {floor.Floor:0.000}.");
    }

    private static IEnumerable<(string Name, double? Value, double Floor, bool AtMost)> Of(SuiteResult result, JsonElement floors) =>
        result.Suite.Name == "articles" ? OfArticles(result.Board, floors)
        : floors.TryGetProperty(Others, out var others) && others.TryGetProperty(result.Suite.Name, out var own)
            ? result.Suite.Goals(result.Board).Where(g => own.TryGetProperty(g.What, out _))
                .Select(g => ($"{result.Suite.Name} {g.What}", g.Value, own.GetProperty(g.What).GetDouble(), g.AtMost))
            : [];

    private static IEnumerable<(string Name, double? Value, double Floor, bool AtMost)> OfArticles(Scoreboard board, JsonElement floors) =>
        from language in floors.EnumerateObject()
        where language.Name != Others
        from floor in language.Value.EnumerateObject()
        select ($"{language.Name} {floor.Name}", board.Value(language.Name, floor.Name), floor.Value.GetDouble(), false);
}
