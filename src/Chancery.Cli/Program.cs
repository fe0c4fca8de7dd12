using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Chancery.Cli;

Console.OutputEncoding = new UTF8Encoding(false);
// A plain command: the root command of the library would name itself after the assembly.
var root = new Command("chancery", "Chancery keeps the public record of relations between states: it reads news and official readouts and prepares the next meeting from them.")
{
    DemoVerb.Build(),
    ReadVerb.Build(),
    IngestVerb.Build(),
    WatchVerb.Build(),
    SourcesVerb.Build(),
    EventsVerb.Build(),
    SearchVerb.Build(),
    ReviewVerb.Build(),
    DecideVerb.Build(),
    RecodeVerb.Build(),
    EventVerb.Build(),
    ExportVerb.Build(),
    ImportVerb.Build(),
    BriefVerb.Build(),
    TimelineVerb.Build(),
    MechanismsVerb.Build(),
    CommitmentsVerb.Build(),
    WhoVerb.Build(),
    BackupVerb.Build(),
    RestoreVerb.Build(),
    VerifyVerb.Build(),
    EvalVerb.Build(),
    TrainVerb.Build(),
    CheckVerb.Build(),
    PrepareVerb.Build(),
    new HelpOption(),
    new VersionOption(),
};
var parsed = root.Parse(args);
var code = Errors.Guard(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) }));
return parsed.Errors.Count > 0 ? Errors.CouldNotRun : code;
