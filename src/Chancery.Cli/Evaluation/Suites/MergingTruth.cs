using System.Globalization;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>What people say a claim tells of: where its first quotation stands, the type coded, and a name for the event.</summary>
/// <param name="Set">The file it stands in, without ending.</param>
/// <param name="Article">The article's id in its corpus.</param>
/// <param name="Part">Where the positions count.</param>
/// <param name="Start">First position of the claim's first quotation, in Unicode code points.</param>
/// <param name="End">First position after it.</param>
/// <param name="Type">The type coded when it was annotated.</param>
/// <param name="Event">The event's name; null where the words tell no such event or do not say which.</param>
internal sealed record ClaimTruth(string Set, string Article, ArticlePart Part, int Start, int End, EventType Type, string? Event)
{
    /// <summary>How many positions a claim's first quotation has in common with it; 0 for another kind of event.</summary>
    public int Overlap(EventClaim claim) => claim.Evidence[0].Part != Part || Block.KindOf(claim.Type) != Block.KindOf(Type) ? 0
        : Math.Max(0, Math.Min(End, claim.Evidence[0].End) - Math.Max(Start, claim.Evidence[0].Start));
}

/// <summary>The annotations of <c>eval/merging</c>.</summary>
internal static class MergingTruth
{
    private const string Form = "annotated claims (ARTICLE, PART, START, END, TYPE, EVENT, parted by tabs)";

    /// <summary>All lines of a folder's files, in the order of the files' names.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form.</exception>
    public static IReadOnlyList<ClaimTruth> ReadFolder(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(ReadFile)]
        : throw new ArgumentException($"There is no folder '{folder}' with {Form}; build the program again.");

    private static IEnumerable<ClaimTruth> ReadFile(string path) => SuiteData.Lines(path, Form)
        .Where(l => l.Line[0] != '#').Select(l => Parse(l.Line, l.Place, Path.GetFileNameWithoutExtension(path)));

    private static ClaimTruth Parse(string line, string place, string set) =>
        line.Split('\t') is [var article, var part, var start, var end, var type, var name]
        && Enum.TryParse<ArticlePart>(part, true, out var where) && Enum.TryParse<EventType>(type, true, out var kind)
        && int.TryParse(start, CultureInfo.InvariantCulture, out var first) && int.TryParse(end, CultureInfo.InvariantCulture, out var last)
            ? new(set, article, where, first, last, kind, name is "-" or "?" ? null : name)
            : throw new InvalidDataException($"{place}: '{line}' is none of the {Form}.");
}
