using Chancery.Reading.Dates;

namespace Chancery.Reading.Html;

/// <summary>When a page says it was last changed: JSON-LD, meta elements, marked elements, lines that say so.</summary>
internal sealed class PageChange(PageFacts facts, JsonLd ld, DateWords words)
{
    private const int LongestLine = 160;

    private static readonly string[] Metas =
    [
        "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "article:modified", "modified_time", "last-modified", "lastmod", "last_modified", "revised",
        "dc.date.modified", "dcterms.modified", "dc.modified", "article_date_updated", "updated", "update_date", "bt:moddate", "lastupdate", "last-updated", "dateupdated",
    ];

    public PublicationTime? Find()
    {
        if (Read(ld.Modified) is { } structured) return structured;
        foreach (var name in Metas)
            if (Read(facts.Meta(name)) is { } meta) return meta;
        foreach (var element in facts.Dated)
            if (OfLine(Elements.LineOf(element, LongestLine + 1)) is { } line) return line;
            else if (element.GetAttribute("itemprop") is "dateModified" && Read(element.GetAttribute("datetime") ?? element.GetAttribute("content")) is { } marked) return marked;
        return null;
    }

    private PublicationTime? OfLine(string line) =>
        line.Length is >= 6 and <= LongestLine && DateLine.Find(line, words, words.WritesMonthFirst(facts.Language)) is { } found && words.SaysModified(line.AsSpan(0, found.Start)) ? found.Time : null;

    private PublicationTime? Read(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : PublicationTime.Parse(value) ?? DateLine.Find(value, words, words.WritesMonthFirst(facts.Language))?.Time;
}
