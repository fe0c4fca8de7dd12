using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Html;

/// <summary>Reads a page: its metadata and, of all its text, the article.</summary>
internal sealed partial class HtmlReader(string languagesFolder)
{
    private readonly DateWords words = DateWords.Of(languagesFolder);
    private readonly PageLabels labels = PageLabels.Of(languagesFolder);

    // The parser itself flattens what nests deeper than this, as browsers do.
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, MaximumDepth = Bounds.Depth };

    /// <param name="bytes">The page.</param>
    /// <param name="charset">The character set that was declared when it was fetched, which outranks its own; null for none.</param>
    /// <param name="address">Where it was fetched from; null where that is not known.</param>
    /// <exception cref="TooLargeException">The page is made to exhaust its reader.</exception>
    public ArticleDraft Read(ReadOnlySpan<byte> bytes, string? charset = null, string? address = null) => Read(Decode(bytes, charset), address);

    /// <summary>The characters of a page: by what was declared when it was fetched, else by what the page itself declares.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset = null) => Charset.Decode(bytes, charset ?? DeclaredCharset(bytes));

    public ArticleDraft Read(string html, string? address = null)
    {
        HtmlGuard.Check(html);
        using var document = new HtmlParser(Options).ParseDocument(html);
        var facts = PageFacts.Of(document);
        var ld = JsonLd.Read(facts.JsonLd);
        var url = facts.Canonical ?? facts.Meta("og:url", "mainentityofpage", "url");
        var title = PageTitle.Of(facts, ld);
        var blocks = document.Body is { } body ? PageBlocks.Of(body) : [];
        var dates = new PageDate(facts, ld, new(words, facts.Language ?? facts.Meta("og:locale") ?? ld.Language, address ?? url), blocks, title);
        var day = dates.Find(url, address);
        var byline = BylineOf(facts, ld);
        var deks = new Dek(blocks, labels, dates, DescriptionOf(facts, ld));
        var lines = new ArticleLines(labels, dates, title, byline);
        var (dek, text) = TextOf(blocks, title, deks, lines, ld.Body);
        return new(title, text)
        {
            Dek = dek,
            NeedsText = true,
            Published = day?.Time,
            PublishedBy = day?.Place,
            Modified = dates.Modified,
            Language = facts.Language ?? ld.Language,
            Publisher = PublisherOf(facts, ld),
            Byline = byline is null ? null : labels.AuthorsOf(byline),
            Section = ld.Section ?? facts.Meta("article:section", "og:article:section", "section", "parsely-section", "cxenseparse:section"),
            Credit = lines.Credits.Count == 0 ? null : string.Join('\n', lines.Credits),
            Place = ld.Place ?? facts.Place,
            Url = url is not null && url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url : null,
        };
    }

    // The dek opens the text: what it tells is told in the article, and often nowhere else.
    private static (string? Dek, string Text) TextOf(List<PageBlock> blocks, string title, Dek dek, ArticleLines lines, string? told)
    {
        var text = MainText.Of(blocks);
        var above = dek.Between(title, text);
        var witness = new BodyWitness(told);
        var paragraphs = lines.Of([.. above, .. witness.Known(text.FindAll(b => !above.Contains(b)))]);
        return (above.Count == 0 ? null : string.Join(' ', above.Select(b => b.Text)), witness.Longer(paragraphs));
    }

    private static string? DescriptionOf(PageFacts facts, JsonLd ld) =>
        facts.Meta("description", "og:description", "twitter:description") ?? ld.Description;

    private static string? PublisherOf(PageFacts facts, JsonLd ld) =>
        facts.Meta("og:site_name") ?? ld.Publisher ?? facts.Publisher ?? facts.Meta("application-name", "publisher", "dc.publisher");

    // A person named anywhere comes before the publisher named as its own author.
    private static string? BylineOf(PageFacts facts, JsonLd ld)
    {
        var meta = NotAddress(facts.Meta("author", "article:author", "dc.creator", "byl", "parsely-author"));
        string?[] named = [ld.Author, meta, facts.Author];
        return Array.Find(named, n => n is not null && !IsPublisher(n, facts, ld)) ?? Array.Find(named, n => n is not null);
    }

    private static bool IsPublisher(string name, PageFacts facts, JsonLd ld) =>
        name.Equals(ld.Publisher, StringComparison.OrdinalIgnoreCase)
        || name.Equals(facts.Meta("og:site_name"), StringComparison.OrdinalIgnoreCase);

    private static string? NotAddress(string? words) => words?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? null : words;

    private static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 8192)]);
        return CharsetPattern().Match(head) is { Success: true } match ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,80}?encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharsetPattern();
}
