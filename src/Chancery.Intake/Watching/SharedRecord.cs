using Chancery.Store;
using Chancery.Store.Watching;

namespace Chancery.Intake.Watching;

/// <summary>A record that many use, one at a time.</summary>
internal sealed class SharedRecord(RecordFile record)
{
    private readonly Lock one = new();

    public T Ask<T>(Func<WatchLog, T> question)
    {
        lock (one) return question(record.Watching);
    }

    public void Tell(Action<WatchLog> statement)
    {
        lock (one) statement(record.Watching);
    }

    public void Assemble()
    {
        lock (one) record.Assemble();
    }
}
