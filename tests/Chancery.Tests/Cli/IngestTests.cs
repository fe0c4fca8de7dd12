using System.Diagnostics;
using System.Text.Json;
using Chancery.Cli;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Store;
using Chancery.Tests.Store;

namespace Chancery.Tests.Cli;

public sealed class IngestTests : IDisposable
{
    private const int Many = 1500;
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-").FullName;

    [Fact]
    public async Task A_folder_is_taken_in_and_bad_files_are_counted()
    {
        var articles = Directory.CreateDirectory(In("articles")).FullName;
        await File.WriteAllTextAsync(Path.Combine(articles, "good.txt"), "Talks in Moscow\n\nForeign Minister of Russia Sergey Lavrov met with Minister of External Affairs of India S. Jaishankar in Moscow on Thursday. They discussed trade.", Cancel);
        await File.WriteAllBytesAsync(Path.Combine(articles, "bad.bin"), [0, 1, 2, 3, 0, 255, 254, 0], Cancel);
        Assert.Equal(1, await Ingest(articles, Record("record.db"), 2));
        using var record = RecordFile.OpenExisting(Record("record.db"));
        Assert.Equal(1, record.Count().Articles);
        Assert.Contains(record.View(RecordSelection.All).Events, e => e.Parties.SequenceEqual(["IND", "RUS"]));
    }

    [Fact]
    public async Task One_thread_or_four_give_the_same_bytes()
    {
        WriteArticles(In("many.jsonl"), 300);
        await Ingest(In("many.jsonl"), Record("one.db"), 1);
        await Ingest(In("many.jsonl"), Record("four.db"), 4);
        Assert.Equal(Export(Record("one.db")), Export(Record("four.db")));
    }

    [Fact]
    public async Task Killed_at_any_moment_and_run_again_nothing_is_lost_or_doubled()
    {
        WriteArticles(In("many.jsonl"), Many);
        var killed = 0;
        for (var wanted = 1; wanted < Many && killed < 3; wanted += 512)
            if (await KillWhen(() => TestRecord.Articles(Record("killed.db")) >= wanted)) killed++;
        Assert.True(killed > 0, "The program was too quick to be killed; give it more articles.");
        await Ingest(In("many.jsonl"), Record("killed.db"), 2);
        await Ingest(In("many.jsonl"), Record("whole.db"), 2);
        Assert.Equal(Export(Record("whole.db")), Export(Record("killed.db")));
    }

    [Fact]
    public async Task An_interrupted_run_keeps_what_it_has_read()
    {
        WriteArticles(In("many.jsonl"), 600);
        using var cancel = new CancellationTokenSource();
        var run = IngestVerb.Run([In("many.jsonl")], new ReadingOptions(null, null), 1, Record("record.db"), cancel.Token);
        await cancel.CancelAsync();
        Assert.Equal(1, await run);
        await Ingest(In("many.jsonl"), Record("record.db"), 2);
        await Ingest(In("many.jsonl"), Record("whole.db"), 2);
        Assert.Equal(Export(Record("whole.db")), Export(Record("record.db")));
    }

    public void Dispose() => Directory.Delete(folder, true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string In(string name) => Path.Combine(folder, name);

    private string Record(string name) => TestRecord.At(In(name));

    private static Task<int> Ingest(string path, string record, int threads) =>
        IngestVerb.Run([path], new ReadingOptions(PublicationTime.Parse("2025-08-22"), null), threads, record, Cancel);

    private async Task<bool> KillWhen(Func<bool> moment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Chancery.Cli.dll"), "ingest", In("many.jsonl"), "--record", Record("killed.db"), "--threads", "1"])
        { RedirectStandardError = true, RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        while (!child.HasExited && !moment()) await Task.Delay(5, Cancel);
        if (child.HasExited) return false;
        child.Kill();
        await child.WaitForExitAsync(Cancel);
        return true;
    }

    private static string Export(string file)
    {
        using var record = RecordFile.OpenExisting(file);
        return string.Join('\n', RecordExport.Lines(record.Articles(), record.View(RecordSelection.All)));
    }

    // Every third article tells of the same meeting as the one before, so that events have accounts of several batches.
    private static void WriteArticles(string file, int count)
    {
        string[] places = ["Moscow", "Delhi", "Beijing", "Ankara"];
        using var writer = new StreamWriter(file);
        for (var i = 0; i < count; i++)
        {
            var day = new DateOnly(2024, 1, 1).AddDays(i * 7 % 500);
            writer.WriteLine(JsonSerializer.Serialize(new
            {
                id = $"a-{i}",
                language = "en",
                published = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                title = "Talks",
                url = (string?)null,
                publisher = $"Courier {i % 3}",
                text = $"Foreign Minister of Russia Sergey Lavrov met with Minister of External Affairs of India S. Jaishankar in {places[i / 3 % 4]} today. Note {i} was read.",
            }));
        }
    }
}
