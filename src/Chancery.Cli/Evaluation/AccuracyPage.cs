using System.Globalization;
using System.Text;

namespace Chancery.Cli.Evaluation;

/// <summary>The page docs/accuracy.md: every suite with what it measures, its data, its targets and its figures.</summary>
internal static class AccuracyPage
{
    private const string Head =
        """
        # Accuracy

        Made by `./chancery eval all FOLDER --markdown`, where FOLDER holds the data of all suites; [CONTRIBUTING](../CONTRIBUTING.md) says how one suite is run and where its data lies.
        Much of the data may be used to measure with and not be passed on, so it is not in this repository. The figures are of the parts that were open while the engine was made; expect less on others.

        """;

    public static string Write(IReadOnlyList<SuiteResult> results)
    {
        var page = new StringBuilder(Head).Append('\n').Append(Summary(results));
        foreach (var result in results) page.Append('\n').Append(Section(result));
        return page.ToString();
    }

    /// <summary>Our figure as it is printed.</summary>
    public static string Value(Goal goal) => goal.AtMost ? goal.Value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–"
        : Table.Number(goal.Value);

    public static string Target(Goal goal) => goal.Target is { } target
        ? string.Create(CultureInfo.InvariantCulture, $"{(goal.AtMost ? "< " : "≥ ")}{target:0.00#}")
        : "–";

    private static string Summary(IReadOnlyList<SuiteResult> results) => new Table(["suite", "measure", "best known", "target", "ours", ""],
        [.. results.SelectMany(r => r.Suite.Goals(r.Board)
            .Select(g => (IReadOnlyList<string>)[$"[{r.Suite.Name}](#{r.Suite.Name})", g.What, g.Best, Target(g), Value(g), g.IsReached
            ? "reached" : ""]))]).AsMarkdown();

    private static StringBuilder Section(SuiteResult result)
    {
        var section = new StringBuilder($"## {result.Suite.Name}\n\n{result.Suite.Measures}\n\n");
        section.Append(CultureInfo.InvariantCulture, $"Data: {result.Suite.Data} Items: {result.Board.Items}.\n\n")
            .Append(result.Suite.Table(result.Board).AsMarkdown());
        if (result.Suite.Note(result.Board) is { } note) section.Append('\n').Append(note).Append('\n');
        return section;
    }
}
