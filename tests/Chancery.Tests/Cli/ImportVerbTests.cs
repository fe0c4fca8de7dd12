using Chancery.Tests.Store;

namespace Chancery.Tests.Cli;

/// <summary>An export with texts gives the same record again, and what was damaged on the way is told.</summary>
public sealed class ImportVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chancery-").FullName;

    [Fact]
    public void An_export_with_texts_gives_the_same_record_again()
    {
        Exported();
        Assert.Equal(0, CommandLine.Run("import", In("whole.jsonl"), "--record", At("again.db")).Code);
        Assert.Equal(0, CommandLine.Run("export", "--with-texts", "--out", In("again.jsonl"), "--record", At("again.db")).Code);
        Assert.Equal(File.ReadAllText(In("whole.jsonl")), File.ReadAllText(In("again.jsonl")));
        Assert.Equal(Snapshot("whole.jsonl"), Snapshot("again.jsonl"));
    }

    [Fact]
    public void With_texts_or_without_the_snapshot_is_the_same()
    {
        Exported();
        CommandLine.Run("export", "--out", In("bare.jsonl"), "--record", At("first.db"));
        Assert.Equal(Snapshot("whole.jsonl"), Snapshot("bare.jsonl"));
    }

    [Fact]
    public void Damaged_lines_are_told_with_place_and_reason_and_the_others_taken()
    {
        Exported();
        var lines = File.ReadAllLines(In("whole.jsonl"));
        var articles = lines.Count(l => l.StartsWith("{\"kind\":\"article\"", StringComparison.Ordinal));
        lines[0] = lines[0][..40];
        lines[1] = lines[1].Replace("\"text\":\"", "\"text\":\"Changed. ", StringComparison.Ordinal);
        lines[2] = lines[2].Replace("\"exact\":\"", "\"exact\":\"Made up ", StringComparison.Ordinal);
        File.WriteAllLines(In("damaged.jsonl"), [.. lines, "{\"kind\":\"poem\"}", "[]"]);
        var run = CommandLine.Run("import", In("damaged.jsonl"), "--record", At("again.db"));
        Assert.Equal(1, run.Code);
        Assert.Contains($"{articles - 3} articles read: {articles - 3} new", run.Output, StringComparison.Ordinal);
        foreach (var (line, reason) in new[] { (1, "no whole line"), (2, "changed after it was written"), (3, "'Made up"), (lines.Length + 1, "'poem'"), (lines.Length + 2, "no JSON object") })
            Assert.Matches($"damaged\\.jsonl:{line}: the line .*{reason}", run.Complaints);
    }

    [Fact]
    public void An_export_without_texts_cannot_be_taken_and_says_what_to_do()
    {
        Exported();
        CommandLine.Run("export", "--out", In("bare.jsonl"), "--record", At("first.db"));
        var run = CommandLine.Run("import", In("bare.jsonl"), "--record", At("again.db"));
        Assert.Equal(1, run.Code);
        Assert.Contains("--with-texts", run.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_verb_marks_what_it_found()
    {
        Exported();
        var run = CommandLine.Run("search", "Лаврову", "--limit", "50", "--record", At("first.db"));
        Assert.Equal(0, run.Code);
        Assert.Contains("[Lavrov]", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.Run("search", "\"Lavrov", "--record", At("first.db")).Code);
        Assert.StartsWith("{\"article\":{", CommandLine.Run("search", "Lavrov", "--format", "json", "--record", At("first.db")).Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string In(string file) => Path.Combine(folder, file);

    private string At(string file) => TestRecord.At(In(file));

    private void Exported()
    {
        CommandLine.Run("ingest", Path.Combine(AppContext.BaseDirectory, "examples"), "--record", At("first.db"));
        Assert.Equal(0, CommandLine.Run("export", "--with-texts", "--out", In("whole.jsonl"), "--record", At("first.db")).Code);
    }

    private string Snapshot(string file) => System.Text.Json.JsonDocument.Parse(File.ReadAllText(In(file) + ".manifest.json")).RootElement.GetProperty("snapshot").GetString()!;
}
