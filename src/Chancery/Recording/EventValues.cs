using System.Text.Json;
using Chancery.Coding;
using Chancery.Resolving;

namespace Chancery.Recording;

/// <summary>What is preferred of an event, without its accounts; also the form in which it is kept and corrected.</summary>
internal sealed record EventValues(EventType Type, EventStatus Status, IReadOnlyList<string> Parties, OneOrMany From, OneOrMany To, IReadOnlyList<Participant> People,
    When When, PlaceName? Place, string? Mechanism, int? Ordinal, IReadOnlyList<string> Topics, bool Background, IReadOnlyList<string> Reasons)
{
    /// <summary>The decisions that made it what it is.</summary>
    public IReadOnlyList<EventDecision> Decided { get; init; } = [];

    public static EventValues Of(Event e) =>
        new(e.Type, e.Status, e.Parties, e.From, e.To, e.People, e.When, e.Place, e.Mechanism, e.Ordinal, e.Topics, e.Background, e.Reasons) { Decided = e.Decided };

    public string Json() => JsonSerializer.Serialize(this, ClaimsJson.Options);

    /// <exception cref="JsonException">It is not of the form.</exception>
    public static EventValues Parse(string json) => JsonSerializer.Deserialize<EventValues>(json, ClaimsJson.Options)!;

    /// <summary>The event of these values.</summary>
    public Event Event(string id, IReadOnlyList<Told<EventClaim>> accounts) => new()
    {
        Id = id,
        Type = Type,
        Status = Status,
        Parties = Parties,
        From = From,
        To = To,
        People = People,
        When = When,
        Place = Place,
        Mechanism = Mechanism,
        Ordinal = Ordinal,
        Topics = Topics,
        Background = Background,
        Reasons = Reasons,
        Decided = Decided,
        Accounts = accounts,
    };
}
