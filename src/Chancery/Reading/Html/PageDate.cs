using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Html;

/// <summary>
/// When a page says it was published, from the surest place to the least sure: JSON-LD, meta elements, marked elements, the address,
/// times of the page, lines that look like a dateline. A date of change is never taken for it.
/// </summary>
internal sealed partial class PageDate(PageFacts facts, JsonLd ld, DateWords words, List<PageBlock> blocks, string title)
{
    private const int LongestLine = 160;

    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "article:published", "published_time", "publish_time", "og:publish_date", "og:pubdate",
        "publish-date", "publishdate", "publish_date", "publication_date", "publicationdate", "publication-date", "pubdate", "pub_date", "sailthru.date", "parsely-pub-date", "dc.date.issued", "dcterms.issued",
        "dc.date.created", "dcterms.created", "dc.created", "dc.date", "dcterms.date", "dcterms.available", "citation_publication_date", "citation_date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
        "rnews:datepublished", "originalpublicationdate", "article_date_original", "article.published", "article.created", "article:created", "bt:pubdate", "rbpubdate", "displaydate", "ptime",
        "shareaholic:article_published_time", "mediator_published_time", "vr:published_time", "datecreated", "date_published", "dateposted", "artdate", "doc_date", "pdate", "release_date", "date", "created", "og:date",
    ];

    private bool MonthFirst => words.WritesMonthFirst(facts.Language);

    /// <summary>The date, and where the page has it; null when it gives none.</summary>
    public PageDay? Find(string? url)
    {
        var found = Candidates(url).Take(12).ToList();
        return found.Count == 0 ? null : found[0] with { Time = Refined(found[0].Time, [.. found.Select(f => f.Time)], url) };
    }

    /// <summary>Whether a block is a dateline, published or modified, and nothing else.</summary>
    public bool IsDateline(string text) =>
        text.Length <= LongestLine && DateLine.Find(text, words, MonthFirst, shortYears: true) is { } found && text.Length - (found.End - found.Start) < 45 && !EndsSentence(text);

    private static bool EndsSentence(string text) => text[^1] is '.' or '।' or '!' or '?';

    private IEnumerable<PageDay> Candidates(string? url)
    {
        if (Read(ld.Published) is { } structured) yield return new(structured, "JSON-LD");
        foreach (var name in PublishedMetas)
            if (Read(facts.Meta(name)) is { } meta) yield return new(meta, $"meta {name}");
        foreach (var element in facts.Dated)
            if (IsMarked(element) && OfElement(element) is { } marked) yield return new(marked, $"marked element {element.LocalName}");
        if (OfAddress(url) is { } address) yield return new(address, "address");
        foreach (var element in facts.Dated)
            if (element.LocalName == "time" && !IsMarked(element) && OfElement(element) is { } time) yield return new(time, "time element");
        foreach (var line in new DatelineBlocks(blocks, words, MonthFirst).Near(title)) yield return new(line, "line at the headline");
        foreach (var element in facts.Dated)
            if (element.LocalName != "time" && OfLine(element) is { } line) yield return new(line, "element named for a date");
        foreach (var line in new DatelineBlocks(blocks, words, MonthFirst).Anywhere()) yield return new(line, "line");
    }

    // The same moment with the publisher's own offset tells the publisher's own day; a bare day gains its moment.
    private static PublicationTime Refined(PublicationTime chosen, List<PublicationTime> all, string? url)
    {
        if (chosen.Instant is { } instant)
        {
            if (instant.Offset != TimeSpan.Zero) return chosen;
            foreach (var other in all)
                if (other.Instant is { } same && same.Offset != TimeSpan.Zero && Math.Abs((same - instant).TotalMinutes) < 1) return other;
            return OfAddress(url) is { } address && IsOtherSideOfMidnight(instant, address.Day) ? address : chosen;
        }
        foreach (var other in all)
            if (other.Instant is not null && other.Day == chosen.Day) return other;
        return chosen;
    }

    // A UTC time is often a site's way to write its own evening or morning; the address then shows the day the readers saw.
    private static bool IsOtherSideOfMidnight(DateTimeOffset utc, DateOnly day) =>
        day == DateOnly.FromDateTime(utc.AddHours(-10).Date) && utc.Hour < 10 || day == DateOnly.FromDateTime(utc.AddHours(13).Date) && utc.Hour > 10;

    private PublicationTime? Read(string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        return PublicationTime.Parse(value) is { } exact ? Sane(exact) : DateLine.Find(value, words, MonthFirst)?.Time;
    }

    private static PublicationTime? Sane(PublicationTime time) => time.Day.Year is >= 1990 and <= 2099 ? time : null;

    private static bool IsMarked(IElement element) =>
        element.GetAttribute("itemprop") is { } property
            ? property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) || property.Contains("dateCreated", StringComparison.OrdinalIgnoreCase)
            : element.HasAttribute("pubdate") || (element.ClassName is { } name && (name.Contains("publish", StringComparison.OrdinalIgnoreCase) || name.Contains("entry-date", StringComparison.OrdinalIgnoreCase)) && !SaysModified(name));

    private PublicationTime? OfElement(IElement element)
    {
        if (SaysModified(element.ClassName) || SaysModified(element.GetAttribute("itemprop"))) return null;
        var line = Elements.LineOf(element, LongestLine);
        if (words.SaysModified(line)) return null;
        return Read(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title"))
            ?? (line.Length is > 0 and <= LongestLine ? DateLine.Find(line, words, MonthFirst)?.Time : null);
    }

    private PublicationTime? OfLine(IElement element)
    {
        var line = Elements.LineOf(element, LongestLine + 1);
        if (line.Length is < 6 or > LongestLine || DateLine.Find(line, words, MonthFirst) is not { } found) return null;
        return words.SaysModified(line.AsSpan(0, found.Start)) ? null : found.Time;
    }

    private static bool SaysModified(string? name) => name is not null
        && (name.Contains("modif", StringComparison.OrdinalIgnoreCase) || name.Contains("updat", StringComparison.OrdinalIgnoreCase)) && !name.Contains("publish", StringComparison.OrdinalIgnoreCase);

    private static PublicationTime? OfAddress(string? url)
    {
        if (url is null || AddressPattern().Match(url) is not { Success: true } match) return null;
        return DateOnly.TryParseExact($"{match.Groups[1].Value}-{match.Groups[2].Value.PadLeft(2, '0')}-{match.Groups[3].Value.PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Sane(new(day)) : null;
    }

    [GeneratedRegex(@"[/_-]((?:19|20)\d\d)(?:[/_-](\d{1,2})[/_-](\d{1,2})|(\d\d)(\d\d))(?=[/_.?-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex AddressPattern();
}

/// <summary>A date of publication and where the page has it.</summary>
/// <param name="Time">The day, with the instant where the page gives one.</param>
/// <param name="Place">"JSON-LD", "meta article:published_time", "address", "line at the headline", …</param>
internal readonly record struct PageDay(PublicationTime Time, string Place);
