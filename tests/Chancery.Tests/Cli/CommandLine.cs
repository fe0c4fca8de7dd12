using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Tests.Cli;

/// <summary>The built program, run as a process of its own.</summary>
internal static class CommandLine
{
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    /// <summary>Runs a verb and waits for its end.</summary>
    public static Ended Run(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        var complaints = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, complaints.Result);
    }

    /// <summary>Begins a verb.</summary>
    public static Process Start(params IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(Dotnet, [Path.Combine(AppContext.BaseDirectory, "Chancery.Cli.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!;

    internal sealed record Ended(int Code, string Output, string Complaints);
}
