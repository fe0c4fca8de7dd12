using System.Text;

namespace Chancery;

/// <summary>
/// Brings spellings that mean the same to one form, for lookup only: lower case, ё to е, no nukta, chandrabindu to anusvara,
/// no joiners, soft hyphens or accents, Devanagari digits to ASCII, one apostrophe, one hyphen.
/// </summary>
public static class Fold
{
    /// <summary>The folded form of one word or phrase.</summary>
    public static string Word(ReadOnlySpan<char> word)
    {
        var buffer = word.Length <= 128 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        foreach (var c in Decomposed(word))
            if (Letter(c) is var folded and not '\0')
            {
                if (length == buffer.Length) return Word(word.ToString().Normalize(NormalizationForm.FormC));
                buffer[length++] = folded;
            }
        return new string(buffer[..length]);
    }

    private static ReadOnlySpan<char> Decomposed(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (c is (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF') or (>= '\u0958' and <= '\u095F') or '\u0929' or '\u0931' or '\u0934')
                return StripMarks(word.ToString().Normalize(NormalizationForm.FormD));
        return word;
    }

    // Latin letters keep their base only; special letters that do not decompose are mapped by Letter.
    private static ReadOnlySpan<char> StripMarks(string decomposed)
    {
        var kept = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
            if (c is not ((>= '\u0300' and <= '\u036F') or '\u093C')) kept.Append(c);
        return kept.ToString();
    }

    private static char Letter(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u0080' => c,
        'ё' or 'Ё' => 'е',
        >= '\u0410' and <= '\u042F' => (char)(c + 32),
        '\u0301' or '\u0300' or '\u0306' or '\u093C' or '\u200C' or '\u200D' or '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' => '\0',
        '\u0901' => '\u0902',
        >= '\u0966' and <= '\u096F' => (char)('0' + (c - '\u0966')),
        '\u2019' or '\u2018' or '\u02BC' or '\u02B9' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
        'ł' or 'Ł' => 'l',
        'ø' or 'Ø' => 'o',
        'đ' or 'Đ' => 'd',
        'ı' => 'i',
        _ => char.ToLowerInvariant(c),
    };
}
