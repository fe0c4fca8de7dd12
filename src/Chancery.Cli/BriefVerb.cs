using System.CommandLine;
using Chancery.Briefing;
using Chancery.Resolving.Authority;

namespace Chancery.Cli;

/// <summary><c>chancery brief</c>: the paper on two states or organisations, every line with its quotation and source.</summary>
internal static class BriefVerb
{
    public static Command Build()
    {
        var sides = PairArguments.Build();
        var until = PairArguments.Until();
        var format = new Option<string?>("--format") { Description = "html or md; by default what the file's ending says, else html." };
        format.AcceptOnlyFromAmong("html", "md");
        var output = new Option<string>("--out") { Description = "The file to write; '-' for standard output.", Required = true };
        var record = RecordOption.Build();
        var command = new Command("brief",
            "Writes the brief on two states or organisations: what is planned, what happened, what was said and promised.") { sides, until, format, output, record };
        command.SetAction(parsed => Run(
            parsed.GetValue(sides)!, parsed.GetValue(until), parsed.GetValue(format), parsed.GetValue(output)!, parsed.GetValue(record)!));
        return command;
    }

    /// <summary>Prepares a brief from a record and writes it.</summary>
    public static int Run(IReadOnlyList<string> sides, string? until, string? format, string output, string record)
    {
        var authority = AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority"));
        var brief = Brief.Of(PairArguments.Relation(sides, until, record, authority), authority);
        var text = IsMarkdown(format, output) ? MarkdownBrief.Write(brief) : HtmlBrief.Write(brief);
        WholeFile.Write(output, [text.TrimEnd('\n')]);
        return 0;
    }

    private static bool IsMarkdown(string? format, string output) =>
        format is null ? Path.GetExtension(output).ToLowerInvariant() is ".md" or ".markdown" : format == "md";
}
