using System.Net;

namespace Chancery.Intake.Web;

/// <summary>How pages are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>The <c>User-Agent</c>; its first word, without version, is the name looked for in robots.txt.</summary>
    public string Agent { get; init; } = DefaultAgent;

    /// <summary>Whether addresses within private networks, and ports other than 80 and 443, may be read.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>The pause between the end of one request to a host and the beginning of the next; robots.txt may ask for a longer one.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long one request may take, its body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long it may take to connect to one address.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The largest answer, unpacked, in bytes.</summary>
    public int MostBytes { get; init; } = 16 << 20;

    /// <summary>How often one address may lead to another.</summary>
    public int MostRedirects { get; init; } = 5;

    /// <summary>How often a request is made at the most, before the fault counts as one.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>The first pause before a request is made again; it doubles, with jitter.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>The addresses of a host name.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>Tells the time and waits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    // Tests have only their own machine to ask.
    internal Func<IPAddress, bool> IsPublic { get; init; } = PublicAddresses.Contain;

    internal bool AnyPort { get; init; }

    /// <summary>The name this program gives itself, with its version.</summary>
    public static string DefaultAgent { get; } = $"Chancery/{typeof(FetchOptions).Assembly.GetName().Version?.ToString(2)}";
}
