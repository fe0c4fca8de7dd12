using System.Data.Common;
using System.Threading.Channels;
using Chancery.Intake.Sources;
using Chancery.Intake.Web;
using Chancery.Store;

namespace Chancery.Intake.Watching;

/// <summary>
/// Reads sources on their schedules, and their pages as they come and again for some days. Each host is one lane, worked off one
/// request at a time; many lanes run side by side. What is due is known by the record alone, so a new run goes on where one ended.
/// </summary>
public sealed class Watcher : IDisposable
{
    private const int MostLanes = 16;
    private static readonly TimeSpan LongestRest = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestRest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(5);
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Dictionary<string, Source> sources;
    private readonly SharedRecord record;
    private readonly Fetcher fetcher;
    private readonly TimeProvider clock;
    private readonly Agenda agenda;
    private readonly PageLook looks;
    private readonly SourceReading readings;

    /// <param name="sources">Whom to read.</param>
    /// <param name="record">Where to; used by nobody else meanwhile.</param>
    /// <param name="pipeline">What reads the articles.</param>
    /// <param name="options">How pages are fetched.</param>
    /// <param name="tell">Is told what happens, by one or several at a time.</param>
    public Watcher(IReadOnlyList<Source> sources, RecordFile record, Pipeline pipeline, FetchOptions options, Action<Happening> tell)
    {
        this.sources = sources.ToDictionary(s => s.Name, StringComparer.Ordinal);
        this.record = new(record);
        clock = options.Clock;
        fetcher = new(options, site => this.record.Ask(log => log.Robots(site)), (site, file) => this.record.Tell(log => log.Keep(site, file)));
        agenda = new(sources, this.record, fetcher.Gates, clock);
        var versions = new VersionKeeping(this.record, pipeline, clock, tell);
        looks = new(fetcher, this.record, versions, clock, tell);
        readings = new(fetcher, this.record, new(fetcher, this.record, clock), new(this.record, versions, clock, tell), looks, clock, tell);
    }

    /// <summary>Watches until cancelled, or until nothing is due any more.</summary>
    /// <param name="once">Whether to end when nothing is due.</param>
    /// <param name="now">Whether every source is read first, due or not.</param>
    /// <param name="cancel">Ends the watch; what is under way is given up and done again the next time.</param>
    public async Task Run(bool once, bool now, CancellationToken cancel)
    {
        record.Tell(log => log.Keep([.. sources.Values.Select(s => s.Watched)]));
        if (now) agenda.AllAtOnce();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var lanes = new Dictionary<string, Task>(StringComparer.Ordinal);
        try
        {
            while (!cancel.IsCancellationRequested)
            {
                await Clear(lanes);
                Start(lanes, ending.Token);
                if (lanes.Count == 0 && once) return;
                await Rest(lanes.Values, ending.Token);
            }
        }
        finally
        {
            await ending.CancelAsync();
            await Task.WhenAll(lanes.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            record.Assemble();
        }
    }

    /// <summary>When the next thing is due; null when nothing ever is.</summary>
    public DateTimeOffset? Next() => agenda.Next();

    /// <inheritdoc/>
    public void Dispose() => fetcher.Dispose();

    // A lane that failed failed for a reason that ends the watch, such as a full disk.
    private static async Task Clear(Dictionary<string, Task> lanes)
    {
        foreach (var (host, lane) in lanes.Where(l => l.Value.IsCompleted).ToList())
        {
            lanes.Remove(host);
            await lane;
        }
    }

    private void Start(Dictionary<string, Task> lanes, CancellationToken cancel)
    {
        foreach (var host in agenda.Hosts())
            if (lanes.Count < MostLanes && !lanes.ContainsKey(host)) lanes[host] = Task.Run(() => Lane(host, cancel), CancellationToken.None);
    }

    // While a lane runs it wakes us after each step, and we look every few seconds; only when none does is there time to pass.
    private async Task Rest(IReadOnlyCollection<Task> lanes, CancellationToken cancel)
    {
        if (lanes.Count > 0)
        {
            await Task.WhenAny([.. lanes, wake.Reader.WaitToReadAsync(cancel).AsTask(), Task.Delay(Glance, cancel)]);
            wake.Reader.TryRead(out _);
            return;
        }
        record.Assemble();
        var rest = agenda.Next() is { } next ? next - clock.GetUtcNow() : LongestRest;
        rest = rest > LongestRest ? LongestRest : rest < ShortestRest ? ShortestRest : rest;
        await Task.Delay(rest, clock, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Lane(string host, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested && agenda.IsOpen(host) && await Step(host, cancel)) wake.Writer.TryWrite(true);
        record.Assemble();
    }

    private async Task<bool> Step(string host, CancellationToken cancel)
    {
        if (agenda.TakeSource(host) is { } source)
            await Safely(() => readings.Read(source, cancel), words => readings.Failed(source, $"{source.Address}: {words}", null), cancel);
        else if (agenda.NextPage(host) is { } page)
            await Safely(() => looks.At(page, sources[page.Source], cancel), words => looks.Failed(page, $"{page.Address}: {words}", null), cancel);
        else return false;
        return true;
    }

    // The one place where a fault of ours in one page or source must not stop the others.
    private static async Task Safely(Func<Task> work, Action<string> failed, CancellationToken cancel)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // given up; it is due still
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or DbException))
        {
            failed($"reading it failed ({fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}); please report this");
        }
    }
}
