using Chancery.Cli;
using Chancery.Tests.Reading;

namespace Chancery.Tests.Evaluation;

public sealed class PageDatesSuiteTests
{
    [Fact]
    public void A_date_is_right_by_its_day_and_by_its_moment_with_a_zone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("noon.html", Page("2025-08-21T17:30:00+05:30"));
        folder.Write("late.html", Page("2025-08-21T19:30:00+05:30"));
        folder.Write("none.html", Page(""));
        folder.Write("truth.jsonl", """
            {"file": "noon.html", "date": "2025-08-21 12:00:00+00:00"}
            {"file": "late.html", "date": "2025-08-21 12:00:00+00:00"}
            {"file": "none.html", "date": null}
            """);
        var board = Assert.Single(EvalVerb.Results("page-dates", [folder.Path], TestPipeline.Instance)).Board;
        var set = Path.GetFileName(folder.Path);
        Assert.Equal((3, 1.0, 0.5), (board.Items, board.Value("all", $"{set}, day"), board.Value("all", $"{set}, instant with zone")));
        Assert.Contains("meta article:published_time", Assert.Single(board.Mistakes).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_truth_without_its_page_is_told_with_its_line()
    {
        using var folder = new TemporaryFolder();
        folder.Write("truth.jsonl", """{"file": "gone.html", "date": null}""");
        var fault = Assert.Throws<InvalidDataException>(() => EvalVerb.Results("page-dates", [folder.Path], TestPipeline.Instance).ToList());
        Assert.StartsWith("truth.jsonl:1: there is no page 'gone.html'", fault.Message, StringComparison.Ordinal);
    }

    private static string Page(string published) =>
        $"<html><head><title>Ministers meet</title><meta property=\"article:published_time\" content=\"{published}\"></head><body><h1>Ministers meet</h1><p>{Documents.English}</p></body></html>";
}
