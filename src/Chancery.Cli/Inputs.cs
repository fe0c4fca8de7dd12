using Chancery.Reading;

namespace Chancery.Cli;

/// <summary>The inputs that several verbs take.</summary>
internal static class Inputs
{
    public const string Files = "Files or folders of text, HTML, PDF, DOCX, mail, feeds or JSON Lines, or archives of these (gzip, zip, tar, WARC); '-' for standard input.";
    public const string NoDate = "no publication date was found; give one with --published YYYY-MM-DD.";

    /// <exception cref="ArgumentException">The date is no date, or the language has no folder.</exception>
    public static ReadingOptions Options(string? published, string? language, bool requireDate = true)
    {
        var day = published is null ? (PublicationTime?)null
            : PublicationTime.Parse(published) ?? throw new ArgumentException($"--published '{published}' is no ISO 8601 date; write it like 2025-08-21.");
        if (language is not null && !Known().Contains(language, StringComparer.Ordinal))
            throw new ArgumentException($"--language '{language}' is not known; there are {string.Join(", ", Known())}.");
        return new(day, language, requireDate);
    }

    /// <summary>Reads a path, or standard input for <c>-</c>.</summary>
    public static IEnumerable<ReadResult> Read(ArticleReader reader, string file) =>
        file == "-" ? reader.ReadStream(Console.OpenStandardInput(), "-") : reader.ReadPath(file);

    /// <summary>A reason for rejecting, in the words of a summary: NoDate gives "without a date", NotCoded "not coded".</summary>
    public static string Wording(string reason) => reason switch
    {
        nameof(RejectionReason.NoText) => "empty",
        nameof(RejectionReason.ForeignLanguage) => "in another language",
        nameof(RejectionReason.NoDate) => "without a date",
        _ => string.Concat(reason.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())),
    };

    /// <summary>The languages that can be read.</summary>
    public static IEnumerable<string> Known() =>
        Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "languages"))
            .Where(f => File.Exists(Path.Combine(f, "language.txt"))).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
}
