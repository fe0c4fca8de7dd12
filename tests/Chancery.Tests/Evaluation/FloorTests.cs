using Chancery.Cli;
using Chancery.Cli.Evaluation;
using Chancery.Cli.Evaluation.Suites;
using Chancery.Tests.Reading;

namespace Chancery.Tests.Evaluation;

public sealed class FloorTests
{
    [Fact]
    public void Accuracy_stays_above_its_floors_and_every_quotation_stands_in_its_article()
    {
        var result = Assert.Single(EvalVerb.Results("articles", [Shared.Find("gold")], TestPipeline.Instance));
        Assert.Equal(1, result.Board.Value("all", "quotations", "unsupported"));
        Assert.Empty(Floors.Below(result, Path.Combine(Shared.RepositoryRoot(), "eval", "floors.json")));
    }

    public static TheoryData<string> Suites => [.. SuiteList.All.Select(s => s.Name).Where(n => n is not ("articles" or "own-pages" or "stages"))];

    [Theory]
    [MemberData(nameof(Suites))]
    public void No_suite_falls_below_its_floors(string suite)
    {
        string[] places = [.. SuiteList.Get(suite).Places.Select(p => Shared.Find(p.Split('/')))];
        var result = Assert.Single(EvalVerb.Results(suite, places, TestPipeline.Instance));
        Assert.Empty(Floors.Below(result, Path.Combine(Shared.RepositoryRoot(), "eval", "floors.json")));
    }

    [Theory]
    [InlineData("0.2", null)]
    [InlineData("1.1", "gsr class+source+target is 1.000, below its floor 1.100.")]
    public void What_fell_below_its_floor_is_told(string floor, string? message)
    {
        using var folder = new TemporaryFolder();
        var data = folder.Write("records.jsonl", """{"id": "r-1", "text": "France condemned Iran.", "event": "ACCUSE", "source": [{"code": "FRA"}], "target": [{"code": "IRN"}]}""");
        var floors = folder.Write("floors.json", $$"""{ "suites": { "gsr": { "class+source+target": {{floor}} } } }""");
        var result = Assert.Single(EvalVerb.Results("gsr", [data], TestPipeline.Instance));
        Assert.Equal(message is null ? [] : [message], Floors.Below(result, floors));
    }

    [Fact]
    public void The_founding_page_gives_its_meetings_its_visit_its_plan_and_its_undertakings()
    {
        var text = File.ReadAllText(Shared.Find("corpus", "seed", "seed-hi.txt"));
        var reader = new Chancery.Reading.ArticleReader(new Chancery.Reading.ReadingOptions(Chancery.Reading.PublicationTime.Parse("2025-08-21"), null));
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var read = Assert.IsType<Chancery.Reading.ReadResult.Read>(Assert.Single(reader.ReadStream(stream, "seed-hi.txt")));
        var claims = TestPipeline.Instance.Read(read.Article);
        var events = claims.Events.Select(e => $"{e.Type} {e.Status} {string.Join(' ', e.Parties)} {e.When.Edtf?.Text} {e.Place?.Name} {e.Mechanism} {string.Join(", ", e.People.Select(p => p.Name).Order(StringComparer.Ordinal))}").ToList();
        Assert.Contains(events, e => e.StartsWith("Meeting Held IND RUS 2025-08-21 Moscow", StringComparison.Ordinal) && e.Contains("Jaishankar", StringComparison.Ordinal) && e.Contains("Lavrov", StringComparison.Ordinal));
        Assert.Contains(events, e => e.StartsWith("Session Held IND RUS 2025-08-20", StringComparison.Ordinal) && e.Contains("IRIGC-TEC", StringComparison.Ordinal) && e.Contains("Manturov", StringComparison.Ordinal));
        Assert.Contains(events, e => e.StartsWith("Visit", StringComparison.Ordinal) && e.Contains("2025-08-19/2025-08-21 Moscow", StringComparison.Ordinal));
        Assert.Contains(events, e => e.StartsWith("Session Planned IND RUS 2025-12~", StringComparison.Ordinal) && e.Contains("annual summit", StringComparison.Ordinal));
        Assert.Equal(2, claims.Commitments.Count(c => c.Parties.SequenceEqual(["IND", "RUS"])));
        Assert.Contains(claims.Statements, s => s.Speaker.Side == "IND");
        Assert.Contains(claims.Statements, s => s.Speaker.Side == "RUS");
        Assert.Equal(5, claims.Events.Count);
    }
}
