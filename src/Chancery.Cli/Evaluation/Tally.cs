namespace Chancery.Cli.Evaluation;

/// <summary>All measures of one language, or of all.</summary>
internal sealed class Tally
{
    public int Articles { get; set; }
    public Measure Strict { get; } = new();
    public Measure Lenient { get; } = new();
    public Share Status { get; } = new();
    public Share When { get; } = new();
    public Share Place { get; } = new();
    public Share Mechanism { get; } = new();
    public Share Direction { get; } = new();
    public Measure People { get; } = new();
    public Measure Topics { get; } = new();
    public Measure Statements { get; } = new();
    public Measure Commitments { get; } = new();

    /// <summary>Every measure with its name.</summary>
    public IEnumerable<(string Slot, Figure Figure)> Figures =>
    [
        ("strict", Strict), ("lenient", Lenient), ("status", Status), ("when", When), ("place", Place), ("mechanism", Mechanism),
        ("direction", Direction), ("people", People), ("topics", Topics), ("statements", Statements), ("commitments", Commitments),
    ];
}
