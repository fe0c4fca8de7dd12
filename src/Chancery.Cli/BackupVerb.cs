using System.CommandLine;
using System.Globalization;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery backup</c>: a copy of the record in one file.</summary>
internal static class BackupVerb
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write." };
        var record = RecordOption.Build();
        var command = new Command("backup", "Writes a copy of the record as it stands now; it may be in use meanwhile. 'chancery restore' brings it back, into a file or a server.") { file, record };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(record)!));
        return command;
    }

    private static int Run(string file, string address)
    {
        using var record = RecordFile.OpenExisting(address);
        var rows = 0L;
        WholeFile.Write(file, stream => rows = record.Backup(stream));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} rows are in {file}."));
        return 0;
    }
}
