using System.CommandLine;
using Chancery.Briefing;
using Chancery.Resolving.Authority;

namespace Chancery.Cli;

/// <summary><c>chancery timeline</c>: all events of two sides in order of time, each with its words.</summary>
internal static class TimelineVerb
{
    private const int WidthWhenPiped = 100;

    public static Command Build()
    {
        var sides = PairArguments.Build();
        var until = PairArguments.Until();
        var record = RecordOption.Build();
        var command = new Command("timeline",
            "Prints the events of two states or organisations in order of time, each with its quotation.") { sides, until, record };
        command.SetAction(parsed => Run(parsed.GetValue(sides)!, parsed.GetValue(until), parsed.GetValue(record)!));
        return command;
    }

    /// <summary>Prints what a record tells of two sides.</summary>
    public static int Run(IReadOnlyList<string> sides, string? until, string record)
    {
        var authority = AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority"));
        var lines = Timeline.Of(PairArguments.Relation(sides, until, record, authority), authority);
        if (lines.Count == 0)
            Console.Error.WriteLine("No event of the two in the record; take in more articles with 'chancery ingest PATH'.");
        TimelineText.Write(Console.Out, lines, Console.IsOutputRedirected ? WidthWhenPiped : Console.WindowWidth);
        return 0;
    }
}
