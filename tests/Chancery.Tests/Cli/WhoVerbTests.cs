namespace Chancery.Tests.Cli;

public sealed class WhoVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-test-").FullName;

    [Fact]
    public void Who_held_an_office_that_day_and_where_the_record_saw_it()
    {
        var record = Path.Combine(folder, "record.db");
        CommandLine.Run("ingest", Path.Combine(Shared.RepositoryRoot(), "examples", "en"), "--record", record);

        var told = CommandLine.Run("who", "foreign-minister", "India", "--on", "2025-08-21", "--record", record);

        Assert.Equal(0, told.Code);
        Assert.Contains("S. Jaishankar, Minister of External Affairs of India, since", told.Output, StringComparison.Ordinal);
        Assert.Contains("in the record: S. Jaishankar", told.Output, StringComparison.Ordinal);
        Assert.Contains("\"known\":\"known\"", CommandLine.Run("who", "foreign-minister", "IND", "--on", "2016-08-21", "--format", "json",
            "--record", record).Output,
            StringComparison.Ordinal);
        Assert.Contains("No office or person is called 'wizard'", CommandLine.Run("who", "wizard", "--record", record).Complaints,
            StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, true);
}
