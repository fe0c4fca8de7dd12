using System.Text.RegularExpressions;
using Chancery.Tests.Reading;
using Chancery.Tests.Store;

namespace Chancery.Tests.Cli;

public sealed class ReviewVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Record => TestRecord.At(Path.Combine(folder.Path, "record.db"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_proposal_is_accepted_by_its_id_listed_and_undone()
    {
        Ingest();
        var asked = CommandLine.Run("review", "--list", "--record", Record);
        var id = Regex.Match(asked.Output, @"(?m)^merge:\w+").Value;
        Assert.NotEmpty(id);
        Assert.Contains("Is it one event?", asked.Output, StringComparison.Ordinal);

        Assert.Equal(0, CommandLine.Run("decide", "accept", id, "--by", "Asha", "--why", "one text", "--record", Record).Code);
        Assert.DoesNotContain(id, CommandLine.Run("review", "--list", "--record", Record).Output, StringComparison.Ordinal);
        Assert.Matches(@"d1 .* Asha: 2 accounts are of one event \(one text\)", CommandLine.Run("review", "--decisions", "--record", Record).Output);

        Assert.Equal(0, CommandLine.Run("decide", "undo", "d1", "--by", "Asha", "--record", Record).Code);
        Assert.Contains(id, CommandLine.Run("review", "--list", "--record", Record).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_decided_is_refused_with_the_way_out()
    {
        Ingest();
        foreach (var (arguments, said) in ((string[], string)[])[(["undo", "d9"], "no decision 'd9'"), (["accept", "merge:none"], "review --list"), (["correct", "zz", "place", "null"], "no event 'zz'")])
        {
            var refused = CommandLine.Run(["decide", .. arguments, "--record", Record]);
            Assert.Equal(2, refused.Code);
            Assert.Contains(said, refused.Complaints, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_copy_is_written_verified_and_restored()
    {
        Ingest();
        var (copy, again) = (Path.Combine(folder.Path, "copy.gz"), TestRecord.At(Path.Combine(folder.Path, "again.db")));
        Assert.Equal(0, CommandLine.Run("backup", copy, "--record", Record).Code);
        Assert.Equal(0, CommandLine.Run("restore", copy, "--record", again).Code);
        Assert.Contains("is whole", CommandLine.Run("verify", "--record", again).Output, StringComparison.Ordinal);
        Assert.Equal(CommandLine.Run("export", "--record", Record).Output, CommandLine.Run("export", "--record", again).Output);
    }

    private void Ingest() => Assert.Equal(0, CommandLine.Run("ingest", Path.Combine(AppContext.BaseDirectory, "examples"), "--record", Record).Code);
}
