using Chancery.Reading;

namespace Chancery.Analysing;

/// <summary>Cuts text into words, numbers and punctuation. Every token slices back to its text.</summary>
public static class Tokenizer
{
    /// <summary>The tokens of <paramref name="span"/> of <paramref name="content"/>, in order.</summary>
    public static List<Token> Tokenize(string content, TextSpan span)
    {
        var tokens = new List<Token>(span.Length / 5);
        AddTokens(content, span, tokens);
        return tokens;
    }

    /// <summary>Adds the tokens of a span to those of others.</summary>
    internal static void AddTokens(string content, TextSpan span, List<Token> tokens)
    {
        var i = span.Start;
        while (i < span.End)
        {
            var c = content[i];
            if (char.IsWhiteSpace(c) || IsInvisible(c)) { i++; continue; }
            var start = i;
            var kind = TokenKind.Punctuation;
            if (char.IsDigit(c)) { i = NumberEnd(content, i, span.End); kind = TokenKind.Number; }
            else if (IsLetter(c)) { i = WordEnd(content, i, span.End); kind = TokenKind.Word; }
            else i += char.IsHighSurrogate(c) && i + 1 < span.End ? 2 : 1;
            tokens.Add(new(start, i, kind, Fold.Word(content.AsSpan(start, i - start)), char.IsUpper(c)));
        }
    }

    // Digits with inner separators, then letters glued on: 22वें, 26th, 1990s.
    private static int NumberEnd(string content, int i, int end)
    {
        while (i < end && (char.IsDigit(content[i]) || (content[i] is '.' or ',' && i + 1 < end && char.IsDigit(content[i + 1])))) i++;
        while (i < end && (IsLetter(content[i]) || IsInvisible(content[i]))) i++;
        return i;
    }

    // Letters, marks and digits (G20, जी20), an apostrophe between letters (O'Brien), an initial's or abbreviation's inner stop (U.S.).
    private static int WordEnd(string content, int i, int end)
    {
        var start = i;
        while (i < end)
        {
            var c = content[i];
            if (IsLetter(c) || char.IsDigit(c) || IsInvisible(c)) { i++; continue; }
            var next = i + 1 < end ? content[i + 1] : '\0';
            if (c is '\'' or '’' && IsLetter(next) && !IsPossessive(content, i, end)) { i++; continue; }
            if (c == '.' && i - start == 1 && char.IsUpper(content[start]) && char.IsAsciiLetterUpper(next) && IsAbbreviation(content, start, end, out var stop)) return stop;
            break;
        }
        return i;
    }

    private static bool IsPossessive(string content, int apostrophe, int end) =>
        content[apostrophe + 1] is 's' or 'S' && (apostrophe + 2 >= end || !IsLetter(content[apostrophe + 2]));

    private static bool IsAbbreviation(string content, int start, int end, out int stop)
    {
        stop = start;
        while (stop + 1 < end && char.IsAsciiLetterUpper(content[stop]) && content[stop + 1] == '.') stop += 2;
        return stop - start >= 4;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || IsMark(c);

    private static bool IsMark(char c) =>
        c is (>= '\u0900' and <= '\u0963') or (>= '\u0300' and <= '\u036F');

    private static bool IsInvisible(char c) => c is '\u200C' or '\u200D' or '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or '\u2060';
}
