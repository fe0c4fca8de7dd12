using System.Globalization;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>A fact of FactRuEval: its kind, and for each role the stretches of text of those that fill it.</summary>
/// <param name="Id">As the file names it.</param>
/// <param name="Kind">Meeting, Occupation, Deal, …</param>
/// <param name="Roles">Role and filler: the spans of all its mentions, and its words.</param>
internal sealed record FactRuFact(string Id, string Kind, IReadOnlyList<(string Role, IReadOnlyList<TextSpan> Spans, string Words)> Roles)
{
    public IEnumerable<(string Role, IReadOnlyList<TextSpan> Spans, string Words)> Of(string role) => Roles.Where(r => r.Role == role);
}

/// <summary>A text of FactRuEval-2016 with its facts (<c>.txt .spans .objects .coref .facts</c>).</summary>
internal sealed record FactRuText(string Id, string Text, IReadOnlyList<FactRuFact> Facts)
{
    /// <summary>Every text of an archive or folder that has facts.</summary>
    public static IEnumerable<FactRuText> ReadAll(string path, string form)
    {
        var files = SuiteData.Documents(path, form, ".txt", ".spans", ".objects", ".coref", ".facts")
            .ToDictionary(d => d.Name, d => d.Text, StringComparer.Ordinal);
        var told = files.Keys.Where(n => n.EndsWith(".facts", StringComparison.Ordinal)).ToList();
        if (told.Count == 0) throw new InvalidDataException($"{path}: there is no file '*.facts' in it; give {form}.");
        foreach (var name in told)
        {
            string Beside(string ending) => files.GetValueOrDefault(name[..^6] + ending)
                ?? throw new InvalidDataException($"{path}: '{name}' has no '{ending}' file beside it; give {form}.");
            var text = Beside(".txt");
            var spans = Spans(Beside(".spans"), new(text), name[..^6] + ".spans");
            var objects = Fillers(Beside(".objects"), spans);
            yield return new(Path.GetFileNameWithoutExtension(name), text,
                [.. FactsOf(files[name], spans, Mentions(Beside(".coref"), objects))]);
        }
    }

    // "22874 name 0 5 …": id, kind, first character, length.
    private static Dictionary<string, TextSpan> Spans(string file, TextPositions positions, string name)
    {
        var spans = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var (columns, number) in Rows(file))
            spans[columns[0]] = columns.Length >= 4 && Number(columns[2]) is { } start && Number(columns[3]) is { } length
                && positions.Span(start, start + length) is { } span
                ? span
                : throw new InvalidDataException(
                    $"{name}:{number}: '{string.Join(' ', columns)}' is no span of the text; it is written ID KIND START LENGTH.");
        return spans;
    }

    // "10500 Person 22874 22875 # words": an object is made of spans.
    private static Dictionary<string, TextSpan> Fillers(string file, Dictionary<string, TextSpan> spans) =>
        Rows(file).Select(r => (Id: r.Columns[0], Spans: r.Columns.Skip(2).TakeWhile(c => c != "#").Where(spans.ContainsKey)
            .Select(c => spans[c]).ToList()))
            .Where(o => o.Spans.Count > 0).DistinctBy(o => o.Id)
                .ToDictionary(o => o.Id, o => o.Spans.Aggregate((a, b) => a.Union(b)), StringComparer.Ordinal);

    // "101 10500 10511": an identity has objects as mentions; lines of its properties follow.
    private static Dictionary<string, IReadOnlyList<TextSpan>> Mentions(string file, Dictionary<string, TextSpan> objects) =>
        Rows(file).Where(r => r.Columns.Length > 1 && r.Columns.All(c => c.All(char.IsAsciiDigit))).DistinctBy(r => r.Columns[0])
            .ToDictionary(r => r.Columns[0], r =>
                (IReadOnlyList<TextSpan>)[.. r.Columns.Skip(1).Where(objects.ContainsKey).Select(c => objects[c])], StringComparer.Ordinal);

    // "117-0 Meeting", then "ROLE objNNN words" or "ROLE spanNNN words"; an empty line ends a fact.
    private static IEnumerable<FactRuFact> FactsOf(string file, Dictionary<string, TextSpan> spans, Dictionary<string,
        IReadOnlyList<TextSpan>> mentions)
    {
        foreach (var block in file.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')).ToList();
            if (lines.Count == 0 || lines[0].Length < 2) continue;
            yield return new(lines[0][0], lines[0][1],
                [.. lines.Skip(1).Where(l => l.Length >= 2).Select(l => (l[0], Find(l[1], spans, mentions), string.Join(' ', l.Skip(2))))
                .Where(r => r.Item2.Count > 0)]);
        }
    }

    private static IReadOnlyList<TextSpan> Find(string filler, Dictionary<string, TextSpan> spans, Dictionary<string,
        IReadOnlyList<TextSpan>> mentions) =>
        filler.StartsWith("obj", StringComparison.Ordinal) ? mentions.GetValueOrDefault(filler[3..], [])
        : filler.StartsWith("span", StringComparison.Ordinal) && spans.TryGetValue(filler[4..], out var span) ? [span] : [];

    private static IEnumerable<(string[] Columns, int Number)> Rows(string file) =>
        file.Split('\n').Select((l, i) => (Columns: l.Split(' ', '\t', '\r').Where(c => c.Length > 0).ToArray(), i + 1))
            .Where(r => r.Columns.Length > 0);

    private static int? Number(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
