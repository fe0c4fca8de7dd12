using Chancery.Reading.Dates;

namespace Chancery.Reading.Html;

/// <summary>
/// Dates that a page only shows: lines that say when it was published, datelines near the headline, dates that open the text.
/// </summary>
internal sealed class DatelineBlocks(List<PageBlock> blocks, DateHabits habits, string title, string? claimed)
{
    private const int Longest = 90;
    private const int LongestLabelled = 250;
    private const int LongestLooked = 2000;
    private const int LabelReach = 60;
    private const int AfterReach = 30;
    private const int LeastTitle = 20;
    private const int LeastHeading = 10;
    private const int OfAside = 3;
    private const int Far = 1000;
    private const int OpeningReach = 60;
    private const int Before = 6;
    private const int After = 10;
    private readonly int headline = HeadlineIn(blocks, title, claimed);

    /// <summary>What the lines of the page tell, in their order.</summary>
    public IEnumerable<DateEvidence> All()
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Text.Length > LongestLooked || Elements.IsQuoted(block.Holder)) continue;
            foreach (var told in Of(block, headline < 0 ? Far : i - headline)) yield return told;
        }
    }

    private IEnumerable<DateEvidence> Of(PageBlock block, int distance)
    {
        var isAside = IsAside(block) && distance is not (-1 or 1);
        var isNear = !isAside && distance is >= -Before and <= After;
        var label = isNear ? 37 : isAside || block.Text.Length > Longest ? 16 : 24;
        foreach (var found in block.Text.Split('\n').SelectMany(Labelled)) yield return Shown(found, "labelled line", label);
        foreach (var found in Short(block))
            yield return isNear ? Shown(found, "line at the headline", (IsMost(found, block) ? 28 : 18) - Math.Abs(distance) / 2)
                : isAside ? Shown(found, "line aside", OfAside)
                : Shown(found, "line", block.Text.Length < 30 ? 9 : 7);
        if (block.Text.Length > Longest && Opening(block.Text) is { } opening)
            yield return Shown(opening, "opening of the text", isNear && distance > 0 ? 12 : OfAside);
    }

    /// <summary>The first date of a line that is said to be one of change.</summary>
    public PublicationTime? Modified()
    {
        foreach (var block in blocks)
            if (block.Text.Length <= LongestLooked && !Elements.IsQuoted(block.Holder))
                foreach (var (found, before) in block.Text.Split('\n').SelectMany(WithWordsBefore))
                    if (habits.Words.SaysModified(Near(before))) return found.Time;
        return null;
    }

    /// <summary>The dates of a line that is a dateline, but those said to be of change.</summary>
    public static IEnumerable<DateLine> Published(string text, DateHabits habits)
    {
        var from = 0;
        foreach (var found in DateLine.All(text, habits, shortYears: true))
        {
            var isOfChange = habits.Words.SaysModified(text.AsSpan(from, Math.Max(0, found.Start - from)));
            from = found.End;
            if (!isOfChange) yield return found;
        }
    }

    private IEnumerable<DateLine> Short(PageBlock block) => block.Text.Length <= Longest ? Published(block.Text, habits) : [];

    private static DateEvidence Shown(DateLine found, string place, int weight) => new(found.Time, place, DateVoice.Shown, weight);

    private IEnumerable<DateLine> Labelled(string text)
    {
        foreach (var (found, before) in WithWordsBefore(text))
            if (habits.Words.SaysPublished(Near(before)) || habits.Words.SaysPublished(WordsAfter(text, found))) yield return found;
    }

    // "Diese Seite wurde am 21. August 2025 veröffentlicht"; before a number the word belongs to the next date.
    private static ReadOnlySpan<char> WordsAfter(string text, DateLine found)
    {
        var rest = text.AsSpan(Math.Min(found.End, text.Length));
        rest = rest[..Math.Min(rest.Length, AfterReach)];
        return rest.ContainsAnyInRange('0', '9') ? default : rest;
    }

    private static bool IsMost(DateLine found, PageBlock block) => (found.End - found.Start) * 4 >= block.Text.Length;

    private IEnumerable<(DateLine Found, string Before)> WithWordsBefore(string text)
    {
        if (text.Length > LongestLabelled) yield break;
        var from = 0;
        foreach (var found in DateLine.All(text, habits, shortYears: true))
        {
            yield return (found, text[from..Math.Max(from, found.Start)]);
            from = found.End;
        }
    }

    private static ReadOnlySpan<char> Near(string before) =>
        before.Length <= LabelReach ? before : before.AsSpan(before.Length - LabelReach);

    // "Berlin, 21 August 2025. The ministers …"
    private DateLine? Opening(string text)
    {
        if (DateLine.Find(text, habits) is not { } found || found.Start > OpeningReach || found.End > OpeningReach + 30) return null;
        var before = text.AsSpan(0, found.Start);
        return before.Count(' ') <= 4 && !habits.Words.SaysModified(before) ? found : null;
    }

    // Where the first heading is the site's name, the heading that the page's own claim begins with is the headline.
    private static int HeadlineIn(List<PageBlock> blocks, string title, string? claimed)
    {
        foreach (var isHeadline in (ReadOnlySpan<Predicate<PageBlock>>)
        [
            b => b.IsHeading && b.Text.Length >= LeastHeading && Begins(claimed, b.Text),
            b => b.Holder.LocalName == "h1" && b.Text.Equals(title, StringComparison.OrdinalIgnoreCase),
            b => b.Text.Equals(title, StringComparison.OrdinalIgnoreCase),
            b => b.Text.Length >= LeastTitle && Begins(title, b.Text),
            b => b.Holder.LocalName == "h1" && title.Contains(b.Text, StringComparison.OrdinalIgnoreCase),
            b => b.Text.Length >= LeastTitle && title.Contains(b.Text, StringComparison.OrdinalIgnoreCase),
        ])
            if (blocks.FindIndex(isHeadline) is >= 0 and var at) return at;
        return -1;
    }

    private static bool Begins(string? title, string text) => title?.StartsWith(text, StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsAside(PageBlock block)
    {
        if (block.LinkShare > 0.6 && block.Text.Length > 30) return true;
        for (var around = block.Furniture; around is not null; around = around.Outer)
            if (around.IsNever) return true;
        return false;
    }
}
