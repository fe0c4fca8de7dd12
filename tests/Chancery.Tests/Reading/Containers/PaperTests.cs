using Chancery.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using static Chancery.Tests.Reading.Documents;

namespace Chancery.Tests.Reading.Containers;

public sealed class PaperTests
{
    [Fact]
    public void A_document_s_paragraphs_are_read_and_a_dateline_dates_it()
    {
        var article = Article(Docx("Talks in Vienna", "Vienna, 21 August 2025", English), "talks.docx", new ReadingOptions());
        Assert.Equal(("Talks in Vienna", PublicationTime.Parse("2025-08-21")), (article.Title, article.Published));
        Assert.EndsWith(English, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_a_paper_are_read_one_after_the_other_and_broken_words_put_together()
    {
        var article = Article(Columns(), "talks.pdf");
        Assert.Equal("Talks in Vienna", article.Title);
        Assert.Equal("The two ministers met in Vienna and spoke about bilateral trade.\n\nThey agreed that the talks would go on in the autumn.", article.Text);
    }

    [Theory]
    [InlineData("%PDF-1.7 and then nothing of a paper", "talks.pdf")]
    public void A_broken_paper_is_refused(string paper, string name) => Assert.Equal(RejectionReason.Unreadable, Rejected(Bytes(paper), name).Reason);

    private static byte[] Docx(string title, params string[] paragraphs)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var heading = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Title" }), new Run(new Text(title)));
            document.AddMainDocumentPart().Document = new Document(new Body([heading, .. paragraphs.Select(p => new Paragraph(new Run(new Text(p))))]));
        }
        return stream.ToArray();
    }

    private static byte[] Columns()
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
