using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Chancery.Cli;

/// <summary>The help of a verb that needs more than its options to be understood.</summary>
internal static class LongHelp
{
    /// <summary>The usual help, with more words after it.</summary>
    public static HelpOption Build(string words)
    {
        var help = new HelpOption();
        help.Action = new Longer((SynchronousCommandLineAction)help.Action!, words);
        return help;
    }

    private sealed class Longer(SynchronousCommandLineAction usual, string words) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parsed)
        {
            var code = usual.Invoke(parsed);
            parsed.InvocationConfiguration.Output.WriteLine(words);
            return code;
        }
    }
}
