using Chancery.Reading.Html;

namespace Chancery.Reading;

/// <summary>
/// Reads articles from files, folders and streams: plain text, HTML, and JSON (lines, an array or one object), plain or gzip'd,
/// told by content. What cannot be read comes as a rejection; only a bad argument throws.
/// </summary>
public sealed class ArticleReader(ReadingOptions options)
{
    private readonly DraftSettler settler = new(options);
    private readonly HtmlReader pages = new(Path.Combine(options.DataFolder ?? AppContext.BaseDirectory, "languages"));

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

    private IEnumerable<ReadResult> ReadDocument(Stream raw, string name)
    {
        using var document = Unpacking.Open(raw);
        var form = DocumentForms.Of(document.Head.Span, name);
        foreach (var result in form switch
        {
            DocumentForm.Empty => [new ReadResult.Rejected(RejectionReason.NoText, $"{name}: is empty.")],
            DocumentForm.Binary => [new ReadResult.Rejected(RejectionReason.Binary, $"{name}: is {Binaries.NameOf(document.Head.Span)}, not text; save its text or its page as HTML and give that.")],
            DocumentForm.JsonLines => JsonArticles.ReadLines(document, name).Select(Settle),
            DocumentForm.Json => JsonArticles.ReadWhole(document.ReadAll(), name).Select(Settle),
            DocumentForm.Html => [settler.Settle(pages.Read(document.ReadAll()) with { File = Path.GetFileName(name) }, name)],
            _ => [settler.Settle(PlainText.Read(Charset.Decode(document.ReadAll())) with { File = Path.GetFileName(name) }, name)],
        }) yield return result;
    }

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
