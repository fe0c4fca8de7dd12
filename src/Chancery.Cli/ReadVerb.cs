using System.CommandLine;
using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Cli;

/// <summary><c>chancery read</c>: articles in, one line of JSON per article out.</summary>
internal static class ReadVerb
{
    public static Command Build()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files or folders of text, HTML or JSON Lines, plain or gzip'd; '-' for standard input.", Arity = ArgumentArity.OneOrMore };
        var published = new Option<string?>("--published") { Description = "The publication date (ISO 8601) of articles that do not give one." };
        var language = new Option<string?>("--language") { Description = "The language (en, hi, ru) instead of finding it." };
        var articles = new Option<bool>("--articles") { Description = "Prints the articles themselves, uncoded." };
        var format = new Option<string>("--format") { Description = "The form of the output.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json");
        var command = new Command("read", "Reads articles and prints what they say: events, statements, commitments, each with its words.") { files, published, language, articles, format };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(published), parsed.GetValue(language), parsed.GetValue(articles)));
        return command;
    }

    private static int Run(string[] files, string? published, string? language, bool uncoded)
    {
        var reader = new ArticleReader(Inputs.Options(published, language, requireDate: !uncoded));
        var pipeline = uncoded ? null : Pipeline.Load();
        using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16);
        var rejected = 0;
        foreach (var result in files.SelectMany(file => Inputs.Read(reader, file)))
            result.Match(
                read =>
                {
                    output.WriteLine(pipeline is null ? ClaimsJson.Line(read.Article) : ClaimsJson.Line(pipeline.Read(read.Article)));
                    if (read.Article.Published is null) { Console.Error.WriteLine($"{read.Article.File}: {Inputs.NoDate}"); rejected++; }
                    return true;
                },
                refused =>
                {
                    Console.Error.WriteLine(refused.Message);
                    rejected++;
                    return false;
                });
        output.Flush();
        if (rejected > 0) Console.Error.WriteLine($"{rejected} rejected.");
        return rejected > 0 ? Errors.SomeRejected : 0;
    }
}
