using System.CommandLine;
using Chancery.Briefing;
using Chancery.Reading;
using Chancery.Recording.Commitments;
using Chancery.Store;

namespace Chancery.Cli;

/// <summary><c>chancery commitments</c>: what was undertaken, by when, and what later articles tell of it.</summary>
internal static class CommitmentsVerb
{
    private const string Reported = "reported";

    public static Command Build()
    {
        var sides = SideArguments.Build();
        var until = PairArguments.Until();
        var status = new Option<string[]>("--status")
        {
            Description = "Statuses, any of which will do: not-due, no-report, overdue, reported (reports to review), met, …",
            AllowMultipleArgumentsPerToken = true,
        };
        var format = SideArguments.Format();
        var record = RecordOption.Build();
        var command = new Command("commitments",
            "Lists what states and organisations undertook: by when, how it stands, and what later articles tell of it, "
            + "each with its words.")
        { sides, until, status, format, record };
        command.SetAction(parsed => Run(
            parsed.GetValue(sides)!, parsed.GetValue(until), parsed.GetValue(status) ?? [], parsed.GetValue(format)!,
                parsed.GetValue(record)!));
        return command;
    }

    private static int Run(IReadOnlyList<string> sides, string? until, string[] statuses, string format, string file)
    {
        var wanted = statuses.SelectMany(s => s.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(Status).ToList();
        var asked = SideArguments.Read(sides, until, file);
        var book = new CommitmentBook(asked.Record, CommitmentVocabulary.Load(Path.Combine(AppContext.BaseDirectory, "languages"),
            asked.Authority), ConfirmedStatuses.Of(asked.Judgements, asked.Record.Commitments));
        var found = book.On(asked.On, Texts(book, file)).Where(c =>
            book.Concerns(c.Commitment, asked.Sides) && (wanted.Count == 0 || wanted.Contains(c.Status))).ToList();
        if (found.Count == 0) Console.Error.WriteLine("No undertaking of the record meets these conditions.");
        if (format == "json") WholeFile.Write("-", found.Select(CommitmentJson.Line));
        else new CommitmentText(asked.Authority, asked.Record, book.All, asked.On).Write(Console.Out, found, SideArguments.Columns);
        return 0;
    }

    private static List<Article> Texts(CommitmentBook book, string file)
    {
        using var record = RecordFile.OpenExisting(file);
        return [.. book.ArticlesThatMayTell().Select(record.Article).OfType<Article>()];
    }

    private static CommitmentStatus? Status(string word)
    {
        if (word == Reported) return null;
        var plain = word.Replace("-", "", StringComparison.Ordinal);
        if (plain.Equals("overdue", StringComparison.OrdinalIgnoreCase)) return CommitmentStatus.OverdueNoReport;
        if (!int.TryParse(plain, out _) && Enum.TryParse<CommitmentStatus>(plain, true, out var status)) return status;
        throw new ArgumentException($"--status '{word}' is not known; there are not-due, no-report, in-progress, partly-met, met, overdue, "
            + "superseded, lapsed, withdrawn, disputed and reported.");
    }
}
