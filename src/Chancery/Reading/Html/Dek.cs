using AngleSharp.Dom;

namespace Chancery.Reading.Html;

/// <summary>
/// The lines below the headline that sum the article up, by where they stand and one sign more: the page's description says the same,
/// a name says so, or they are a heading of their own or share the headline's header.
/// </summary>
internal sealed class Dek(List<PageBlock> blocks, PageLabels labels, PageDate dates, string? description)
{
    private const int Shortest = 25;
    private const int Longest = 700;
    private const int Reach = 14;
    private const int MostLines = 4;
    private const int Levels = 3;
    private const int SameStart = 40;
    private const int FewWords = 8;

    /// <summary>The lines of the dek, in order; none where the page shows none.</summary>
    /// <param name="title">The headline.</param>
    /// <param name="text">The blocks of the text, which the dek stands above: a first paragraph is none unless its name is plain.</param>
    public List<PageBlock> Between(string title, List<PageBlock> text)
    {
        if (text.Count == 0) return [];
        var first = blocks.IndexOf(text[0]);
        var headline = HeadlineBefore(first + 1, title);
        var from = headline < 0 ? Math.Max(0, first - Reach) : headline + 1;
        var to = headline < 0 ? first : Math.Min(first, headline + Reach);
        if (first == to && IsNamed(text[0].Holder, ClassWords.SayStandfirst)) to++;
        var lines = blocks.GetRange(from, Math.Max(0, to - from)).FindAll(b => IsPlain(b, title));
        var described = lines.FindAll(b => IsDescription(b.Text));
        if (described.Count > 0) return lines.FindAll(b => described.Contains(b) || IsNamed(b.Holder, ClassWords.SayDek));
        return headline < 0 ? [] : Run(from, to, i => lines.Contains(blocks[i]) && HasSign(blocks[i], blocks[headline], i - headline));
    }

    // The first blocks in a row of which it holds.
    private List<PageBlock> Run(int from, int to, Func<int, bool> holds)
    {
        var found = new List<PageBlock>();
        for (var i = from; i < to && found.Count < MostLines; i++)
            if (holds(i)) found.Add(blocks[i]);
            else if (found.Count > 0) break;
        return found;
    }

    private int HeadlineBefore(int end, string title)
    {
        var at = blocks.FindLastIndex(end - 1, b => b.Holder.LocalName == "h1" && title.Length > 0 && Alike(b.Text, title));
        return at >= 0 ? at : blocks.FindLastIndex(end - 1, b => b.Text.Equals(title, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Alike(string heading, string title) =>
        title.Contains(heading, StringComparison.OrdinalIgnoreCase) || heading.Contains(title, StringComparison.OrdinalIgnoreCase);

    // A line above the headline and the headline in one.
    private static bool HoldsTitle(string text, string title) =>
        title.Length > 0 && text.Contains(title, StringComparison.OrdinalIgnoreCase);

    private bool IsPlain(PageBlock block, string title) =>
        block.Text.Length is >= Shortest and <= Longest && block.LinkShare <= 0.3 && !HoldsTitle(block.Text, title)
        && !labels.Begins(block.Text) && !labels.HasNotice(block.Text) && !dates.IsDateline(block.Text)
        && !IsNamed(block.Holder, ClassWords.SayPicture);

    private bool HasSign(PageBlock block, PageBlock headline, int distance)
    {
        if (labels.BeginsByline(block.Text)) return false;
        if (IsNamed(block.Holder, ClassWords.SayDek)) return true;
        return (block.IsHeading && block.Text.Length > SameStart && distance <= 3) || SharesHeader(block.Holder, headline.Holder);
    }

    // Descriptions are cut short, or leave out the place that opens the dek.
    private bool IsDescription(string text)
    {
        if (description is null || description.Length < SameStart || text.Length < SameStart) return false;
        var length = Math.Min(Math.Min(text.Length, description.Length), 2 * SameStart);
        if (text.AsSpan(0, length).Equals(description.AsSpan(0, length), StringComparison.OrdinalIgnoreCase)) return true;
        var words = text.Split(' ');
        return words.Length >= FewWords && words.Count(w => description.Contains(w, StringComparison.Ordinal)) >= 0.85 * words.Length;
    }

    private static bool IsNamed(IElement holder, Func<string?, bool> says)
    {
        var element = (IElement?)holder;
        for (var level = 0; element is not null && level < Levels; element = element.ParentElement, level++)
            if (says(element.ClassName) || says(element.Id)) return true;
        return false;
    }

    private static bool SharesHeader(IElement holder, IElement headline) =>
        holder.LocalName == "p" && HeaderOf(holder) is { } header && header == HeaderOf(headline);

    private static IElement? HeaderOf(IElement element)
    {
        for (var e = element.ParentElement; e is not null; e = e.ParentElement)
            if (e.LocalName is "header" or "hgroup") return e;
        return null;
    }
}
