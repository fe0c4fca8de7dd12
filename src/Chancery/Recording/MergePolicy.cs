namespace Chancery.Recording;

/// <summary>The named rule by which the machine joins accounts: what the points of <see cref="Link"/> must come to.</summary>
/// <param name="Name">What records and proposals call it; another name means other rules.</param>
/// <param name="Merge">Two accounts of so many points are of one event.</param>
/// <param name="Propose">From so many points on, people are asked; below, nothing is said.</param>
internal sealed record MergePolicy(string Name, double Merge, double Propose)
{
    /// <summary>The policy in force.</summary>
    public static MergePolicy Current { get; } = new("same-event-3", 7, 3);

    /// <summary>What it adds that no other event fits as well.</summary>
    public double NoRival { get; } = 3;

    /// <summary>The same of what is said: words without anything of their matter in common are left to people.</summary>
    public double NoRivalOfWords { get; } = 1.5;

    /// <summary>An event fits as well when it has no fewer points than this below.</summary>
    public double Margin { get; } = 2;
}
