using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chancery.Reading.Html;

/// <summary>What the JSON-LD of a page says of its article; later blocks fill what earlier ones leave open.</summary>
internal sealed partial class JsonLd
{
    private const int MostNodes = 5000;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
    private int nodes;

    /// <summary>Whether one of the blocks is about an article, not only about the page.</summary>
    public bool IsArticle { get; private set; }

    public string? Headline { get; private set; }

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    public string? Publisher { get; private set; }

    public string? Author { get; private set; }

    public string? Place { get; private set; }

    public string? Language { get; private set; }

    public string? Body { get; private set; }

    public string? Description { get; private set; }

    public string? Section { get; private set; }

    public static JsonLd Read(IEnumerable<string> blocks)
    {
        var read = new JsonLd();
        foreach (var block in blocks) read.Take(block);
        return read;
    }

    private void Take(string block)
    {
        using var document = Parse(block) ?? Parse(Controls().Replace(block, " "));
        if (document is not null) Visit(document.RootElement, 0);
        else Scrape(block);
    }

    private static JsonDocument? Parse(string block)
    {
        try
        {
            return JsonDocument.Parse(block.Trim().TrimEnd(';'), Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Broken JSON still shows its date plainly.
    private void Scrape(string block)
    {
        if (Published is null && PublishedPattern().Match(block) is { Success: true } match) Published = match.Groups[1].Value;
    }

    private void Visit(JsonElement element, int depth)
    {
        if (depth > 12 || nodes++ > MostNodes) return;
        if (element.ValueKind == JsonValueKind.Array)
            foreach (var item in element.EnumerateArray()) Visit(item, depth + 1);
        if (element.ValueKind != JsonValueKind.Object) return;
        Take(element);
        foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart"])
            if (element.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                if (name is not ("itemListElement" or "item" or "hasPart") || !IsArticle) Visit(inner, depth + 1);
    }

    private void Take(JsonElement element)
    {
        var kind = KindOf(element);
        if (kind == Kind.Other) return;
        if (kind == Kind.Article && !IsArticle) (IsArticle, Headline, Published, Modified) = (true, null, null, null);
        else if (kind == Kind.Page && IsArticle) kind = Kind.Late;
        Headline ??= Text(element, "headline") ?? Text(element, "name");
        if (kind != Kind.Late)
        {
            Published ??= Text(element, "datePublished") ?? Text(element, "dateCreated") ?? Text(element, "uploadDate");
            Modified ??= Text(element, "dateModified");
        }
        Publisher ??= Named(element, "publisher");
        Author ??= Named(element, "author") ?? Named(element, "creator");
        Place ??= Named(element, "contentLocation") ?? Named(element, "locationCreated");
        Language ??= Text(element, "inLanguage");
        if (kind != Kind.Article) return;
        Body ??= Text(element, "articleBody");
        Description ??= Text(element, "description");
        Section ??= Text(element, "articleSection");
    }

    private enum Kind { Other, Page, Article, Late }

    private static Kind KindOf(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type)) return element.TryGetProperty("datePublished", out _) ? Kind.Page : Kind.Other;
        var name = type.ValueKind == JsonValueKind.Array && type.GetArrayLength() > 0 ? Value(type[0]) : Value(type);
        if (name is null) return Kind.Other;
        if (name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "Report" or "LiveBlogPosting" or "SocialMediaPosting" or "DiscussionForumPosting") return Kind.Article;
        if (name is "WebPage" or "ItemPage" or "AboutPage" or "Blog" or "VideoObject" or "CreativeWork" or "Review" or "Recipe" or "Event" or "PodcastEpisode") return Kind.Page;
        return name is not ("Comment" or "ImageObject" or "Offer" or "Person" or "Organization") && element.TryGetProperty("datePublished", out _) ? Kind.Page : Kind.Other;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && Value(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string? Value(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@value", out var inner)) value = inner;
        if (value.ValueKind == JsonValueKind.Number) return value.GetRawText();
        if (value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // A name is a string, an object with a name, or a list of these.
    private static string? Named(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value)) return null;
        var names = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
            .Select(v => v.ValueKind == JsonValueKind.Object ? Text(v, "name") : Value(v))
            .Where(n => !string.IsNullOrWhiteSpace(n) && !n.StartsWith("http", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Take(8).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    [GeneratedRegex("[\u0000-\u001F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Controls();

    [GeneratedRegex("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"", RegexOptions.CultureInvariant)]
    private static partial Regex PublishedPattern();
}
