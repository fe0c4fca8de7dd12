using System.Text.Json;
using Chancery.Cli;
using Chancery.Reading;
using Chancery.Tests.Reading;

namespace Chancery.Tests.Cli;

public sealed class ReadVerbTests
{
    [Fact]
    public void All_files_are_read_and_the_rejected_are_told_and_counted()
    {
        using var folder = new TemporaryFolder();
        string[] files =
        [
            folder.Write("good.txt", Documents.English), folder.Write("empty.txt", ""), folder.Write("binary.txt", "\0\u0001\u0002"),
            Path.Combine(folder.Path, "missing.txt"), folder.Write("last.txt", Documents.Russian),
        ];
        var (code, output, errors) = Run(files, Documents.Dated);
        Assert.Equal(1, code);
        Assert.Equal(["good.txt", "last.txt"], output.Select(line => line.GetProperty("article").GetProperty("file").GetString()));
        Assert.Equal("3 rejected: 1 binary, 1 empty, 1 unreadable.", errors[^1]);
        Assert.Equal(files[1..4], errors[..^1].Select(line => line[..line.LastIndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Uncoded_articles_are_printed_even_without_a_date_which_is_told()
    {
        using var folder = new TemporaryFolder();
        var (code, output, errors) = Run([folder.Write("talks.txt", $"Talks in Vienna\n\n{Documents.English}")], new ReadingOptions(RequireDate: false));
        var article = Assert.Single(output);
        Assert.Equal(("Talks in Vienna", Documents.English, "en"), (article.GetProperty("title").GetString(), article.GetProperty("text").GetString(), article.GetProperty("language").GetString()));
        Assert.Equal(JsonValueKind.Null, article.GetProperty("published").ValueKind);
        Assert.Equal((1, "1 rejected: 1 without a date."), (code, errors[^1]));
    }

    [Fact]
    public void What_reads_well_leaves_standard_error_empty()
    {
        using var folder = new TemporaryFolder();
        var (code, _, errors) = Run([folder.Write("talks.txt", Documents.Hindi)], Documents.Dated);
        Assert.Equal(0, code);
        Assert.Empty(errors);
    }

    [Theory]
    [InlineData("--language", "xx", "--language 'xx' is not known; there are en, hi, ru.")]
    [InlineData("--published", "yesterday", "--published 'yesterday' is no ISO 8601 date; write it like 2025-08-21.")]
    public void An_unknown_value_is_told_with_the_way_out(string option, string value, string message)
    {
        var ended = CommandLine.Run("read", "none.txt", option, value);
        Assert.Equal((2, ""), (ended.Code, ended.Output));
        Assert.Contains(message, ended.Complaints, StringComparison.Ordinal);
    }

    private static (int Code, List<JsonElement> Output, string[] Errors) Run(string[] files, ReadingOptions options)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = ReadVerb.Run(files, options, output, errors);
        return (code, [.. Lines(output).Select(line => JsonDocument.Parse(line).RootElement.Clone())], Lines(errors));
    }

    private static string[] Lines(StringWriter writer) => writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
