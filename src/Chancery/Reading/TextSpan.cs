namespace Chancery.Reading;

/// <summary>A half-open range of an article's <see cref="Article.Content"/>, in UTF-16 units.</summary>
/// <param name="Start">The first position of the span.</param>
/// <param name="End">The first position after the span.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of UTF-16 units covered.</summary>
    public int Length => End - Start;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Whether the two spans share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
