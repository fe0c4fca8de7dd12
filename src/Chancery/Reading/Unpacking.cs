using System.IO.Compression;

namespace Chancery.Reading;

/// <summary>Opens what is packed, told by its first bytes and not by its name.</summary>
internal static class Unpacking
{
    /// <summary>The stream itself, or what lies within it when it is gzip.</summary>
    /// <exception cref="TooLargeException">Gzip lies within gzip within gzip; later, while reading, that it expands beyond measure.</exception>
    public static HeadedStream Open(Stream stream)
    {
        var headed = HeadedStream.Open(stream);
        for (var wrapped = 0; IsGzip(headed.Head.Span); wrapped++)
        {
            if (wrapped == Bounds.Wrappings) throw new TooLargeException($"is gzip within gzip more than {Bounds.Wrappings} times; unpack it first.");
            headed = HeadedStream.Open(new BoundedGzip(headed));
        }
        return headed;
    }

    private static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, 0x08, ..];

    private sealed class BoundedGzip : ForwardStream
    {
        private readonly CountingStream packed;
        private readonly GZipStream gzip;
        private long unpacked;

        public BoundedGzip(Stream stream)
        {
            packed = new(stream);
            gzip = new(packed, CompressionMode.Decompress);
        }

        public override int Read(Span<byte> buffer)
        {
            var count = gzip.Read(buffer);
            unpacked += count;
            if (unpacked > Bounds.ExpansionFrom && unpacked / Bounds.Expansion > packed.Count)
                throw new TooLargeException($"unpacks to more than {Bounds.Expansion} times its size; it was left after {unpacked >> 20} MB.");
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) gzip.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class CountingStream(Stream inner) : ForwardStream
    {
        public long Count { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            Count += count;
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
