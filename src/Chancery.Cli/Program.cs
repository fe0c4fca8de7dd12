using System.CommandLine;
using System.Text;
using Chancery.Cli;

Console.OutputEncoding = new UTF8Encoding(false);
var root = new RootCommand("Chancery keeps the public record of relations between states: it reads news and official readouts and prepares the next meeting from them.")
{
    ReadVerb.Build(),
    IngestVerb.Build(),
    ExportVerb.Build(),
    EvalVerb.Build(),
    TrainVerb.Build(),
    CheckVerb.Build(),
};
return Errors.Guard(() => root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false }));
