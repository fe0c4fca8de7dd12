using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Chancery.Store.Watching;

namespace Chancery.Intake.Web;

/// <summary>The robots.txt of every site asked, read once a day and kept between runs (RFC 9309).</summary>
internal sealed class Robots(FetchOptions options, HostGates gates, Exchange exchange, Func<string, KeptRobots?> find, Action<string, KeptRobots> keep)
{
    private const int MostBytes = 512 << 10;
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private static readonly TimeSpan NextTry = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, Allowance> known = new(StringComparer.Ordinal);
    private readonly string name = options.Agent.Split('/', ' ')[0];

    /// <summary>What a site allows.</summary>
    public async Task<Allowance> Of(Uri address, CancellationToken cancel)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        var now = options.Clock.GetUtcNow();
        if (known.TryGetValue(site, out var held) && now < held.Until) return held;
        var kept = find(site);
        return known[site] = kept is not null && now - kept.At < Fresh ? Of(kept.Text, kept.At + Fresh) : await Fetch(site, kept, cancel);
    }

    // What cannot be reached forbids everything, as the rule is; unless rules are held from before.
    private async Task<Allowance> Fetch(string site, KeptRobots? older, CancellationToken cancel)
    {
        var reply = await Follow(new($"{site}/robots.txt"), cancel);
        var now = options.Clock.GetUtcNow();
        if (reply.IsSuccess) return Keep(site, Encoding.UTF8.GetString(reply.Bytes.AsSpan(0, Math.Min(reply.Bytes.Length, MostBytes))), now);
        if (reply.Fault is null && IsUnavailable(reply.Status)) return Keep(site, null, now);
        if (older is not null) return Of(older.Text, now + NextTry);
        var why = reply.Fault ?? $"answers {reply.StatusWords}";
        return new(RobotsRules.DisallowAll, now + NextTry) { Unreachable = $"cannot be read while its {site}/robots.txt {why}", IsRefused = reply.IsRefused, After = reply.After };
    }

    private async Task<Reply> Follow(Uri address, CancellationToken cancel)
    {
        for (var step = 0; ; step++)
        {
            if (AddressRule.Fault(address, options) is { } fault) return new() { Fault = fault, IsRefused = true };
            using var passage = await gates.Enter(address, null, cancel);
            var reply = await exchange.Ask(address, null, null, cancel);
            if (!reply.IsRedirect) return reply;
            if (reply.Location is null || step == options.MostRedirects) return new() { Status = HttpStatusCode.NotFound };
            address = reply.Location;
        }
    }

    private static bool IsUnavailable(HttpStatusCode status) => (int)status is >= 300 and < 500 && status is not HttpStatusCode.TooManyRequests;

    private Allowance Keep(string site, string? text, DateTimeOffset now)
    {
        keep(site, new(now, text));
        return Of(text, now + Fresh);
    }

    private Allowance Of(string? text, DateTimeOffset until) => new(text is null ? RobotsRules.AllowAll : RobotsRules.Read(text, name), until);
}

/// <summary>What a site allows, and until when that holds.</summary>
internal sealed record Allowance(RobotsRules Rules, DateTimeOffset Until)
{
    /// <summary>Why its rules cannot be had, in words that follow an address; null when they can.</summary>
    public string? Unreachable { get; init; }

    /// <summary>Whether our own rules are why.</summary>
    public bool IsRefused { get; init; }

    /// <summary>How long the server asked to wait.</summary>
    public TimeSpan? After { get; init; }
}
