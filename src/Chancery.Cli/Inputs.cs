using Chancery.Reading;

namespace Chancery.Cli;

/// <summary>The inputs that several verbs take.</summary>
internal static class Inputs
{
    public const string NoDate = "no publication date was found; give one with --published YYYY-MM-DD.";

    public static ReadingOptions Options(string? published, string? language, bool requireDate = true)
    {
        var day = published is null ? (PublicationTime?)null
            : PublicationTime.Parse(published) ?? throw new ArgumentException($"--published '{published}' is no ISO 8601 date; write it like 2025-08-21.");
        if (language is not null && !Directory.Exists(Path.Combine(AppContext.BaseDirectory, "languages", language)))
            throw new ArgumentException($"--language '{language}' is not known; there are {string.Join(", ", Known())}.");
        return new(day, language, requireDate);
    }

    public static IEnumerable<ReadResult> Read(ArticleReader reader, string file) =>
        file == "-" ? reader.ReadStream(Console.OpenStandardInput(), "-") : reader.ReadPath(file);

    /// <summary>A reason for rejecting, in words: NoText gives "no text".</summary>
    public static string Wording(string reason) =>
        string.Concat(reason.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static IEnumerable<string> Known() =>
        Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "languages")).Select(f => Path.GetFileName(f)!).Order();
}
