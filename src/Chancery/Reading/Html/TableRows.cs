using AngleSharp.Dom;

namespace Chancery.Reading.Html;

/// <summary>Makes one block of the cells of a table's row, so that its figures stay beside what they are of.</summary>
internal static class TableRows
{
    private const int LongestCell = 80;
    private const int LongestRow = 1000;
    private const string Parter = " | ";

    public static List<PageBlock> Joined(List<PageBlock> blocks)
    {
        var joined = new List<PageBlock>(blocks.Count);
        foreach (var block in blocks)
            if (joined.Count > 0 && joined[^1].Text.Length < LongestRow && RowOf(block) is { } row && row == RowOf(joined[^1])) joined[^1] = With(joined[^1], block);
            else joined.Add(block);
        return joined;
    }

    // Tables that lay out a page have paragraphs in their cells.
    private static IElement? RowOf(PageBlock block) =>
        block.Holder is { LocalName: "td" or "th", ParentElement: { } row }
            && (block.Text.Length <= LongestCell || block.Text.Contains(Parter, StringComparison.Ordinal)) ? row : null;

    private static PageBlock With(PageBlock row, PageBlock cell) =>
        row with { Text = row.Text + Parter + cell.Text, Linked = row.Linked + cell.Linked };
}
