using Chancery.Coding;

namespace Chancery.Recording;

/// <summary>
/// Which accounts can be of one event at all: those of one block. A block is re-assembled whole when an account joins it,
/// so the order in which articles are read does not matter.
/// </summary>
public static class Block
{
    /// <summary>The block of a claim: its kind of event, and its two parties or, in other company, its mechanism; no account of a session of many names them all.</summary>
    public static string Of(EventClaim claim)
    {
        var sides = claim.Parties.Count != 2 && claim.Mechanism is not null ? "in " + claim.Mechanism : string.Join(' ', claim.Parties);
        return $"{KindOf(claim.Type)} {sides}";
    }

    /// <summary>Types that sources use for one another ("talks", "session") are one kind.</summary>
    public static string KindOf(EventType type) => type switch
    {
        EventType.Meeting or EventType.Session or EventType.Call => "talks",
        EventType.Agreement or EventType.Signing => "agreement",
        _ => type.ToString().ToLowerInvariant(),
    };
}
