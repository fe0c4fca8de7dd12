using AngleSharp.Html.Parser;
using Chancery.Briefing;

namespace Chancery.Tests.Briefing;

public sealed class FormsTests
{
    private const string Hostile = "<script>alert('x')</script> & \"ends\" \u0007 [a](javascript:b) *c* ‮d";
    private static readonly Brief Attacked = Records.Brief(Records.Of(
        Records.Article($"Vladimir Putin met Narendra Modi in New Delhi, {Hostile}.", "2025-12-06", title: Hostile, publisher: Hostile,
            url: "javascript:alert(1)"),
        Records.Article("Vladimir Putin spoke with Narendra Modi by telephone.", "2025-12-07", publisher: "A",
            url: "https://example.org/?a=\"><script>&b=<i>")));

    [Fact]
    public void Html_escapes_whatever_a_page_says()
    {
        var document = new HtmlParser().ParseDocument(HtmlBrief.Write(Attacked));
        Assert.Empty(document.QuerySelectorAll("script, i, img, iframe, link, object"));
        Assert.Contains(document.QuerySelectorAll(".sources li"),
            li => li.TextContent.Contains("<script>alert('x')</script>", StringComparison.Ordinal));
        Assert.DoesNotContain('\u0007', document.DocumentElement.TextContent);
        Assert.All(document.QuerySelectorAll("*"),
            e => Assert.DoesNotContain(e.Attributes, a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_web_addresses_become_links()
    {
        var hrefs = new HtmlParser().ParseDocument(HtmlBrief.Write(Attacked)).QuerySelectorAll("[href], [cite]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("cite")!).ToList();
        Assert.All(hrefs, h => Assert.True(h.StartsWith('#') || h.StartsWith("https://example.org/", StringComparison.Ordinal), h));
        Assert.DoesNotContain("](<javascript", MarkdownBrief.Write(Attacked), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_one_file_in_order()
    {
        var html = HtmlBrief.Write(Attacked);
        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
        var ids = document.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(document.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.All(document.QuerySelectorAll("blockquote .words"), w => Assert.False(string.IsNullOrEmpty(w.GetAttribute("lang"))));
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_escapes_whatever_a_page_says()
    {
        var markdown = MarkdownBrief.Write(Attacked);
        Assert.DoesNotContain("<script>", markdown.Replace(@"\<", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(@"\[a\](javascript:b) \*c\*", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_brief_in_Markdown_is_the_one_reviewed()
    {
        var record = Records.Of(
            Records.Article("The Indian foreign minister S. Jaishankar met the Russian foreign minister Sergey Lavrov in Moscow on Thursday.", "2025-08-21", title: "Ministers meet", url: "https://example.org/1"),
            Records.Article("President Vladimir Putin will visit India on December 4.", "2025-11-01", title: "A visit is announced",
                url: "https://example.org/2"));
        var expected = File.ReadAllText(Path.Combine(Shared.RepositoryRoot(), "tests", "Chancery.Tests", "Briefing", "small-brief.md"));
        Assert.Equal(expected.ReplaceLineEndings("\n"), MarkdownBrief.Write(Records.Brief(record)));
    }

    [Fact]
    public void A_timeline_is_plain_text_within_its_columns()
    {
        using var text = new StringWriter();
        var record = Records.Of(Records.Article("Vladimir Putin met Narendra Modi in New Delhi on December 4. \u001b[31mRed", "2025-12-06"));
        TimelineText.Write(text, Timeline.Of(record, TestPipeline.Instance.Authority), 80);
        var lines = text.ToString().Split('\n');
        Assert.StartsWith("4 December 2025     Meeting of Narendra Modi", lines[0], StringComparison.Ordinal);
        Assert.All(lines, l => Assert.True(l.Length <= 90, l));
        Assert.DoesNotContain('\u001b', text.ToString());
    }
}
