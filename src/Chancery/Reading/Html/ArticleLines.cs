namespace Chancery.Reading.Html;

/// <summary>The paragraphs that remain of an article's blocks: without headline, lists of links, and headings that head nothing.</summary>
internal sealed class ArticleLines(PageLabels labels, string title)
{
    private const int ShortLine = 160;

    public string Of(List<PageBlock> blocks)
    {
        var kept = blocks.FindAll(b => !IsFurniture(b) && !IsTitle(b));
        while (kept.Count > 0 && (kept[^1].IsHeading || IsStub(kept[^1]))) kept.RemoveAt(kept.Count - 1);
        while (kept.Count > 0 && IsStub(kept[0])) kept.RemoveAt(0);
        return string.Join("\n\n", kept.Select(b => b.Text));
    }

    private bool IsTitle(PageBlock block) =>
        block.Holder.LocalName == "h1" || string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase);

    private bool IsFurniture(PageBlock block) =>
        (block.LinkShare > 0.6 && block.Text.Length < 250) || (block.Text.Length < 3 && !block.IsHeading) || (block.Text.Length < ShortLine && labels.Begins(block.Text));

    private static bool IsStub(PageBlock block) => block.Text.Length < 25 && !block.EndsLikeSentence && !block.IsHeading;
}
