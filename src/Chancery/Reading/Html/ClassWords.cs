namespace Chancery.Reading.Html;

/// <summary>What the class names and identifiers of an element say about it; names are cut at marks, digits and capitals.</summary>
internal static class ClassWords
{
    private static readonly HashSet<string> Furniture = new(StringComparer.OrdinalIgnoreCase)
    {
        "comment", "comments", "commentlist", "disqus", "share", "sharing", "sharer", "shares", "sharebar", "social", "socials", "addtoany", "addthis", "related", "relatedposts", "recommended",
        "recommend", "recommendation", "recommendations", "promo", "promos", "promotion", "newsletter", "newsletters", "subscribe", "subscription", "signup", "sidebar", "breadcrumb", "breadcrumbs",
        "cookie", "cookies", "consent", "gdpr", "advert", "adverts", "advertisement", "advertising", "ads", "adsbygoogle", "sponsored", "sponsor", "menu", "navigation", "nav", "navbar", "footer",
        "tags", "taglist", "tagcloud", "popular", "trending", "mostread", "taboola", "outbrain", "login", "popup", "modal", "overlay", "toolbar", "pagination", "pager", "caption", "figcaption",
        "captions", "credit", "credits", "copyright", "rating", "ratings", "poll", "quiz", "teaser", "teasers", "readmore", "readalso", "skip", "rss", "masthead", "carousel", "slider", "disclaimer",
        "authorbox", "bio", "byline", "banner", "tooltip", "outbound", "reply", "respond", "feedback", "wp-caption", "jp", "sharedaddy", "infobox", "toc", "noprint", "editsection",
        "reflist", "references", "navbox", "catlinks", "mw-editsection", "correction", "donate", "donation", "cta", "timestamp", "posted", "pubdate", "dropdown", "colophon",
        "whatsapp", "telegram", "also", "recirc", "recirculation", "linklist", "morelinks", "newsticker", "ticker", "keywords", "breaking", "lightbox", "gallery", "shoutbox",
        "ad", "dfp", "promoted", "placeholder", "disclosure", "affiliate", "author", "authors", "contributor", "contributors",
    };

    // Whatever its share of the page: readers' comments may be longer than the article.
    private static readonly HashSet<string> Never = new(StringComparer.OrdinalIgnoreCase)
    {
        "comment", "comments", "commentlist", "disqus", "respond", "reply", "sidebar", "footer", "cookie", "cookies", "consent", "gdpr", "related", "recommended", "recommendations", "newsletter",
    };

    private static readonly HashSet<string> Body = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "articlebody", "body", "content", "entry", "main", "post", "story", "text", "storybody", "bodytext", "prose", "detail", "details", "news", "paragraph", "rich", "copy", "transcript",
    };

    private static readonly HashSet<string> Deks = new(StringComparer.OrdinalIgnoreCase)
    {
        "dek", "deck", "subdeck", "standfirst", "subtitle", "subtitles", "subhead", "subheading", "subheadline", "subhed", "excerpt", "summary",
        "lead", "leadin", "lede", "strapline", "abstract", "synopsis", "entradilla", "sottotitolo", "chapo", "chapeau", "vorspann", "anons", "lid",
        "sommario", "subtitulo", "bajada", "spot", "sapo", "ingress", "undertitle", "subtitre", "podzagolovok", "intro", "desc", "sub",
    };

    private static readonly HashSet<string> Standfirsts = new(StringComparer.OrdinalIgnoreCase)
    {
        "dek", "deck", "subdeck", "standfirst", "subtitle", "subheadline", "subhed", "strapline", "entradilla", "vorspann", "podzagolovok",
    };

    private static readonly HashSet<string> Named = new(StringComparer.OrdinalIgnoreCase) { "name" };
    private static readonly HashSet<string> Authored = new(StringComparer.OrdinalIgnoreCase) { "author", "byline" };

    private static readonly HashSet<string> Pictures = new(StringComparer.OrdinalIgnoreCase)
    {
        "caption", "captions", "photo", "image", "img", "picture", "figure", "credit", "author", "bio", "video", "gallery", "byline",
    };

    // What building kits call every part, so that it must be said what else the part is.
    private static readonly HashSet<string> Widget = new(StringComparer.OrdinalIgnoreCase) { "widget" };

    private static readonly HashSet<string> OfText =
        new(StringComparer.OrdinalIgnoreCase) { "text", "body", "content", "editor", "container", "wrap" };

    /// <summary>Whether the name speaks of the lines that sum an article up below its headline.</summary>
    public static bool SayDek(string? name) => Any(name, Deks);

    /// <summary>Whether the name speaks of these lines and can mean nothing else: a first paragraph may be a "lead" too.</summary>
    public static bool SayStandfirst(string? name) => Any(name, Standfirsts);

    /// <summary>Whether the name speaks of an author's name: <c>author</c>, <c>byline__name</c>, <c>article-author-name</c>.</summary>
    public static bool SayAuthor(string? name)
    {
        if (name is null || !(Has(name, "author") || Has(name, "byline"))) return false;
        return Any(name, Named) && Any(name, Authored);
    }

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the name speaks of pictures, films or the author.</summary>
    public static bool SayPicture(string? name) => Any(name, Pictures);

    /// <summary>Whether the name speaks of what stands around an article.</summary>
    public static bool SayFurniture(string? name) => Any(name, Furniture) || (Any(name, Widget) && !Any(name, OfText));

    /// <summary>Whether the name speaks of what is no part of an article however much prose it holds.</summary>
    public static bool SayNever(string? name) => Any(name, Never);

    /// <summary>Whether the name speaks of the article itself.</summary>
    public static bool SayBody(string? name) => Any(name, Body);

    /// <summary>Whether the names take the element off the screen: hidden, for print alone, or for those who listen.</summary>
    public static bool SayHidden(string? names)
    {
        if (string.IsNullOrEmpty(names)) return false;
        var (hidden, shown) = (false, false);
        foreach (var range in names.AsSpan().Split(' '))
        {
            var name = names.AsSpan(range);
            hidden |= name is "hidden" or "hide" or "is-hidden" or "d-none" or "sr-only" or "visually-hidden" or "visuallyhidden"
                or "screen-reader-text";
            shown |= name.Contains(':') || name is ['d', '-', 's' or 'm' or 'l' or 'x', ..];
        }
        return hidden && !shown;
    }

    // "print:mt-0" and "[&_p]:mt-2" say how a thing looks, not what it is.
    private static int UtilityEnd(string name, int start)
    {
        if (start > 0 && name[start - 1] != ' ') return 0;
        var end = name.IndexOf(' ', start);
        if (end < 0) end = name.Length;
        return name.AsSpan(start, end - start).Contains(':') ? end : 0;
    }

    private static bool Any(string? name, HashSet<string> words)
    {
        if (string.IsNullOrEmpty(name)) return false;
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < name.Length;)
        {
            var end = start;
            if (UtilityEnd(name, start) is > 0 and var next) { start = next; continue; }
            while (end < name.Length && char.IsAsciiLetter(name[end]) && !(end > start && char.IsAsciiLetterUpper(name[end]) && char.IsAsciiLetterLower(name[end - 1]))) end++;
            if (end > start && lookup.Contains(name.AsSpan(start, end - start))) return true;
            start = end > start ? end : start + 1;
        }
        return false;
    }
}
