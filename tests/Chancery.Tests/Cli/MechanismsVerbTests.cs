namespace Chancery.Tests.Cli;

public sealed class MechanismsVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-test-").FullName;

    [Fact]
    public void The_tree_of_two_sides_tells_the_last_session_and_the_next_with_their_words()
    {
        var record = Path.Combine(folder, "record.db");
        CommandLine.Run("ingest", Path.Combine(Shared.RepositoryRoot(), "examples"), "--record", record);

        var tree = CommandLine.Run("mechanisms", "India", "RUS", "--until", "2025-08-22", "--record", record);

        Assert.Equal(0, tree.Code);
        Assert.Contains("last: 20 August 2025, 26th session of IRIGC-TEC in Moscow", tree.Output, StringComparison.Ordinal);
        Assert.Contains("next (the 27th): expected by its cadence about August 2026; no article plans it", tree.Output,
            StringComparison.Ordinal);
        Assert.Contains("next: about December 2025, India–Russia annual summit in New Delhi [planned]", tree.Output,
            StringComparison.Ordinal);
        Assert.Contains("OVERDUE", CommandLine.Run("mechanisms", "IND", "RUS", "--until", "2027-01-01", "--record", record).Output,
            StringComparison.Ordinal);
        Assert.All(CommandLine.Run("mechanisms", "--format", "json", "--record", record)
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.StartsWith("{\"id\":", line, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(folder, true);
}
