namespace Chancery.Reading;

/// <summary>The files of a folder, in an order that does not depend on the disk.</summary>
internal static class InputFolder
{
    /// <summary>Files in ordinal order of names, folder by folder. Links to folders are not followed, so there are no circles.</summary>
    public static IEnumerable<(string Path, ReadResult.Rejected? Fault)> FilesOf(string folder)
    {
        var entries = Entries(folder, out var fault);
        foreach (var entry in entries)
            if (IsSkipped(entry.Name)) continue;
            else if (entry is not DirectoryInfo) yield return (Path.Combine(folder, entry.Name), null);
            else if (entry.LinkTarget is null)
                foreach (var file in FilesOf(Path.Combine(folder, entry.Name))) yield return file;
        if (fault is not null) yield return (folder, fault);
    }

    /// <summary>Why a path could not be read, in words for the person who gave it.</summary>
    public static string Why(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder.",
        UnauthorizedAccessException => "may not be read; give yourself permission to read it.",
        InvalidDataException => $"its compressed data is broken or cut off ({fault.Message.TrimEnd('.')}); fetch it again.",
        _ => $"cannot be read ({fault.Message.TrimEnd('.')}).",
    };

    /// <summary>Whether a file of an archive is one to read: no folder, nothing hidden or meant for computers, no README, no list of sources.</summary>
    public static bool IsDocument(string path)
    {
        var names = path.Split('/', '\\');
        return names[^1].Length > 0 && !IsSkipped(names[^1]) && names[0] != "__MACOSX" && !Assets.Contains(Path.GetExtension(names[^1]));
    }

    private static readonly HashSet<string> Assets = new(StringComparer.OrdinalIgnoreCase)
    {
        ".css", ".js", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".webp", ".woff", ".woff2", ".ttf", ".mp3", ".mp4",
    };

    private static FileSystemInfo[] Entries(string folder, out ReadResult.Rejected? fault)
    {
        fault = null;
        try
        {
            var entries = new DirectoryInfo(folder).GetFileSystemInfos();
            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = new(RejectionReason.Unreadable, $"{folder}: {Why(e)}");
            return [];
        }
    }

    private static bool IsSkipped(string name) =>
        name.StartsWith('.') || name.EndsWith(".toml", StringComparison.OrdinalIgnoreCase) || name.Equals("README", StringComparison.OrdinalIgnoreCase) || name.StartsWith("README.", StringComparison.OrdinalIgnoreCase);
}
