using System.Diagnostics;

namespace Chancery.Cli;

/// <summary>One line on standard error that changes as work goes on; where that is no terminal, a new line now and then.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private readonly Lock writing = new();
    private readonly bool terminal = !Console.IsErrorRedirected;
    private readonly Stopwatch since = Stopwatch.StartNew();
    private int shown;

    /// <summary>Shows how far the work is.</summary>
    public void Show(string text)
    {
        lock (writing)
        {
            if (terminal)
            {
                Console.Error.Write('\r' + text.PadRight(shown));
                shown = text.Length;
            }
            else if (since.Elapsed >= Pause)
            {
                Console.Error.WriteLine(text);
                since.Restart();
            }
        }
    }

    /// <summary>Writes a message of its own above the line.</summary>
    public void Complain(string message)
    {
        lock (writing)
        {
            Clear();
            Console.Error.WriteLine(message);
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (writing)
        {
            if (shown > 0) Console.Error.Write('\r' + new string(' ', shown) + '\r');
            shown = 0;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
