using Chancery.Briefing;
using Chancery.Reading;
using Chancery.Recording;

namespace Chancery.Tests.Briefing;

public sealed class QuotationTests
{
    private const string Sentence = "After a long day of speeches about many other things, which need not concern us here, the two ministers at last met in Samarkand on Friday and parted soon.";
    private static readonly Article Article = Records.Article(Sentence, "2025-08-21");

    [Fact]
    public void A_short_quotation_is_printed_whole()
    {
        var quotation = Of(300);
        Assert.Equal(Sentence, quotation.ToString());
    }

    [Fact]
    public void A_long_quotation_is_cut_at_words_around_what_matters()
    {
        var quotation = Of(60, "Samarkand", "Friday");
        Assert.Contains("Samarkand on Friday", quotation.Excerpt, StringComparison.Ordinal);
        Assert.Contains(quotation.Excerpt, Sentence, StringComparison.Ordinal);
        Assert.InRange(quotation.Excerpt.Length, 20, 60);
        Assert.StartsWith("… ", quotation.ToString(), StringComparison.Ordinal);
        Assert.All(quotation.Excerpt.Split(' '), word => Assert.Contains(word, Sentence.Split(' ')));
    }

    [Fact]
    public void Without_anything_that_matters_the_beginning_is_kept() =>
        Assert.StartsWith("After a long day", Of(60).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_word_longer_than_the_limit_is_cut_between_characters()
    {
        var article = Records.Article(string.Concat(Enumerable.Repeat("🕊", 100)), "2025-08-21");
        var quotation = Quotation.Of(ArticleHead.Of(article), article.Cite(new(0, article.Content.Length)), 31, []);
        Assert.Equal(string.Concat(Enumerable.Repeat("🕊", 15)), quotation.Excerpt);
    }

    private static Quotation Of(int longest, params string[] matter) =>
        Quotation.Of(ArticleHead.Of(Article), Article.Cite(new(0, Sentence.Length)), longest, matter);
}
