using Chancery.Coding;
using Chancery.Recording;
using Spectre.Console;

namespace Chancery.Cli;

/// <summary>Events as a table that fits the terminal: when, what, who, where, how many accounts, and the first words.</summary>
internal static class EventTable
{
    private const int WidthWhenPiped = 160;
    private const int LongestQuotation = 110;

    public static void Write(IReadOnlyList<Event> events)
    {
        if (events.Count == 0) return;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("When").NoWrap());
        table.AddColumn(new TableColumn("Event").NoWrap());
        table.AddColumns("Parties", "People", "Where");
        table.AddColumn(new TableColumn("Told").RightAligned());
        table.AddColumn("Words");
        foreach (var e in events) table.AddRow([.. Cells(e).Select(c => new Text(c))]);
        Screen().Write(table);
    }

    /// <summary>The terminal, or a page without colours where there is none.</summary>
    public static IAnsiConsole Screen()
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        if (Console.IsOutputRedirected) screen.Profile.Width = WidthWhenPiped;
        return screen;
    }

    private static string[] Cells(Event e) =>
    [
        e.When.Edtf is { } date ? date.Text.Replace("/", "/\n", StringComparison.Ordinal) : "–",
        $"{e.Type.ToString().ToLowerInvariant()}\n{Status(e)}",
        e.From.Count > 0 ? $"{string.Join(' ', e.From)} → {string.Join(' ', e.To)}" : string.Join(' ', e.Parties),
        string.Join(", ", e.People.Select(p => p.Name)),
        string.Join(", ", new[] { e.Place?.Name ?? e.Place?.Country, e.Mechanism }.OfType<string>()),
        e.Accounts.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Short(e.Accounts[0].Claim.Evidence[0].Exact),
    ];

    private static string Status(Event e) => e.Steps[^1].Stage switch
    {
        Stage.Postponed or Stage.Rescheduled or Stage.Mooted or Stage.Announced when e.Status is EventStatus.Planned or EventStatus.Cancelled => e.Steps[^1].Stage.ToString().ToLowerInvariant(),
        _ => e.Status.ToString().ToLowerInvariant(),
    };

    private static string Short(string words)
    {
        var line = words.ReplaceLineEndings(" ");
        if (line.Length <= LongestQuotation) return line;
        var end = line.LastIndexOf(' ', LongestQuotation);
        return line[..(end > 0 ? end : LongestQuotation)] + "…";
    }
}
