using Chancery.Reading;

namespace Chancery.Recording.Searching;

/// <summary>A passage with the places in it that were searched for.</summary>
/// <param name="Text">The passage; where it is cut, it begins or ends with an ellipsis.</param>
/// <param name="Marks">The places, in UTF-16 units, in order, none overlapping another.</param>
public sealed record MarkedText(string Text, IReadOnlyList<TextSpan> Marks)
{
    private const string Cut = "…";

    /// <summary>The whole text with its marks.</summary>
    public static MarkedText Whole(string text, IReadOnlyList<TextSpan> marks) => new(text, [.. Apart(marks)]);

    /// <summary>As much of the text as is wanted around its first mark, on one line, cut between words.</summary>
    public static MarkedText Around(string text, IReadOnlyList<TextSpan> marks, int length)
    {
        if (text.Length <= length) return Whole(text.Replace('\n', ' '), marks);
        var first = marks.Count > 0 ? marks[0] : default;
        var start = AtWord(text, Math.Max(0, first.Start - (length / 4)));
        var end = EndOfWord(text, Math.Min(text.Length, start + length), first.End);
        var opening = start > 0 ? Cut : "";
        var inside = Apart(marks.Where(m => m.Start >= start && m.End <= end)).Select(m => new TextSpan(m.Start - start + opening.Length, m.End - start + opening.Length));
        return new(opening + text[start..end].Replace('\n', ' ') + (end < text.Length ? Cut : ""), [.. inside]);
    }

    /// <summary>The passage with words put before and after each mark.</summary>
    public string Written(string before, string after)
    {
        var text = Text;
        foreach (var mark in Marks.Reverse()) text = $"{text[..mark.Start]}{before}{text[mark.Start..mark.End]}{after}{text[mark.End..]}";
        return text;
    }

    private static IEnumerable<TextSpan> Apart(IEnumerable<TextSpan> marks)
    {
        var end = -1;
        foreach (var mark in marks.OrderBy(m => m.Start).ThenByDescending(m => m.End))
        {
            if (mark.Start < end) continue;
            yield return mark;
            end = mark.End;
        }
    }

    private static int AtWord(string text, int i)
    {
        while (i > 0 && !char.IsWhiteSpace(text[i - 1])) i--;
        return i;
    }

    private static int EndOfWord(string text, int i, int least)
    {
        var end = i;
        while (end > least && end < text.Length && !char.IsWhiteSpace(text[end])) end--;
        return Math.Max(end, least);
    }
}
