using Chancery.Reading.Dates;

namespace Chancery.Reading.Papers;

/// <summary>What was read of a paper that has no metadata to trust: the headline, if its form shows one, and the paragraphs, headline included.</summary>
internal sealed record Paper(string Title, IReadOnlyList<string> Paragraphs)
{
    private const int LongestDateline = 80;
    private const int Near = 8;

    /// <summary>The article of the paper; dated by a line near its beginning or end that is little more than a date.</summary>
    public ArticleDraft Draft(string file, DateWords words)
    {
        var plain = Title.Length > 0 ? null : PlainText.Read(string.Join("\n\n", Paragraphs));
        return new(plain?.Title ?? Title, plain?.Text ?? string.Join("\n\n", Paragraphs.Where(p => p != Title))) { NeedsText = true, Published = Dated(words), File = file };
    }

    private PublicationTime? Dated(DateWords words) => Paragraphs.Take(Near).Concat(Paragraphs.Reverse().Take(Near))
        .Where(p => p.Length <= LongestDateline).Select(p => DateLine.Find(p, words)?.Time).FirstOrDefault(t => t is not null);
}
