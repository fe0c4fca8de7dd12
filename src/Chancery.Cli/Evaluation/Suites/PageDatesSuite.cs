using System.Globalization;
using System.Text.Json;
using Chancery.Reading;
using Chancery.Reading.Html;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>Publication dates of web pages: the day, and where the truth has it the instant with its zone.</summary>
internal sealed class PageDatesSuite : Suite
{
    private const string Day = "day";
    private const string Instant = "instant with zone";
    private static readonly HtmlReader Reader = new(Path.Combine(AppContext.BaseDirectory, "languages"));

    public override string Name => "page-dates";

    public override string Measures =>
        """
        The publication date read of a page's bytes alone, without the address it came from. `day`: the calendar day as the publisher writes it is the one known; where none is known, none may be read.
        `instant with zone`: the same moment to the minute, and an offset from UTC, the same where the truth's is not UTC itself; where the truth has no offset, its local day and time.
        Rules are made on half 1 of each set and proved on half 2.
        """;

    public override string Data => "htmldate (adbar/htmldate, Apache-2.0) and fundus (flairNLP/fundus, MIT), test pages; the pages are their publishers'.";

    public override string Form => "archives NAME-pages.tar.gz with NAME-truth.jsonl.gz beside them (file, date), or folders of pages with truth.jsonl";

    public override IReadOnlyList<string> Places => ["corpus/pages/htmldate-pages.tar.gz", "corpus/pages/fundus-pages.tar.gz"];

    public override Scoreboard Run(IReadOnlyList<string> paths, Pipeline pipeline)
    {
        var board = new Scoreboard();
        foreach (var path in paths)
            foreach (var (page, read) in Readings.Over(DatedPages.Of(path, Form), Read))
            {
                board.Items++;
                Score(page, DatedPages.NameOf(path), read, board);
            }
        return board;
    }

    public override IEnumerable<Goal> Goals(Scoreboard board) =>
    [
        new("htmldate, day", board.Value(FigureName.All, $"htmldate, {Day}"), "0.903, htmldate", 0.915),
        new($"fundus, {Instant}", board.Value(FigureName.All, $"fundus, {Instant}"), "0.963, fundus", 0.97),
    ];

    // A page that is too much to read has no date either.
    private static ArticleDraft? Read(DatedPage page)
    {
        try
        {
            return Reader.Read(page.Bytes);
        }
        catch (TooLargeException)
        {
            return null;
        }
    }

    private static void Score(DatedPage page, string set, ArticleDraft? draft, Scoreboard board)
    {
        var known = page.Truth.TryGetProperty("date", out var date) && date.ValueKind == JsonValueKind.String ? date.GetString()! : null;
        var read = draft?.Published;
        var (day, instant) = (IsDay(known, read), known is { Length: > 10 } ? IsInstant(known, read) : (bool?)null);
        foreach (var key in (string[])[FigureName.All, DatedPages.HalfOf(page.File)])
        {
            board.Share(FigureName.All, $"{set}, {Day}", key).Add(day);
            if (instant is { } right) board.Share(FigureName.All, $"{set}, {Instant}", key).Add(right);
        }
        if (day && instant is not false) return;
        board.Mistakes.Add(new(read is null ? "MISSED" : known is null ? "FALSE" : "WRONG", $"{set}/{page.File}",
            $"{(day ? Instant : Day)}, {DatedPages.HalfOf(page.File)}", known ?? "", read?.ToString() ?? "", $"{draft?.PublishedBy ?? "nowhere"} {AddressOf(page)}"));
    }

    private static string AddressOf(DatedPage page) => page.Truth.TryGetProperty("url", out var url) ? url.ToString() : "";

    private static bool IsDay(string? known, PublicationTime? read) =>
        known is null ? read is null : read?.Day == DateOnly.ParseExact(known.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsInstant(string known, PublicationTime? read)
    {
        if (PublicationTime.Parse(known)?.Instant is not { } truth) return IsDay(known, read) && IsClock(known[11..], read);
        return read?.Instant is { } instant && Math.Abs((instant - truth).TotalSeconds) < 60 && (truth.Offset == TimeSpan.Zero || truth.Offset == instant.Offset);
    }

    // Midnight stands for a day alone.
    private static bool IsClock(string known, PublicationTime? read) =>
        read?.Instant is not { } instant || known.StartsWith("00:00", StringComparison.Ordinal)
        || known.StartsWith(instant.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
