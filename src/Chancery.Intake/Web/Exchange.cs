using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Chancery.Intake.Web;

/// <summary>One request and its answer: bounded in time and size, without cookies, proxies or redirects; what goes wrong comes as words.</summary>
internal sealed class Exchange : IDisposable
{
    private const int LongestHeaders = 64; // KB
    private const string Wanted = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, "
        + "application/xml;q=0.9, application/pdf;q=0.8, */*;q=0.5";

    private static readonly string[] NeverPages = ["image/", "video/", "audio/", "font/"];
    private readonly FetchOptions options;
    private readonly HttpMessageInvoker client;

    public Exchange(FetchOptions options)
    {
        this.options = options;
        client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // each step is looked at by our own rules
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = new GuardedConnection(options).Open,
            MaxResponseHeadersLength = LongestHeaders,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            ActivityHeadersPropagator = null,
        });
    }

    /// <summary>Asks once.</summary>
    /// <param name="address">An address that our rules allow.</param>
    /// <param name="known">What was given with the document we have; null to get it in any case.</param>
    /// <param name="language">The language preferred.</param>
    /// <param name="cancel">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public async Task<Reply> Ask(Uri address, Validators? known, string? language, CancellationToken cancel)
    {
        using var request = Request(address, known, language);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(options.Timeout);
        try
        {
            using var response = await client.SendAsync(request, limit.Token);
            return await Read(response, address, limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Failed($"took longer than {options.Timeout.TotalSeconds:0} seconds", isHost: true);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException or SocketException)
        {
            return OfFault(fault);
        }
    }

    public void Dispose() => client.Dispose();

    private HttpRequestMessage Request(Uri address, Validators? known, string? language)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        var headers = request.Headers;
        headers.TryAddWithoutValidation("User-Agent", options.Agent);
        headers.TryAddWithoutValidation("Accept", Wanted);
        if (language is not null) headers.TryAddWithoutValidation("Accept-Language", $"{language}, *;q=0.5");
        if (known?.ETag is { } tag) headers.TryAddWithoutValidation("If-None-Match", tag);
        if (known?.LastModified is { } time) headers.TryAddWithoutValidation("If-Modified-Since", time);
        return request;
    }

    private async Task<Reply> Read(HttpResponseMessage response, Uri address, CancellationToken cancel)
    {
        var content = response.Content.Headers;
        var reply = new Reply
        {
            Status = response.StatusCode,
            Charset = content.ContentType?.CharSet,
            Validators = new(First(response.Headers, "ETag"), First(content, "Last-Modified")),
            Location = response.Headers.Location is { } next && Uri.TryCreate(address, next, out var absolute) ? absolute : null,
            After = Wait(response.Headers.RetryAfter),
        };
        if (!reply.IsSuccess) return reply;
        if (NeverPages.FirstOrDefault(t => content.ContentType?.MediaType?.StartsWith(t, StringComparison.OrdinalIgnoreCase) == true) is not null)
            return Failed($"is {content.ContentType!.MediaType}, no text") with { MayPass = false };
        if (content.ContentLength > options.MostBytes) return TooLarge();
        return await Body(response, cancel) is { } bytes ? reply with { Bytes = bytes } : TooLarge();
    }

    // The bound holds for what comes out of the packing, so a small bomb is left like a large page.
    private async Task<byte[]?> Body(HttpResponseMessage response, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await stream.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            if (all.Length + count > options.MostBytes) return null;
            all.Write(buffer, 0, count);
        }
        return all.ToArray();
    }

    private Reply TooLarge() => Failed($"is larger than {options.MostBytes >> 20} MB") with { MayPass = false };

    private static string? First(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and <= 1000 } value ? value : null;

    private TimeSpan? Wait(RetryConditionHeaderValue? after)
    {
        var wait = after?.Delta ?? (after?.Date is { } date ? date - options.Clock.GetUtcNow() : null);
        return wait is null ? null : TimeSpan.FromSeconds(Math.Clamp(wait.Value.TotalSeconds, 0, TimeSpan.FromDays(7).TotalSeconds));
    }

    private static Reply Failed(string words, bool isHost = false) => new() { Fault = words, MayPass = true, IsHost = isHost };

    private static Reply OfFault(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
            switch (inner)
            {
                case RefusedAddressException refused:
                    return new() { Fault = refused.Message, IsRefused = true };
                case AuthenticationException:
                    return new() { Fault = $"has no certificate that can be trusted ({inner.Message.TrimEnd('.')})", IsHost = true };
                case SocketException socket:
                    return Failed(WordsOf(socket.SocketErrorCode), isHost: true);
            }
        return Failed($"broke off ({fault.Message.ReplaceLineEndings(" ").TrimEnd('.')})");
    }

    private static string WordsOf(SocketError error) => error switch
    {
        SocketError.HostNotFound or SocketError.NoData => "is at a host whose name no name server knows",
        SocketError.TryAgain => "is at a host whose name server does not answer",
        SocketError.ConnectionRefused => "is at a host that refuses the connection",
        SocketError.TimedOut => "is at a host that does not answer",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.NetworkDown => "is at a host that cannot be reached from here",
        SocketError.ConnectionReset or SocketError.ConnectionAborted => "is at a host that broke off the connection",
        _ => $"cannot be reached ({error})",
    };
}
