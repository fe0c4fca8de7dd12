using System.CommandLine;
using Chancery.Recording.Commitments;
using Chancery.Resolving.Authority;

namespace Chancery.Cli;

/// <summary><c>chancery check</c>: every fault in the data files, with file, line and the way out.</summary>
internal static class CheckVerb
{
    public static Command Build()
    {
        var folder = new Option<string>("--data") { Description = "The folder that holds 'authority', 'languages' and 'frames'.", DefaultValueFactory = _ => AppContext.BaseDirectory };
        var command = new Command("check", "Checks the data files (authority, frames, languages) and lists every fault.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(string folder)
    {
        var authority = AuthorityFile.Load(Path.Combine(folder, "authority"));
        var faults = authority.Check().Select(f => f.ToString())
            .Concat(LanguageFaults(folder)).Concat(VocabularyFaults(folder, authority)).ToList();
        foreach (var fault in faults) Console.WriteLine(fault);
        Console.Error.WriteLine(faults.Count == 0 ? "All data files are sound." : $"{faults.Count} faults.");
        return faults.Count == 0 ? 0 : Errors.SomeRejected;
    }

    private static IEnumerable<string> LanguageFaults(string folder)
    {
        var pipeline = Pipeline.Load(folder);
        foreach (var language in pipeline.Languages)
            if (pipeline.FaultOf(language) is { } fault) yield return fault;
    }

    private static IEnumerable<string> VocabularyFaults(string folder, AuthorityFile authority)
    {
        try
        {
            CommitmentVocabulary.Load(Path.Combine(folder, "languages"), authority);
            return [];
        }
        catch (InvalidDataException fault)
        {
            return [fault.Message];
        }
    }
}
