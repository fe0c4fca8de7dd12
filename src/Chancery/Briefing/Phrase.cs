namespace Chancery.Briefing;

/// <summary>Words in one language, as one piece of a <see cref="Phrase"/>.</summary>
/// <param name="Text">The words, unescaped.</param>
/// <param name="Language">BCP 47 tag where it differs from the brief's English; else null.</param>
public sealed record Run(string Text, string? Language = null);

/// <summary>A line of prose of which parts may be in another language.</summary>
public sealed class Phrase
{
    private readonly Run[] runs;

    /// <summary>Copies the runs; neighbours in one language are joined.</summary>
    public Phrase(IEnumerable<Run> runs) => this.runs = [.. Joined(runs)];

    /// <summary>English words.</summary>
    public static Phrase Of(string text) => new([new(text)]);

    /// <summary>The pieces in order; none of them empty.</summary>
    public IReadOnlyList<Run> Runs => runs;

    /// <summary>This phrase, then the other.</summary>
    public static Phrase operator +(Phrase left, Phrase right) => new([.. left.runs, .. right.runs]);

    /// <summary>This phrase, then English words.</summary>
    public static Phrase operator +(Phrase left, string right) => left + Of(right);

    /// <summary>English words, then this phrase.</summary>
    public static Phrase operator +(string left, Phrase right) => Of(left) + right;

    /// <summary>"a, b and c".</summary>
    public static Phrase List(IReadOnlyList<Phrase> items) => items.Count switch
    {
        0 => Of(""),
        1 => items[0],
        _ => items.Skip(1).SkipLast(1).Aggregate(items[0], (all, next) => all + ", " + next) + " and " + items[^1],
    };

    /// <summary>All words without their languages.</summary>
    public override string ToString() => string.Concat(runs.Select(r => r.Text));

    private static IEnumerable<Run> Joined(IEnumerable<Run> runs)
    {
        Run? open = null;
        foreach (var run in runs.Where(r => r.Text.Length > 0))
        {
            if (open?.Language == run.Language && open is not null) open = open with { Text = open.Text + run.Text };
            else
            {
                if (open is not null) yield return open;
                open = run;
            }
        }
        if (open is not null) yield return open;
    }
}
