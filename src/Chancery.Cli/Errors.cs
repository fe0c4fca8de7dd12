using System.Data.Common;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary>How a verb ends when the world is untidy: one clear line on standard error and exit code 2.</summary>
internal static class Errors
{
    public const int SomeRejected = 1;
    public const int CouldNotRun = 2;

    public static int Guard(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or DbException)
        {
            Console.Error.WriteLine($"chancery: {(e is DbException fault ? "The record cannot be used any further: " + Fault.Of(fault) : e.Message)}");
            return CouldNotRun;
        }
    }
}
