using System.Text;
using Chancery.Intake.Sources;
using Chancery.Intake.Web;
using Chancery.Reading;
using Chancery.Store.Watching;

namespace Chancery.Intake.Watching;

/// <summary>Takes in the texts that a feed holds itself, for sources whose pages are not fetched.</summary>
internal sealed class FeedTexts(SharedRecord record, VersionKeeping versions, TimeProvider clock, Action<Happening> tell)
{
    /// <summary>Takes them in, and then what the server gave to be sent the next time.</summary>
    /// <returns>How many items the feed has, and how many of them are new.</returns>
    public (int Listed, int Added) Take(Source source, FoundList found)
    {
        var (listed, added) = (0, 0);
        var reader = new ArticleReader(new ReadingOptions { Side = source.Side });
        foreach (var result in reader.ReadStream(new MemoryStream(found.Document.Bytes), found.Address.AbsoluteUri))
        {
            listed++;
            if (result is ReadResult.Rejected no) tell(new Happening.NotRead(source.Name, clock.GetUtcNow(), no.Message, clock.GetUtcNow() + source.Every));
            else if (IsNew(source, found, ((ReadResult.Read)result).Article)) added++;
        }
        var given = found.Document.Validators;
        record.Tell(log => log.List(source.Name, found.Address.AbsoluteUri, [], new(given.ETag, given.LastModified, clock.GetUtcNow())));
        return (listed, added);
    }

    private bool IsNew(Source source, FoundList found, Article article)
    {
        if (!Uri.TryCreate(found.Document.Address, article.Url ?? $"#{article.Title}", out var address) || !source.Takes(address)) return false;
        var wanted = new NewPage(address.AbsoluteUri, HostGates.HostOf(address), article.Title, article.Published?.ToString(), null, null);
        var page = record.Ask(log => log.Page(source.Name, wanted, clock.GetUtcNow()));
        var isNew = record.Ask(log => log.Last(page.Key)) is null;
        versions.Take(page, article, Encoding.UTF8.GetBytes(article.Content), null, isLookedAt: false);
        return isNew;
    }
}
