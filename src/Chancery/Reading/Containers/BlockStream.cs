using System.Globalization;

namespace Chancery.Reading.Containers;

/// <summary>The block of a record: as many bytes as its header says, however many of them are read.</summary>
internal sealed class BlockStream(ByteReader bytes, long length) : ForwardStream
{
    private long left = length;

    public override int Read(Span<byte> buffer)
    {
        if (left == 0 || buffer.IsEmpty) return 0;
        var count = bytes.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        if (count == 0) throw new InvalidDataException("the archive is cut off within a record");
        left -= count;
        return count;
    }

    /// <summary>Passes over what was not read, so that the next record can begin.</summary>
    public void Finish()
    {
        Span<byte> scrap = stackalloc byte[1 << 12];
        while (left > 0) _ = Read(scrap);
    }
}

/// <summary>A body in chunks (RFC 9112, section 7.1), put together.</summary>
internal sealed class ChunkedStream(ByteReader bytes) : ForwardStream
{
    private const int LongestSize = 1 << 12;
    private long left;
    private bool ended;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || (left == 0 && !Begin())) return 0;
        var count = bytes.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
        left = count == 0 ? 0 : left - count;
        ended |= count == 0;
        if (left == 0 && !ended) bytes.Line(LongestSize);
        return count;
    }

    private bool Begin()
    {
        if (ended) return false;
        var size = bytes.Line(LongestSize)?.Split(';')[0].Trim();
        ended = !long.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out left) || left <= 0;
        return !ended;
    }
}
