using Chancery.Intake.Sources;
using Chancery.Intake.Web;
using Chancery.Reading;
using Chancery.Reading.Feeds;
using Chancery.Store.Watching;

namespace Chancery.Intake.Watching;

/// <summary>Takes in the pages that a list names: those the source wants, the latest first, so many with each reading.</summary>
internal sealed class ListedPages(Fetcher fetcher, SharedRecord record, TimeProvider clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Takes in what a list names, together with what the server gave to be sent the next time.</summary>
    /// <returns>How many pages it lists, and how many of them are new.</returns>
    public (int Listed, int Added) Take(Source source, FoundList found)
    {
        var now = clock.GetUtcNow();
        var wanted = found.List.Pages.Where(p => IsWanted(source, found, p)).ToList();
        var turns = Turns(source, wanted, now);
        var rows = wanted.Select(p => Row(p, turns.TryGetValue(p.Url, out var due) ? due : null, now)).ToList();
        // An index is fetched whole each time: its sitemaps may change while it does not.
        var validators = found.List.Lists.Count > 0 ? new Validators(null, null) : found.Document.Validators;
        var added = record.Ask(log => log.List(source.Name, found.Address.AbsoluteUri, rows, new(validators.ETag, validators.LastModified, now)));
        return (found.List.Pages.Count, added);
    }

    /// <summary>Whether something of that time is recent enough for the source; what has no time is.</summary>
    public bool IsRecent(Source source, PublicationTime? time) => source.Back is not { } back || time is null || At(time.Value) >= clock.GetUtcNow() - back;

    private bool IsWanted(Source source, FoundList found, ListedPage page)
    {
        var address = new Uri(page.Url);
        return source.Takes(address) && page.Url != found.Address.AbsoluteUri && IsRecent(source, page.Published ?? page.Updated) && fetcher.Takes(address);
    }

    private Dictionary<string, DateTimeOffset?> Turns(Source source, List<ListedPage> wanted, DateTimeOffset now)
    {
        var unknown = record.Ask(log => log.Unknown(wanted.Select(p => p.Url)));
        return wanted.Where(p => unknown.Contains(p.Url))
            .OrderByDescending(p => (p.Published ?? p.Updated) is { } time ? At(time) : DateTimeOffset.MinValue)
            .Select((p, i) => (p.Url, Due: now + source.Every * (i / source.Limit)))
            .ToDictionary(p => p.Url, p => (DateTimeOffset?)p.Due);
    }

    private static NewPage Row(ListedPage page, DateTimeOffset? due, DateTimeOffset now) =>
        new(page.Url, HostGates.HostOf(new(page.Url)), page.Title, page.Published?.ToString(), Changed(page, now), due);

    // A list that says of every page that it changed just now is not believed more often than once an hour.
    private static DateTimeOffset? Changed(ListedPage page, DateTimeOffset now) =>
        page.Updated is not { } updated ? null : At(updated) < now - Hour ? At(updated) : now - Hour;

    private static DateTimeOffset At(PublicationTime time) => time.Instant ?? new(time.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
