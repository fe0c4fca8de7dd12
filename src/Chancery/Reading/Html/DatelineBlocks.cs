using Chancery.Reading.Dates;

namespace Chancery.Reading.Html;

/// <summary>Dates that a page only shows: lines that say when it was published, datelines near the headline, dates that open the text.</summary>
internal sealed class DatelineBlocks(List<PageBlock> blocks, DateHabits habits, string title)
{
    private const int Longest = 90;
    private const int LongestLabelled = 250;
    private const int LongestLooked = 2000;
    private const int LabelReach = 60;
    private const int AfterReach = 30;
    private const int LeastTitle = 20;
    private const int OpeningReach = 60;
    private const int Before = 6;
    private const int After = 10;
    private readonly int headline = HeadlineIn(blocks, title);

    public IEnumerable<DateEvidence> All()
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Text.Length > LongestLooked || Elements.IsQuoted(block.Holder)) continue;
            var distance = headline < 0 ? int.MaxValue : i - headline;
            var isAside = IsAside(block) && distance is not (-1 or 1);
            var isNear = !isAside && distance is >= -Before and <= After;
            foreach (var found in block.Text.Split('\n').SelectMany(Labelled)) yield return Shown(found, "labelled line", isNear ? 37 : isAside ? 16 : 24);
            if (isAside)
                foreach (var found in Short(block)) yield return Shown(found, "line aside", 3);
            else if (block.Text.Length <= Longest)
                foreach (var found in Short(block)) yield return Shown(found, isNear ? "line at the headline" : "line", isNear ? (IsMost(found, block) ? 28 : 18) - Math.Abs(distance) / 2 : block.Text.Length < 30 ? 9 : 7);
            else if (isNear && distance > 0 && Opening(block.Text) is { } opening) yield return Shown(opening, "opening of the text", 12);
        }
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

    private static ReadOnlySpan<char> Near(string before) => before.Length <= LabelReach ? before : before.AsSpan(before.Length - LabelReach);

    // "Berlin, 21 August 2025. The ministers …"
    private DateLine? Opening(string text) => DateLine.Find(text, habits) is { } found && found.Start <= OpeningReach && found.End <= OpeningReach + 30
        && text.AsSpan(0, found.Start).IndexOf("।") < 0 && text.AsSpan(0, found.Start).Count(' ') <= 4 ? found : null;

    private static int HeadlineIn(List<PageBlock> blocks, string title)
    {
        var at = blocks.FindIndex(b => b.Holder.LocalName == "h1" && b.Text.Equals(title, StringComparison.OrdinalIgnoreCase));
        if (at < 0) at = blocks.FindIndex(b => b.Text.Equals(title, StringComparison.OrdinalIgnoreCase));
        if (at < 0) at = blocks.FindIndex(b => b.Text.Length >= LeastTitle && title.StartsWith(b.Text, StringComparison.OrdinalIgnoreCase));
        if (at < 0) at = blocks.FindIndex(b => b.Holder.LocalName == "h1" && title.Contains(b.Text, StringComparison.OrdinalIgnoreCase));
        return at >= 0 ? at : blocks.FindIndex(b => b.Text.Length >= LeastTitle && title.Contains(b.Text, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsAside(PageBlock block)
    {
        if (block.LinkShare > 0.6 && block.Text.Length > 30) return true;
        for (var around = block.Furniture; around is not null; around = around.Outer)
            if (around.IsNever) return true;
        return false;
    }
}
