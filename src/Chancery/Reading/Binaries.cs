namespace Chancery.Reading;

/// <summary>Recognises what is no text at all.</summary>
internal static class Binaries
{
    private const int Looked = 4096;
    private const int MostStrayZeros = 3;

    private static readonly (string Name, byte[] Magic)[] Kinds =
    [
        ("an old office document", [0xD0, 0xCF, 0x11, 0xE0]),
        ("an RTF document", "{\\rtf"u8.ToArray()),
        ("a PNG image", [0x89, 0x50, 0x4E, 0x47]),
        ("a JPEG image", [0xFF, 0xD8, 0xFF]),
        ("a GIF image", "GIF8"u8.ToArray()),
        ("a RIFF sound, film or image", "RIFF"u8.ToArray()),
        ("a zstd archive", [0x28, 0xB5, 0x2F, 0xFD]),
        ("a bzip2 archive", "BZh"u8.ToArray()),
        ("an xz archive", [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
        ("a 7z archive", [0x37, 0x7A, 0xBC, 0xAF]),
        ("a program", [0x7F, 0x45, 0x4C, 0x46]),
        ("an SQLite file", "SQLite format 3\0"u8.ToArray()),
    ];

    /// <summary>What kind of binary the bytes are ("a PDF document"), or null when they may be text.</summary>
    public static string? NameOf(ReadOnlySpan<byte> head)
    {
        foreach (var (name, magic) in Kinds)
            if (head.StartsWith(magic)) return name;
        if (Charset.Utf16Of(head) is not null) return null;
        return HasControls(head[..Math.Min(head.Length, Looked)]) ? "binary data" : null;
    }

    // Text has tabs, line ends and now and then a stray control; more than one in 50 bytes, or more than a few zeros, are no accident.
    private static bool HasControls(ReadOnlySpan<byte> head)
    {
        var controls = 0;
        var zeros = 0;
        foreach (var b in head)
            if (b == 0) zeros++;
            else if (b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D or 0x1B)) controls++;
        return (zeros > MostStrayZeros && zeros * 1000 > head.Length) || controls * 50 > head.Length;
    }
}
