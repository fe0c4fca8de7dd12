using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Chancery.Cli;
using Chancery.Cli.Evaluation;
using Chancery.Cli.Evaluation.Suites;
using Chancery.Tests.Reading;

namespace Chancery.Tests.Evaluation;

public sealed class PagesSuiteTests
{
    private const string Body = "The two ministers met in Vienna on Monday, and their delegations spoke about grain, transit and the price of fuel for three hours.";
    private const string More = "A second round is to follow in the spring, an official of one of the delegations told reporters after the talks had ended.";

    [Theory]
    [InlineData("one two three four five", "one two three four five", 2, 2, 2)]
    [InlineData("one two three four five", "zero one two three four", 1, 2, 2)]
    [InlineData("one two", "one two", 1, 1, 1)]
    [InlineData("one two three four", "One two three four", 0, 1, 1)]
    [InlineData("one two three four", "", 0, 1, 0)]
    [InlineData("a b c d a b c d", "a b c d", 1, 5, 1)]
    [InlineData("बैठक हुई", "ब ठक ह ई", 1, 1, 1)]
    public void Texts_are_alike_by_the_runs_of_four_words_they_share(string expected, string read, int shared, int runs, int readRuns)
    {
        var likeness = TextMatch.Compare(expected, read);
        Assert.Equal((shared, runs, readRuns), (likeness.Shared, likeness.Expected, likeness.Read));
    }

    [Fact]
    public void What_is_missing_and_what_is_too_much_is_told()
    {
        var likeness = TextMatch.Compare("a b c d e f g", "x y z a b c d e");
        Assert.Equal(("f g", "x y z"), (likeness.Missed, likeness.Added));
    }

    [Fact]
    public void A_page_counts_by_its_text_its_title_and_its_authors()
    {
        using var folder = new TemporaryFolder();
        var html = $"<html lang=\"en\"><head><title>Ministers meet in Vienna</title><meta name=\"author\" content=\"A. Writer\"></head><body><h1>Ministers meet in Vienna</h1><p>{Body}</p><p>{More}</p></body></html>";
        Write(folder, "page.html", html, $$"""{"file": "page.html", "title": "Ministers meet in Vienna", "authors": ["A. Writer", "B. Writer"], "text": "{{Body}}"}""");
        var board = Assert.Single(EvalVerb.Results("pages", [folder.Path], TestPipeline.Instance)).Board;
        Assert.Equal((1, 1.0), (board.Items, board.Value("all", "title, fundus")));
        Assert.Equal((0.0, 2 / 3.0), (board.Value("all", "exactly right, fundus"), board.Value("all", "authors, fundus")!.Value));
        var text = (MeanMeasure)board.Figures[new("en", "text, fundus", "all")];
        Assert.Equal(1, text.Recall);
        Assert.InRange(text.Precision, 0.4, 0.6);
        Assert.Contains("A second round", board.Mistakes[0].Read, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_pages_is_told_what_to_hold()
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<ArgumentException>(() => EvalVerb.Results("pages", [folder.Path], TestPipeline.Instance).ToList());
        Assert.Contains("ground-truth.json.gz", error.Message, StringComparison.Ordinal);
    }

    private static void Write(TemporaryFolder folder, string name, string html, string truth)
    {
        using (var lines = new GZipStream(File.Create(Path.Combine(folder.Path, "fundus-truth.jsonl.gz")), CompressionLevel.Fastest))
            lines.Write(Encoding.UTF8.GetBytes(truth));
        using var tar = new TarWriter(new GZipStream(File.Create(Path.Combine(folder.Path, "fundus-pages.tar.gz")), CompressionLevel.Fastest));
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(html)) });
    }
}
