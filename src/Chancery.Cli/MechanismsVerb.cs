using System.CommandLine;
using Chancery.Briefing;
using Chancery.Recording.Mechanisms;

namespace Chancery.Cli;

/// <summary><c>chancery mechanisms</c>: standing series as a tree, with their last and next sessions and what is overdue.</summary>
internal static class MechanismsVerb
{
    public static Command Build()
    {
        var sides = SideArguments.Build();
        var until = PairArguments.Until();
        var format = SideArguments.Format();
        var record = RecordOption.Build();
        var command = new Command("mechanisms",
            "Prints standing series (commissions, councils, summits) as a tree: co-chairs, last and next session, "
            + "what is overdue by its own cadence.")
        { sides, until, format, record };
        command.SetAction(parsed => Run(
            parsed.GetValue(sides)!, parsed.GetValue(until), parsed.GetValue(format)!, parsed.GetValue(record)!));
        return command;
    }

    private static int Run(IReadOnlyList<string> sides, string? until, string format, string file)
    {
        var asked = SideArguments.Read(sides, until, file);
        var mechanisms = new MechanismTree(asked.Record, asked.Authority, asked.On).Of(asked.Sides);
        if (mechanisms.Count == 0)
            Console.Error.WriteLine("No standing series of these sides is known, and the record tells of no session of one.");
        if (format == "json") WholeFile.Write("-", mechanisms.Select(MechanismJson.Line));
        else new MechanismText(asked.Authority, asked.Record, asked.On).Write(Console.Out, mechanisms, SideArguments.Columns);
        return 0;
    }
}
