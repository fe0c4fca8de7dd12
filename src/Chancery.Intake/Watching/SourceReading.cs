using Chancery.Intake.Sources;
using Chancery.Intake.Web;
using Chancery.Reading.Feeds;
using Chancery.Store.Watching;

namespace Chancery.Intake.Watching;

/// <summary>Reads a source: the pages its list names are taken in, each to be looked at in its turn.</summary>
internal sealed class SourceReading(
    Fetcher fetcher, SharedRecord record, ListedPages pages, FeedTexts texts, PageLook looks, TimeProvider clock, Action<Happening> tell)
{
    private const int MostLists = 50;
    private readonly ListReader lists = new();

    /// <summary>Reads the source once.</summary>
    public async Task Read(Source source, CancellationToken cancel)
    {
        if (source.Form == SourceForm.Page) await ReadPage(source, cancel);
        else await ReadList(source, cancel);
    }

    /// <summary>Notes that a source could not be read.</summary>
    public void Failed(Source source, string words, TimeSpan? asked)
    {
        var now = clock.GetUtcNow();
        var next = Schedule.AfterFailure(source.Every, record.Ask(log => log.Failures(source.Name)), asked, now);
        record.Tell(log => log.SourceFailed(source.Name, words, next));
        tell(new Happening.NotRead(source.Name, now, words, next));
    }

    private async Task ReadPage(Source source, CancellationToken cancel)
    {
        var wanted = new NewPage(source.Address.AbsoluteUri, HostGates.HostOf(source.Address), null, null, null, null);
        var page = record.Ask(log => log.Page(source.Name, wanted, clock.GetUtcNow()));
        var fault = await looks.At(page, source, cancel);
        var now = clock.GetUtcNow();
        if (fault is null) record.Tell(log => log.SourceRead(source.Name, now, now + source.Every));
        else record.Tell(log => log.SourceFailed(source.Name, fault, Schedule.AfterFailure(source.Every, log.Failures(source.Name), null, now)));
    }

    private async Task ReadList(Source source, CancellationToken cancel)
    {
        var (found, fault, asked) = await Fetch(source, source.Address, record.Ask(log => log.Answer(source.Address.AbsoluteUri)), cancel);
        if (fault is not null)
        {
            Failed(source, fault, asked);
            return;
        }
        var (listed, added) = found is null ? default : await Take(source, found, cancel);
        var now = clock.GetUtcNow();
        record.Tell(log => log.SourceRead(source.Name, now, now + source.Every));
        tell(new Happening.ListRead(source.Name, now, found is null ? null : listed, added));
    }

    // Neither found nor fault: it has not changed.
    private async Task<(FoundList? Found, string? Fault, TimeSpan? Asked)> Fetch(Source source, Uri address, KeptAnswer? kept, CancellationToken cancel)
    {
        var answer = await fetcher.Get(address, kept is null ? null : new(kept.ETag, kept.LastModified), source.Language, cancel);
        if (answer is Answer.Failed down) fetcher.Rest(down);
        return answer switch
        {
            Answer.Document document => Listed(source, address, document),
            Answer.Failed failed => (null, failed.Words, failed.After),
            Answer.Gone gone => (null, gone.Words, null),
            Answer.Refused refused => (null, refused.Words, null),
            _ => default,
        };
    }

    private (FoundList? Found, string? Fault, TimeSpan? Asked) Listed(Source source, Uri address, Answer.Document document)
    {
        try
        {
            var list = lists.Read(document.Bytes, document.Address, document.Charset);
            return list.Form != ListForm.Page || source.Form == SourceForm.List ? (new(address, document, list), null, null)
                : (null, $"{address} is a page, no {source.Form.ToString().ToLowerInvariant()}; if its links are meant, write list = \"{address}\"", null);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return (null, $"{address}: {fault.Message}", null);
        }
    }

    private async Task<(int Listed, int Added)> Take(Source source, FoundList found, CancellationToken cancel)
    {
        if (!source.Follow && found.List.Form == ListForm.Feed) return texts.Take(source, found);
        var (listed, added) = pages.Take(source, found);
        foreach (var inner in found.List.Lists.OrderByDescending(l => l.Updated?.Day).Take(MostLists))
        {
            var (more, fresh) = await TakeInner(source, inner, cancel);
            (listed, added) = (listed + more, added + fresh);
        }
        return (listed, added);
    }

    // A sitemap of an index: read where it may have changed since it was read. One that fails costs no other.
    private async Task<(int Listed, int Added)> TakeInner(Source source, ListedPage inner, CancellationToken cancel)
    {
        var kept = record.Ask(log => log.Answer(inner.Url));
        if ((kept is not null && inner.Updated?.Instant < kept.At) || !pages.IsRecent(source, inner.Updated)) return default;
        var (found, fault, _) = await Fetch(source, new(inner.Url), kept, cancel);
        if (fault is not null) tell(new Happening.NotRead(source.Name, clock.GetUtcNow(), fault, clock.GetUtcNow() + source.Every));
        return found is null ? default : pages.Take(source, found);
    }
}

/// <summary>A list as it was found.</summary>
/// <param name="Address">Where it was asked for.</param>
/// <param name="Document">What came.</param>
/// <param name="List">The pages it lists.</param>
internal sealed record FoundList(Uri Address, Answer.Document Document, PageList List);
