namespace Chancery.Reading;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class HeadedStream : ForwardStream
{
    private const int HeadLength = 1 << 16;
    private readonly Stream inner;
    private ReadOnlyMemory<byte> unread;

    private readonly Exception? fault;

    private HeadedStream(Stream inner, ReadOnlyMemory<byte> head, Exception? fault)
    {
        this.inner = inner;
        this.fault = fault;
        Head = unread = head;
    }

    /// <summary>The first 64 KB, or all when there is less.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>Whether these are the bytes of a stream itself, not of what was packed in it.</summary>
    public bool IsOf(Stream stream) => inner == stream;

    /// <summary>Looks at the first bytes. Where something in them is broken, those before it can still be read; what is wrong comes after them.</summary>
    public static HeadedStream Open(Stream inner)
    {
        var head = new byte[HeadLength];
        var filled = 0;
        Exception? fault = null;
        try
        {
            while (filled < HeadLength && inner.Read(head, filled, HeadLength - filled) is > 0 and var count) filled += count;
        }
        catch (InvalidDataException broken) when (filled > 0)
        {
            fault = broken;
        }
        return new(inner, head.AsMemory(0, filled), fault);
    }

    public override int Read(Span<byte> buffer)
    {
        if (unread.IsEmpty) return fault is null ? inner.Read(buffer) : throw new InvalidDataException(fault.Message, fault);
        var count = Math.Min(buffer.Length, unread.Length);
        unread.Span[..count].CopyTo(buffer);
        unread = unread[count..];
        return count;
    }

    /// <summary>
    /// The same bytes in a stream that can seek, from their beginning: the stream beneath where that can, else a copy in memory. Nothing may have been read before.
    /// </summary>
    /// <exception cref="TooLargeException">It has to be copied and is larger than <see cref="Bounds.InnerArchive"/>.</exception>
    public Stream Seekable()
    {
        if (inner is FileStream { CanSeek: true })
        {
            inner.Position = 0;
            return inner;
        }
        var copy = new MemoryStream();
        var buffer = new byte[HeadLength];
        while (Read(buffer) is > 0 and var count)
        {
            if (copy.Length + count > Bounds.InnerArchive) throw new TooLargeException($"is larger than {Bounds.InnerArchive >> 20} MB and cannot be read where it lies; unpack what holds it.");
            copy.Write(buffer, 0, count);
        }
        copy.Position = 0;
        return copy;
    }

    /// <summary>All bytes up to the end.</summary>
    /// <exception cref="TooLargeException">There are more than <see cref="Bounds.Document"/>.</exception>
    public byte[] ReadAll()
    {
        using var all = new MemoryStream();
        var buffer = new byte[HeadLength];
        while (Read(buffer) is > 0 and var count)
        {
            if (all.Length + count > Bounds.Document) throw new TooLargeException($"is larger than {Bounds.Document >> 20} MB, too large for one document; split it, or give it as JSON Lines.");
            all.Write(buffer, 0, count);
        }
        return all.ToArray();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
