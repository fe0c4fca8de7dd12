using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Tests.Coding;

public sealed class ClaimsJsonTests
{
    private static readonly JsonSerializerOptions FoundAtRunTime = new(ClaimsJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    [Fact]
    public void A_line_as_described_at_build_time_is_that_found_at_run_time()
    {
        var examples = Path.Combine(AppContext.BaseDirectory, "examples");
        var articles = Directory.EnumerateFiles(examples, "*", SearchOption.AllDirectories)
            .SelectMany(file => new ArticleReader(new ReadingOptions()).ReadPath(file)).OfType<ReadResult.Read>().Select(r => r.Article).ToList();
        Assert.NotEmpty(articles);
        Assert.All(articles.Select(TestPipeline.Instance.Read), claims => Assert.Equal(ClaimsJson.Line(claims, FoundAtRunTime), ClaimsJson.Line(claims)));
    }
}
