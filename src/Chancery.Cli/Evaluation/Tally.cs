namespace Chancery.Cli.Evaluation;

/// <summary>How often something was right of how often it was asked.</summary>
internal sealed class Share
{
    public int Right { get; private set; }
    public int Asked { get; private set; }
    public double? Value => Asked == 0 ? null : Math.Round(Right / (double)Asked, 4);

    public void Add(bool right)
    {
        Asked++;
        if (right) Right++;
    }
}

/// <summary>Precision, recall and their harmonic mean.</summary>
internal sealed class Measure
{
    public int Found { get; private set; }
    public int Gold { get; private set; }
    public int Predicted { get; private set; }
    public double Precision => Predicted == 0 ? 0 : Found / (double)Predicted;
    public double Recall => Gold == 0 ? 0 : Found / (double)Gold;
    public double F1 => Found == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(int found, int gold, int predicted) => (Found, Gold, Predicted) = (Found + found, Gold + gold, Predicted + predicted);
}

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
}
