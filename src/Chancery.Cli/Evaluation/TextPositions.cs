using Chancery.Reading;

namespace Chancery.Cli.Evaluation;

/// <summary>Turns positions that count Unicode code points, as annotations do, into those of a string.</summary>
internal sealed class TextPositions
{
    private readonly int[]? units;
    private readonly int length;

    public TextPositions(string text)
    {
        length = text.Length;
        if (!text.Any(char.IsLowSurrogate)) return;
        var starts = new List<int>();
        for (var i = 0; i < text.Length; i++)
            if (!char.IsLowSurrogate(text[i])) starts.Add(i);
        starts.Add(text.Length);
        units = [.. starts];
    }

    /// <summary>The span, or null where it is empty or leaves the text.</summary>
    public TextSpan? Span(int start, int end)
    {
        if (start < 0 || end <= start || end > (units is null ? length : units.Length - 1)) return null;
        return units is null ? new(start, end) : new(units[start], units[end]);
    }
}
