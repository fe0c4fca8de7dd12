using System.Diagnostics;
using System.Globalization;
using Chancery.Reading;

namespace Chancery.Bench;

/// <summary>How long it takes from the start of the process until an article of each language is coded.</summary>
internal static class StartUp
{
    public static void Measure(Pipeline pipeline)
    {
        Report("the program, places, people and offices");
        foreach (var language in pipeline.Languages)
        {
            pipeline.Read(new Article("", "1", language, new(new DateOnly(2025, 8, 21))));
            Report($"the first article in {language}");
        }
    }

    private static void Report(string what)
    {
        var since = DateTime.Now - Process.GetCurrentProcess().StartTime;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start-up  {since.TotalMilliseconds,6:0} ms  {what}"));
    }
}
