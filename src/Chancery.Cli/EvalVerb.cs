using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Evaluation;
using Chancery.Cli.Evaluation.Suites;

namespace Chancery.Cli;

/// <summary><c>chancery eval</c>: the engine over the data of a suite, with its mistakes and against the floors.</summary>
internal static class EvalVerb
{
    private const string Every = "all";

    public static Command Build()
    {
        var suite = new Argument<string>("SUITE")
        {
            Description = $"What is measured: {SuiteList.Names}; 'all' for every one. A folder alone is taken for annotated articles.",
        };
        var paths = new Argument<string[]>("PATH")
        {
            Description = "The suite's data; for 'all' the folder that holds everybody's.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Prints the figures as JSON." };
        var markdown = new Option<bool>("--markdown") { Description = "Prints them as Markdown, as in docs/accuracy.md." };
        var errors = new Option<int>("--errors")
        {
            Description = "How many mistakes to list: kind, place, what, expected, read, words, parted by tabs.",
        };
        var floors = new Option<string?>("--floors") { Description = "A file of floors; falling below one is an error (exit code 1)." };
        var command = new Command("eval", "Measures the engine over annotated data.") { suite, paths, json, markdown, errors, floors };
        command.SetAction(parsed => Run(parsed.GetValue(suite)!, parsed.GetValue(paths) ?? [],
            new(parsed.GetValue(json), parsed.GetValue(markdown), parsed.GetValue(errors), parsed.GetValue(floors)), Console.Out));
        return command;
    }

    /// <summary>How the result is printed and what it is held against.</summary>
    internal sealed record Options(bool Json = false, bool Markdown = false, int Errors = 0, string? Floors = null);

    public static int Run(string suite, IReadOnlyList<string> paths, Options options, TextWriter output)
    {
        var results = Results(suite, paths).ToList();
        if (options.Json) output.WriteLine(SuiteJson.Write(results, options.Errors));
        else if (options.Markdown && suite == Every) output.Write(AccuracyPage.Write(results));
        else foreach (var result in results) Print(result, options, results.Count > 1, output);
        var below = options.Floors is null ? [] : results.SelectMany(r => Floors.Below(r, options.Floors)).ToList();
        foreach (var fall in below) Console.Error.WriteLine(fall);
        return below.Count == 0 ? 0 : Errors.SomeRejected;
    }

    /// <summary>Runs one suite, or every one for <c>all</c>, over its data.</summary>
    /// <exception cref="ArgumentException">There is no such suite, or its data is not there.</exception>
    public static IEnumerable<SuiteResult> Results(string suite, IReadOnlyList<string> paths, Pipeline? pipeline = null)
    {
        if (paths.Count == 0 && Directory.Exists(suite)) return [Result(SuiteList.Get("articles"), [suite], pipeline ?? Pipeline.Load())];
        if (suite == Every) return EveryResult(OneFolder(paths), pipeline ?? Pipeline.Load());
        var found = SuiteList.Get(suite);
        if (paths.Count == 0) throw new ArgumentException($"The suite '{suite}' needs its data; give {found.Form}.");
        return [Result(found, paths, pipeline ?? Pipeline.Load())];
    }

    private static string OneFolder(IReadOnlyList<string> paths) => paths is [var folder]
        ? folder
        : throw new ArgumentException("'all' needs one folder with the data of all suites; see CONTRIBUTING.md.");

    private static IEnumerable<SuiteResult> EveryResult(string folder, Pipeline pipeline)
    {
        using var progress = new ProgressLine();
        foreach (var suite in SuiteList.All)
        {
            progress.Show($"measuring {suite.Name}…");
            yield return Result(suite, [.. suite.Places.Select(p => Path.Combine(folder, p))], pipeline);
        }
    }

    private static SuiteResult Result(Suite suite, IReadOnlyList<string> paths, Pipeline pipeline) =>
        new(suite, suite.Run(paths, pipeline));

    private static void Print(SuiteResult result, Options options, bool title, TextWriter output)
    {
        if (title) output.WriteLine($"\n{result.Suite.Name}");
        var table = result.Suite.Table(result.Board);
        output.Write(options.Markdown ? table.AsMarkdown() : table.AsText(result.Suite.NameColumns));
        if (result.Suite.Note(result.Board) is { } note) output.WriteLine(note);
        foreach (var goal in result.Suite.Goals(result.Board).Where(_ => !options.Markdown && result.Suite.Name != "articles"))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{goal.What}: {AccuracyPage.Value(goal)} (best known: {goal.Best}; target: {AccuracyPage.Target(goal)})"));
        foreach (var mistake in result.Board.Mistakes.Take(options.Errors)) output.WriteLine(mistake);
    }
}

/// <summary>A suite and what it found.</summary>
internal sealed record SuiteResult(Suite Suite, Scoreboard Board);
