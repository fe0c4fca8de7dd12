using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>A page as it was fetched, with what is known of its article.</summary>
/// <param name="Set">The collection it is of.</param>
/// <param name="Id">Its name there.</param>
/// <param name="Bytes">As received.</param>
/// <param name="Text">The article's text.</param>
/// <param name="Title">Its headline; null where the collection does not say.</param>
/// <param name="Authors">Who wrote it; null where the collection does not say.</param>
internal sealed record KnownPage(string Set, string Id, byte[] Bytes, string Text, string? Title, IReadOnlyList<string>? Authors)
{
    /// <summary>1 or 2: which half of its collection it is in, by its name alone.</summary>
    public int Half => Id.Aggregate(0, (sum, letter) => (sum * 31 + letter) & 0xFFFF) % 2 + 1;
}

/// <summary>Collections of pages with the text of their articles, in one folder.</summary>
internal static class PageSets
{
    public const string First = "scrapinghub";
    private static readonly string[] Archives = ["naeb", "fundus"];

    /// <summary>The pages of every collection the folder holds.</summary>
    /// <exception cref="ArgumentException">It holds none.</exception>
    public static List<KnownPage> In(string folder, string form)
    {
        var pages = new List<KnownPage>();
        if (File.Exists(Path.Combine(folder, "ground-truth.json.gz"))) pages.AddRange(Folder(folder, form));
        foreach (var name in Archives)
            if (File.Exists(Path.Combine(folder, $"{name}-truth.jsonl.gz"))) pages.AddRange(Archive(folder, name, form));
        return pages.Count > 0 ? pages : throw new ArgumentException($"There are no pages in '{folder}'; give {form}.");
    }

    private static IEnumerable<KnownPage> Folder(string folder, string form)
    {
        var truths = Path.Combine(folder, "ground-truth.json.gz");
        var json = string.Join('\n', SuiteData.Lines(truths, form).Select(l => l.Line));
        foreach (var truth in SuiteData.Parse(json, truths, form).EnumerateObject())
        {
            var file = Path.Combine(folder, "html", truth.Name + ".html.gz");
            SuiteData.Require(file, form);
            using var page = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
            yield return new(First, truth.Name, All(page), SuiteData.Words(truth.Value, "articleBody", $"{truths}: {truth.Name}"), null, null);
        }
    }

    private static IEnumerable<KnownPage> Archive(string folder, string name, string form)
    {
        var archive = Path.Combine(folder, $"{name}-pages.tar.gz");
        SuiteData.Require(archive, form);
        var pages = Unpacked(archive);
        foreach (var (place, truth) in SuiteData.Objects(Path.Combine(folder, $"{name}-truth.jsonl.gz"), form))
        {
            var file = SuiteData.Words(truth, "file", place);
            var bytes = pages.GetValueOrDefault(file)
                ?? throw new InvalidDataException($"{place}: there is no page '{file}' in {archive}.");
            yield return new(name, file, bytes, SuiteData.Words(truth, "text", place), Optional(truth, "title"), Names(truth));
        }
    }

    private static Dictionary<string, byte[]> Unpacked(string archive)
    {
        var pages = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
            if (entry.DataStream is { } data) pages[Path.GetFileName(entry.Name)] = All(data);
        return pages;
    }

    private static byte[] All(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string? Optional(JsonElement truth, string name) =>
        truth.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string>? Names(JsonElement truth) =>
        truth.TryGetProperty("authors", out var names) && names.ValueKind == JsonValueKind.Array
            ? [.. names.EnumerateArray().Select(n => n.GetString() ?? "")] : null;
}
