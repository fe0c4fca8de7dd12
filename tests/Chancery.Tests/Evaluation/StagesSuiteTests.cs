using Chancery.Cli;
using Chancery.Cli.Evaluation;

namespace Chancery.Tests.Evaluation;

public sealed class StagesSuiteTests
{
    private static readonly string Sentences = Path.Combine(Shared.RepositoryRoot(), "eval", "stages");

    [Fact]
    public void How_far_an_event_has_come_is_read_as_well_as_before()
    {
        var result = Assert.Single(EvalVerb.Results("stages", [Sentences], TestPipeline.Instance));
        Assert.True(result.Board.Items >= 180);
        Assert.Empty(Floors.Below(result, Path.Combine(Shared.RepositoryRoot(), "eval", "floors.json")));
    }
}
