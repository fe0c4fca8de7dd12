using System.Formats.Tar;

namespace Chancery.Reading.Containers;

/// <summary>The documents of a tar archive, read onwards; links and devices in it are passed over.</summary>
internal static class TarDocuments
{
    private const int MagicAt = 257;

    public static bool Is(ReadOnlySpan<byte> head) => head.Length >= MagicAt + 5 && head[MagicAt..].StartsWith("ustar"u8);

    /// <exception cref="InvalidDataException">The archive is broken or cut off.</exception>
    /// <exception cref="TooLargeException">It holds too many files.</exception>
    public static IEnumerable<Contained> Of(Stream archive, string name)
    {
        using var tar = new TarReader(archive, leaveOpen: true);
        for (var files = 0; Next(tar) is { } entry; files++)
        {
            if (files == Bounds.Files) throw new TooLargeException($"holds more than {Bounds.Files} files; unpack it and give the folder.");
            if (entry is { EntryType: TarEntryType.RegularFile or TarEntryType.V7RegularFile, DataStream: { } content } && InputFolder.IsDocument(entry.Name))
                yield return new($"{name}/{entry.Name}", content);
        }
    }

    private static TarEntry? Next(TarReader tar)
    {
        try
        {
            return tar.GetNextEntry();
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException or EndOfStreamException or OverflowException)
        {
            throw new InvalidDataException("the tar archive is broken", broken);
        }
    }
}
