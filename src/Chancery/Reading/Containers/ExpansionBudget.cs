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

/// <summary>A stream whose bytes count against a budget; opened when it is first read, so that what is wrong with it is found there.</summary>
internal sealed class BudgetedStream(Func<Stream> open, ExpansionBudget budget) : ForwardStream
{
    private Stream? inner;

    public override int Read(Span<byte> buffer)
    {
        var count = (inner ??= open()).Read(buffer);
        budget.Take(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner?.Dispose();
        base.Dispose(disposing);
    }
}
