using System.Collections.Concurrent;

namespace Chancery.Intake.Web;

/// <summary>Lets one request at a time through to a host, with a pause between two; many hosts stand side by side.</summary>
public sealed class HostGates(TimeProvider clock, TimeSpan delay)
{
    private readonly ConcurrentDictionary<string, Gate> gates = new(StringComparer.Ordinal);

    /// <summary>What counts as one host: its name, with the port where that is no ordinary one.</summary>
    public static string HostOf(Uri address) => address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}";

    /// <summary>Waits until a request may be made; dispose what comes back when it is done.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="asked">The pause the host itself asks for, if any.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<IDisposable> Enter(Uri address, TimeSpan? asked, CancellationToken cancel)
    {
        var gate = GateOf(HostOf(address));
        await gate.One.WaitAsync(cancel);
        try
        {
            var pause = asked > delay ? asked.Value : delay;
            if (gate.Left is { } left && left + pause - clock.GetUtcNow() is var rest && rest > TimeSpan.Zero) await Task.Delay(rest, clock, cancel);
            return new Passage(gate, clock);
        }
        catch
        {
            gate.One.Release();
            throw;
        }
    }

    /// <summary>Keeps a host from being asked for a while.</summary>
    public void Close(string host, TimeSpan time) => GateOf(host).ClosedUntil = clock.GetUtcNow() + time;

    /// <summary>Until when a host is not to be asked; null when it may be.</summary>
    public DateTimeOffset? ClosedUntil(string host) => GateOf(host).ClosedUntil is { } until && until > clock.GetUtcNow() ? until : null;

    private Gate GateOf(string host) => gates.GetOrAdd(host, _ => new());

    private sealed class Gate
    {
        public SemaphoreSlim One { get; } = new(1, 1);

        public DateTimeOffset? Left { get; set; }

        public DateTimeOffset? ClosedUntil { get; set; }
    }

    private sealed class Passage(Gate gate, TimeProvider clock) : IDisposable
    {
        public void Dispose()
        {
            gate.Left = clock.GetUtcNow();
            gate.One.Release();
        }
    }
}
