using System.Globalization;
using System.Text;

namespace Chancery.Cli.Evaluation;

/// <summary>Cells in rows, for the console and for Markdown.</summary>
internal sealed record Table(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public string AsMarkdown()
    {
        var text = new StringBuilder();
        foreach (var row in (IEnumerable<IReadOnlyList<string>>)[Head, [.. Head.Select(_ => "---")], .. Rows])
            text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        return text.ToString();
    }

    /// <summary>Columns parted by two blanks; <paramref name="left"/> of them written from the left, the others (numbers) from the right.</summary>
    public string AsText(int left)
    {
        var widths = Head.Select((h, i) => Rows.Select(r => r[i].Length).Append(h.Length).Max()).ToList();
        var text = new StringBuilder();
        foreach (var row in Rows.Prepend(Head))
            text.AppendJoin("  ", row.Select((c, i) => i < left ? c.PadRight(widths[i]) : c.PadLeft(widths[i]))).Append('\n');
        return text.ToString();
    }

    /// <summary>A figure with three places, or a dash.</summary>
    public static string Number(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";

    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Every figure of a scoreboard, one a row.</summary>
internal static class FigureTable
{
    /// <summary>How many columns name the figure.</summary>
    public const int Names = 3;

    private static readonly string[] Head = ["what", "language", "key", "right", "expected", "read", "P", "R", "figure"];

    public static Table Of(Scoreboard board) =>
        new(Head, [.. board.Figures.Select(f => (IReadOnlyList<string>)[f.Key.Slot, f.Key.Language, f.Key.Key, .. Cells(f.Value)])]);

    private static string[] Cells(Figure figure) => figure switch
    {
        Measure m => [Table.Count(m.Found), Table.Count(m.Gold), Table.Count(m.Predicted), Table.Number(m.Precision),
            Table.Number(m.Recall), Table.Number(m.Value)],
        Share s => [Table.Count(s.Right), Table.Count(s.Asked), "", "", "", Table.Number(s.Value)],
        MeanMeasure m => ["", Table.Count(m.Documents), "", Table.Number(m.Precision), Table.Number(m.Recall), Table.Number(m.Value)],
        Rate r => [Table.Count(r.Count), Table.Count(r.Of), "", "", "", r.Value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–"],
        _ => throw new InvalidOperationException($"A figure of class {figure.GetType().Name} has no row."),
    };
}
