using AngleSharp.Dom;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Html;

/// <summary>
/// The dates of elements: microdata, pubdate, time, and those whose names speak of a date; the nearer to the headline the surer, and
/// never those of teasers.
/// </summary>
internal sealed class MarkedDates(PageFacts facts, DateHabits habits, IElement? headline, string title, Func<string?, DateLine?> read)
{
    private const int LongestLine = 160;
    private const int LongestCard = 400;
    private const int Before = 30;
    private const int After = 90;
    private const int CardLevels = 5;
    private const int OfTeaser = 2;
    private static readonly System.Buffers.SearchValues<string> TimeWords = System.Buffers.SearchValues.Create(["date", "time",
        "publish"], StringComparison.Ordinal);

    /// <summary>The dates of publication, in the order of the page.</summary>
    public IEnumerable<DateEvidence> All()
    {
        foreach (var element in facts.Dated)
        {
            if (KindOf(element) is not { } kind || Elements.IsQuoted(element)) continue;
            var weight = IsInTeaser(element) ? OfTeaser : IsNear(element) ? kind.Near : kind.Far;
            foreach (var (time, share) in Times(element)) yield return new(time, kind.Name, DateVoice.Shown, weight * share / 2);
        }
    }

    /// <summary>What an attribute of the page's own holds that speaks of publication: data-published-at, data-pubdate.</summary>
    public static string? DataOf(IElement element)
    {
        if (element.Attributes.Length == 0) return null;
        foreach (var attribute in element.Attributes)
            if (attribute.LocalName.StartsWith("data-", StringComparison.Ordinal)
                && attribute.LocalName.Contains("pub", StringComparison.Ordinal)
                && attribute.LocalName.AsSpan().ContainsAny(TimeWords) && attribute.Value.Length is >= 8 and <= 40) return attribute.Value;
        return null;
    }

    /// <summary>The first date of change.</summary>
    public PublicationTime? Modified() => facts.Dated.Where(e => SaysModified(e) && !IsInTeaser(e))
        .Select(e => Read(e, Elements.LineOf(e, LongestLine))?.Time).FirstOrDefault(t => t is not null);

    private static (string Name, int Near, int Far)? KindOf(IElement element)
    {
        if (SaysModified(element)) return null;
        if (element.GetAttribute("itemprop") is { } property)
            return Has(property, "datePublished") || Has(property, "dateCreated") ? ("microdata", 42, 24) : null;
        if (element.HasAttribute("pubdate") || (element.ClassName is { } name && (Has(name, "publish") || Has(name, "entry-date"))))
            return ($"{element.LocalName} marked published", 38, 14);
        return element.LocalName == "time" || element.HasAttribute("datetime") ? ("time", 32, 8)
            : ($"{element.LocalName} named for a date", 20, 6);
    }

    private IEnumerable<(PublicationTime Time, int Share)> Times(IElement element)
    {
        var line = Elements.LineOf(element, LongestLine + 1);
        if (Read(element, line) is { } written)
        {
            yield return (written.Time, 2);
            if (written.Other is { } other) yield return (other, 1);
        }
        else if (line.Length is >= 6 and <= LongestLine)
            foreach (var shown in DatelineBlocks.Published(line, habits))
            {
                yield return (shown.Time, 2);
                if (shown.Other is { } other) yield return (other, 1);
            }
    }

    // What a machine is to read goes first, unless the words before it say that it is a date of change.
    private DateLine? Read(IElement element, string line) => habits.Words.SaysModified(line) && !SaysModified(element) ? null
        : read(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? DataOf(element)
            ?? (element.LocalName is "time" or "abbr" or "span" ? element.GetAttribute("title") : null));

    private static bool SaysModified(IElement element) => SaysModified(element.ClassName) || SaysModified(element.GetAttribute("itemprop"));

    private static bool SaysModified(string? name) => name is not null && (Has(name, "modif") || Has(name, "updat"))
        && !Has(name, "publish");

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private bool IsNear(IElement element) => headline is not null
        && facts.OrderOf(element) - facts.OrderOf(headline) is >= -Before and <= After;

    // A card is a small box with a linked headline of its own.
    private bool IsInTeaser(IElement element)
    {
        var around = element.ParentElement;
        for (var level = 0; around is not null && around.LocalName is not ("body" or "main"); around = around.ParentElement, level++)
        {
            if (headline is not null && around.Contains(headline)) return false;
            if (around.LocalName is "aside" or "footer" or "nav" || ClassWords.SayNever(around.ClassName)
                || ClassWords.SayNever(around.Id)) return true;
            if (level < CardLevels && IsCard(around)) return true;
        }
        return false;
    }

    private bool IsTitle(string link) => title.Length > 0
        && (link.Contains(title, StringComparison.OrdinalIgnoreCase) || title.Contains(link, StringComparison.OrdinalIgnoreCase));

    private bool IsCard(IElement box)
    {
        if (Elements.LineOf(box, LongestCard + 1).Length > LongestCard) return false;
        foreach (var inner in Elements.Of(box))
            if (inner.LocalName == "a" && Elements.LineOf(inner, 200) is { Length: >= 25 } link && !IsTitle(link)) return true;
        return box.LocalName == "a" && Elements.LineOf(box, 200).Length >= 40;
    }
}
