using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Chancery.Cli.Evaluation;

/// <summary>Reads the files of suites: lines, JSON lines and the documents of an archive or folder. Faults name place, value and way out.</summary>
internal static class SuiteData
{
    /// <summary>The lines of a file, plain or gzip'd, with their places ("plv.tsv:12"); empty ones are left out.</summary>
    public static IEnumerable<(string Place, string Line)> Lines(string path, string form)
    {
        Require(path, form);
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress) : file, Encoding.UTF8);
        for (var number = 1; NextLine(reader, path) is { } line; number++)
            if (line.Length > 0) yield return ($"{Path.GetFileName(path)}:{number}", line);
    }

    /// <summary>The objects of a file that has one a line.</summary>
    public static IEnumerable<(string Place, JsonElement Object)> Objects(string path, string form)
    {
        foreach (var (place, line) in Lines(path, form)) yield return (place, Parse(line, place, form));
    }

    /// <summary>The texts of a zip archive or folder whose names end so, in the order of their names.</summary>
    public static IEnumerable<(string Name, string Text)> Documents(string path, string form, params string[] endings)
    {
        if (Directory.Exists(path))
            return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Where(f => Ends(f, endings))
                .Select(f => (Path.GetRelativePath(path, f), File.ReadAllText(f)));
        Require(path, form);
        return InArchive(path, form, endings);
    }

    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static void Require(string path, string form)
    {
        if (!File.Exists(path)) throw new ArgumentException($"There is no file '{path}'; give {form}.");
    }

    /// <summary>A member of an object that must be words.</summary>
    public static string Words(JsonElement item, string name, string place) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new InvalidDataException($"{place}: there is no '{name}' with words in it; every line needs one.");

    public static JsonElement Parse(string json, string place, string form)
    {
        try
        {
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'));
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"{place}: broken JSON ({broken.Message.ReplaceLineEndings(" ")}); give {form}.");
        }
    }

    private static IEnumerable<(string Name, string Text)> InArchive(string path, string form, string[] endings)
    {
        using var archive = OpenArchive(path, form);
        foreach (var entry in archive.Entries.Where(e => Ends(e.FullName, endings)).OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            yield return (entry.FullName, reader.ReadToEnd());
        }
    }

    private static ZipArchive OpenArchive(string path, string form)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException)
        {
            throw new InvalidDataException($"{path}: this is no zip archive; give {form}.");
        }
    }

    private static string? NextLine(StreamReader reader, string path)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (InvalidDataException)
        {
            throw new InvalidDataException($"{path}: the end of the packed file is broken; fetch it anew or give it unpacked.");
        }
    }

    private static bool Ends(string name, string[] endings) => endings.Any(e => name.EndsWith(e, StringComparison.Ordinal));
}
