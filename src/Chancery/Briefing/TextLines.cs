using System.Globalization;
using System.Text;

namespace Chancery.Briefing;

/// <summary>Plain text for a terminal: wrapped, and harmless whatever the words are.</summary>
internal static class TextLines
{
    /// <summary>
    /// The words in lines of at most so many columns; a longer word has a line of its own. Nothing in them moves the cursor.
    /// </summary>
    public static IEnumerable<string> Wrapped(string text, int width)
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

    /// <summary>How many columns a text takes: marks above and below a letter take none of their own.</summary>
    public static int Width(string text) =>
        text.EnumerateRunes().Count(r => Rune.GetUnicodeCategory(r)
            is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format));

    /// <summary>The text with blanks after it up to so many columns.</summary>
    public static string Padded(string text, int columns) => text + new string(' ', Math.Max(0, columns - Width(text)));

    // A hostile headline must not move the cursor or turn the line round.
    private static string Printable(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            span[i] = char.IsControl(from[i]) || char.IsWhiteSpace(from[i])
                || from[i] is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? ' ' : from[i];
    });
}
