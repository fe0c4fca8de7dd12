using Chancery.Cli;
using Chancery.Cli.Evaluation;

namespace Chancery.Tests.Evaluation;

public sealed class OwnPagesSuiteTests
{
    private static readonly string Pages = Path.Combine(Shared.RepositoryRoot(), "eval", "own-pages");

    [Fact]
    public void Pages_in_the_layouts_of_Hindi_and_Russian_outlets_are_read_with_text_title_and_date()
    {
        var result = Assert.Single(EvalVerb.Results("own-pages", [Pages], TestPipeline.Instance));
        Assert.Equal(20, result.Board.Items);
        Assert.Empty(Floors.Below(result, Path.Combine(Shared.RepositoryRoot(), "eval", "floors.json")));
    }
}
