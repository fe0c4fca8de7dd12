using Tomlyn.Syntax;

namespace Chancery.Intake.Sources;

/// <summary>The keys of one table of a list of sources, each with its line; what is wrong is noted with place, value and way out.</summary>
internal sealed class SourceKeys
{
    private readonly string file;
    private readonly List<string> faults;
    private readonly TableSyntaxBase table;
    private readonly Dictionary<string, KeyValueSyntax> values = new(StringComparer.Ordinal);

    public SourceKeys(string file, TableSyntaxBase table, IReadOnlyCollection<string> known, List<string> faults)
    {
        (this.file, this.table, this.faults) = (file, table, faults);
        foreach (var item in table.Items)
            if (NameOf(item.Key!) is var name && known.Contains(name)) values[name] = item;
            else faults.Add($"{Place(item)}: unknown key '{name}'; did you mean '{Nearest(name, known)}'? There are {string.Join(", ", known)}.");
    }

    public bool Has(string key) => values.ContainsKey(key);

    /// <summary>A text, or null where the key is not there or holds none.</summary>
    public string? Text(string key)
    {
        if (!values.TryGetValue(key, out var item)) return null;
        if (item.Value is StringValueSyntax { Value: { } text } && !string.IsNullOrWhiteSpace(text)) return text.Trim();
        return Fault<string>(key, $"{key} = {item.Value?.ToString().Trim()} is no text; write it in quotes");
    }

    /// <summary>A text or several.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        if (!values.TryGetValue(key, out var item) || item.Value is not ArraySyntax array) return Text(key) is { } one ? [one] : [];
        var texts = array.Items.Select(i => (i.Value as StringValueSyntax)?.Value).OfType<string>().ToList();
        if (texts.Count != array.Items.ChildrenCount) Note(key, $"{key} holds something that is no text; write each in quotes");
        return texts;
    }

    /// <summary>A whole number between two bounds.</summary>
    public int? Number(string key, int least, int most)
    {
        if (!values.TryGetValue(key, out var item)) return null;
        return item.Value is IntegerValueSyntax { Value: var number } && number >= least && number <= most ? (int)number
            : Fault<int?>(key, $"{key} = {item.Value?.ToString().Trim()} is no number from {least} to {most}");
    }

    public bool? Flag(string key)
    {
        if (!values.TryGetValue(key, out var item)) return null;
        return item.Value is BooleanValueSyntax { Value: var flag } ? flag : Fault<bool?>(key, $"{key} = {item.Value?.ToString().Trim()} is neither true nor false");
    }

    /// <summary>A span of time between two bounds.</summary>
    public TimeSpan? Span(string key, TimeSpan least, TimeSpan most)
    {
        if (Text(key) is not { } words) return null;
        if (Durations.Parse(words) is not { } span) return Fault<TimeSpan?>(key, $"{key} '{words}' is no span of time; write it like 30s, 15m, 2h or 7d");
        return span >= least && span <= most ? span : Fault<TimeSpan?>(key, $"{key} '{words}' is not between {Durations.Text(least)} and {Durations.Text(most)}");
    }

    /// <summary>One of a few words.</summary>
    public string? OneOf(string key, IReadOnlyCollection<string> words)
    {
        if (Text(key) is not { } text) return null;
        return words.Contains(text) ? text : Fault<string>(key, $"unknown {key} '{text}'; did you mean '{Nearest(text, words)}'? There are {string.Join(", ", words)}");
    }

    /// <summary>Notes what is wrong with a key, or with the table where the key is not there.</summary>
    public void Note(string key, string words) => faults.Add($"{(values.TryGetValue(key, out var item) ? Place(item) : Place(table))}: {words.TrimEnd('.')}.");

    private T? Fault<T>(string key, string words)
    {
        Note(key, words);
        return default;
    }

    public static string NameOf(KeySyntax key) => key.ToString().Trim();

    public static string Nearest(string word, IEnumerable<string> words) => words.MinBy(w => Closeness.Distance(w, word.ToLowerInvariant()))!;

    private string Place(SyntaxNode node) => $"{file}:{node.Span.Start.Line + 1}";
}
