using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Chancery.Cli.Evaluation;
using Chancery.Reading;

namespace Chancery.Cli;

/// <summary><c>chancery eval</c>: the engine over annotated articles, per language, against the floors.</summary>
internal static class EvalVerb
{
    public static Command Build()
    {
        var folder = new Argument<string>("PATH") { Description = "A folder of annotations (*.json) with articles.jsonl beside them." };
        var json = new Option<bool>("--json") { Description = "Prints the figures as JSON." };
        var markdown = new Option<bool>("--markdown") { Description = "Prints the table as Markdown, as in docs/accuracy.md." };
        var errors = new Option<int>("--errors") { Description = "How many missed and false events to list." };
        var floors = new Option<string?>("--floors") { Description = "A file of floors; falling below one is an error (exit code 1)." };
        var command = new Command("eval", "Measures the engine over annotated articles.") { folder, json, markdown, errors, floors };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(json), parsed.GetValue(markdown), parsed.GetValue(errors), parsed.GetValue(floors)));
        return command;
    }

    /// <summary>Scores every annotated article of a folder.</summary>
    public static Scorer Score(string folder, Pipeline pipeline)
    {
        var scorer = new Scorer();
        var articles = new ArticleReader(new ReadingOptions(null, null)).ReadPath(Path.Combine(folder, "articles.jsonl"))
            .OfType<ReadResult.Read>().ToDictionary(r => r.Article.File!, r => r.Article, StringComparer.Ordinal);
        foreach (var gold in Gold.ReadFolder(folder))
            if (articles.TryGetValue(gold.Id, out var article)) scorer.Add(gold, pipeline.Read(article));
            else throw new InvalidDataException($"{folder}: articles.jsonl has no article '{gold.Id}'; every annotation needs its article there.");
        return scorer;
    }

    private static int Run(string folder, bool json, bool markdown, int errors, string? floors)
    {
        if (!Directory.Exists(folder)) throw new ArgumentException($"'{folder}' is no folder of annotations.");
        var scorer = Score(folder, Pipeline.Load());
        if (json) Console.WriteLine(JsonSerializer.Serialize(Figures(scorer)));
        else Print(scorer, markdown);
        foreach (var error in scorer.Errors.Take(errors)) Console.WriteLine(error);
        var below = floors is null ? [] : Below(scorer, floors).ToList();
        foreach (var fall in below) Console.Error.WriteLine(fall);
        return below.Count == 0 ? 0 : Errors.SomeRejected;
    }

    /// <summary>What fell below its floor.</summary>
    public static IEnumerable<string> Below(Scorer scorer, string floors)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(floors));
        foreach (var language in document.RootElement.EnumerateObject())
            foreach (var floor in language.Value.EnumerateObject())
                if (scorer.Tallies.TryGetValue(language.Name, out var tally) && Figure(tally, floor.Name) is { } value && value < floor.Value.GetDouble())
                    yield return string.Create(CultureInfo.InvariantCulture, $"{language.Name} {floor.Name} is {value:0.000}, below its floor {floor.Value.GetDouble():0.000}.");
    }

    private static double? Figure(Tally tally, string name) => name switch
    {
        "strict" => tally.Strict.F1,
        "lenient" => tally.Lenient.F1,
        "statements" => tally.Statements.F1,
        "commitments" => tally.Commitments.F1,
        "people" => tally.People.F1,
        "status" => tally.Status.Value,
        "when" => tally.When.Value,
        _ => null,
    };

    private static Dictionary<string, object> Figures(Scorer scorer)
    {
        var figures = scorer.Tallies.ToDictionary(t => t.Key, t => (object)new
        {
            articles = t.Value.Articles,
            strict = t.Value.Strict,
            lenient = t.Value.Lenient,
            status = t.Value.Status.Value,
            when = t.Value.When.Value,
            place = t.Value.Place.Value,
            mechanism = t.Value.Mechanism.Value,
            direction = t.Value.Direction.Value,
            people = t.Value.People.F1,
            topics = t.Value.Topics.F1,
            statements = t.Value.Statements,
            commitments = t.Value.Commitments,
        });
        figures["quotations"] = new { total = scorer.Quotations, unsupported = scorer.Unsupported };
        return figures;
    }

    private const string MarkdownHead = """
        # Accuracy

        Made by `./chancery eval PATH --markdown`, where PATH is a folder of annotated articles (`*.json`) with `articles.jsonl` beside them.

        An event counts as found when its type, its parties and, where the annotation has a date, an overlapping date agree; leniently, a neighbouring type
        (meeting, session, visit, call; agreement, signing, cooperate; …) and two common parties suffice. The other columns are scored on the events found leniently:
        the share that is right (status, when, place, mechanism, direction) or F1 (people, topics). Statements count by speaker, commitments by parties and field.
        These articles were studied while the engine was made; expect less on others, most of all in recall.


        """;

    private static void Print(Scorer scorer, bool markdown)
    {
        if (markdown) Console.Write(MarkdownHead);
        string[] head = ["", "articles", "strict F1", "P", "R", "lenient F1", "P", "R", "status", "when", "place", "mechanism", "direction", "people", "topics", "statements", "commitments"];
        Console.WriteLine(Row(head, markdown));
        if (markdown) Console.WriteLine(Row([.. head.Select(_ => "---")], true));
        foreach (var (language, t) in scorer.Tallies.OrderBy(t => t.Key, StringComparer.Ordinal))
            Console.WriteLine(Row([language, t.Articles.ToString(CultureInfo.InvariantCulture), N(t.Strict.F1), N(t.Strict.Precision), N(t.Strict.Recall), N(t.Lenient.F1), N(t.Lenient.Precision), N(t.Lenient.Recall),
                N(t.Status.Value), N(t.When.Value), N(t.Place.Value), N(t.Mechanism.Value), N(t.Direction.Value), N(t.People.F1), N(t.Topics.F1), N(t.Statements.F1), N(t.Commitments.F1)], markdown));
        Console.WriteLine($"{(markdown ? "\n" : "")}Quotations: {scorer.Quotations}, unsupported: {scorer.Unsupported}");
    }

    private static string Row(string[] cells, bool markdown) => markdown ? "| " + string.Join(" | ", cells) + " |" : string.Join("  ", cells.Select((c, i) => i == 0 ? c.PadRight(4) : c.PadLeft(8)));

    private static string N(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "–";
}
