using System.CommandLine;
using System.Text;
using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Cli;

/// <summary><c>chancery read</c>: articles in, one line of JSON per article out.</summary>
internal static class ReadVerb
{
    public static Command Build()
    {
        var files = new Argument<string[]>("FILE") { Description = Inputs.Files, Arity = ArgumentArity.OneOrMore };
        var published = new Option<string?>("--published") { Description = "The publication date (ISO 8601) of articles that do not give one." };
        var language = new Option<string?>("--language") { Description = "The language (en, hi, ru) instead of finding it." };
        var articles = new Option<bool>("--articles") { Description = "Prints the articles themselves, uncoded." };
        var format = new Option<string>("--format") { Description = "The form of the output.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json");
        var command = new Command("read", "Reads articles and prints what they say: events, statements, commitments, each with its words.") { files, published, language, articles, format };
        command.SetAction(parsed =>
        {
            var options = Inputs.Options(parsed.GetValue(published), parsed.GetValue(language), requireDate: !parsed.GetValue(articles));
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            return Run(parsed.GetValue(files)!, options, output, Console.Error);
        });
        return command;
    }

    /// <summary>Reads all files; without a required date the articles are printed uncoded.</summary>
    /// <returns>0, or 1 when anything was rejected.</returns>
    public static int Run(string[] files, ReadingOptions options, TextWriter output, TextWriter errors)
    {
        var rejections = new Rejections(errors);
        var reader = new ArticleReader(options);
        Func<Article, string?> line = options.RequireDate ? Coded(rejections) : article => Uncoded(article, rejections);
        foreach (var result in files.SelectMany(file => Inputs.Read(reader, file)))
            if (result.Match(read => line(read.Article), rejected => Refused(rejected, rejections)) is { } words) output.WriteLine(words);
        output.Flush();
        if (rejections.Summary() is { } summary) errors.WriteLine(summary);
        return rejections.Count > 0 ? Errors.SomeRejected : 0;
    }

    private static Func<Article, string?> Coded(Rejections rejections)
    {
        var loading = Task.Run(() => Pipeline.Load()); // while the first article is read
        return article =>
        {
            var pipeline = loading.GetAwaiter().GetResult();
            try
            {
                return ClaimsJson.Line(pipeline.Read(article));
            }
#pragma warning disable CA1031 // One article must never stop the rest.
            catch (Exception e) when (e is not (OutOfMemoryException or InvalidDataException))
#pragma warning restore CA1031
            {
                rejections.AddFailure("coding", article, e);
                return null;
            }
        };
    }

    private static string Uncoded(Article article, Rejections rejections)
    {
        if (article.Published is null) rejections.AddUndated(article);
        return ClaimsJson.Line(article);
    }

    private static string? Refused(ReadResult.Rejected rejected, Rejections rejections)
    {
        rejections.Add(rejected);
        return null;
    }
}
