using System.Net;
using System.Net.Sockets;

namespace Chancery.Intake.Web;

/// <summary>Connects to addresses of the public internet alone. The address that was looked at is the one connected to, so no second answer of a name server can slip between.</summary>
internal sealed class GuardedConnection(FetchOptions options)
{
    /// <summary>The first connection that comes about.</summary>
    /// <exception cref="RefusedAddressException">The name leads to none that may be read.</exception>
    /// <exception cref="SocketException">None answers, or the name is not known.</exception>
    public async ValueTask<Stream> Open(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var number) ? [number] : await options.Resolve(host, cancel);
        var allowed = options.AllowPrivate ? addresses : [.. addresses.Where(options.IsPublic)];
        if (allowed.Length == 0) throw addresses.Length > 0 ? new RefusedAddressException(AddressRule.NotPublic(addresses[0])) : new SocketException((int)SocketError.HostNotFound);
        return await First(allowed, port, cancel);
    }

    private async Task<NetworkStream> First(IPAddress[] addresses, int port, CancellationToken cancel)
    {
        SocketException? last = null;
        foreach (var address in addresses.Take(4))
        {
            try
            {
                return await Connect(new(address, port), cancel);
            }
            catch (SocketException fault)
            {
                last = fault;
            }
        }
        throw last!;
    }

    private async Task<NetworkStream> Connect(IPEndPoint end, CancellationToken cancel)
    {
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(options.ConnectTimeout);
        try
        {
            await socket.ConnectAsync(end, limit.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
