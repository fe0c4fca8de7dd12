using Chancery.Intake.Sources;
using Chancery.Intake.Web;
using Chancery.Reading;
using Chancery.Store.Watching;

namespace Chancery.Intake.Watching;

/// <summary>Looks at one page: for the first time, or to see whether it is as it was.</summary>
internal sealed class PageLook(Fetcher fetcher, SharedRecord record, VersionKeeping versions, TimeProvider clock, Action<Happening> tell)
{
    private readonly PageReader reader = new(new ReadingOptions());

    /// <summary>Fetches the page, and keeps what came of it.</summary>
    /// <returns>Null, or why it could not be read.</returns>
    public async Task<string?> At(WatchedPage page, Source source, CancellationToken cancel)
    {
        var address = new Uri(page.Address);
        var kept = record.Ask(log => log.Answer(page.Address));
        var answer = await fetcher.Get(address, kept is null ? null : new(kept.ETag, kept.LastModified), source.Language, cancel);
        switch (answer)
        {
            case Answer.Document document:
                return Read(page, source, address, document);
            case Answer.Unchanged:
                Same(page, source);
                return null;
            case Answer.Failed failed:
                fetcher.Rest(failed);
                return Failed(page, failed.Words, failed.After);
            case Answer.Gone gone:
                return Failed(page, gone.Words, null);
            case Answer.Refused refused:
                return Failed(page, refused.Words, TimeSpan.FromDays(1));
            default:
                throw new InvalidOperationException();
        }
    }

    private string? Read(WatchedPage page, Source source, Uri address, Answer.Document document)
    {
        // A removed page often leads to the front page, which is no new version of it.
        if (document.Address.AbsolutePath == "/" && address.AbsolutePath != "/")
            return Failed(page, $"{address} leads to the front page {document.Address}, so it is no longer there", null);
        var read = reader.Read(document.Bytes, Origin(page, source, document));
        if (read is ReadResult.Rejected rejected) return Rejected(page, rejected);
        var answer = new KeptAnswer(document.Validators.ETag, document.Validators.LastModified, clock.GetUtcNow());
        versions.Take(page, ((ReadResult.Read)read).Article, document.Bytes, answer, IsLookedAt(source));
        return null;
    }

    private void Same(WatchedPage page, Source source)
    {
        var now = clock.GetUtcNow();
        record.Tell(log => log.Same(page, null, now, IsLookedAt(source) ? Schedule.NextLook(page.Looks + 1, page.Listed, now) : null));
    }

    // A page that is a source itself is looked at as its source says.
    private static bool IsLookedAt(Source source) => source.Form != SourceForm.Page;

    private static Origin Origin(WatchedPage page, Source source, Answer.Document document) => new(document.Address.AbsoluteUri)
    {
        Charset = document.Charset,
        Publisher = source.Name,
        Side = source.Side,
        Language = source.Language,
        Published = PublicationTime.Parse(page.Published),
    };

    private string Rejected(WatchedPage page, ReadResult.Rejected rejected) =>
        Failed(page, rejected.Message, null, rejected.Reason is RejectionReason.ForeignLanguage or RejectionReason.Binary or RejectionReason.TooLarge);

    /// <summary>Notes that a page could not be read.</summary>
    public string Failed(WatchedPage page, string words, TimeSpan? asked, bool forGood = false)
    {
        var now = clock.GetUtcNow();
        var next = forGood ? null : Schedule.NextTry(page.Failures, asked, now);
        record.Tell(log => log.PageFailed(page, words, next));
        tell(new Happening.NotRead(page.Source, now, words, next));
        return words;
    }
}
