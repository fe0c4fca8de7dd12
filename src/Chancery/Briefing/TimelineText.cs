namespace Chancery.Briefing;

/// <summary>Prints a timeline as plain text: the date beside the fact, the quotation under it.</summary>
public static class TimelineText
{
    private const int DateColumn = 20;
    private const int Narrowest = 50;

    /// <summary>Writes the lines, wrapped to so many columns.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Line> lines, int columns = 100)
    {
        foreach (var line in lines) Write(output, line, Math.Max(Narrowest, columns) - DateColumn);
    }

    private static void Write(TextWriter output, Line line, int width)
    {
        var marks = string.Concat(line.Marks.Select(m => $" [{m}]"));
        var fact = TextLines.Wrapped($"{line.Text}{marks} · {string.Join("; ", line.Notes)}", width);
        var words = line.Quotations
            .SelectMany(q => TextLines.Wrapped($"“{q}” — {SourceWords.Publisher(q.Source)}, {SourceWords.Day(q.Source)}", width - 2))
            .Select(w => "  " + w);
        var dates = TextLines.Wrapped(line.When, DateColumn - 2).ToList();
        var body = fact.Concat(words).ToList();
        for (var i = 0; i < Math.Max(dates.Count, body.Count); i++)
            output.Write($"{TextLines.Padded(i < dates.Count ? dates[i] : "", DateColumn)}{(i < body.Count ? body[i] : "")}".TrimEnd() + "\n");
    }
}
