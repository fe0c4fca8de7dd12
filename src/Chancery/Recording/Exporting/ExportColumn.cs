namespace Chancery.Recording.Exporting;

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A calendar day.</summary>
    Day,
}

/// <summary>What a column of an export means.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its cells hold; any cell may be empty unless it is part of the key.</param>
/// <param name="Meaning">What it says, in one sentence without its stop.</param>
public sealed record ExportColumn(string Name, ColumnKind Kind, string Meaning)
{
    /// <summary>What numbers count, or how a text is written (EDTF, ISO 3166-1 alpha-3); null where the meaning says all.</summary>
    public string? Unit { get; init; }

    /// <summary>The only values it takes; none where it is open.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}

/// <summary>A table of an export.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What a row stands for.</param>
/// <param name="Columns">Its columns, in order.</param>
public record ExportTable(string Name, string Meaning, IReadOnlyList<ExportColumn> Columns);

/// <summary>A table with the way from an item of the record to its row.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
public sealed record ExportTable<T> : ExportTable
{
    private readonly Func<T, object?>[] cells;

    internal ExportTable(string name, string meaning, IReadOnlyList<(ExportColumn Column, Func<T, object?> Cell)> columns)
        : base(name, meaning, [.. columns.Select(c => c.Column)]) => cells = [.. columns.Select(c => c.Cell)];

    /// <summary>The cells of an item, in the order of the columns: null, string, int, double, bool or <see cref="DateOnly"/>.</summary>
    public object?[] Row(T item) => Array.ConvertAll(cells, cell => cell(item));
}
