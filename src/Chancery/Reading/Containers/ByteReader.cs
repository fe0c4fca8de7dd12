using System.Text;

namespace Chancery.Reading.Containers;

/// <summary>Reads lines of a protocol from a stream, and then the bytes after them.</summary>
internal sealed class ByteReader(Stream stream)
{
    private readonly byte[] buffer = new byte[1 << 14];
    private int at;
    private int filled;

    /// <summary>What follows the lines read so far.</summary>
    public Stream Rest => new RestStream(this);

    /// <summary>The next line without its end, as Latin-1; null at the end of the stream.</summary>
    /// <exception cref="InvalidDataException">The line is longer than <paramref name="longest"/>.</exception>
    public string? Line(int longest)
    {
        var line = new StringBuilder();
        while (Fill())
        {
            var end = buffer.AsSpan(at, filled - at).IndexOf((byte)'\n');
            var count = end < 0 ? filled - at : end;
            line.Append(Encoding.Latin1.GetString(buffer, at, count));
            at += end < 0 ? count : count + 1;
            if (line.Length > longest) throw new InvalidDataException($"a header line is longer than {longest} bytes");
            if (end >= 0) return line.ToString().TrimEnd('\r');
        }
        return line.Length == 0 ? null : line.ToString().TrimEnd('\r');
    }

    public int Read(Span<byte> into)
    {
        if (at == filled) return stream.Read(into);
        var count = Math.Min(into.Length, filled - at);
        buffer.AsSpan(at, count).CopyTo(into);
        at += count;
        return count;
    }

    private bool Fill()
    {
        if (at < filled) return true;
        at = 0;
        filled = stream.Read(buffer);
        return filled > 0;
    }

    private sealed class RestStream(ByteReader reader) : ForwardStream
    {
        public override int Read(Span<byte> into) => reader.Read(into);
    }
}
