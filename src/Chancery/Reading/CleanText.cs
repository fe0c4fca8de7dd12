using System.Buffers;
using System.Text;

namespace Chancery.Reading;

/// <summary>
/// Text as it is stored. Letters stay as written (no normal form, no folding), so that a quotation is the source's own words;
/// line ends become \n, and what has no width and no meaning (controls, marks of byte order and reading direction, soft hyphens) goes.
/// </summary>
internal static class CleanText
{
    private static readonly SearchValues<char> Unclean = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(IsUnclean)]);

    /// <summary>Cleaned text without white space at its ends.</summary>
    public static string Of(string raw) => raw.AsSpan().IndexOfAny(Unclean) < 0 ? raw.Trim() : Cleaned(raw).Trim();

    private static string Cleaned(string raw)
    {
        var clean = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (!IsUnclean(c)) clean.Append(c);
            else if (char.IsHighSurrogate(c) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1])) clean.Append(c).Append(raw[++i]);
            else if (char.IsSurrogate(c)) clean.Append('\uFFFD');
            else if (c == '\r') clean.Append(i + 1 < raw.Length && raw[i + 1] == '\n' ? "" : "\n");
            else if (c is '\v' or '\f' or '\u0085' or '\u2028' or '\u2029') clean.Append('\n');
        }
        return clean.ToString();
    }

    private static bool IsUnclean(char c) =>
        (c < ' ' && c is not ('\n' or '\t'))
        || c is >= '\u007F' and <= '\u009F'
        || c is '\u00AD' or '\uFEFF' or '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF' or '\u200E' or '\u200F'
        || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'
        || char.IsSurrogate(c);
}
