using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Chancery.Reading.Papers;

/// <summary>
/// The letters of a page as its writer meant them (ISO 32000-2, 14.9.4): where shapes stand for text in another order or number,
/// as in scripts with joined letters, the text written beside them counts.
/// </summary>
internal static class ActualText
{
    public static IReadOnlyList<Letter> LettersOf(Page page)
    {
        var spoken = new Dictionary<Letter, Letter?>(ReferenceEqualityComparer.Instance);
        var open = new Stack<MarkedContentElement>(page.GetMarkedContents());
        while (open.TryPop(out var element))
        {
            foreach (var child in element.Children) open.Push(child);
            if (element is not { ActualText: { Length: > 0 } text, Letters: { Count: > 0 } letters }) continue;
            foreach (var letter in letters) spoken[letter] = null;
            spoken[letters[0]] = Saying(text, letters);
        }
        return spoken.Count == 0 ? page.Letters : [.. page.Letters.Select(l => spoken.TryGetValue(l, out var said) ? said : l).OfType<Letter>()];
    }

    // Marks above and below have lines of their own; the widest shape stands on the line of the text.
    private static Letter Saying(string text, IReadOnlyList<Letter> letters)
    {
        var main = letters.MaxBy(l => l.BoundingBox.Width)!;
        var (left, right) = (letters.Min(l => l.StartBaseLine.X), letters.Max(l => l.EndBaseLine.X));
        var box = new PdfRectangle(left, main.BoundingBox.Bottom, right, main.BoundingBox.Top);
        return new(text, box, box, new(left, main.StartBaseLine.Y), new(right, main.EndBaseLine.Y), right - left, main.FontSize, main.FontDetails,
            main.RenderingMode, main.StrokeColor, main.FillColor, main.PointSize, main.TextSequence);
    }
}
