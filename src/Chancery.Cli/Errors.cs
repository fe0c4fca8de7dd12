using System.Data.Common;

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
            Console.Error.WriteLine($"chancery: {e.Message}");
            return CouldNotRun;
        }
    }
}
