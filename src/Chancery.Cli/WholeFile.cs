using System.Text;

namespace Chancery.Cli;

/// <summary>Output that appears whole or not at all: written beside its place, then moved there.</summary>
internal static class WholeFile
{
    /// <summary>Writes lines to a file, or to standard output for <c>-</c>; gives their number.</summary>
    public static int Write(string path, IEnumerable<string> lines)
    {
        if (path == "-")
        {
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            return WriteLines(output, lines);
        }
        var count = 0;
        Write(path, stream =>
        {
            using var file = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16);
            count = WriteLines(file, lines);
        });
        return count;
    }

    /// <summary>Writes bytes to a file.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var beside = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
        try
        {
            using (var file = File.Create(beside)) write(file);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static int WriteLines(StreamWriter writer, IEnumerable<string> lines)
    {
        writer.NewLine = "\n";
        var count = 0;
        foreach (var line in lines)
        {
            writer.WriteLine(line);
            count++;
        }
        return count;
    }
}
