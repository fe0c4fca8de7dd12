namespace Chancery.Tests.Cli;

public sealed class CommitmentsVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-test-").FullName;

    [Fact]
    public void The_undertakings_of_two_sides_are_told_with_day_figure_status_and_words()
    {
        var record = Path.Combine(folder, "record.db");
        CommandLine.Run("ingest", Path.Combine(Shared.RepositoryRoot(), "examples"), "--record", record);

        var told = CommandLine.Run("commitments", "IND", "RUS", "--record", record);

        Assert.Equal(0, told.Code);
        Assert.Contains("due by 31 December", told.Output, StringComparison.Ordinal);
        Assert.Contains("target 100,000,000,000 USD", told.Output, StringComparison.Ordinal);
        Assert.Contains("2 accounts", told.Output, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"notDue\"", CommandLine.Run("commitments", "--status", "not-due", "--format", "json", "--record",
            record).Output,
            StringComparison.Ordinal);
        Assert.Contains("--status 'done' is not known", CommandLine.Run("commitments", "--status", "done", "--record", record).Complaints,
            StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, true);
}
