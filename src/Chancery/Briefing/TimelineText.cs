using System.Globalization;
using System.Text;

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
        var fact = Wrapped($"{line.Text}{marks} · {string.Join("; ", line.Notes)}", width);
        var words = line.Quotations
            .SelectMany(q => Wrapped($"“{q}” — {SourceWords.Publisher(q.Source)}, {SourceWords.Day(q.Source)}", width - 2))
            .Select(w => "  " + w);
        var dates = Wrapped(line.When, DateColumn - 2).ToList();
        var body = fact.Concat(words).ToList();
        for (var i = 0; i < Math.Max(dates.Count, body.Count); i++)
            output.Write($"{Padded(i < dates.Count ? dates[i] : "")}{(i < body.Count ? body[i] : "")}".TrimEnd() + "\n");
    }

    private static string Padded(string text) => text + new string(' ', Math.Max(0, DateColumn - Width(text)));

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in Printable(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && Width(line.ToString()) + 1 + Width(word) > width)
            {
                yield return line.ToString();
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(word);
        }
        if (line.Length > 0) yield return line.ToString();
    }

    // Marks above and below a letter take no column of their own.
    private static int Width(string text) =>
        text.EnumerateRunes().Count(r => Rune.GetUnicodeCategory(r)
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format));

    // A hostile headline must not move the cursor or turn the line round.
    private static string Printable(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            span[i] = char.IsControl(from[i]) || char.IsWhiteSpace(from[i])
                || from[i] is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? ' ' : from[i];
    });
}
