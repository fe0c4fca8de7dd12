using Chancery.Coding;

namespace Chancery.Recording.Disagreements;

/// <summary>One of the values that accounts of an event give, and who gives it.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="Value">As exact as any account gives it that agrees with it.</param>
/// <param name="Accounts">Those that give it, or a less exact value that fits no other; in the order of the event.</param>
/// <param name="Kind">The most official kind of their sources.</param>
public sealed record Variant<T>(T Value, IReadOnlyList<Told<EventClaim>> Accounts, SourceKind Kind)
{
    /// <summary>The last day on which one of them told it; null when none has a day.</summary>
    public DateOnly? LastTold => Accounts.Max(a => a.Article.Published?.Day);

    /// <summary>How many independent voices tell it (<see cref="ArticleHead.Origin"/>).</summary>
    public int Origins => Accounts.Select(a => a.Article.Origin).Distinct().Count();
}

/// <summary>What sources can differ in.</summary>
public enum DisputedField
{
    /// <summary>Whether it was held or is denied.</summary>
    Status,
    /// <summary>What kind of event it was.</summary>
    Type,
    /// <summary>When.</summary>
    Date,
    /// <summary>Where.</summary>
    Place,
    /// <summary>Which standing series it belongs to.</summary>
    Mechanism,
    /// <summary>Its number in the series.</summary>
    Ordinal,
    /// <summary>Who took part for a side.</summary>
    People,
    /// <summary>The office or rank of a person.</summary>
    Office,
}

/// <summary>Where the accounts of one event differ: all values with those who give them, the preferred one first.</summary>
/// <param name="Field">What they differ in.</param>
/// <param name="Of">The person or side concerned; null for what an event has once.</param>
/// <param name="Variants">At least two, none only less exact than another.</param>
/// <param name="Reason">Why the first is preferred to the second.</param>
public sealed record Disagreement(DisputedField Field, string? Of, IReadOnlyList<Variant<string>> Variants, string Reason);
