using Chancery.Intake.Sources;
using Chancery.Intake.Web;
using Chancery.Store.Watching;

namespace Chancery.Intake.Watching;

/// <summary>What is due, as the record knows it: sources and pages, by host.</summary>
internal sealed class Agenda(IReadOnlyList<Source> sources, SharedRecord record, HostGates gates, TimeProvider clock)
{
    private readonly IReadOnlyCollection<string> names = [.. sources.Select(s => s.Name)];
    private readonly HashSet<string> atOnce = new(StringComparer.Ordinal);
    private readonly Lock ordering = new();

    /// <summary>Makes every source due.</summary>
    public void AllAtOnce()
    {
        lock (ordering) atOnce.UnionWith(names);
    }

    /// <summary>The hosts with something due that may be asked.</summary>
    public IEnumerable<string> Hosts()
    {
        var now = clock.GetUtcNow();
        return sources.Where(s => IsDue(s, now)).Select(s => HostGates.HostOf(s.Address)).Concat(record.Ask(log => log.DueHosts(names, now)))
            .Distinct().Where(IsOpen);
    }

    /// <summary>Whether a host may be asked.</summary>
    public bool IsOpen(string host) => gates.ClosedUntil(host) is null;

    /// <summary>A source of a host that is due, taken off the agenda; null when none is.</summary>
    public Source? TakeSource(string host)
    {
        var now = clock.GetUtcNow();
        var due = sources.FirstOrDefault(s => HostGates.HostOf(s.Address) == host && IsDue(s, now));
        lock (ordering)
            if (due is not null) atOnce.Remove(due.Name);
        return due;
    }

    /// <summary>A page of a host that is due; null when none is.</summary>
    public WatchedPage? NextPage(string host)
    {
        var now = clock.GetUtcNow();
        return record.Ask(log => log.NextPage(host, names, now));
    }

    /// <summary>When the next thing is due; null when nothing ever is.</summary>
    public DateTimeOffset? Next()
    {
        var pages = record.Ask(log => log.NextDue(names)) ?? DateTimeOffset.MaxValue;
        var first = names.Select(name => record.Ask(log => log.Due(name)) ?? DateTimeOffset.MinValue).Append(pages).Min();
        return first == DateTimeOffset.MaxValue ? null : first;
    }

    private bool IsDue(Source source, DateTimeOffset now)
    {
        lock (ordering)
            if (atOnce.Contains(source.Name)) return true;
        return !(record.Ask(log => log.Due(source.Name)) > now);
    }
}
