using Chancery.Reading;

namespace Chancery.Tests.Cli;

/// <summary>The bundled pages as a reader of the web meets them: the article without what stands around it.</summary>
public sealed class ExamplesTests
{
    private static readonly List<Article> Articles = [.. new ArticleReader(new ReadingOptions(null, null))
        .ReadPath(Path.Combine(AppContext.BaseDirectory, "examples")).OfType<ReadResult.Read>().Select(r => r.Article)];

    [Fact]
    public void Each_language_has_at_least_five_examples() =>
        Assert.All(TestPipeline.Instance.Languages, language => Assert.True(Articles.Count(a => a.Language == language) >= 5, language));

    [Fact]
    public void An_example_is_dated_in_the_zone_of_its_publisher() =>
        Assert.All(Articles, a => Assert.True(a.Published?.Instant is { } when && when.Offset != TimeSpan.Zero && a.File!.StartsWith(a.Published.Value.Day.ToString("O"), StringComparison.Ordinal), a.File));

    [Theory]
    [InlineData("cookie")]
    [InlineData("Share")]
    [InlineData("Most read")]
    [InlineData("Поделиться")]
    [InlineData("Популярное")]
    [InlineData("कुकीज")]
    [InlineData("शेयर करें")]
    public void What_stands_around_an_article_is_not_read(string words) =>
        Assert.DoesNotContain(Articles, a => a.Content.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void Every_example_tells_something() =>
        Assert.All(Articles, a => Assert.NotEmpty(TestPipeline.Instance.Read(a).Events));
}
