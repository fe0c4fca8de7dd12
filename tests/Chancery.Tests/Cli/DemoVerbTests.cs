using System.Text.RegularExpressions;
using Chancery.Tests.Store;

namespace Chancery.Tests.Cli;

public sealed class DemoVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-test-").FullName;

    [Fact]
    public void The_demo_reads_every_example_prints_a_timeline_and_writes_a_brief()
    {
        var demo = CommandLine.Run("demo", "--record", TestRecord.At(Path.Combine(folder, "demo.db")));

        Assert.Equal(0, demo.Code);
        // On a slow machine progress is told now and then; anything else on standard error would be a complaint.
        Assert.All(demo.Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(@"^\d+ articles read, \d+ new, 0 rejected, \d+ articles/s\r?$", line));
        Assert.Matches(@"Articles +25 read: 25 new", demo.Output);
        Assert.Contains("IRIGC-TEC", demo.Output, StringComparison.Ordinal);
        var paper = Regex.Match(demo.Output, @"\S+brief-\S+\.html").Value;
        Assert.Contains("Лавров", File.ReadAllText(paper), StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_of_the_examples_is_shown_in_full_by_the_beginning_of_its_id()
    {
        var file = TestRecord.At(Path.Combine(folder, "demo.db"));
        CommandLine.Run("ingest", Path.Combine(AppContext.BaseDirectory, "examples"), "--record", file);
        var id = Regex.Match(CommandLine.Run("events", "--type", "visit", "--parties", "IND,RUS", "--status", "held", "--from", "2025-12-01", "--format", "json", "--record", file).Output, "\"id\":\"(event:\\w+)\"").Groups[1].Value;

        var shown = CommandLine.Run("event", id[..14], "--record", file);

        Assert.Equal(0, shown.Code);
        Assert.All(["Steps", "in preparation, for about December 2025", "2 October 2025: date reported", "28 November 2025: announced", "Accounts", "Why they are one event", "held as of 5 December 2025"],
            part => Assert.Contains(part, shown.Output, StringComparison.Ordinal));
        Assert.Contains("No event of the record has an id that begins with 'event:zz'", CommandLine.Run("event", "event:zz", "--record", file).Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public void The_demo_taken_again_changes_nothing()
    {
        var file = TestRecord.At(Path.Combine(folder, "demo.db"));
        CommandLine.Run("demo", "--record", file);
        var before = CommandLine.Run("export", "--record", file).Output;

        var again = CommandLine.Run("demo", "--record", file);

        Assert.Matches(@"Articles +25 read: 0 new, 25 known already", again.Output);
        Assert.Equal(before, CommandLine.Run("export", "--record", file).Output);
    }

    public void Dispose() => Directory.Delete(folder, true);
}
