namespace Chancery.Coding;

/// <summary>The PLOVER event of each type (PLOVER manual, Open Event Data Alliance).</summary>
internal static class PloverClasses
{
    public static PloverClass Of(EventType type) => new(type switch
    {
        EventType.Visit or EventType.Meeting or EventType.Call or EventType.Session => "CONSULT",
        EventType.Agreement => "AGREE",
        EventType.Signing or EventType.Support => "SUPPORT",
        _ => type.ToString().ToUpperInvariant(),
    }, null);
}
