using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Coding;

namespace Chancery.Recording.Decisions;

/// <summary>Puts what people decided about an event in the place of what its accounts come to; the accounts stay as they are.</summary>
public static class Corrections
{
    /// <summary>The values that can be corrected, by their names in the JSON of events.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["type", "status", "parties", "from", "to", "people", "when", "place", "mechanism", "ordinal", "topics", "background"];

    /// <summary>The event after decisions, in the order in which they were taken: of two corrections of one value the later counts.</summary>
    public static Event Apply(Event e, IReadOnlyList<DecisionEntry> decisions)
    {
        foreach (var entry in decisions) e = Apply(e, entry);
        return e;
    }

    /// <summary>Why a correction cannot be taken; null when it can.</summary>
    /// <param name="field">The value's name.</param>
    /// <param name="value">The value as JSON, in the form of <c>chancery read</c>.</param>
    public static string? FaultOf(string field, JsonNode? value)
    {
        if (!Fields.Contains(field, StringComparer.Ordinal))
            return $"an event has no value '{field}'; did you mean '{Fields.MinBy(f => Closeness.Distance(f, field))}'? There are {string.Join(", ", Fields)}.";
        try
        {
            With(Sample, field, value);
            return null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return $"'{value?.ToJsonString() ?? "null"}' is no value for '{field}'; write it as the JSON of 'chancery read' does ({Form(field)}).";
        }
    }

    private static readonly EventValues Sample = new(EventType.Meeting, EventStatus.Held, [], OneOrMany.None, OneOrMany.None, [], Resolving.When.Unknown, null, null, null, [], false, []);

    private static string Form(string field) => field switch
    {
        "type" or "status" => "a word of docs/record.md",
        "parties" or "topics" => "a list of codes, like [\"IND\",\"RUS\"]",
        "from" or "to" => "a code, a list of codes or null",
        "people" => "a list of {\"name\",\"side\",\"office\",\"actor\"}",
        "when" => "{\"edtf\":\"2025-08-21\",\"words\":\"…\",\"basis\":\"stated\"} or null",
        "place" => "{\"name\":\"Moscow\",\"country\":\"RUS\"} or null",
        "ordinal" => "a whole number or null",
        "background" => "true or false",
        _ => "a text or null",
    };

    private static Event Apply(Event e, DecisionEntry entry) => entry.Decision switch
    {
        Decision.Corrected c when FaultOf(c.Field, c.Value) is null => Decided(With(EventValues.Of(e), c.Field, c.Value).Event(e.Id, e.Accounts), entry, c.Field),
        Decision.Accepted => Decided(e, entry, "accepted"),
        Decision.Together => Decided(e, entry, "together"),
        Decision.Apart => Decided(e, entry, "apart"),
        _ => e,
    };

    private static Event Decided(Event e, DecisionEntry entry, string what) => e with { Decided = [.. e.Decided, new(entry.Id, entry.By, entry.At, what)] };

    private static EventValues With(EventValues values, string field, JsonNode? value)
    {
        var json = JsonNode.Parse(values.Json())!.AsObject();
        json[field] = value?.DeepClone();
        return EventValues.Parse(json.ToJsonString());
    }
}
