using Chancery.Reading.Containers;
using Chancery.Reading.Dates;
using Chancery.Reading.Feeds;
using Chancery.Reading.Html;
using Chancery.Reading.Papers;

namespace Chancery.Reading;

/// <summary>
/// Reads articles from files, folders and streams: plain text, HTML, JSON (lines, an array or one object), feeds (RSS, Atom, JSON Feed), mails, PDF and DOCX,
/// and zip, tar and web archives (WARC) of these, plain or gzip'd, told by content. What cannot be read comes as a rejection; only a bad argument throws.
/// </summary>
public sealed class ArticleReader(ReadingOptions options)
{
    private readonly DraftSettler settler = new(options);
    private readonly HtmlReader pages = new(LanguagesOf(options));
    private readonly DateWords words = DateWords.Of(LanguagesOf(options));
    private readonly FeedArticles feeds = new(DateWords.Of(LanguagesOf(options)));
    private readonly JsonArticles json = new(new(DateWords.Of(LanguagesOf(options))));

    /// <summary>Reads one file, or all files of a folder and its folders in ordinal order of their names; hidden files and READMEs are skipped.</summary>
    public IEnumerable<ReadResult> ReadPath(string path) =>
        Directory.Exists(path) ? ReadFolder(path) : Safely(path, () => ReadFile(path));

    /// <summary>Reads a stream to its end and closes it.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">The name in messages and, without folder, the article's file; <c>-</c> stands for standard input.</param>
    public IEnumerable<ReadResult> ReadStream(Stream stream, string name) => Safely(name, () => ReadDocument(stream, name));

    private IEnumerable<ReadResult> ReadFolder(string folder)
    {
        var any = false;
        foreach (var file in InputFolder.FilesOf(folder))
        {
            any = true;
            foreach (var result in file.Fault is { } fault ? [fault] : ReadPath(file.Path)) yield return result;
        }
        if (!any) yield return new ReadResult.Rejected(RejectionReason.NoText, $"{folder}: the folder holds no files to read.");
    }

    private IEnumerable<ReadResult> ReadFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan);
        foreach (var result in ReadDocument(stream, path)) yield return result;
    }

    private IEnumerable<ReadResult> ReadDocument(Stream raw, string name) => Read(new(name, raw), 0);

    private IEnumerable<ReadResult> Read(Contained found, int depth)
    {
        var name = found.Name;
        if (depth > Bounds.Nesting) throw new TooLargeException($"lies within more than {Bounds.Nesting} other documents; unpack them first.");
        using var document = Unpacking.Open(found.Content);
        foreach (var result in DocumentForms.Of(document.Head.Span, name) switch
        {
            DocumentForm.Empty => [new ReadResult.Rejected(RejectionReason.NoText, $"{name}: is empty.")],
            DocumentForm.Binary => [new ReadResult.Rejected(RejectionReason.Binary, $"{name}: is {Binaries.NameOf(document.Head.Span)}, not text; save its text or its page as HTML and give that.")],
            DocumentForm.AddressList => [new ReadResult.Rejected(RejectionReason.NoText, $"{name}: only lists addresses; give the pages themselves.")],
            DocumentForm.JsonLines => json.ReadLines(document, name).Select(Settle),
            DocumentForm.Json => json.ReadWhole(document.ReadAll(), name).Select(Settle),
            DocumentForm.Feed => feeds.Of(document.ReadAll(), FileOf(name)).Select((item, i) => settler.Settle(item, $"{name}[{i}]")),
            DocumentForm.Mail => ReadMail(document.ReadAll(), name, depth),
            DocumentForm.Pdf => [settler.Settle(PdfPaper.Read(document.ReadAll()).Draft(FileOf(name), words), name)],
            DocumentForm.Zip => ReadZip(document.Seekable(), name, depth),
            DocumentForm.Tar => TarDocuments.Of(document, name).SelectMany(inner => ReadWithin(inner, depth)),
            DocumentForm.Warc => ReadWarc(document, found.Content, name, depth),
            DocumentForm.Html => [settler.Settle(Addressed(pages.Read(document.ReadAll(), found.Charset, found.Url), found), name)],
            _ => [settler.Settle(Addressed(PlainText.Read(Charset.Decode(document.ReadAll(), found.Charset)), found), name)],
        }) yield return result;
    }

    private IEnumerable<ReadResult> ReadWithin(Contained inner, int depth) => Safely(inner.Name, () => Read(inner, depth + 1));

    private IEnumerable<ReadResult> ReadZip(Stream zip, string name, int depth)
    {
        if (ZipDocuments.IsDocx(zip)) return [settler.Settle(DocxPaper.Read(zip).Draft(FileOf(name), words), name)];
        return ZipDocuments.Of(zip, name).SelectMany(inner => ReadWithin(inner, depth));
    }

    private IEnumerable<ReadResult> ReadMail(byte[] bytes, string name, int depth)
    {
        var (article, attached) = Mail.Read(bytes, name);
        return attached.SelectMany(inner => ReadWithin(inner, depth)).Prepend(settler.Settle(article, name));
    }

    // Where the packed file itself can be searched, a broken record does not cost those after it.
    private IEnumerable<ReadResult> ReadWarc(HeadedStream document, Stream packed, string name, int depth)
    {
        if (document.IsOf(packed) || packed is not FileStream { CanSeek: true })
            return new WarcDocuments(document, name).Read().SelectMany(inner => ReadWithin(inner, depth));
        return new GzippedWarc(packed, name).Read().SelectMany(r => r.Document is { } inner ? ReadWithin(inner, depth)
            : [new ReadResult.Rejected(RejectionReason.Unreadable, $"{name}: a record is broken ({r.Fault}) and was left out.")]);
    }

    private static ArticleDraft Addressed(ArticleDraft draft, Contained found) => draft with { File = found.Url ?? FileOf(found.Name), Url = draft.Url ?? found.Url };

    private static string FileOf(string name) => Path.GetFileName(name);

    internal static string LanguagesOf(ReadingOptions options) => Path.Combine(options.DataFolder ?? AppContext.BaseDirectory, "languages");

    private ReadResult Settle((string Place, ArticleDraft? Draft, ReadResult.Rejected? Fault) read) =>
        read.Draft is { } draft ? settler.Settle(draft, read.Place) : read.Fault!;

    // An iterator cannot catch around its own yield, so the faults of the outside world are caught between two results.
    private static IEnumerable<ReadResult> Safely(string name, Func<IEnumerable<ReadResult>> read)
    {
        using var results = read().GetEnumerator();
        while (true)
        {
            ReadResult.Rejected? fault = null;
            var more = false;
            try
            {
                more = results.MoveNext();
            }
            catch (TooLargeException large)
            {
                fault = new(RejectionReason.TooLarge, $"{name}: {large.Message}");
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
            {
                fault = new(RejectionReason.Unreadable, $"{name}: {InputFolder.Why(e)}");
            }
            if (more) yield return results.Current;
            if (fault is not null) yield return fault;
            if (!more) yield break;
        }
    }
}
