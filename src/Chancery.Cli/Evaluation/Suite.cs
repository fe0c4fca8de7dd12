namespace Chancery.Cli.Evaluation;

/// <summary>A figure that stands for its suite.</summary>
/// <param name="What">What is measured, as floors name it.</param>
/// <param name="Value">Ours; null where the data given does not ask it.</param>
/// <param name="Best">The best known figure, or a dash.</param>
/// <param name="Target">What is to be reached; null where nobody has said.</param>
internal sealed record Goal(string What, double? Value, string Best, double? Target)
{
    /// <summary>Whether less is better: the target is to be stayed under.</summary>
    public bool AtMost { get; init; }

    public bool IsReached => Value is { } value && (AtMost ? value < Target : value >= Target);
}

/// <summary>One way to measure the engine: data of one form, read and compared.</summary>
internal abstract class Suite
{
    /// <summary>What the command line calls it.</summary>
    public abstract string Name { get; }

    /// <summary>What is measured and what counts as right, in a few sentences.</summary>
    public abstract string Measures { get; }

    /// <summary>The data's name, origin and licence.</summary>
    public abstract string Data { get; }

    /// <summary>What the files are, as an error message says it.</summary>
    public abstract string Form { get; }

    /// <summary>Where the data is in a folder that holds that of all suites.</summary>
    public abstract IReadOnlyList<string> Places { get; }

    /// <summary>Reads the data, the engine over it, and compares.</summary>
    /// <exception cref="InvalidDataException">A file is not of the form; the message names place, value and way out.</exception>
    public abstract Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline);

    /// <summary>The figures that stand for the suite.</summary>
    public abstract IEnumerable<Goal> Goals(Scoreboard board);

    /// <summary>All figures as a table.</summary>
    public virtual Table Table(Scoreboard board) => FigureTable.Of(board);

    /// <summary>How many columns of the table are names, written from the left.</summary>
    public virtual int NameColumns => FigureTable.Names;

    /// <summary>A line under the table, or null.</summary>
    public virtual string? Note(Scoreboard board) => null;
}
