using Chancery.Analysing;
using Chancery.Reading;

namespace Chancery.Recording.Origins;

/// <summary>How far two articles tell one story in whatever words: what their headlines, openings and texts share.</summary>
public sealed class StoryLikeness
{
    /// <summary>From here on two articles tell one story; set on pairs judged by people (<c>chancery eval duplicates</c>).</summary>
    public const double OneStory = 1.33;

    private const int StemLength = 5;
    private const int ShortestWord = 4;
    private const int WordsInOpening = 60;
    private readonly HashSet<string> headline = new(StringComparer.Ordinal);
    private readonly HashSet<string> headlineNumbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> opening = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> whole = new(StringComparer.Ordinal);

    /// <summary>Prepares an article for comparison.</summary>
    public StoryLikeness(Article article)
    {
        var inText = 0;
        foreach (var token in Tokenizer.Tokenize(article.Content, new(0, article.Content.Length)))
        {
            var isText = token.Start >= article.TextStart;
            if (token.Kind == TokenKind.Punctuation) continue;
            if (isText) inText++;
            if (Stem(token) is not { } stem) continue;
            if (!isText) (token.Kind == TokenKind.Number ? headlineNumbers : headline).Add(stem);
            if (inText <= WordsInOpening) opening.Add(stem);
            whole[stem] = whole.GetValueOrDefault(stem) + 1;
        }
    }

    /// <summary>
    /// The sum of three shares, 0 to 3: of the words of the shorter article, of the shorter headline, and of each headline in the other's
    /// opening; 0 for two numbers of a series ("Weather on 8 November", "Weather on 16 November").
    /// </summary>
    public double To(StoryLikeness other) => AreOfSeries(other) ? 0 : Common(other)
        + Share(headline, other.headline, Math.Min(headline.Count, other.headline.Count))
        + ((Share(headline, other.opening, headline.Count) + Share(other.headline, opening, other.headline.Count)) / 2);

    private bool AreOfSeries(StoryLikeness other) => headline.Count > 0 && headline.SetEquals(other.headline)
        && headlineNumbers.Count > 0 && other.headlineNumbers.Count > 0 && !headlineNumbers.Overlaps(other.headlineNumbers);

    private double Common(StoryLikeness other)
    {
        var shared = whole.Sum(w => Math.Min(w.Value, other.whole.GetValueOrDefault(w.Key)));
        return shared == 0 ? 0 : (double)shared / Math.Min(whole.Values.Sum(), other.whole.Values.Sum());
    }

    private static double Share(HashSet<string> words, HashSet<string> others, int all) => all == 0 ? 0 : (double)words.Count(others.Contains) / all;

    // The first letters bring the forms of a word together well enough to compare by.
    private static string? Stem(Token token) => token.Folded.Length > StemLength ? token.Folded[..StemLength]
        : token.Folded.Length >= ShortestWord || token.Kind == TokenKind.Number ? token.Folded : null;
}
