using System.CommandLine;

namespace Chancery.Cli;

/// <summary>The option <c>--record</c>, which many verbs take.</summary>
internal static class RecordOption
{
    /// <summary>The record of whoever runs the program, in the folder for a user's data.</summary>
    public static string DefaultPath => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "chancery", "record.db");

    public static Option<string> Build() => new("--record") { Description = $"The record: a file (by default {DefaultPath}) or postgresql://user@host:port/database?schema=name.", DefaultValueFactory = _ => DefaultPath };
}
