using System.Text.Json;

namespace Chancery.Cli.Evaluation;

internal sealed record GoldEvent(string Type, string Status, IReadOnlyList<string> Parties, IReadOnlyList<string> From, IReadOnlyList<string> To, IReadOnlyList<string> People,
    string? When, string? Place, string? Mechanism, IReadOnlyList<string> Topics, string Anchor);

internal sealed record GoldStatement(string Speaker);

internal sealed record GoldCommitment(IReadOnlyList<string> Parties, string? Field, string? Anchor);

/// <summary>One annotated article: the events, statements and commitments a careful reader would enter.</summary>
internal sealed record Gold(string Id, string Language, IReadOnlyList<GoldEvent> Events, IReadOnlyList<GoldStatement> Statements, IReadOnlyList<GoldCommitment> Commitments)
{
    /// <summary>Reads every annotation (<c>*.json</c>) of a folder, in the order of names.</summary>
    public static IReadOnlyList<Gold> ReadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static Gold Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        var root = document.RootElement;
        return new(Text(root, "id")!, Text(root, "language")!, [.. List(root, "events").Select(Event)], [.. List(root, "statements").Select(s => new GoldStatement(Text(s, "speaker") ?? ""))],
            [.. List(root, "commitments").Select(c => new GoldCommitment(Codes(c, "parties"), Text(c, "field"), Text(c, "anchor")))]);
    }

    private static GoldEvent Event(JsonElement e) => new(Text(e, "type")!, Text(e, "status")!, Codes(e, "parties"), Codes(e, "from"), Codes(e, "to"), Codes(e, "people"),
        Text(e, "when"), Text(e, "place"), Text(e, "mechanism"), Codes(e, "topics"), Text(e, "anchor") ?? "");

    private static IEnumerable<JsonElement> List(JsonElement owner, string name) => owner.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    private static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IReadOnlyList<string> Codes(JsonElement owner, string name) => !owner.TryGetProperty(name, out var value) ? []
        : value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => [.. value.EnumerateArray().Select(v => v.GetString()!)],
            _ => [],
        };
}
