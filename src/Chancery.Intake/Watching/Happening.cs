using Chancery.Reading;

namespace Chancery.Intake.Watching;

/// <summary>What a watcher tells.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="At">When.</param>
public abstract record Happening(string Source, DateTimeOffset At)
{
    /// <summary>The list was read.</summary>
    /// <param name="Source">The source's name.</param>
    /// <param name="At">When.</param>
    /// <param name="Listed">How many pages it lists; null where it has not changed.</param>
    /// <param name="New">How many of them are new.</param>
    public sealed record ListRead(string Source, DateTimeOffset At, int? Listed, int New) : Happening(Source, At);

    /// <summary>An article came that was not there before.</summary>
    /// <param name="Source">The source's name.</param>
    /// <param name="At">When.</param>
    /// <param name="Article">The article.</param>
    /// <param name="Events">How many events it tells of.</param>
    public sealed record Came(string Source, DateTimeOffset At, Article Article, int Events) : Happening(Source, At);

    /// <summary>A page is not what it was.</summary>
    /// <param name="Source">The source's name.</param>
    /// <param name="At">When.</param>
    /// <param name="Article">The article as it is now.</param>
    /// <param name="IsSilent">Whether the page does not say that it was changed.</param>
    /// <param name="Change">What is different.</param>
    public sealed record Changed(string Source, DateTimeOffset At, Article Article, bool IsSilent, string Change) : Happening(Source, At);

    /// <summary>Something could not be read.</summary>
    /// <param name="Source">The source's name.</param>
    /// <param name="At">When.</param>
    /// <param name="Words">What and why.</param>
    /// <param name="Next">When it is tried again; null for no more.</param>
    public sealed record NotRead(string Source, DateTimeOffset At, string Words, DateTimeOffset? Next) : Happening(Source, At);
}
