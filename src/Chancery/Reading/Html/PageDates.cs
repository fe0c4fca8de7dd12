using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Chancery.Reading.Html;

/// <summary>When a page was published: by its markup, its <c>time</c> elements, its address, at last a dateline that can be seen.</summary>
internal static partial class PageDates
{
    private const int DatelineLength = 120;
    private const string DateElements = "[itemprop=datePublished], [class*=publish], [class*=date], [class*=time], [class*=posted], [class*=meta], [id*=date], [class*=byline]";

    /// <summary>The time of publication, and the words meant as one that could not be read.</summary>
    public static (PublicationTime? Published, string? Unread) Of(IHtmlDocument page, PageFacts facts)
    {
        var read = facts.Published.Select(Parse).FirstOrDefault(t => t is not null) ?? OfTimeElements(page) ?? OfAddress(facts.Url) ?? OfDateline(page);
        return (read, read is null ? facts.Published.Count > 0 ? facts.Published[0] : null : null);
    }

    private static PublicationTime? OfTimeElements(IHtmlDocument page)
    {
        var times = page.QuerySelectorAll("time[datetime], [itemprop=datePublished][datetime], [itemprop=datePublished][content]")
            .Where(t => !IsUpdate(t) && t.Closest("aside, nav, footer") is null)
            .Select(t => (Time: Parse(t.GetAttribute("datetime") ?? t.GetAttribute("content")), Named: IsPublication(t))).Where(t => t.Time is not null).ToList();
        return times.Where(t => t.Named).Concat(times).Select(t => t.Time).FirstOrDefault();
    }

    private static bool IsPublication(IElement element) => element.HasAttribute("pubdate") || Contains(element, "publi");

    private static bool IsUpdate(IElement element) => Contains(element, "modif") || Contains(element, "updat");

    private static bool Contains(IElement element, string part) =>
        (element.GetAttribute("itemprop") ?? "").Contains(part, StringComparison.OrdinalIgnoreCase) || (element.ClassName ?? "").Contains(part, StringComparison.OrdinalIgnoreCase);

    private static PublicationTime? OfAddress(string? url) => url is not null && AddressDate().Match(url) is { Success: true } found
        ? Day(Number(found, 1), Number(found, 2), Number(found, 3))
        : null;

    // Short lines near the headline that hold one date and little else; an update is no publication.
    private static PublicationTime? OfDateline(IHtmlDocument page) => page.QuerySelectorAll(DateElements)
        .Where(e => e.Closest("aside, nav, footer") is null)
        .Select(e => PageFacts.Clean(e.TextContent)).Where(t => t is { Length: <= DatelineLength })
        .Select(t => VisibleDates.Publication(t!)).FirstOrDefault(t => t is not null);

    /// <summary>ISO 8601 in the forms pages write it, RFC 1123 and a day in words; null for anything else.</summary>
    private static PublicationTime? Parse(string? words)
    {
        if (words is null) return null;
        words = words.Trim();
        if (CompactDate().Match(words) is { Success: true } compact) return Day(Number(compact, 1), Number(compact, 2), Number(compact, 3));
        if (LooseIso().Match(words) is { Success: true } iso) return OfIso(iso);
        if (DateTimeOffset.TryParseExact(words, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out var rfc)) return new(DateOnly.FromDateTime(rfc.DateTime), rfc);
        return VisibleDates.Publication(words);
    }

    private static PublicationTime? OfIso(Match iso)
    {
        if (Day(Number(iso, 1), Number(iso, 2), Number(iso, 3)) is not { } day) return null;
        if (!iso.Groups[4].Success || !iso.Groups[6].Success) return day;
        var zone = iso.Groups[6].Value is "Z" or "z" ? "+00:00" : iso.Groups[6].Value.Replace(":", "", StringComparison.Ordinal).Insert(3, ":");
        var clock = iso.Groups[4].Value.Length == 5 ? iso.Groups[4].Value + ":00" : iso.Groups[4].Value;
        return DateTimeOffset.TryParse($"{day.Day:yyyy-MM-dd}T{clock}{zone}", CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? new(day.Day, instant) : day;
    }

    private static PublicationTime? Day(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(new DateOnly(year, month, day)) : null;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])(?:[/_-]|$)")]
    private static partial Regex AddressDate();

    [GeneratedRegex(@"^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?:\D|$)")]
    private static partial Regex CompactDate();

    [GeneratedRegex(@"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(\d\d:\d\d(:\d\d)?)(?:\.\d+)?\s*(Z|z|[+-]\d\d:?\d\d)?)?")]
    private static partial Regex LooseIso();
}
