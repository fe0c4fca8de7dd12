using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chancery.Cli.Evaluation;

/// <summary>What suites found as JSON: one object for one suite, a list for several.</summary>
internal static class SuiteJson
{
    private static readonly JsonSerializerOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes results with at most so many mistakes each.</summary>
    public static string Write(IReadOnlyList<SuiteResult> results, int mistakes) =>
        JsonSerializer.Serialize(results.Count == 1 ? One(results[0], mistakes) : results.Select(r => One(r, mistakes)), Options);

    private static object One(SuiteResult result, int mistakes) => new
    {
        suite = result.Suite.Name,
        items = result.Board.Items,
        goals = result.Suite.Goals(result.Board).Select(g => new { g.What, g.Value, g.Target, g.Best, reached = g.IsReached }),
        figures = result.Board.Figures.Select(f => Figure(f.Key, f.Value)),
        mistakes = result.Board.Mistakes.Take(mistakes),
    };

    private static object Figure(FigureName name, Figure figure) => figure switch
    {
        Measure m => new
        {
            name.Slot,
            name.Language,
            name.Key,
            right = m.Found,
            expected = m.Gold,
            read = m.Predicted,
            m.Precision,
            m.Recall,
            m.F1
        },
        MeanMeasure m => new { name.Slot, name.Language, name.Key, m.Documents, m.Precision, m.Recall, m.F1 },
        Share s => new { name.Slot, name.Language, name.Key, s.Right, s.Asked, s.Value },
        Rate r => new { name.Slot, name.Language, name.Key, r.Count, r.Of, perThousand = r.Value },
        _ => throw new InvalidOperationException($"A figure of class {figure.GetType().Name} has no JSON."),
    };
}
