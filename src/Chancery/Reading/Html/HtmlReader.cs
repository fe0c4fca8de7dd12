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
        return new(title, new ArticleLines(labels, dates, title, ld.Author ?? facts.Author).Of(MainText.Of(blocks)))
        {
            NeedsText = true,
            Published = day?.Time,
            PublishedBy = day?.Place,
            Modified = dates.Modified,
            Language = facts.Language ?? ld.Language,
            Publisher = facts.Meta("og:site_name") ?? ld.Publisher ?? facts.Publisher ?? facts.Meta("application-name", "publisher", "dc.publisher"),
            Byline = ld.Author ?? NotAddress(facts.Meta("author", "article:author", "dc.creator", "byl", "parsely-author")) ?? facts.Author,
            Url = url is not null && url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url : null,
        };
    }

    private static string? NotAddress(string? words) => words?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? null : words;

    private static string? DeclaredCharset(ReadOnlySpan<byte> bytes)
    {
        var head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 8192)]);
        return CharsetPattern().Match(head) is { Success: true } match ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,80}?encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{3,20})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharsetPattern();
}
