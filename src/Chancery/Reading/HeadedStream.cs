namespace Chancery.Reading;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class HeadedStream : ForwardStream
{
    private const int HeadLength = 1 << 16;
    private readonly Stream inner;
    private ReadOnlyMemory<byte> unread;

    private HeadedStream(Stream inner, ReadOnlyMemory<byte> head)
    {
        this.inner = inner;
        Head = unread = head;
    }

    /// <summary>The first 64 KB, or all when there is less.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    public static HeadedStream Open(Stream inner)
    {
        var head = new byte[HeadLength];
        return new(inner, head.AsMemory(0, inner.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)));
    }

    public override int Read(Span<byte> buffer)
    {
        if (unread.IsEmpty) return inner.Read(buffer);
        var count = Math.Min(buffer.Length, unread.Length);
        unread.Span[..count].CopyTo(buffer);
        unread = unread[count..];
        return count;
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
