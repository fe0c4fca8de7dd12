namespace Chancery.Reading.Html;

/// <summary>The paragraphs that remain of an article's blocks: without headline, byline, dateline, lists of links, and headings that head nothing.</summary>
internal sealed class ArticleLines(PageLabels labels, PageDate dates, string title, string? author)
{
    private const int ShortLine = 160;
    private const int Lead = 6;

    public string Of(List<PageBlock> blocks)
    {
        var kept = blocks.FindAll(b => !IsFurniture(b) && !IsTitle(b));
        while (kept.Count > 0 && (kept[^1].IsHeading || IsStub(kept[^1]))) kept.RemoveAt(kept.Count - 1);
        var lead = Math.Min(kept.Count, Lead);
        for (var i = lead - 1; i >= 0; i--)
            if (IsCredit(kept[i]) || (i == 0 && IsStub(kept[i]))) kept.RemoveAt(i);
        return string.Join("\n\n", kept.Select(b => b.Text));
    }

    private bool IsTitle(PageBlock block) =>
        block.Holder.LocalName == "h1" || string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase);

    private bool IsFurniture(PageBlock block) =>
        (block.LinkShare > 0.6 && block.Text.Length < 250) || (block.Text.Length < 3 && !block.IsHeading) || (block.Text.Length < ShortLine && labels.Begins(block.Text));

    // Who wrote it and when, above the text.
    private bool IsCredit(PageBlock block) =>
        dates.IsDateline(block.Text) || (block.Text.Length < 80 && !block.EndsLikeSentence && (labels.BeginsByline(block.Text) || (author is not null && block.Text.Contains(author, StringComparison.OrdinalIgnoreCase))));

    private static bool IsStub(PageBlock block) => block.Text.Length < 25 && !block.EndsLikeSentence && !block.IsHeading;
}
