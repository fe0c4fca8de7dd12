using System.CommandLine;
using System.Text;
using Chancery.Cli;

Console.OutputEncoding = new UTF8Encoding(false);
var root = new RootCommand("Chancery keeps the public record of relations between states: it reads news and official readouts and prepares the next meeting from them.")
{
    ReadVerb.Build(),
    IngestVerb.Build(),
    EventsVerb.Build(),
    ExportVerb.Build(),
    BriefVerb.Build(),
    TimelineVerb.Build(),
    EvalVerb.Build(),
    TrainVerb.Build(),
    CheckVerb.Build(),
};
var parsed = root.Parse(args);
var code = Errors.Guard(() => parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
return parsed.Errors.Count > 0 ? Errors.CouldNotRun : code;
