using System.IO.Compression;

namespace Chancery.Reading.Containers;

/// <summary>The documents of a zip archive, in the order of its directory.</summary>
internal static class ZipDocuments
{
    /// <param name="archive">A stream that can seek; the directory of a zip stands at its end.</param>
    /// <param name="name">The archive's name in messages.</param>
    /// <exception cref="InvalidDataException">The archive is broken or cut off.</exception>
    /// <exception cref="TooLargeException">It holds too many files, or expands beyond measure.</exception>
    public static IEnumerable<Contained> Of(Stream archive, string name)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > Bounds.Files) throw new TooLargeException($"holds more than {Bounds.Files} files; unpack it and give the folder.");
        var budget = new ExpansionBudget(archive.Length);
        foreach (var entry in zip.Entries)
            if (InputFolder.IsDocument(entry.FullName))
                yield return new($"{name}/{entry.FullName}", new BudgetedStream(entry.Open, budget));
    }

    /// <summary>Whether the archive is a word processor's document.</summary>
    public static bool IsDocx(Stream archive)
    {
        archive.Position = 0;
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        return zip.GetEntry("word/document.xml") is not null;
    }
}
