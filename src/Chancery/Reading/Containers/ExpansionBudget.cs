namespace Chancery.Reading.Containers;

/// <summary>How many bytes an archive may unpack to in all: files that overlap, or that lie within each other, share it.</summary>
/// <param name="packed">The archive's own length in bytes.</param>
internal sealed class ExpansionBudget(long packed)
{
    private long unpacked;

    /// <exception cref="TooLargeException">The archive has unpacked to more than <see cref="Bounds.Expansion"/> times its size.</exception>
    public void Take(int bytes)
    {
        unpacked += bytes;
        if (unpacked > Bounds.ExpansionFrom && unpacked / Bounds.Expansion > packed)
            throw new TooLargeException($"unpacks to more than {Bounds.Expansion} times the size of its archive; it was left after {unpacked >> 20} MB.");
    }
}

/// <summary>A stream whose bytes count against a budget.</summary>
internal sealed class BudgetedStream(Stream inner, ExpansionBudget budget) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        budget.Take(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
