namespace Chancery.Reading.Html;

/// <summary>The headline of a page: the heading that its metadata repeats, else what the metadata says, without the site's name.</summary>
internal static class PageTitle
{
    private static readonly string[] Parters = [" | ", " - ", " – ", " — ", " :: ", " » ", " / ", " · ", " • ", " : ", "|"];

    public static string Of(PageFacts facts, JsonLd ld)
    {
        var meta = facts.Meta("og:title", "twitter:title", "headline", "dc.title");
        var claimed = new[] { ld.Headline, meta, facts.DocumentTitle }.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => Line(t!)).ToList();
        var headings = facts.Headings.Select(h => Elements.LineOf(h)).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return headings.Find(h => h.Length >= 10 && claimed.Exists(c => Repeats(c, h)))
            ?? headings.Find(h => h.Length >= 15 && claimed.Exists(c => Resembles(c, h)))
            ?? (claimed.Count > 0 ? WithoutSite(claimed[0], facts.Meta("og:site_name") ?? ld.Publisher) : headings.Count == 1 ? headings[0] : "");
    }

    private static bool Repeats(string claimed, string heading) =>
        claimed.Contains(heading, StringComparison.OrdinalIgnoreCase) || (claimed.Length >= 20 && heading.Contains(claimed, StringComparison.OrdinalIgnoreCase) && heading.Length < claimed.Length * 2);

    // The metadata often says the same in other words, for search engines; readers see the heading.
    private static bool Resembles(string claimed, string heading)
    {
        var words = Words(heading);
        return words.Count >= 4 && words.Intersect(Words(claimed)).Count() >= words.Count * 0.4;
    }

    private static HashSet<string> Words(string title) =>
        [.. title.Split([' ', ',', ':', '.', '«', '»', '"', '„', '“', '”', '–', '—', '-', '|', '?', '!'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2).Select(w => w.ToLowerInvariant())];

    private static string WithoutSite(string title, string? site)
    {
        foreach (var parter in Parters)
        {
            var at = title.LastIndexOf(parter, StringComparison.Ordinal);
            if (at < 15) continue;
            var rest = title[(at + parter.Length)..];
            if (rest.Length < 40 && rest.Length < at / 1.5 && (site is null || parter.Trim() is "|" or "::" or "»" || Same(rest, site))) return title[..at].TrimEnd();
        }
        return title;
    }

    private static bool Same(string rest, string site) =>
        rest.Contains(site, StringComparison.OrdinalIgnoreCase) || site.Contains(rest.Trim(), StringComparison.OrdinalIgnoreCase) || rest.Contains('.', StringComparison.Ordinal) || rest.Split(' ').Length <= 3;

    private static string Line(string title)
    {
        var line = new InlineText();
        line.Add(System.Net.WebUtility.HtmlDecode(title));
        return line.Take();
    }
}
