using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Chancery.Reading.Html;

/// <summary>The article that a page describes in JSON-LD (schema.org).</summary>
internal sealed record LinkedData(string? Headline, string? Published, string? Author, string? Publisher, string? Url, string? Language)
{
    private const int DeepestNode = 6;
    private static readonly string[] Kinds = ["Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting", "LiveBlogPosting", "Report", "WebPage"];

    /// <summary>The first description of an article on the page; one of the page itself where there is no other.</summary>
    public static LinkedData? Of(IHtmlDocument page)
    {
        var found = page.QuerySelectorAll("script[type='application/ld+json']").SelectMany(s => Nodes(s.TextContent)).ToList();
        return found.OrderBy(f => f.Kind == "WebPage" ? 1 : 0).Select(f => f.Data).FirstOrDefault();
    }

    private static List<(string Kind, LinkedData Data)> Nodes(string json)
    {
        var nodes = new List<(string, LinkedData)>();
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            Collect(document.RootElement, nodes, 0);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A page's broken description is as good as none; its other markup is still there.
        }
        return nodes;
    }

    private static void Collect(JsonElement node, List<(string, LinkedData)> nodes, int depth)
    {
        if (depth > DeepestNode) return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray()) Collect(item, nodes, depth + 1);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            if (Kinds.FirstOrDefault(k => Types(node).Contains(k)) is { } kind) nodes.Add((kind, Described(node)));
            if (node.TryGetProperty("@graph", out var graph)) Collect(graph, nodes, depth + 1);
        }
    }

    private static IEnumerable<string?> Types(JsonElement node) => !node.TryGetProperty("@type", out var type) ? []
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString())
        : [type.ValueKind == JsonValueKind.String ? type.GetString() : null];

    private static LinkedData Described(JsonElement node) => new(
        PageFacts.Clean(System.Net.WebUtility.HtmlDecode(Text(node, "headline"))), Text(node, "datePublished"), Name(node, "author"), Name(node, "publisher"),
        Text(node, "mainEntityOfPage") ?? Text(node, "url"), Text(node, "inLanguage"));

    private static string? Text(JsonElement node, string name) => !node.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString() : null;

    // A person or organisation: its name, an object with one, or several of them.
    private static string? Name(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value)) return null;
        IEnumerable<JsonElement> all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        var names = all.Select(v => v.ValueKind == JsonValueKind.Object ? Text(v, "name") : v.ValueKind == JsonValueKind.String ? v.GetString() : null).OfType<string>().ToList();
        return names.Count == 0 ? null : PageFacts.Clean(string.Join(", ", names));
    }
}
