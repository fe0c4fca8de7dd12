using System.Globalization;

namespace Chancery.Recording;

/// <summary>Rows of comma-separated values (RFC 4180).</summary>
internal static class Csv
{
    /// <summary>One row without its line end; null is an empty cell.</summary>
    public static string Row(params ReadOnlySpan<object?> cells)
    {
        var texts = new string[cells.Length];
        for (var i = 0; i < texts.Length; i++) texts[i] = Cell(cells[i] is bool truth ? truth ? "true" : "false" : Convert.ToString(cells[i], CultureInfo.InvariantCulture) ?? "");
        return string.Join(',', texts);
    }

    // A spreadsheet takes a cell that begins so for a formula; words of strangers must not be run.
    private static string Cell(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
