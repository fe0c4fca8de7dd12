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
        foreach (var c in word)
            if (Letter(BaseLetters.Of(c)) is var folded and not '\0') buffer[length++] = folded;
        return new string(buffer[..length]);
    }

    private static char Letter(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u0080' => c,
        'ё' or 'Ё' => 'е',
        >= '\u0410' and <= '\u042F' => (char)(c + 32),
        (>= '\u0300' and <= '\u036F') or '\u093C' or '\u200C' or '\u200D' or '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' => '\0',
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
