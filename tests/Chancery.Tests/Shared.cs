namespace Chancery.Tests;

/// <summary>The data beside the repository that tests use where it is present.</summary>
internal static class Shared
{
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(RepositoryRoot(), "..", "shared"));

    /// <summary>The path of a file or folder of the shared data; skips the test where it is absent.</summary>
    public static string Find(params string[] parts)
    {
        var path = Path.Combine([Folder, .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path)) Assert.Skip($"The shared data is not here ({string.Join('/', parts)}); the test was not run.");
        return path;
    }

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Chancery.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
