using Chancery.Reading;

namespace Chancery.Analysing;

/// <summary>Cuts an article into sentences: at stops, danda and paragraph ends, not after initials and abbreviations.</summary>
internal static class SentenceSplitter
{
    private const int MaxTokens = 220;

    public static List<Sentence> Split(Article article, IReadOnlySet<string> abbreviations, IReadOnlySet<string> shortWords)
    {
        var sentences = new List<Sentence>();
        var paragraph = article.Title.Length > 0 ? 0 : 1;
        var tokens = new List<Token>();
        foreach (var span in Paragraphs(article))
        {
            tokens.Clear();
            Tokenizer.AddTokens(article.Content, span, tokens);
            SplitParagraph(article.Content, tokens, paragraph++, abbreviations, shortWords, sentences);
        }
        return sentences;
    }

    private static IEnumerable<TextSpan> Paragraphs(Article article)
    {
        if (article.Title.Length > 0) yield return new(0, article.Title.Length);
        var start = article.TextStart;
        while (start < article.Content.Length)
        {
            var end = article.Content.IndexOf('\n', start);
            if (end < 0) end = article.Content.Length;
            if (end > start) yield return new(start, end);
            start = end + 1;
        }
    }

    private static void SplitParagraph(string content, List<Token> tokens, int number, IReadOnlySet<string> abbreviations, IReadOnlySet<string> shortWords, List<Sentence> sentences)
    {
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 1 < tokens.Count && i - first < MaxTokens && !Ends(content, tokens, i, first, abbreviations, shortWords)) continue;
            while (i + 1 < tokens.Count && IsClosing(tokens[i + 1].Folded) && tokens[i + 1].Start == tokens[i].End) i++;
            sentences.Add(new(new(tokens[first].Start, tokens[i].End), tokens.GetRange(first, i + 1 - first), number));
            first = i + 1;
        }
    }

    private static bool Ends(string content, List<Token> tokens, int i, int first, IReadOnlySet<string> abbreviations, IReadOnlySet<string> shortWords)
    {
        var mark = tokens[i].Folded;
        if (mark is "।" or "॥" or "!" or "?") return true;
        if (mark != "." || i == first) return false;
        if (tokens[i].End < content.Length && !char.IsWhiteSpace(content[tokens[i].End]) && !IsClosing(content.AsSpan(tokens[i].End, 1))) return false;
        var before = tokens[i - 1];
        if (before.Kind == TokenKind.Word && before.End == tokens[i].Start)
        {
            if (before.Capital && before.End - before.Start == 1) return false;
            if (abbreviations.Contains(before.Folded)) return false;
            if (IsDevanagari(content[before.Start]) && before.End - before.Start <= 2 && !shortWords.Contains(before.Folded) && i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Word) return false;
        }
        return i + 1 >= tokens.Count || !StartsLower(content, tokens[i + 1]);
    }

    private static bool IsDevanagari(char c) => c is >= '\u0900' and <= '\u097F';

    private static bool StartsLower(string content, Token token) => char.IsLower(content[token.Start]);

    private static bool IsClosing(ReadOnlySpan<char> mark) => mark is "\"" or "”" or "»" or "'" or "’" or ")" or "]" or "…";
}
