using System.CommandLine;
using System.Globalization;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery verify</c>: whether the record is whole.</summary>
internal static class VerifyVerb
{
    public static Command Build()
    {
        var record = RecordOption.Build();
        var command = new Command("verify", "Looks whether every article is what its id says, every quotation stands in its article, and nothing refers to what is missing.") { record };
        command.SetAction(parsed => Run(parsed.GetValue(record)!));
        return command;
    }

    private static int Run(string address)
    {
        using var record = RecordFile.OpenExisting(address);
        using var progress = new ProgressLine();
        var faults = 0;
        foreach (var fault in record.Verify(done => progress.Show(string.Create(CultureInfo.InvariantCulture, $"{done} articles looked at"))))
        {
            progress.Clear();
            faults++;
            Console.WriteLine($"{fault.Place}: {fault.Problem}.");
        }
        progress.Clear();
        Console.WriteLine(faults == 0 ? $"{record.Path} is whole." : string.Create(CultureInfo.InvariantCulture, $"{faults} faults. 'chancery restore' brings back a copy that is whole."));
        return faults == 0 ? 0 : Errors.SomeRejected;
    }
}
