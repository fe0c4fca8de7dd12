using Chancery.Reading.Dates;

namespace Chancery.Reading.Html;

/// <summary>
/// The dates in a page's meta elements. Names are compared by their letters: "article:published_time" is "article-published-time".
/// </summary>
internal sealed class MetaDates(PageFacts facts, Func<string?, DateLine?> read)
{
    private const int Plain = 46;
    private const int Named = 38;
    private const int Speaking = 30;

    /// <summary>The weight of names that may mean any date of the page.</summary>
    public const int Vague = 22;

    private static readonly string[] Published = ["articlepublishedtime", "ogarticlepublishedtime", "articlepublished", "ogpublishedtime"];

    private static readonly string[] Others =
    [
        "datepublished", "publishedtime", "publishtime", "ogpublishdate", "ogpubdate", "publishdate", "publicationdate", "pubdate",
        "sailthrudate", "parselypubdate", "dcdateissued", "dctermsissued", "dcissued",
        "dctermsavailable", "citationpublicationdate", "citationdate", "cxenseparserecspublishtime", "cxenseparsepublishtime",
        "rnewsdatepublished", "originalpublicationdate", "articledateoriginal", "btpubdate",
        "rbpubdate", "displaydate", "ptime", "shareaholicarticlepublishedtime", "mediatorpublishedtime", "dateposted", "artdate",
        "releasedate", "articledate",
    ];

    private static readonly string[] VagueNames =
        ["date", "created", "dcdate", "dctermsdate", "dctermscreated", "dcdatecreated", "dccreated", "datecreated", "articlecreated",
            "docdate", "pdate", "ogdate"];

    private static readonly string[] OfPublication = ["publish", "pubdate", "issued", "posted", "upload", "released"];
    private static readonly string[] OfChange = ["modif", "updat", "revis", "lastmod", "changed"];
    private static readonly string[] OfNeither = ["expir", "unpublish", "publisher", "event", "start", "end", "verif"];

    /// <summary>The dates of publication, the surest first.</summary>
    public IEnumerable<DateEvidence> All()
    {
        foreach (var (name, content) in Of(Published.Contains)) yield return new(content, $"meta {name}", DateVoice.Head, Plain);
        foreach (var (name, content) in Of(Others.Contains)) yield return new(content, $"meta {name}", DateVoice.Head, Named);
        foreach (var (name, content) in Of(SpeaksOfPublication)) yield return new(content, $"meta {name}", DateVoice.Head, Speaking);
        foreach (var (name, content) in Of(VagueNames.Contains)) yield return new(content, $"meta {name}", DateVoice.Head, Vague);
    }

    /// <summary>The first date of change.</summary>
    public PublicationTime? Modified() => Of(n => Any(n, OfChange) && !Any(n, OfNeither)).Select(m =>
        (PublicationTime?)m.Time).FirstOrDefault();

    private IEnumerable<(string Name, PublicationTime Time)> Of(Predicate<string> isMeant)
    {
        foreach (var (name, content) in facts.Metas)
            if (content.Length <= 60 && isMeant(Letters(name)) && read(content) is { } date) yield return (name, date.Time);
    }

    private static bool SpeaksOfPublication(string name) =>
        Any(name, OfPublication) && !Any(name, OfChange) && !Any(name, OfNeither) && !Published.Contains(name) && !Others.Contains(name);

    private static bool Any(string name, string[] parts)
    {
        foreach (var part in parts)
            if (name.Contains(part, StringComparison.Ordinal)) return true;
        return false;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter));
}
