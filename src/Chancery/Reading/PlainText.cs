using System.Text;

namespace Chancery.Reading;

/// <summary>Reads plain text: a headline where the first lines look like one, then paragraphs.</summary>
internal static class PlainText
{
    private const int LongestHeadline = 300;
    private const int LongestBareHeadline = 160;

    public static ArticleDraft Read(string decoded)
    {
        var blocks = Blocks(CleanText.Of(decoded));
        if (blocks.Count == 0) return new("", "");
        var title = TakeTitle(blocks);
        return new(title, string.Join("\n\n", Paragraphs(blocks)));
    }

    /// <summary>The paragraphs of a text that has its headline elsewhere.</summary>
    public static string TextOf(string decoded) => string.Join("\n\n", Paragraphs(Blocks(CleanText.Of(decoded))));

    // What stands between blank lines, as lines without blanks at their ends.
    private static List<List<string>> Blocks(string text)
    {
        var blocks = new List<List<string>> { new() };
        foreach (var line in text.Split('\n'))
            if (!string.IsNullOrWhiteSpace(line)) blocks[^1].Add(line.Trim());
            else if (blocks[^1].Count > 0) blocks.Add([]);
        blocks.RemoveAll(b => b.Count == 0);
        return blocks;
    }

    private static string TakeTitle(List<List<string>> blocks)
    {
        var first = blocks[0];
        var joined = string.Join(' ', first);
        if (blocks.Count > 1 && joined.Length <= LongestHeadline && first.Count <= 3 && !IsProse(joined, first.Count))
        {
            blocks.RemoveAt(0);
            return WithoutMarks(joined);
        }
        if (first.Count < 2 || !IsBareHeadline(first)) return "";
        var title = first[0];
        first.RemoveAt(0);
        return WithoutMarks(title);
    }

    // One line before a blank line is a headline unless it is plainly a paragraph; several lines only when no stop ends them.
    private static bool IsProse(string joined, int lines) =>
        EndsInStop(joined) && (lines > 1 || joined.Length > LongestBareHeadline || HasInnerStop(joined));

    private static bool IsBareHeadline(List<string> lines) =>
        lines[0].Length <= LongestBareHeadline && !EndsInStop(lines[0]) && lines[0][^1] is not (',' or ';' or ':' or '-' or '–' or '—')
        && !char.IsLower(lines[1][0]) && lines[1].Length > lines[0].Length && !IsWrapped(lines);

    private static bool EndsInStop(string line) => line[^1] is '.' or '।' or '॥' or '…' || line.EndsWith(".\"", StringComparison.Ordinal)
        || line.EndsWith(".”", StringComparison.Ordinal) || line.EndsWith(".»", StringComparison.Ordinal) || line.EndsWith("».", StringComparison.Ordinal);

    private static bool HasInnerStop(string line)
    {
        for (var i = 1; i + 2 < line.Length; i++)
            if (line[i] is '।' or '?' or '!' || (line[i] == '.' && line[i + 1] == ' ' && char.IsUpper(line[i + 2]) && char.IsLower(line[i - 1]))) return true;
        return false;
    }

    private static string WithoutMarks(string title) => title.TrimStart('#', ' ', '*').TrimEnd('*', ' ');

    private static IEnumerable<string> Paragraphs(List<List<string>> blocks)
    {
        // No blank lines at all: every line is a paragraph, unless the lines were broken at a width.
        foreach (var block in blocks)
            if (block.Count == 0) continue;
            else if (IsWrapped(block)) yield return Joined(block);
            else foreach (var line in block) yield return line;
    }

    // Lines broken at a width end where the next word would not have fitted.
    private static bool IsWrapped(List<string> lines)
    {
        if (lines.Count < 2) return false;
        var width = lines.Max(l => l.Length);
        if (width is < 40 or > 132) return false;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var space = lines[i + 1].IndexOf(' ');
            var word = space < 0 ? lines[i + 1].Length : space;
            if (lines[i].Length + 1 + word < width - 2) return false;
        }
        return true;
    }

    private static string Joined(List<string> lines)
    {
        var paragraph = new StringBuilder();
        foreach (var line in lines)
        {
            if (paragraph.Length > 0) paragraph.Append(' ');
            paragraph.Append(line);
        }
        return paragraph.ToString();
    }
}
