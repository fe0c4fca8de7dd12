namespace Chancery.Reading.Html;

/// <summary>What HTML elements are, as far as reading minds.</summary>
internal static class Tags
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q",
        "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "amp-img",
    };

    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "video", "audio", "button", "select", "textarea", "input", "datalist",
        "nav", "footer", "aside", "dialog", "menu", "figcaption", "math", "map", "head", "meter", "progress", "applet", "amp-ad", "amp-embed", "amp-sidebar", "amp-social-share",
    };

    /// <summary>Elements that stand within a line.</summary>
    public static bool IsInline(string tag) => Inline.Contains(tag);

    /// <summary>Elements that never hold text of an article.</summary>
    public static bool IsSkipped(string tag) => Skipped.Contains(tag);

    public static bool IsHeading(string tag) => tag is ['h', >= '1' and <= '6'];
}
