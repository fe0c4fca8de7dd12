using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>A web page with what is known of it.</summary>
/// <param name="File">Its name in the set.</param>
/// <param name="Bytes">As received.</param>
/// <param name="Truth">The object of its line in the file of truths.</param>
/// <param name="Place">That line, for messages.</param>
internal sealed record DatedPage(string File, byte[] Bytes, JsonElement Truth, string Place);

/// <summary>
/// A set of web pages: <c>NAME-pages.tar.gz</c> with <c>NAME-truth.jsonl.gz</c> beside it, or a folder of pages with a
/// <c>truth.jsonl</c> in it.
/// </summary>
internal static class DatedPages
{
    private const string Ending = "-pages.tar.gz";
    private const string FolderTruth = "truth.jsonl";

    /// <summary>What the set is called: the beginning of the archive's name, or the folder's.</summary>
    public static string NameOf(string path) => Path.GetFileName(Path.TrimEndingDirectorySeparator(path)).Replace(Ending, "",
        StringComparison.Ordinal);

    /// <summary>The pages that have a truth, in the order of the truths.</summary>
    /// <exception cref="InvalidDataException">A truth has no page, or the archive is broken.</exception>
    public static IEnumerable<DatedPage> Of(string path, string form)
    {
        var pages = Directory.Exists(path) ? InFolder(path) : InArchive(path, form);
        foreach (var (place, truth) in SuiteData.Objects(TruthOf(path), form))
        {
            var file = SuiteData.Words(truth, "file", place);
            yield return pages.TryGetValue(file, out var bytes) ? new(file, bytes, truth, place)
                : throw new InvalidDataException($"{place}: there is no page '{file}' in {path}; give {form}.");
        }
    }

    /// <summary>Which half of a set a page is in, by its name alone: rules are made on the first and proved on the second.</summary>
    public static string HalfOf(string file) => file.Aggregate(0, (sum, c) => (sum * 31 + c) & 0xFFFFFF) % 2 == 0 ? "half 1" : "half 2";

    private static string TruthOf(string path) => Directory.Exists(path)
        ? Path.Combine(path, FolderTruth) : path.Replace(Ending, "-truth.jsonl.gz", StringComparison.Ordinal);

    private static Dictionary<string, byte[]> InFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    private static Dictionary<string, byte[]> InArchive(string path, string form)
    {
        SuiteData.Require(path, form);
        try
        {
            return Unpacked(path);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new InvalidDataException($"{path}: this is no gzip'd tar archive ({broken.Message}); give {form}.");
        }
    }

    private static Dictionary<string, byte[]> Unpacked(string path)
    {
        var pages = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var file = File.OpenRead(path);
        using var tar = new TarReader(new GZipStream(file, CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
            if (entry.DataStream is { } data)
            {
                using var bytes = new MemoryStream();
                data.CopyTo(bytes);
                pages[entry.Name.Replace("./", "", StringComparison.Ordinal)] = bytes.ToArray();
            }
        return pages;
    }
}
