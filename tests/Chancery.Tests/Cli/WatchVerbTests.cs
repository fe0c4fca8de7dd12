using System.Diagnostics;
using Chancery.Recording;
using Chancery.Store;
using Chancery.Tests.Intake;
using Chancery.Tests.Reading;
using Chancery.Tests.Store;

namespace Chancery.Tests.Cli;

public sealed class WatchVerbTests : IDisposable
{
    private const int Pages = 12;
    private readonly TemporaryFolder folder = new();
    private readonly Site site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_at_any_moment_and_run_again_nothing_is_lost_or_doubled()
    {
        for (var wanted = 2; wanted <= 8; wanted += 3) await KillAfter(wanted);
        Assert.Equal(0, Watch("killed.db", "--once").Code);
        Assert.Equal(0, Watch("whole.db", "--once").Code);
        Assert.Equal(Export("whole.db"), Export("killed.db"));
        using var record = RecordFile.OpenExisting(Record("killed.db"));
        Assert.Equal(Pages, record.Watching.Sources()[0].Versions);
    }

    [Fact]
    public async Task A_signal_ends_a_watch_with_success()
    {
        using var watch = Start("signal.db");
        while (!site.Paths.Contains("/3")) await Task.Delay(20, Cancel);
        using (var kill = Process.Start("kill", ["-TERM", $"{watch.Id}"])) await kill.WaitForExitAsync(Cancel);
        await watch.WaitForExitAsync(Cancel);
        Assert.Equal(0, watch.ExitCode);
        Assert.Contains("new, 0 changed", await watch.StandardError.ReadToEndAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_watched_is_listed()
    {
        Write(2);
        var watched = Watch("list.db", "--once");
        Assert.Equal(2, watched.Output.Split("  new  ").Length - 1);
        Assert.Contains("Next due", watched.Complaints, StringComparison.Ordinal);
        var sources = CommandLine.Run("sources", "--record", Record("list.db"));
        Assert.Contains("Ministry", sources.Output, StringComparison.Ordinal);
        Assert.Contains("\"versions\":2", CommandLine.Run("sources", "--format", "json", "--record", Record("list.db")).Output, StringComparison.Ordinal);
        Assert.Contains("No page has changed", CommandLine.Run("sources", "--silent", "--record", Record("list.db")).Complaints, StringComparison.Ordinal);
        Assert.Contains("first", CommandLine.Run("sources", "--versions", site.At("/1").AbsoluteUri, "--record", Record("list.db")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_this_machine_is_refused_unless_it_is_wanted()
    {
        Write(1);
        var refused = CommandLine.Run("watch", In("sources.toml"), "--record", Record("refused.db"), "--once");
        Assert.Equal(2, refused.Code);
        Assert.Contains($"sources.toml:3: '{site.At("/feed")}' is on port {site.Port}", refused.Complaints, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        site.Dispose();
        folder.Dispose();
    }

    private string In(string name) => Path.Combine(folder.Path, name);

    private string Record(string name) => TestRecord.At(In(name));

    private CommandLine.Ended Watch(string record, params string[] more) => CommandLine.Run(["watch", In("sources.toml"), "--record", Record(record), "--allow-private", .. more]);

    private Process Start(string record)
    {
        Write(Pages);
        return CommandLine.Start("watch", In("sources.toml"), "--record", Record(record), "--allow-private");
    }

    private async Task KillAfter(int wanted)
    {
        using var watch = Start("killed.db");
        while (!watch.HasExited && site.Paths.Count(p => p != "/feed" && p != "/robots.txt") < wanted) await Task.Delay(5, Cancel);
        watch.Kill();
        await watch.WaitForExitAsync(Cancel);
    }

    private void Write(int pages)
    {
        var numbers = Enumerable.Range(1, pages).ToList();
        site.Put("/feed", $"<rss version=\"2.0\"><channel><title>W</title>{string.Concat(numbers.Select(i => $"<item><title>{i}</title><link>/{i}</link><pubDate>Thu, 21 Aug 2025 08:00:00 GMT</pubDate></item>"))}</channel></rss>", "application/rss+xml", "\"feed\"");
        foreach (var i in numbers)
            site.Put($"/{i}", $"<!doctype html><html><head><title>Talks {i}</title></head><body><article><h1>Talks {i}</h1><p>Foreign Minister of Russia Sergey Lavrov met with Minister of External Affairs of India S. Jaishankar in Moscow today. Note {i} was read, and then the next.</p></article></body></html>");
        folder.Write("sources.toml", $"[[source]]\nname = \"Ministry\"\nfeed = \"{site.At("/feed")}\"\nside = \"IND\"\nkind = \"official\"\n[watch]\ndelay = \"0s\"\n");
    }

    private string Export(string record)
    {
        using var file = RecordFile.OpenExisting(Record(record));
        return string.Join('\n', RecordExport.Lines(file.Articles(), file.View(RecordSelection.All)));
    }
}
