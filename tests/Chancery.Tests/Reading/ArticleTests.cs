using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class ArticleTests
{
    private static readonly Article Article = new("Talks 🕊 in Moscow", "Lavrov met Jaishankar.\n\nThey agreed 🕊 to meet again.", "en", PublicationTime.Parse("2025-08-21"));

    [Fact]
    public void A_citation_counts_code_points_of_the_text()
    {
        var start = Article.Content.IndexOf("to meet", StringComparison.Ordinal);
        var citation = Article.Cite(new(start, start + 7));
        var runes = Article.Text.EnumerateRunes().ToArray();
        Assert.Equal("to meet", string.Concat(runes[citation.Start..citation.End].Select(r => r.ToString())));
        Assert.Equal(ArticlePart.Text, citation.Part);
    }

    [Fact]
    public void A_citation_of_the_headline_counts_in_the_headline() => Assert.Equal(new Citation("", "Talks", " 🕊 in Moscow", 0, 5, ArticlePart.Title), Article.Cite(new(0, 5)));

    [Fact]
    public void A_citation_cannot_reach_past_its_article() => Assert.Throws<ArgumentOutOfRangeException>(() => Article.Cite(new(40, 900)));

    [Fact]
    public void A_citation_cannot_run_from_headline_to_text() => Assert.Throws<ArgumentOutOfRangeException>(() => Article.Cite(new(3, Article.TextStart + 4)));
}
