using System.CommandLine;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery demo</c>: the bundled examples, from pages of news to a timeline and a brief.</summary>
internal static class DemoVerb
{
    private static readonly string[] Sides = ["IND", "RUS"];

    // The day after the talks in Moscow: what they prepared is still to come, so the brief has plans to show.
    private const string BriefDay = "2025-08-22";

    public static Command Build()
    {
        var record = new Option<string?>("--record") { Description = "The record's file; by default a fresh one in a temporary folder." };
        var command = new Command("demo", "Reads the bundled examples, prints a timeline and writes a brief.") { record };
        command.SetAction((parsed, cancel) => Run(parsed.GetValue(record), cancel));
        return command;
    }

    private static async Task<int> Run(string? record, CancellationToken cancel)
    {
        var folder = record is not null && RecordFile.IsFile(record) ? Path.GetDirectoryName(Path.GetFullPath(record))! : Directory.CreateTempSubdirectory("chancery-demo-").FullName;
        var file = record ?? Path.Combine(folder, "record.db");
        var code = await IngestVerb.Run([Examples()], Inputs.Options(null, null), Environment.ProcessorCount, file, cancel);
        if (code != 0) return code;
        Console.WriteLine("\nIndia and Russia, in order of time\n");
        TimelineVerb.Run(Sides, null, file);
        return Brief(file, folder);
    }

    private static int Brief(string record, string folder)
    {
        var paper = Path.Combine(folder, $"brief-{string.Join('-', Sides)}-{BriefDay}.html");
        var code = BriefVerb.Run(Sides, BriefDay, "html", paper, record);
        Console.WriteLine($"""

            The brief, as the record stood on {BriefDay}
                {paper}
            Ask the same record more:
                ./chancery brief IND RUS --record {record} --out brief.html
                ./chancery events --parties IND,CHN --record {record}
            """);
        return code;
    }

    private static string Examples()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "examples");
        return Directory.Exists(folder) ? folder : throw new DirectoryNotFoundException($"The bundled examples are missing; {folder} should hold them. Build the program again.");
    }
}
