using System.CommandLine;

namespace Chancery.Cli;

/// <summary><c>chancery prepare</c>: keeps what every start makes of the data files, so that the next one is fast.</summary>
internal static class PrepareVerb
{
    public static Command Build()
    {
        var folder = new Option<string>("--data") { Description = "The folder that holds 'authority', 'languages' and 'frames'.", DefaultValueFactory = _ => AppContext.BaseDirectory };
        var command = new Command("prepare", "Prepares the data files for a fast start; the build does it by itself.") { folder };
        command.SetAction(parsed => Pipeline.Prepare(parsed.GetValue(folder)!));
        return command;
    }
}
