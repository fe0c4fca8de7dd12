namespace Chancery.Cli.Evaluation;

/// <summary>One figure: how often what was asked or read was right.</summary>
internal abstract class Figure
{
    /// <summary>The figure itself; null where nothing was asked.</summary>
    public abstract double? Value { get; }
}

/// <summary>How often something was right of how often it was asked.</summary>
internal sealed class Share : Figure
{
    public int Right { get; private set; }
    public int Asked { get; private set; }
    public override double? Value => Asked == 0 ? null : Math.Round(Right / (double)Asked, 4);

    public void Add(bool right)
    {
        Asked++;
        if (right) Right++;
    }
}

/// <summary>Precision, recall and their harmonic mean.</summary>
internal sealed class Measure : Figure
{
    public int Found { get; private set; }
    public int Gold { get; private set; }
    public int Predicted { get; private set; }
    public double Precision => Predicted == 0 ? 0 : Found / (double)Predicted;
    public double Recall => Gold == 0 ? 0 : Found / (double)Gold;
    public double F1 => Found == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
    public override double? Value => Gold + Predicted == 0 ? null : F1;

    public void Add(int found, int gold, int predicted) => (Found, Gold, Predicted) = (Found + found, Gold + gold, Predicted + predicted);
}

/// <summary>How many of something there are for each thousand of another.</summary>
internal sealed class Rate : Figure
{
    public int Count { get; private set; }
    public int Of { get; private set; }
    public override double? Value => Of == 0 ? null : Math.Round(1000.0 * Count / Of, 2);

    public void Add(int count, int of) => (Count, Of) = (Count + count, Of + of);
}

/// <summary>The means of precision and recall over documents, each counted once, and their harmonic mean.</summary>
internal sealed class MeanMeasure : Figure
{
    private double precisions;
    private double recalls;
    private int read;
    private int asked;

    public int Documents { get; private set; }
    public double Precision => read == 0 ? 0 : precisions / read;
    public double Recall => asked == 0 ? 0 : recalls / asked;
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
    public override double? Value => Documents == 0 ? null : F1;

    /// <summary>Adds a document; where nothing was read it has no precision, where nothing was expected no recall.</summary>
    public void Add(int found, int gold, int predicted)
    {
        Documents++;
        if (predicted > 0) (read, precisions) = (read + 1, precisions + found / (double)predicted);
        if (gold > 0) (asked, recalls) = (asked + 1, recalls + found / (double)gold);
    }
}
