using System.Security.Cryptography;
using Chancery.Reading;
using Chancery.Store.Watching;

namespace Chancery.Intake.Watching;

/// <summary>Keeps what was read of a page: the same again, its first version or a changed one.</summary>
internal sealed class VersionKeeping(SharedRecord record, Pipeline pipeline, TimeProvider clock, Action<Happening> tell)
{
    /// <summary>Takes an article in as the page's version of now.</summary>
    /// <param name="page">The page.</param>
    /// <param name="article">What was read of it.</param>
    /// <param name="bytes">What was fetched.</param>
    /// <param name="answer">What to send next time; null where the page was not fetched itself.</param>
    /// <param name="isLookedAt">Whether the page is to be looked at again by itself.</param>
    public void Take(WatchedPage page, Article article, ReadOnlyMemory<byte> bytes, KeptAnswer? answer, bool isLookedAt)
    {
        var now = clock.GetUtcNow();
        var last = record.Ask(log => log.Last(page.Key));
        if (last?.Article.Id == article.Id)
        {
            record.Tell(log => log.Same(page, answer, now, isLookedAt ? Schedule.NextLook(page.Looks + 1, page.Listed, now) : null));
            return;
        }
        var edit = last is null ? null : Edit.Between(last, article);
        var claims = pipeline.Read(article);
        var hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var version = new PageVersion(now, hash, bytes.Length, last?.Key, edit?.IsSilent == true, edit?.Change, Edit.Reader);
        if (!record.Ask(log => log.Keep(page, version, claims, answer, isLookedAt ? Schedule.NextLook(0, page.Listed, now) : null))) return;
        tell(edit is null ? new Happening.Came(page.Source, now, article, claims.Events.Count) : new Happening.Changed(page.Source, now, article, edit.IsSilent, edit.Change));
    }
}
