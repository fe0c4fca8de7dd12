using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Chancery.Reading.Papers;

/// <summary>The text layer of a PDF: blocks in the order of reading, columns kept apart, words broken at line ends put together, running heads left out.</summary>
internal static class PdfPaper
{
    private const int FewestPagesOfHead = 3;
    private const double Margin = 0.1;

    /// <summary>The paragraphs, the likely headline first.</summary>
    /// <exception cref="InvalidDataException">The document is broken or locked with a password.</exception>
    /// <exception cref="TooLargeException">It has too many pages.</exception>
    public static Paper Read(byte[] bytes)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { SkipMissingFonts = true });
            if (pdf.NumberOfPages > Bounds.Pages) throw new TooLargeException($"has more than {Bounds.Pages} pages; split it.");
            List<List<Block>> pages = [.. pdf.GetPages().Select(BlocksOf)];
            var heads = RunningHeads(pages);
            List<Block> blocks = [.. pages.SelectMany(p => p).Where(b => !b.IsAtEdge || !heads.Contains(Shape(b.Text)))];
            return new(TitleOf(blocks), Paragraphs(blocks));
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new InvalidDataException("the PDF is locked with a password; save a copy without one");
        }
        catch (Exception broken) when (broken is not IOException and not InvalidDataException)
        {
            throw new InvalidDataException($"the PDF is broken: {broken.Message}", broken);
        }
    }

    /// <param name="Text">Its lines, put together.</param>
    /// <param name="Size">The height of its letters.</param>
    /// <param name="IsAtEdge">Whether it stands where running heads and page numbers do.</param>
    private sealed record Block(string Text, double Size, bool IsAtEdge);

    private static List<Block> BlocksOf(Page page)
    {
        var words = NearestNeighbourWordExtractor.Instance.GetWords(ActualText.LettersOf(page)).Where(w => !string.IsNullOrWhiteSpace(w.Text)).ToList();
        if (words.Count == 0) return [];
        var blocks = UnsupervisedReadingOrderDetector.Instance.Get(RecursiveXYCut.Instance.GetBlocks(words));
        return [.. blocks.Select(b => new Block(Joined(b.TextLines), SizeOf(b), IsAtEdge(b.BoundingBox, page)))];
    }

    private static double SizeOf(TextBlock block) => block.TextLines.SelectMany(l => l.Words).SelectMany(w => w.Letters).Select(l => l.PointSize).DefaultIfEmpty(0).Average();

    private static bool IsAtEdge(PdfRectangle box, Page page) => box.Bottom > page.Height * (1 - Margin) || box.Top < page.Height * Margin;

    // "bila-" + "teral" is one word; a hyphen before a capital or a figure is the word's own.
    private static string Joined(IReadOnlyList<TextLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Select(l => l.Text.Trim()).Where(l => l.Length > 0))
        {
            if (text.Length > 1 && text[^1] is '-' or '\u00AD' && char.IsLetter(text[^2]) && char.IsLower(line[0])) text.Length--;
            else if (text.Length > 0) text.Append(' ');
            text.Append(line);
        }
        return text.ToString();
    }

    // What stands at the edge of three pages or more, but for its figures, is no part of the text.
    private static HashSet<string> RunningHeads(List<List<Block>> pages) => [.. pages.SelectMany(p => p.Where(b => b.IsAtEdge).Select(b => Shape(b.Text)).Distinct())
        .GroupBy(s => s).Where(g => g.Count() >= FewestPagesOfHead || g.Key.Trim('#', ' ', '-', '/').Length == 0).Select(g => g.Key)];

    private static string Shape(string text) => string.Concat(text.Select(c => char.IsDigit(c) ? '#' : c)).Replace("##", "#", StringComparison.Ordinal).Replace("##", "#", StringComparison.Ordinal);

    // The largest letters near the beginning, where they are larger than those of the text.
    private static string TitleOf(List<Block> blocks)
    {
        if (blocks.Count < 2) return "";
        var usual = blocks.OrderByDescending(b => b.Text.Length).First().Size;
        var largest = blocks.Take(6).MaxBy(b => b.Size)!;
        return largest.Size > usual * 1.1 && largest.Text.Length is > 8 and < 300 ? largest.Text : "";
    }

    // A paragraph that a page or column breaks goes on where the next block begins without a capital.
    private static List<string> Paragraphs(List<Block> blocks)
    {
        var paragraphs = new List<string>();
        foreach (var block in blocks)
            if (paragraphs.Count > 0 && char.IsLower(block.Text[0]) && paragraphs[^1][^1] is not ('.' or '!' or '?' or '।' or ':')) paragraphs[^1] = $"{paragraphs[^1]} {block.Text}";
            else paragraphs.Add(block.Text);
        return paragraphs;
    }
}
