using System.Globalization;
using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>Words marked as an entity of one class.</summary>
internal sealed record BratEntity(string Id, string Class, TextSpan Span, string Words);

/// <summary>One entity related to another.</summary>
internal sealed record BratRelation(string Name, BratEntity From, BratEntity To);

/// <summary>A text with annotations in the stand-off form of brat (<c>.txt</c> and <c>.ann</c>).</summary>
internal sealed record BratText(string Id, string Text, IReadOnlyList<BratEntity> Entities, IReadOnlyList<BratRelation> Relations)
{
    /// <summary>Every text of an archive or folder that has annotations.</summary>
    public static IEnumerable<BratText> ReadAll(string path, string form)
    {
        var files = SuiteData.Documents(path, form, ".txt", ".ann").ToDictionary(d => d.Name, d => d.Text, StringComparer.Ordinal);
        var annotated = files.Keys.Where(n => n.EndsWith(".ann", StringComparison.Ordinal)).ToList();
        if (annotated.Count == 0) throw new InvalidDataException($"{path}: there is no file '*.ann' in it; give {form}.");
        foreach (var name in annotated)
            yield return files.TryGetValue(name[..^4] + ".txt", out var text) ? Read(name, text, files[name])
                : throw new InvalidDataException($"{path}: '{name}' has no text; '{name[..^4]}.txt' must lie beside it.");
    }

    private static BratText Read(string name, string text, string annotations)
    {
        var positions = new TextPositions(text);
        var entities = new Dictionary<string, BratEntity>(StringComparer.Ordinal);
        var relations = new List<(string Place, string[] Parts)>();
        foreach (var (line, number) in annotations.Split('\n').Select((l, i) => (l.TrimEnd('\r'), i + 1)))
            if (line.StartsWith('T')) { var entity = Entity(line, positions, $"{name}:{number}"); entities[entity.Id] = entity; }
            else if (line.StartsWith('R')) relations.Add(($"{name}:{number}", line.Split('\t', ' ')));
        return new(Path.GetFileNameWithoutExtension(name), text, [.. entities.Values],
            [.. relations.Select(r => Relation(r.Parts, entities, r.Place))]);
    }

    // An entity of several pieces ("24 31;39 45") in any order, is taken from its first to its last character.
    private static BratEntity Entity(string line, TextPositions positions, string place)
    {
        var columns = line.Split('\t');
        var numbers = columns.Length < 3 ? [] : columns[1].Split(' ', ';').Skip(1)
            .Select(n => int.TryParse(n, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        return numbers.Count >= 2 && positions.Span(numbers.Min(), numbers.Max()) is { } span
            ? new(columns[0], columns[1].Split(' ')[0], span, columns[2])
            : throw new InvalidDataException(
                $"{place}: '{line}' is no entity of the text; it is written ID, CLASS START END, WORDS, parted by tabs, and counts code points.");
    }

    private static BratRelation Relation(string[] parts, Dictionary<string, BratEntity> entities, string place) =>
        parts.Length >= 4 && entities.TryGetValue(parts[2].Split(':')[^1], out var from)
            && entities.TryGetValue(parts[3].Split(':')[^1], out var to)
            ? new(parts[1], from, to)
            : throw new InvalidDataException(
                $"{place}: '{string.Join(' ', parts)}' names no two entities of the file; a relation is written ID, NAME Arg1:ID Arg2:ID.");
}
