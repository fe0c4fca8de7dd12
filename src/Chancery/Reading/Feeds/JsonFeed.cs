using System.Text.Json;

namespace Chancery.Reading.Feeds;

/// <summary>JSON Feed 1.0 and 1.1.</summary>
internal sealed class JsonFeed(FeedTimes times)
{
    /// <summary>Whether the object is a feed, as its version tells; not whether it is a sound one.</summary>
    public static bool Is(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && Value(root, "version") is { } version && version.Contains("jsonfeed.org/version/", StringComparison.OrdinalIgnoreCase)
        && root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array;

    /// <param name="root">An object that <see cref="Is"/> takes for a feed.</param>
    public Feed Read(JsonElement root) => new(Value(root, "title"), Value(root, "language"),
        [.. root.GetProperty("items").EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Select(ItemOf)]);

    private FeedItem ItemOf(JsonElement item)
    {
        string[] texts = [Value(item, "content_html") ?? "", Value(item, "content_text") ?? "", Value(item, "summary") ?? ""];
        var updated = times.Of(Value(item, "date_modified"));
        return new(Value(item, "title") ?? "", texts.MaxBy(t => t.Length)!)
        {
            Id = Value(item, "id"),
            Link = Value(item, "url") ?? Value(item, "external_url") ?? (Value(item, "id") is { } id && id.StartsWith("http", StringComparison.Ordinal) ? id : null),
            Published = times.Of(Value(item, "date_published")) ?? updated,
            Updated = updated,
            Byline = Author(item),
            Language = Value(item, "language"),
        };
    }

    private static string? Author(JsonElement item)
    {
        if (item.TryGetProperty("authors", out var several) && several.ValueKind == JsonValueKind.Array)
            foreach (var author in several.EnumerateArray())
                if (author.ValueKind == JsonValueKind.Object && Value(author, "name") is { } name) return name;
        return item.TryGetProperty("author", out var one) && one.ValueKind == JsonValueKind.Object ? Value(one, "name") : null;
    }

    private static string? Value(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value)) return null;
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;
        }
        // A string of half a surrogate pair, or of bytes that are no UTF-8.
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
