using System.Text;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>A sentence of PLV: its words, and where its sources and targets stand.</summary>
internal sealed record MarkedSentence(string Id, string Class, string Marked, string Text, IReadOnlyList<TextSpan> Sources,
    IReadOnlyList<TextSpan> Targets)
{
    private static readonly string[] Columns = ["sentence_id", "marked_sentence", "gold_root"];

    public static IEnumerable<MarkedSentence> ReadAll(string path, string form)
    {
        int[]? at = null;
        foreach (var (place, line) in SuiteData.Lines(path, form))
        {
            var cells = line.Split('\t');
            if (at is not null) yield return Read(cells, at, place);
            else at = Head(cells, place);
        }
    }

    private static int[] Head(string[] head, string place)
    {
        int[] at = [.. Columns.Select(c => Array.IndexOf(head, c))];
        var missing = Columns.Where((_, i) => at[i] < 0).ToList();
        return missing.Count == 0 ? at
            : throw new InvalidDataException(
            $"{place}: there is no column '{missing[0]}'; the first line names the columns, among them {string.Join(", ", Columns)}.");
    }

    private static MarkedSentence Read(string[] cells, int[] at, string place)
    {
        if (cells.Length <= at.Max()) throw new InvalidDataException(
            $"{place}: the line has {cells.Length} columns; it needs at least {at.Max() + 1}, parted by tabs.");
        var marked = Unquoted(cells[at[1]]);
        var text = new StringBuilder();
        var (sources, targets) = (new List<TextSpan>(), new List<TextSpan>());
        var open = new Dictionary<char, int>();
        for (var i = 0; i < marked.Length;)
        {
            if (TagAt(marked, i) is not { } tag) { text.Append(marked[i++]); continue; }
            if (!tag.Closes) open[tag.Name] = text.Length;
            else if (open.Remove(tag.Name, out var start) && text.Length > start) (tag.Name == 's' ? sources
                : targets).Add(new(start, text.Length));
            i += tag.Closes ? 4 : 3;
        }
        return new(cells[at[0]], cells[at[2]], marked, text.ToString(), sources, targets);
    }

    private static (char Name, bool Closes)? TagAt(string marked, int i)
    {
        foreach (var name in "st")
            if (string.CompareOrdinal(marked, i, $"<{name}>", 0, 3) == 0) return (name, false);
            else if (string.CompareOrdinal(marked, i, $"</{name}>", 0, 4) == 0) return (name, true);
        return null;
    }

    // A cell with quotation marks in it is quoted, its own marks doubled.
    private static string Unquoted(string cell) => cell.Length > 1 && cell[0] == '"' && cell[^1] == '"'
        ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
}
