using System.Collections.Concurrent;
using Chancery.Resolving;

namespace Chancery.Recording.Disagreements;

/// <summary>
/// Tells the kind of a source from what the record keeps of its articles: publisher, address and origin. Official is who has an office in
/// <c>authority/publishers.txt</c>, wire what an agency of <c>authority/agencies.txt</c> first told. Safe to use from many threads.
/// </summary>
public sealed class SourceKinds
{
    private static readonly Lazy<SourceKinds> OfProgram = new(() => Load());
    private readonly IReadOnlyList<string> offices;
    private readonly HashSet<string> agencies;
    private readonly IReadOnlyList<string> agencyHosts;
    private readonly ConcurrentDictionary<(string?, string?, string), SourceKind> known = new();

    private SourceKinds(string folder)
    {
        var publishers = Columns(Path.Combine(folder, "publishers.txt"));
        offices = [.. publishers.Where(c => c.Length > 2 && c[2].Length > 0).Select(c => c[0])];
        var names = Columns(Path.Combine(folder, "agencies.txt")).Where(c => c.Length > 2).ToList();
        agencies = new(names.Select(c => c[0]).Concat(names.Where(c => c[1] != "host").Select(c => c[2])), StringComparer.OrdinalIgnoreCase);
        agencyHosts = [.. names.Where(c => c[1] == "host").Select(c => c[2])];
    }

    /// <summary>Those of the program's own data files.</summary>
    public static SourceKinds Bundled => OfProgram.Value;

    /// <summary>Reads the files of a folder; where there are none, every source is press.</summary>
    /// <param name="dataFolder">The folder that holds <c>authority</c>; by default the program's own.</param>
    public static SourceKinds Load(string? dataFolder = null) => new(Path.Combine(dataFolder ?? AppContext.BaseDirectory, "authority"));

    /// <summary>The kind of the source of an article.</summary>
    public SourceKind Of(ArticleHead article) =>
        article.Readout is not null ? SourceKind.Official : known.GetOrAdd((article.Publisher, article.Url, article.Origin), key => KindOf(key.Item1, key.Item2, key.Item3));

    private SourceKind KindOf(string? publisher, string? url, string origin)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null;
        if (offices.Any(o => IsOf(o, host) || publisher?.Contains(o, StringComparison.OrdinalIgnoreCase) == true)) return SourceKind.Official;
        if (agencies.Contains(origin) || (publisher is not null && agencies.Contains(publisher)) || agencyHosts.Any(h => IsOf(h, host))) return SourceKind.Wire;
        return SourceKind.Press;
    }

    private static bool IsOf(string name, string? host) => host is not null && name.Contains('.', StringComparison.Ordinal) && WebHost.IsWithin(host, name);

    private static List<string[]> Columns(string path) => [.. DataLines.Read(path).Select(line => line.Text.Split('\t'))];
}
