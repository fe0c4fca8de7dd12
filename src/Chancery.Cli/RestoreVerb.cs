using System.CommandLine;
using System.Globalization;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery restore</c>: a record from its copy.</summary>
internal static class RestoreVerb
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "What 'chancery backup' wrote." };
        var record = RecordOption.Build();
        var command = new Command("restore", "Begins a record with a copy of another: all of it, or nothing where the copy is damaged.") { file, record };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(record)!));
        return command;
    }

    private static int Run(string file, string address)
    {
        using var copy = File.OpenRead(file);
        using var record = RecordFile.Restore(address, copy, file);
        var counts = record.Count();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{counts.Articles} articles and {record.Decisions().Count} decisions are back in {record.Path}: {counts.Events} events."));
        return 0;
    }
}
