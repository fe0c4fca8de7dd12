namespace Chancery.Cli.Evaluation;

/// <summary>What a figure is of.</summary>
/// <param name="Language">BCP 47 tag, two joined by a hyphen where languages are compared, or <c>all</c>.</param>
/// <param name="Slot">What is asked: class, source, when, …</param>
/// <param name="Key">A type, a source of text or the like; <c>all</c> for all together.</param>
internal readonly record struct FigureName(string Language, string Slot, string Key) : IComparable<FigureName>
{
    public const string All = "all";

    /// <summary>By slot, then language, then key; all together first.</summary>
    public int CompareTo(FigureName other) => (Slot == other.Slot, Language == other.Language) switch
    {
        (false, _) => string.CompareOrdinal(Slot, other.Slot),
        (_, false) => string.CompareOrdinal(Rank(Language), Rank(other.Language)),
        _ => string.CompareOrdinal(Rank(Key), Rank(other.Key)),
    };

    private static string Rank(string name) => name == All ? "" : name;
}

/// <summary>Something expected that was not read, or read that was not expected.</summary>
/// <param name="Kind"><c>MISSED</c>, <c>FALSE</c> or <c>WRONG</c>.</param>
/// <param name="Place">The article or sentence: its id, or file and line.</param>
/// <param name="Key">The type or slot.</param>
/// <param name="Expected">What the data says; empty for nothing.</param>
/// <param name="Read">What was read; empty for nothing.</param>
/// <param name="Words">The words.</param>
internal sealed record Mistake(string Kind, string Place, string Key, string Expected, string Read, string Words)
{
    /// <summary>One line, columns parted by tabs.</summary>
    public override string ToString() => string.Join('\t', new[] { Kind, Place, Key, Expected, Read, Words }.Select(OneLine));

    private static string OneLine(string column) => column.ReplaceLineEndings(" ").Replace('\t', ' ');
}

/// <summary>The figures of one suite by language, slot and key, and its mistakes in the order of the data.</summary>
internal sealed class Scoreboard
{
    private readonly SortedDictionary<FigureName, Figure> figures = [];

    /// <summary>How many items (sentences, records, articles) were read.</summary>
    public int Items { get; set; }

    public List<Mistake> Mistakes { get; } = [];

    public IReadOnlyDictionary<FigureName, Figure> Figures => figures;

    public Measure Measure(string language, string slot, string key = FigureName.All) => Of<Measure>(new(language, slot, key));

    public MeanMeasure Mean(string language, string slot, string key = FigureName.All) => Of<MeanMeasure>(new(language, slot, key));

    public Share Share(string language, string slot, string key = FigureName.All) => Of<Share>(new(language, slot, key));

    public Rate Rate(string language, string slot, string key = FigureName.All) => Of<Rate>(new(language, slot, key));

    /// <summary>Takes over a figure kept elsewhere.</summary>
    public void Take(FigureName name, Figure figure) => figures[name] = figure;

    /// <summary>The value of a figure; null where there is none.</summary>
    public double? Value(string language, string slot, string key = FigureName.All) =>
        figures.GetValueOrDefault(new(language, slot, key))?.Value;

    /// <summary>The mean of F1 over the keys of a slot, each counted once; <c>all</c> left out.</summary>
    public double? MacroF1(string language, string slot)
    {
        var each = figures.Where(f => f.Key.Language == language && f.Key.Slot == slot && f.Key.Key != FigureName.All)
            .Select(f => f.Value).OfType<Measure>()
            .Where(m => m.Gold > 0).Select(m => m.F1).ToList();
        return each.Count == 0 ? null : each.Average();
    }

    private T Of<T>(FigureName name) where T : Figure, new()
    {
        if (!figures.TryGetValue(name, out var figure)) figures[name] = figure = new T();
        return figure as T
            ?? throw new InvalidOperationException($"The figure {name} is a {figure.GetType().Name}, not a {typeof(T).Name}.");
    }
}
