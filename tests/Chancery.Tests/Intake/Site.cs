using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chancery.Tests.Intake;

/// <summary>A web site on this machine.</summary>
internal sealed class Site : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentDictionary<string, Func<HttpListenerContext, Task>> pages = new(StringComparer.Ordinal);
    private readonly TimeProvider clock;

    public Site(TimeProvider? clock = null)
    {
        this.clock = clock ?? TimeProvider.System;
        Port = FreePort();
        listener.Prefixes.Add($"http://*:{Port}/");
        listener.Start();
        _ = Serve();
    }

    public int Port { get; }

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<Request> Asked { get; } = new();

    public IEnumerable<string> Paths => Asked.Select(r => r.Path);

    public Uri At(string path, string host = "127.0.0.1") => new($"http://{host}:{Port}{path}");

    /// <summary>Serves a document from now on, as a server with ETags does.</summary>
    public void Put(string path, string body, string type = "text/html; charset=utf-8", string? etag = null) => Put(path, Encoding.UTF8.GetBytes(body), type, etag);

    public void Put(string path, byte[] body, string type = "text/html; charset=utf-8", string? etag = null, string? encoding = null) => pages[path] = async context =>
    {
        if (etag is not null) context.Response.Headers["ETag"] = etag;
        if (etag is not null && context.Request.Headers["If-None-Match"] == etag)
        {
            context.Response.StatusCode = 304;
            return;
        }
        if (encoding is not null) context.Response.Headers["Content-Encoding"] = encoding;
        context.Response.ContentType = type;
        await context.Response.OutputStream.WriteAsync(body);
    };

    public void Redirect(string path, string to) => Answer(path, 302, ("Location", to));

    /// <summary>Answers with a status and headers alone.</summary>
    public void Answer(string path, int status, params (string Name, string Value)[] headers) => pages[path] = context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.AddHeader(name, value);
        return Task.CompletedTask;
    };

    /// <summary>Answers as wanted.</summary>
    public void Answer(string path, Func<HttpListenerContext, Task> how) => pages[path] = how;

    public void Dispose() => listener.Abort();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Answer(context);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var path = context.Request.RawUrl!;
        Asked.Enqueue(new(path, clock.GetUtcNow(), Copy(context.Request)));
        try
        {
            if (pages.TryGetValue(path, out var page)) await page(context);
            else context.Response.StatusCode = 404;
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            context.Response.Abort();
        }
    }

    private static Dictionary<string, string?> Copy(HttpListenerRequest request) =>
        request.Headers.AllKeys.OfType<string>().ToDictionary(k => k, k => request.Headers[k], StringComparer.OrdinalIgnoreCase);

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    internal sealed record Request(string Path, DateTimeOffset At, IReadOnlyDictionary<string, string?> Headers);
}
