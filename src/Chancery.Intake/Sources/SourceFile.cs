using Chancery.Intake.Web;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Chancery.Intake.Sources;

/// <summary>Reads a list of sources, a TOML file: <c>[watch]</c> says how to ask, each <c>[[source]]</c> whom.</summary>
/// <param name="findSide">The code of a state or organisation by code or name; throws <see cref="ArgumentException"/> with the way out.</param>
/// <param name="languages">The languages that can be read.</param>
/// <param name="allowPrivate">Whether addresses of private networks are allowed.</param>
public sealed class SourceFile(Func<string, string> findSide, IReadOnlyCollection<string> languages, bool allowPrivate = false)
{
    private static readonly Uri Nowhere = new("about:blank");
    private static readonly string[] Forms = ["feed", "sitemap", "list", "page"];
    private static readonly string[] Kinds = ["official", "wire", "press", "analysis"];
    private static readonly string[] Reliabilities = ["A", "B", "C", "D", "E", "F"];
    private static readonly string[] WatchKeys = ["agent", "contact", "delay", "every"];
    private static readonly string[] Keys = ["name", .. Forms, "side", "kind", "language", "reliability", "every", "only", "limit", "back", "follow"];
    private static readonly TimeSpan LeastEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MostEvery = TimeSpan.FromDays(30);
    private readonly List<string> faults = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private TimeSpan? every;

    /// <summary>Reads a file.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">It has faults; the message lists every one, each with file, line and the way out.</exception>
    public SourceList Read(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no list of sources at '{path}'; docs/watch.md shows how to write one.");
        return Read(File.ReadAllText(path), path);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Its name in messages.</param>
    /// <exception cref="InvalidDataException">It has faults.</exception>
    public SourceList Read(string text, string file)
    {
        faults.Clear();
        names.Clear();
        var document = SyntaxParser.Parse(text, file);
        foreach (var fault in document.Diagnostics) faults.Add($"{file}:{fault.Span.Start.Line + 1}: {fault.Message.TrimEnd('.')}; it is no TOML.");
        if (faults.Count > 0) throw Faulty();
        foreach (var item in document.KeyValues)
            faults.Add($"{file}:{item.Span.Start.Line + 1}: '{SourceKeys.NameOf(item.Key!)}' stands outside any table; keys belong under [watch] or [[source]].");
        var watch = document.Tables.OfType<TableSyntax>().Select(t => Watch(t, file)).LastOrDefault(w => w is not null) ?? new([]);
        var sources = document.Tables.OfType<TableArraySyntax>().Select(t => Source(t, file)).OfType<Source>().ToList();
        if (sources.Count == 0 && faults.Count == 0) faults.Add($"{file}:1: there is no [[source]]; docs/watch.md shows how to write one.");
        return faults.Count > 0 ? throw Faulty() : watch with { Sources = sources };
    }

    private InvalidDataException Faulty() => new(string.Join('\n', faults.Distinct()));

    private SourceList? Watch(TableSyntax table, string file)
    {
        if (IsOther(table, "watch", "[watch]", file)) return null;
        var keys = new SourceKeys(file, table, WatchKeys, faults);
        every = keys.Span("every", LeastEvery, MostEvery);
        var watch = new SourceList([], Header(keys, "agent"), Header(keys, "contact"), keys.Span("delay", allowPrivate ? TimeSpan.Zero : TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)));
        if (watch.Agent is { } agent && !char.IsAsciiLetter(agent[0]))
            keys.Note("agent", $"agent '{agent}' begins with no name; write it like Example-Desk/1.0, for its first word is looked for in robots.txt");
        return watch;
    }

    private static string? Header(SourceKeys keys, string key)
    {
        var text = keys.Text(key);
        if (text is null || (text.Length <= 200 && text.All(c => c is >= ' ' and <= '~'))) return text;
        keys.Note(key, $"{key} '{text}' cannot be sent; write at most 200 letters, digits and signs of ASCII");
        return null;
    }

    private Source? Source(TableArraySyntax table, string file)
    {
        if (IsOther(table, "source", "[[source]]", file)) return null;
        var keys = new SourceKeys(file, table, Keys, faults);
        var (form, address) = Address(keys);
        var name = Name(keys);
        // All keys are read even where these two are wrong, so that every fault is told.
        var source = new Source(name ?? "", form, address ?? Nowhere)
        {
            Side = Side(keys),
            Kind = keys.OneOf("kind", Kinds) ?? "press",
            Language = keys.OneOf("language", languages),
            Reliability = keys.OneOf("reliability", Reliabilities),
            Every = keys.Span("every", LeastEvery, MostEvery) ?? every ?? TimeSpan.FromMinutes(30),
            Only = keys.Texts("only"),
            Limit = keys.Number("limit", 1, 10_000) ?? 50,
            Back = keys.Span("back", TimeSpan.FromDays(1), TimeSpan.FromDays(36_500)) ?? (form == SourceForm.Sitemap ? TimeSpan.FromDays(14) : null),
            Follow = keys.Flag("follow") ?? true,
        };
        return name is null || address is null ? null : source;
    }

    private bool IsOther(TableSyntaxBase table, string wanted, string written, string file)
    {
        if (SourceKeys.NameOf(table.Name!) is var name && name == wanted) return false;
        faults.Add($"{file}:{table.Span.Start.Line + 1}: unknown table '{name}'; did you mean {(SourceKeys.Nearest(name, ["watch", "source"]) == "watch" ? "[watch]" : "[[source]]")}? {written} stands for {(wanted == "watch" ? "how to ask" : "one source")}.");
        return true;
    }

    private string? Name(SourceKeys keys)
    {
        if (keys.Text("name") is not { } name)
        {
            if (!keys.Has("name")) keys.Note("name", "the source has no name; add one: name = \"…\"");
            return null;
        }
        if (!names.Add(name)) keys.Note("name", $"there are two sources named '{name}'; give each a name of its own");
        return name;
    }

    private (SourceForm Form, Uri? Address) Address(SourceKeys keys)
    {
        var given = Forms.Where(keys.Has).ToList();
        if (given.Count != 1)
        {
            keys.Note(given.LastOrDefault() ?? "", given.Count == 0
                ? $"the source has no address; give one of {string.Join(", ", Forms.Select(f => f + " = \"https://…\""))}"
                : $"the source has {string.Join(" and ", given)}; give one of them, and the other as a source of its own");
            return default;
        }
        var form = (SourceForm)Array.IndexOf(Forms, given[0]);
        if (keys.Text(given[0]) is not { } text) return default;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)) keys.Note(given[0], $"'{text}' is no address; write it whole, with https://");
        else if (AddressRule.Fault(address, new() { AllowPrivate = allowPrivate }) is { } fault) keys.Note(given[0], $"'{text}' {fault}");
        else return (form, address);
        return default;
    }

    private string? Side(SourceKeys keys)
    {
        if (keys.Text("side") is not { } side) return null;
        try
        {
            return findSide(side);
        }
        catch (ArgumentException unknown)
        {
            keys.Note("side", $"side {unknown.Message}");
            return null;
        }
    }
}
