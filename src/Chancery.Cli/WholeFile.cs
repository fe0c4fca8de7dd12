using System.Text;

namespace Chancery.Cli;

/// <summary>Output that appears whole or not at all: written beside its place, then moved there.</summary>
internal static class WholeFile
{
    /// <summary>Writes lines to a file, or to standard output for <c>-</c>.</summary>
    public static void Write(string path, IEnumerable<string> lines)
    {
        if (path == "-")
        {
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            WriteLines(output, lines);
            return;
        }
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var beside = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.part");
        try
        {
            using (var file = new StreamWriter(beside, false, new UTF8Encoding(false), 1 << 16)) WriteLines(file, lines);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static void WriteLines(StreamWriter writer, IEnumerable<string> lines)
    {
        writer.NewLine = "\n";
        foreach (var line in lines) writer.WriteLine(line);
    }
}
