namespace Chancery.Reading;

/// <summary>Cuts a stream into lines in memory bounded by the longest line. A line is valid until the next is asked for.</summary>
/// <param name="stream">The stream.</param>
/// <param name="longest">The longest line that is not cut, in bytes.</param>
internal sealed class ByteLines(Stream stream, int longest = Bounds.Line)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool ended;

    /// <summary>The number of the current line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The current line without its line end.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the current line was too long and was cut; the rest of it is skipped.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool Next()
    {
        Number++;
        IsCut = false;
        var searched = 0;
        while (true)
        {
            var found = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (found >= 0) return Take(searched + found, 1);
            searched = end - start;
            if (searched > longest) return Cut();
            if (!Fill()) return searched > 0 && Take(searched, 0);
        }
    }

    private bool Take(int length, int lineEnd)
    {
        IsCut = length > longest;
        Line = IsCut ? default : buffer.AsMemory(start, length);
        start += length + lineEnd;
        return true;
    }

    private bool Cut()
    {
        IsCut = true;
        do
        {
            start = end = 0;
            if (!Fill()) break;
            if (buffer.AsSpan(0, end).IndexOf((byte)'\n') is >= 0 and var found)
            {
                start = found + 1;
                break;
            }
        }
        while (true);
        Line = default;
        return true;
    }

    private bool Fill()
    {
        if (ended) return false;
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var count = stream.Read(buffer.AsSpan(end));
        end += count;
        ended = count == 0;
        return count > 0;
    }
}
