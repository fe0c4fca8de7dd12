using Chancery.Reading.Dates;

namespace Chancery.Reading.Html;

/// <summary>Datelines that a page only shows: short blocks that are little more than a date, best near the headline.</summary>
internal sealed class DatelineBlocks(List<PageBlock> blocks, DateWords words, bool monthFirst)
{
    private const int Longest = 90;
    private const int Before = 6;
    private const int After = 10;

    /// <summary>The datelines around the headline, the nearest first; those after it before those ahead of it.</summary>
    public IEnumerable<PublicationTime> Near(string title)
    {
        var at = blocks.FindIndex(b => b.Holder.LocalName == "h1" && title.Contains(b.Text, StringComparison.OrdinalIgnoreCase));
        if (at < 0) at = blocks.FindIndex(b => b.Text.Equals(title, StringComparison.OrdinalIgnoreCase));
        if (at < 0) yield break;
        for (var i = at + 1; i < Math.Min(blocks.Count, at + After); i++)
            if (In(blocks[i]) is { } time) yield return time;
        for (var i = at - 1; i >= Math.Max(0, at - Before); i--)
            if (In(blocks[i]) is { } time) yield return time;
    }

    /// <summary>Blocks that are a date and nothing else, and then those that have one, in order.</summary>
    public IEnumerable<PublicationTime> Anywhere()
    {
        foreach (var block in blocks)
            if (block.Text.Length < 30 && In(block) is { } time) yield return time;
        foreach (var block in blocks)
            if (In(block) is { } time) yield return time;
    }

    /// <summary>The date of a block that is a dateline; null for any other block.</summary>
    public PublicationTime? In(PageBlock block)
    {
        var text = block.Text;
        if (text.Length > Longest || DateLine.Find(text, words, monthFirst, shortYears: true) is not { } found) return null;
        return words.SaysModified(text.AsSpan(0, found.Start)) ? null : found.Time;
    }
}
