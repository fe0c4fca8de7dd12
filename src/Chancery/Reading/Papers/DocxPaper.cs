using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Reading.Papers;

/// <summary>The text of a word processor's document (ISO 29500): its paragraphs in order, those of tables too.</summary>
internal static class DocxPaper
{
    private static readonly string[] TitleStyles = ["Title", "Heading1", "1"];

    /// <exception cref="InvalidDataException">The document is broken.</exception>
    public static Paper Read(Stream stream)
    {
        try
        {
            using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = Bounds.Document });
            var paragraphs = (document.MainDocumentPart?.Document?.Body?.Descendants<Paragraph>() ?? []).Select(p => (Style: p.ParagraphProperties?.ParagraphStyleId?.Val?.Value, Text: TextOf(p))).Where(p => p.Text.Length > 0).ToList();
            var title = paragraphs.Take(6).FirstOrDefault(p => TitleStyles.Contains(p.Style)).Text ?? "";
            return new(title, [.. paragraphs.Select(p => p.Text)]);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FormatException or System.Xml.XmlException or InvalidOperationException or FileFormatException)
        {
            throw new InvalidDataException($"the document is broken: {broken.Message}", broken);
        }
    }

    private static string TextOf(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(e => e switch
    {
        Text t => t.Text,
        TabChar or Break => " ",
        NoBreakHyphen => "-",
        _ => "",
    })).Trim();
}
