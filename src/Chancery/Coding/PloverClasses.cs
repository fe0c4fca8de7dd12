namespace Chancery.Coding;

/// <summary>The PLOVER event of each type (PLOVER manual, Open Event Data Alliance).</summary>
internal static class PloverClasses
{
    /// <summary>The class of an event: acts of good will to come are AGREE, hostile deeds to come THREATEN, talks called off or denied REJECT.</summary>
    public static PloverClass Of(EventType type, EventStatus status, PloverClass? own) => status switch
    {
        EventStatus.Planned when IsDeed(type) => new("THREATEN", null),
        EventStatus.Planned when !IsWord(type) => new("AGREE", null),
        EventStatus.Cancelled or EventStatus.Denied => new("REJECT", null),
        _ => own ?? new(NameOf(type), null),
    };

    private static bool IsDeed(EventType type) =>
        type is EventType.Protest or EventType.Sanction or EventType.Mobilize or EventType.Coerce or EventType.Assault;

    private static bool IsWord(EventType type) => type is EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten;

    private static string NameOf(EventType type) => type switch
    {
        EventType.Visit or EventType.Meeting or EventType.Call or EventType.Session => "CONSULT",
        EventType.Agreement => "AGREE",
        EventType.Signing or EventType.Support => "SUPPORT",
        _ => type.ToString().ToUpperInvariant(),
    };
}
