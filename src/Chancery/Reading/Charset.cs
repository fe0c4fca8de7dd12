using System.Buffers;
using System.Text;

namespace Chancery.Reading;

/// <summary>Turns bytes into text: by byte order mark, by validity, by what the document declares, at last by the letters that come out.</summary>
internal static class Charset
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly string[] CyrillicSets = ["windows-1251", "koi8-r", "iso-8859-5", "ibm866"];
    private const string FrequentCyrillic = "оеаинтсрвлкмпдуяыьі";

    /// <summary>The text of the bytes, without a byte order mark. Never fails: what cannot be decoded becomes U+FFFD.</summary>
    /// <param name="bytes">A whole document or its beginning.</param>
    /// <param name="declared">The character set the document names, or null.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return Encoding.UTF8.GetString(bytes[3..]);
        if (Utf16Of(bytes) is { } utf16) return utf16.GetString(bytes).TrimStart('\uFEFF');
        if (!bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF) || IsMostlyUtf8(bytes)) return Encoding.UTF8.GetString(bytes);
        return (Named(declared) ?? Guessed(bytes)).GetString(bytes);
    }

    /// <summary>UTF-16 of either order when the bytes are that, by mark or by where their zeros lie; else null.</summary>
    public static Encoding? Utf16Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode;
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode;
        var looked = bytes[..(Math.Min(bytes.Length, 1024) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < looked.Length; i += 2)
        {
            if (looked[i] == 0) even++;
            if (looked[i + 1] == 0) odd++;
        }
        if (looked.Length < 8) return null;
        // Blanks, digits and stops have a zero byte in every script, and always on the same side.
        var few = looked.Length / 40;
        return odd > few && even == 0 ? Encoding.Unicode : even > few && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    // One broken letter does not make a page foreign: fewer than one bad sequence in fifty is UTF-8 with an accident.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.Done) good++;
            else if (status == OperationStatus.InvalidData) bad++;
            bytes = bytes[length..];
        }
        return bad * 50 <= good;
    }

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        name = name.Trim().Trim('"', '\'').ToLowerInvariant();
        if (name is "utf-8" or "utf8") return null;
        // As browsers do: Latin-1 declared means Windows' superset of it.
        if (name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii") name = "windows-1252";
        try
        {
            var found = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return found.GetByteCount("aa") == 2 ? found : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Guessed(ReadOnlySpan<byte> bytes)
    {
        var looked = bytes[..Math.Min(bytes.Length, 1 << 14)];
        var best = CodePagesEncodingProvider.Instance.GetEncoding("windows-1252")!;
        if (!IsMostlyHigh(looked)) return best;
        var bestScore = 0;
        foreach (var name in CyrillicSets)
        {
            var candidate = CodePagesEncodingProvider.Instance.GetEncoding(name)!;
            var score = CyrillicScore(candidate.GetString(looked));
            if (score > bestScore) (best, bestScore) = (candidate, score);
        }
        return best;
    }

    private static bool IsMostlyHigh(ReadOnlySpan<byte> bytes)
    {
        int high = 0, letters = 0, runs = 0;
        var before = false;
        foreach (var b in bytes)
        {
            if (b >= 0x80) { high++; if (before) runs++; }
            else if (char.IsAsciiLetter((char)b)) letters++;
            before = b >= 0x80;
        }
        // Latin letters with accents stand alone among others; Cyrillic ones stand in rows.
        return runs * 2 > high && high * 12 > letters;
    }

    private static int CyrillicScore(string text)
    {
        var score = 0;
        var before = ' ';
        foreach (var c in text)
        {
            if (FrequentCyrillic.Contains(c, StringComparison.Ordinal)) score += 2;
            else if (c is >= 'Ѐ' and <= 'ӿ') score += char.IsUpper(c) && char.IsLetter(before) ? -3 : 0;
            else if (c >= '\u0080' && c is not ('«' or '»' or '—' or '–' or '№' or '\u00A0' or '“' or '”' or '…')) score -= 3;
            before = c;
        }
        return score;
    }
}
