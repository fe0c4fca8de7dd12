using System.Text.Json;
using Chancery.Coding;
using Chancery.Recording;
using Chancery.Resolving;

namespace Chancery.Store.Events;

/// <summary>An event as its row keeps it: without its accounts, which are claims of their own.</summary>
internal sealed record EventRow(EventType Type, EventStatus Status, IReadOnlyList<string> Parties, OneOrMany From, OneOrMany To, IReadOnlyList<Participant> People,
    When When, PlaceName? Place, string? Mechanism, int? Ordinal, IReadOnlyList<string> Topics, bool Background, IReadOnlyList<string> Reasons)
{
    public static string Json(Event e) => JsonSerializer.Serialize(
        new EventRow(e.Type, e.Status, e.Parties, e.From, e.To, e.People, e.When, e.Place, e.Mechanism, e.Ordinal, e.Topics, e.Background, e.Reasons), ClaimsJson.Options);

    public static Event Event(string id, string json, IReadOnlyList<Told<EventClaim>> accounts)
    {
        var row = JsonSerializer.Deserialize<EventRow>(json, ClaimsJson.Options)!;
        return new()
        {
            Id = id,
            Type = row.Type,
            Status = row.Status,
            Parties = row.Parties,
            From = row.From,
            To = row.To,
            People = row.People,
            When = row.When,
            Place = row.Place,
            Mechanism = row.Mechanism,
            Ordinal = row.Ordinal,
            Topics = row.Topics,
            Background = row.Background,
            Reasons = row.Reasons,
            Accounts = accounts,
        };
    }
}
