using AngleSharp.Dom;

namespace Chancery.Reading.Html;

/// <summary>What a page says about itself outside its text, gathered in one walk.</summary>
internal sealed class PageFacts
{
    private const int LongestName = 100;
    private readonly Dictionary<IElement, int> order = [];
    private string? markedAuthor;
    private string? shownAuthor;
    private string? likelyAuthor;

    private PageFacts() { }

    /// <summary>Meta elements: name, property, itemprop or http-equiv in lower case, and content, in order.</summary>
    public List<(string Name, string Content)> Metas { get; } = [];

    /// <summary>JSON-LD blocks as written.</summary>
    public List<string> JsonLd { get; } = [];

    /// <summary>Elements that may hold a date: time, abbr with title, those marked datePublished, and those whose class speaks of a date.</summary>
    public List<IElement> Dated { get; } = [];

    public List<IElement> Headings { get; } = [];

    /// <summary>Scripts that are no JSON-LD.</summary>
    public List<IElement> Scripts { get; } = [];

    /// <summary>How many elements of the page begin before a heading of the first rank or an element that may hold a date.</summary>
    public int OrderOf(IElement element) => order.GetValueOrDefault(element);

    public string? DocumentTitle { get; private set; }

    /// <summary>The author as marked on the page, the author's name before the line it stands in.</summary>
    public string? Author => markedAuthor ?? shownAuthor ?? likelyAuthor;

    /// <summary>The publisher as marked on the page.</summary>
    public string? Publisher { get; private set; }

    /// <summary>Where what is told took place, as marked on the page (schema.org, the microformat h-event's p-location).</summary>
    public string? Place { get; private set; }

    public string? Canonical { get; private set; }

    public string? Language { get; private set; }

    /// <summary>The content of the first meta element of the first of the names that is there.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var meta in Metas)
                if (meta.Name == name && !string.IsNullOrWhiteSpace(meta.Content)) return meta.Content.Trim();
        return null;
    }

    public static PageFacts Of(IDocument document)
    {
        var facts = new PageFacts { Language = document.DocumentElement?.GetAttribute("lang") };
        var number = 0;
        foreach (var element in Elements.Of(document.DocumentElement)) facts.Take(element, number++);
        return facts;
    }

    private void Take(IElement element, int number)
    {
        if (element.Attributes.Length > 0) TakeName(element);
        switch (element.LocalName)
        {
            case "meta":
                TakeMeta(element);
                break;
            case "title" when DocumentTitle is null && element.ParentElement?.LocalName != "svg":
                DocumentTitle = element.TextContent;
                break;
            case "link" when element.GetAttribute("rel") is "canonical":
                Canonical ??= element.GetAttribute("href");
                break;
            case "script" when element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true:
                JsonLd.Add(element.TextContent);
                break;
            case "script":
                Scripts.Add(element);
                break;
            case "h1":
                Headings.Add(element);
                order[element] = number;
                break;
            default:
                if (!MayHoldDate(element)) break;
                Dated.Add(element);
                order[element] = number;
                break;
        }
    }

    private void TakeName(IElement element)
    {
        var property = element.GetAttribute("itemprop");
        if (property is "author" or "creator") markedAuthor ??= NameIn(element);
        else if (property is "publisher") Publisher ??= NameIn(element);
        else if (property is "contentLocation" or "locationCreated" || element.ClassList.Contains("p-location")) Place ??= NameIn(element);
        else if (element.LocalName != "link" && (element.GetAttribute("rel") is "author" || IsAuthor(element.ClassName)))
            shownAuthor ??= NameIn(element);
        else if (ClassWords.SayAuthor(element.ClassName)) likelyAuthor ??= NameIn(element);
    }

    private static bool IsAuthor(string? name) => name is "author" or "author-name" or "article-author" or "byline__name" or "byline-name";

    private static string? NameIn(IElement element)
    {
        foreach (var inner in Elements.Of(element))
            if (inner != element && inner.GetAttribute("itemprop") is "name") return Short(inner.GetAttribute("content") ?? Elements.LineOf(inner, LongestName + 1));
        return Short(element.GetAttribute("content") ?? Elements.LineOf(element, LongestName + 1));
    }

    private static string? Short(string name) => name.Length is > 0 and <= LongestName && !name.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? name : null;

    private void TakeMeta(IElement meta)
    {
        if (meta.GetAttribute("content") is not { } content) return;
        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            if (meta.GetAttribute(attribute) is { Length: > 0 } name) Metas.Add((name.Trim().ToLowerInvariant(), content));
    }

    private static bool MayHoldDate(IElement element)
    {
        if (element.LocalName == "time" || element.HasAttribute("datetime") || MarkedDates.DataOf(element) is not null) return true;
        if (element.GetAttribute("itemprop") is { } property && property.Contains("date", StringComparison.OrdinalIgnoreCase)) return true;
        return DateClasses.Speak(element.ClassName) || DateClasses.Speak(element.Id);
    }
}
