namespace Chancery.Tests.Intake;

/// <summary>A clock on which whoever waits has waited already: time leaps to the end of every wait.</summary>
internal sealed class LeapingClock : TimeProvider
{
    private readonly Lock reading = new();
    private DateTimeOffset now = new(2025, 8, 21, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (reading) return now;
    }

    public void Leap(TimeSpan time)
    {
        lock (reading) now += time;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            Leap(dueTime);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }
        return new Elapsed();
    }

    private sealed class Elapsed : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
