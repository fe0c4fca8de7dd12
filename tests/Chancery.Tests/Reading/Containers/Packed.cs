using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using static Chancery.Tests.Reading.Documents;

namespace Chancery.Tests.Reading.Containers;

/// <summary>Archives and papers made for tests.</summary>
internal static class Packed
{
    public static string Warc(int number, string charset = "utf-8", string text = English, string status = "200 OK")
    {
        var body = Encoding.Latin1.GetString(CodePagesEncodingProvider.Instance.GetEncoding(charset)?.GetBytes(Page(text)) ?? Bytes(Page(text)));
        var http = $"HTTP/1.1 {status}\r\nContent-Type: text/html; charset={charset}\r\n\r\n{body}";
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:{number}>\r\nWARC-Target-URI: https://example.org/{number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {http.Length}\r\n\r\n{http}\r\n\r\n";
    }

    private static string Page(string text) => $"<!doctype html><html><head><title>Talks</title></head><body><article><h1>Talks</h1><p>{text}</p></article></body></html>";

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        return packed.ToArray();
    }

    public static byte[] Tar(params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed))
            foreach (var (name, content) in files) tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
        return packed.ToArray();
    }

    public static byte[] Docx(string title, params string[] paragraphs)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var heading = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Title" }), new Run(new Text(title)));
            document.AddMainDocumentPart().Document = new Document(new Body([heading, .. paragraphs.Select(p => new Paragraph(new Run(new Text(p))))]));
        }
        return stream.ToArray();
    }

    public static byte[] Columns()
    {
        var builder = new PdfDocumentBuilder();
        var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        page.AddText("Talks in Vienna", 24, new PdfPoint(50, 700), font);
        string[] left = ["The two ministers met in", "Vienna and spoke about bila-", "teral trade."], right = ["They agreed that the talks", "would go on in the", "autumn."];
        for (var i = 0; i < 3; i++)
        {
            page.AddText(left[i], 11, new PdfPoint(50, 600 - (13 * i)), font);
            page.AddText(right[i], 11, new PdfPoint(320, 600 - (13 * i)), font);
        }
        return builder.Build();
    }
}
