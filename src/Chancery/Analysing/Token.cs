namespace Chancery.Analysing;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters (with marks, inner apostrophes; hyphens split words).</summary>
    Word,
    /// <summary>Digits, with inner separators: 100, 1,000, 2.5, and digits with letters glued on (22वें, 26th, G20).</summary>
    Number,
    /// <summary>One mark of punctuation.</summary>
    Punctuation,
}

/// <summary>A word, number or mark of punctuation.</summary>
/// <param name="Start">First position in <see cref="Reading.Article.Content"/>, in UTF-16 units.</param>
/// <param name="End">First position after it.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Folded">Its folded form (<see cref="Fold"/>): what all lookups use.</param>
/// <param name="Capital">Whether it begins with an upper-case letter.</param>
public readonly record struct Token(int Start, int End, TokenKind Kind, string Folded, bool Capital)
{
    /// <summary>Whether it is written in capitals throughout (ООН, KGB): two letters or more, in any script that has capitals.</summary>
    internal bool IsAcronym(string content)
    {
        foreach (var letter in content.AsSpan(Start, End - Start))
            if (!char.IsUpper(letter)) return false;
        return End - Start > 1;
    }
}
