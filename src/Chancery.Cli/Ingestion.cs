using System.Threading.Channels;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary>
/// Takes articles into a record: one reader, as many coders as wanted, one writer; each batch is one transaction.
/// Interrupted at any moment, the record holds whole batches; run again, it goes on where it was.
/// </summary>
internal sealed class Ingestion(Pipeline pipeline, RecordFile record, Action<string> complain)
{
    private const int BatchSize = 256;
    private const int Waiting = 512;
    private readonly Dictionary<string, int> rejected = new(StringComparer.Ordinal);
    private readonly Lock counting = new();

    /// <summary>Articles read, new or known.</summary>
    public int Read { get; private set; }

    /// <summary>Articles that were not yet in the record.</summary>
    public int New { get; private set; }

    /// <summary>How many documents gave no article, by reason.</summary>
    public IReadOnlyDictionary<string, int> Rejected => rejected;

    /// <summary>Takes in all results; stops between two batches when cancelled.</summary>
    public async Task Run(IEnumerable<ReadResult> results, int coders, CancellationToken cancel)
    {
        var articles = Channel.CreateBounded<Article>(new BoundedChannelOptions(Waiting) { SingleWriter = true });
        var claims = Channel.CreateBounded<ArticleClaims>(new BoundedChannelOptions(Waiting) { SingleReader = true });
        var reading = Task.Run(() => ReadAll(results, articles.Writer, cancel), CancellationToken.None);
        var coding = Task.WhenAll(Enumerable.Range(0, coders).Select(_ => Task.Run(() => CodeAll(articles.Reader, claims.Writer), CancellationToken.None)))
            .ContinueWith(_ => claims.Writer.Complete(), TaskScheduler.Default);
        await WriteAll(claims.Reader);
        await reading;
        await coding;
    }

    private async Task ReadAll(IEnumerable<ReadResult> results, ChannelWriter<Article> articles, CancellationToken cancel)
    {
        try
        {
            foreach (var result in results)
            {
                if (cancel.IsCancellationRequested) break;
                if (result is ReadResult.Rejected no) Reject(no.Reason.ToString(), no.Message);
                else if (result is ReadResult.Read { Article: var article }) await articles.WriteAsync(article, CancellationToken.None);
            }
        }
        finally
        {
            articles.Complete();
        }
    }

    private async Task CodeAll(ChannelReader<Article> articles, ChannelWriter<ArticleClaims> claims)
    {
        await foreach (var article in articles.ReadAllAsync())
            if (Known(article)) Count(isNew: false);
            else if (Code(article) is { } coded) await claims.WriteAsync(coded);
    }

    // The one place where a fault of ours in one article must not stop the others.
    private ArticleClaims? Code(Article article)
    {
        try
        {
            return pipeline.Read(article);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Reject("NotCoded", $"{article.File ?? article.Id}: coding failed ({e.GetType().Name}: {e.Message}); please report it with the article.");
            return null;
        }
    }

    private async Task WriteAll(ChannelReader<ArticleClaims> claims)
    {
        var batch = new List<ArticleClaims>(BatchSize);
        await foreach (var coded in claims.ReadAllAsync())
        {
            batch.Add(coded);
            if (batch.Count == BatchSize) Write(batch);
        }
        if (batch.Count > 0) Write(batch);
    }

    private void Write(List<ArticleClaims> batch)
    {
        int added;
        lock (record) added = record.Add(batch, pipeline.Engine);
        lock (counting) (New, Read) = (New + added, Read + batch.Count);
        batch.Clear();
    }

    // A connection serves one at a time.
    private bool Known(Article article)
    {
        lock (record) return record.Holds(article.Id);
    }

    private void Count(bool isNew)
    {
        lock (counting) (Read, New) = (Read + 1, New + (isNew ? 1 : 0));
    }

    private void Reject(string reason, string message)
    {
        lock (counting) rejected[reason] = rejected.GetValueOrDefault(reason) + 1;
        complain(message);
    }
}
