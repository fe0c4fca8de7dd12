using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Recording.Commitments;

/// <summary>Reads figures with their units in one language (<c>languages/xx/quantities.txt</c>).</summary>
internal sealed partial class Quantities
{
    private const decimal Largest = 1_000_000_000_000_000_000m;
    private readonly Dictionary<string, decimal> multipliers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> units = new(StringComparer.Ordinal);
    private readonly int longestUnit = 1;
    private readonly char decimalMark = '.';

    private Quantities(string path)
    {
        foreach (var (number, line) in DataLines.Read(path))
        {
            var c = line.Split('\t');
            if (c is ["decimal", _, { Length: 1 } mark]) decimalMark = mark[0];
            else if (c is ["multiplier", var factor, var words] && decimal.TryParse(factor, CultureInfo.InvariantCulture, out var times))
                foreach (var word in words.Split('|')) multipliers[Fold.Word(word)] = times;
            else if (c is ["unit", var unit, var names])
                foreach (var name in names.Split('|')) units[Fold.Word(name)] = unit;
            else throw new InvalidDataException($"{path}:{number}: '{line}' is no multiplier, unit or decimal mark.");
        }
        if (units.Count > 0) longestUnit = units.Keys.Max(u => u.Count(c => c == ' ') + 1);
    }

    public static Quantities Load(string path) => new(path);

    /// <summary>The first figure in the words.</summary>
    public Target Read(string words)
    {
        var folded = Fold.Word(words);
        var number = Number().Match(folded);
        if (!number.Success || Value(number.Value) is not { } value) return new(words, null, null, null);
        var before = folded[..number.Index].Trim();
        var after = Word().Matches(folded[(number.Index + number.Length)..]).Select(m => m.Value).ToList();
        while (after.Count > 0 && multipliers.TryGetValue(after[0], out var times) && value < Largest / times)
        {
            value *= times;
            after.RemoveAt(0);
        }
        var unit = Unit(after, out var length) ?? units.GetValueOrDefault(before);
        var counted = string.Join(' ', after.Skip(length));
        return new(words, value, unit, counted.Length > 0 ? counted : null);
    }

    private string? Unit(List<string> words, out int length)
    {
        for (length = Math.Min(longestUnit, words.Count); length > 0; length--)
            if (units.TryGetValue(string.Join(' ', words.Take(length)), out var unit)) return unit;
        return null;
    }

    // A mark that parts groups of three stands for nothing; the other one, or the last, begins the decimals.
    private decimal? Value(string digits)
    {
        var plain = string.Concat(digits.Where(c => !char.IsWhiteSpace(c)));
        var group = decimalMark == ',' ? '.' : ',';
        plain = plain.Replace(group.ToString(), "", StringComparison.Ordinal).Replace(decimalMark, '.');
        return plain.Length < 20 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value : null;
    }

    [GeneratedRegex(@"[0-9]+(?:[  ][0-9]{3}(?![0-9])|[.,][0-9]+)*")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\p{L}\p{M}]+|[%$€£¥₹₽]|[0-9]+")]
    private static partial Regex Word();
}
