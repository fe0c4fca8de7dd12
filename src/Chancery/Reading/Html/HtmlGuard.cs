namespace Chancery.Reading.Html;

/// <summary>
/// Refuses pages made to exhaust the parser, in one look over the characters. Two costs grow with the square of a page:
/// each start tag walks the open elements, and each block reopens the formatting elements left open before it.
/// </summary>
internal static class HtmlGuard
{
    private const long MostWalks = 120_000_000;
    private const long MostReopened = 2_000_000;
    private const int MostTags = 600_000;

    // Elements that close themselves or may stay open in a sound page do not count towards depth.
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "html", "head", "body", "path", "use", "circle", "rect",
    };

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    /// <exception cref="TooLargeException">Parsing would cost time or memory out of all measure.</exception>
    public static void Check(string html)
    {
        long walks = 0, reopened = 0;
        int depth = 0, formatting = 0, tags = 0;
        var uncounted = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
        var formats = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = html.IndexOf('<'); at >= 0; at = Next(html, at))
        {
            var closing = at + 1 < html.Length && html[at + 1] == '/';
            var name = NameAt(html, closing ? at + 2 : at + 1);
            if (name.IsEmpty) continue;
            var isFormatting = formats.Contains(name);
            if (isFormatting) formatting = Math.Max(0, formatting + (closing ? -1 : 1));
            if (!uncounted.Contains(name)) depth = Math.Max(0, depth + (closing ? -1 : 1));
            if (closing) continue;
            tags++;
            walks += depth;
            if (!isFormatting) reopened += formatting;
            if (tags > MostTags || walks > MostWalks || reopened > MostReopened)
                throw new TooLargeException("nests or repeats its elements out of all measure; it was not parsed. Save the text of the page and read that.");
        }
    }

    private static int Next(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal)) return TagFrom(html, html.IndexOf("-->", at + 4, StringComparison.Ordinal));
        if (IsRaw(html, at, "<script")) return TagFrom(html, html.IndexOf("</script", at, StringComparison.OrdinalIgnoreCase));
        return IsRaw(html, at, "<style") ? TagFrom(html, html.IndexOf("</style", at, StringComparison.OrdinalIgnoreCase)) : html.IndexOf('<', at + 1);
    }

    private static bool IsRaw(string html, int at, string tag) => html.AsSpan(at).StartsWith(tag, StringComparison.OrdinalIgnoreCase);

    private static int TagFrom(string html, int at) => at < 0 ? -1 : html.IndexOf('<', at + 1);

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && end < start + 16 && char.IsAsciiLetterOrDigit(html[end])) end++;
        return html.AsSpan(start, end - start);
    }
}
