using System.Runtime.InteropServices;

namespace Chancery;

/// <summary>
/// What every start makes of data files, kept beside them so that the next start only reads it. It begins with a number for the files
/// it was made of and the program that made it: made of other files or by another program, it is as good as absent.
/// </summary>
internal static class PreparedFile
{
    /// <summary>How prepared files are named.</summary>
    public const string Extension = ".prepared";
    private const int LargestText = 1 << 20;
    private const ulong Prime = 0x9E3779B97F4A7C15;

    /// <summary>What is read from the file; null where it is absent or was not made of these sources by this program.</summary>
    /// <param name="path">The prepared file.</param>
    /// <param name="sources">The files it is made of.</param>
    /// <param name="read">Reads what <see cref="Write"/> wrote.</param>
    public static T? Read<T>(string path, IEnumerable<string> sources, Func<Stream, T> read) where T : class
    {
        if (!File.Exists(path)) return null;
        using var file = File.OpenRead(path);
        return file.ReadArray<ulong>() is [var number] && number == NumberOf(sources) ? read(file) : null;
    }

    /// <summary>Writes the file, whole or not at all.</summary>
    public static void Write(string path, IEnumerable<string> sources, Action<Stream> write)
    {
        var number = NumberOf(sources);
        var beside = $"{path}.{Environment.ProcessId}{Extension}";
        using (var file = File.Create(beside))
        {
            file.WriteArray<ulong>([number]);
            write(file);
        }
        File.Move(beside, path, overwrite: true);
    }

    /// <summary>A name for the program with these files.</summary>
    public static string NameOf(IEnumerable<string> sources) => NumberOf(sources).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    private static ulong NumberOf(IEnumerable<string> sources)
    {
        var number = Mixed(0, typeof(PreparedFile).Module.ModuleVersionId.ToByteArray());
        foreach (var path in sources.Order(StringComparer.Ordinal))
            number = Mixed(Mixed(number, MemoryMarshal.AsBytes(Path.GetFileName(path.AsSpan()))), path);
        return number;
    }

    // A packed dictionary would take long to read: its length must do.
    private static ulong Mixed(ulong number, string path) =>
        new FileInfo(path).Length is var length and > LargestText ? Mixed(number, (ulong)length) : Mixed(number, File.ReadAllBytes(path));

    private static ulong Mixed(ulong number, ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words) number = Mixed(number, word);
        foreach (var one in bytes[(words.Length * sizeof(ulong))..]) number = Mixed(number, one);
        return Mixed(number, (ulong)bytes.Length);
    }

    private static ulong Mixed(ulong number, ulong more)
    {
        number = (number ^ more) * Prime;
        return number ^ (number >> 32);
    }
}
