using Chancery.Reading.Containers;
using Chancery.Reading.Dates;
using Chancery.Reading.Html;
using Chancery.Reading.Papers;

namespace Chancery.Reading;

/// <summary>
/// Reads one page that was fetched: HTML, plain text, PDF or DOCX, plain or gzip'd. An archive or a feed is no page.
/// May be used by several threads at a time.
/// </summary>
public sealed class PageReader(ReadingOptions options)
{
    private readonly DraftSettler settler = new(options);
    private readonly HtmlReader pages = new(ArticleReader.LanguagesOf(options));
    private readonly DateWords words = DateWords.Of(ArticleReader.LanguagesOf(options));

    /// <summary>The article of the page, or why there is none; where the page is silent, what is known of its origin counts.</summary>
    public ReadResult Read(ReadOnlyMemory<byte> page, Origin origin)
    {
        try
        {
            using var document = Unpacking.Open(new MemoryStream(page.ToArray(), writable: false));
            var form = DocumentForms.Of(document.Head.Span, "");
            return Draft(form, document, origin) is { } draft
                ? settler.Settle(Known(draft, origin), origin.Url)
                : Rejected(form == DocumentForm.Empty ? RejectionReason.NoText : RejectionReason.Binary, origin, NoPage(form, document.Head.Span));
        }
        catch (TooLargeException large)
        {
            return Rejected(RejectionReason.TooLarge, origin, large.Message);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or NotSupportedException)
        {
            return Rejected(RejectionReason.Unreadable, origin, InputFolder.Why(e));
        }
    }

    private ArticleDraft? Draft(DocumentForm form, HeadedStream document, Origin origin) => form switch
    {
        DocumentForm.Html => pages.Read(document.ReadAll(), origin.Charset, origin.Url),
        DocumentForm.Text => PlainText.Read(Charset.Decode(document.ReadAll(), origin.Charset)),
        DocumentForm.Pdf => PdfPaper.Read(document.ReadAll()).Draft(origin.Url, words),
        DocumentForm.Zip when document.Seekable() is var zip && ZipDocuments.IsDocx(zip) => DocxPaper.Read(zip).Draft(origin.Url, words),
        _ => null,
    };

    private static ArticleDraft Known(ArticleDraft draft, Origin origin) => draft with
    {
        Published = draft.Published ?? origin.Published,
        Language = draft.Language ?? origin.Language,
        Publisher = string.IsNullOrWhiteSpace(draft.Publisher) ? origin.Publisher : draft.Publisher,
        Url = draft.Url ?? origin.Url,
        File = origin.Url,
        Side = origin.Side,
    };

    private static string NoPage(DocumentForm form, ReadOnlySpan<byte> head) => form switch
    {
        DocumentForm.Empty => "is empty.",
        DocumentForm.Binary => $"is {Binaries.NameOf(head)}, no page.",
        DocumentForm.Feed => "is a feed, no page; watch it as a feed.",
        DocumentForm.AddressList => "only lists addresses; watch it as a sitemap.",
        _ => "is an archive, a mail or JSON, no page; fetch it yourself and give it to 'chancery ingest'.",
    };

    private static ReadResult.Rejected Rejected(RejectionReason reason, Origin origin, string words) => new(reason, $"{origin.Url}: {words}");
}
