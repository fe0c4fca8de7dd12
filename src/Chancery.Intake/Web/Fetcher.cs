using System.Net;
using Chancery.Store.Watching;
using Polly;

namespace Chancery.Intake.Web;

/// <summary>
/// Gets documents of the web, politely and safely: robots.txt, one request at a time a host with pauses, conditional requests, tries
/// again with growing pauses, bounds on time, size and redirects, and no address that is not public. May be used by many at a time.
/// </summary>
public sealed class Fetcher : IDisposable
{
    private static readonly TimeSpan HostRest = TimeSpan.FromMinutes(10);
    private readonly FetchOptions options;
    private readonly Exchange exchange;
    private readonly Robots robots;
    private readonly ResiliencePipeline<Reply> retrying;

    /// <param name="options">How pages are fetched.</param>
    /// <param name="findRobots">The robots.txt kept of a site.</param>
    /// <param name="keepRobots">Keeps one.</param>
    public Fetcher(FetchOptions options, Func<string, KeptRobots?> findRobots, Action<string, KeptRobots> keepRobots)
    {
        this.options = options;
        exchange = new(options);
        Gates = new(options.Clock, options.Delay);
        robots = new(options, Gates, exchange, findRobots, keepRobots);
        retrying = Retrying.Of(options);
    }

    /// <summary>Whether an address is one that is read at all; what it leads to is looked at later.</summary>
    public bool Takes(Uri address) => AddressRule.Fault(address, options) is null;

    /// <summary>Who waits where.</summary>
    public HostGates Gates { get; }

    /// <summary>Gets a document.</summary>
    /// <param name="address">Where.</param>
    /// <param name="known">What came with the document we have; null to get it in any case.</param>
    /// <param name="language">The language preferred; null for any.</param>
    /// <param name="cancel">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public async Task<Answer> Get(Uri address, Validators? known, string? language, CancellationToken cancel)
    {
        var at = address;
        for (var step = 0; step <= options.MostRedirects; step++)
        {
            if (AddressRule.Fault(at, options) is { } fault) return new Answer.Refused(Told(address, at, fault));
            var allowed = await robots.Of(at, cancel);
            if (Forbidden(allowed, address, at) is { } forbidden) return forbidden;
            var reply = await Ask(at, allowed.Rules.Delay, known, language, cancel);
            if (!reply.IsRedirect || reply.Location is null) return Of(reply, address, at);
            at = reply.Location;
        }
        return new Answer.Failed(Told(address, at, $"is where it leads after {options.MostRedirects} redirects, and it leads on"), HostGates.HostOf(at));
    }

    /// <summary>Lets a host rest that is down, or that asked for a longer wait than is worth waiting for.</summary>
    public void Rest(Answer.Failed failed)
    {
        if (failed.IsHost || failed.After > Retrying.LongestWait) Gates.Close(failed.Host, failed.After > HostRest ? failed.After.Value : HostRest);
    }

    /// <inheritdoc/>
    public void Dispose() => exchange.Dispose();

    private static Answer? Forbidden(Allowance allowed, Uri address, Uri at)
    {
        if (allowed.Unreachable is { } why)
            return allowed.IsRefused ? new Answer.Refused(Told(address, at, why)) : new Answer.Failed(Told(address, at, why), HostGates.HostOf(at), IsHost: true, allowed.After);
        return allowed.Rules.Allows(at) ? null : new Answer.Refused(Told(address, at, "may not be read: the site's robots.txt does not allow it"));
    }

    private Task<Reply> Ask(Uri at, TimeSpan? delay, Validators? known, string? language, CancellationToken cancel) => retrying.ExecuteAsync(async token =>
    {
        using var passage = await Gates.Enter(at, delay, token);
        return await exchange.Ask(at, known, language, token);
    }, cancel).AsTask();

    private static Answer Of(Reply reply, Uri address, Uri at)
    {
        if (reply.IsRefused) return new Answer.Refused(Told(address, at, reply.Fault!));
        if (reply.Fault is { } fault) return new Answer.Failed(Told(address, at, fault), HostGates.HostOf(at), reply.IsHost, reply.After);
        if (reply.IsSuccess) return new Answer.Document(at, reply.Bytes, reply.Charset, reply.Validators);
        if (reply.Status == HttpStatusCode.NotModified) return new Answer.Unchanged();
        var words = Told(address, at, $"answers {reply.StatusWords}");
        if (reply.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone) return new Answer.Gone(words);
        var isHost = reply.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;
        return new Answer.Failed(words, HostGates.HostOf(at), isHost, reply.After);
    }

    private static string Told(Uri address, Uri at, string words) => at == address ? $"{address} {words}" : $"{address} leads to {at}, which {words}";
}
