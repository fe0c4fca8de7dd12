using Chancery.Coding;

namespace Chancery.Recording;

/// <summary>Which accounts can be of one event at all: those of one block.</summary>
public static class Block
{
    /// <summary>
    /// The block of a claim: its kind of event, and who acts; where nobody acts on another its two parties or, in other company, the body
    /// that meets, for no account of a session of many names them all.
    /// </summary>
    public static string Of(EventClaim claim) => $"{KindOf(claim.Type)} {SidesOf(claim)}";

    /// <summary>Types that sources use for one another ("talks", "session") are one kind.</summary>
    public static string KindOf(EventType type) => type switch
    {
        EventType.Meeting or EventType.Session or EventType.Call => "talks",
        EventType.Agreement or EventType.Signing => "agreement",
        _ => type.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether one does something to another, so that a source may name one of those concerned and another source all.</summary>
    internal static bool IsAct(EventClaim claim) =>
        claim.From.Count > 0 && claim.Type is not (EventType.Visit or EventType.Meeting or EventType.Session or EventType.Call or EventType.Agreement or EventType.Signing);

    /// <summary>Whether it is something said: it is said often, and only its matter tells one time from the next.</summary>
    internal static bool AreWords(EventType type) => type is EventType.Support or EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten;

    /// <summary>The organisation or mechanism that meets: of "G20 summit" and of "G20" the G20; null where two parties are named or none meets.</summary>
    internal static string? BodyOf(EventClaim claim)
    {
        if (claim.Mechanism is not { } mechanism) return claim.Parties.Count == 1 ? claim.Parties[0] : null;
        var first = FirstWord(mechanism);
        if (claim.Parties.Count == 2) return claim.Parties.Contains(first) ? first : null;
        return IsAcronym(first) ? first : mechanism;
    }

    private static string SidesOf(EventClaim claim) => IsAct(claim) ? "by " + string.Join(' ', claim.From)
        : BodyOf(claim) is { } body ? "in " + body : string.Join(' ', claim.Parties);

    private static string FirstWord(string name) => name.Split(' ')[0];

    private static bool IsAcronym(string word) => word.Length > 1 && !word.Any(char.IsLower);
}
