using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Chancery.Reading.Html;

/// <summary>
/// The paragraphs that remain of an article's blocks: without headline, byline, dateline, lists of links, labels, captions, notices,
/// what is told of the author at the end, and headings that head nothing.
/// </summary>
internal sealed partial class ArticleLines(PageLabels labels, PageDate dates, string title, string? author)
{
    private const int ShortLine = 160;
    private const int LabelLine = 60;
    private const int LabelTimes = 3;
    private const int CaptionLine = 250;
    private const int NoticeLine = 700;
    private const int Lead = 6;
    private const int Tail = 6;
    private readonly Dictionary<IElement, bool> shorts = [];
    private readonly string[] authors = author?.Split(", ") ?? [];

    /// <summary>Short lines left out of the text that may tell whose it is ("With inputs from ANI"), in no order that matters.</summary>
    public List<string> Credits { get; } = [];

    public string Of(List<PageBlock> blocks)
    {
        var repeated = Repeated(blocks);
        blocks = TableRows.Joined(blocks);
        var kept = blocks.Where((b, i) => IsText(b, repeated) && (!IsFurniture(b) || HeadsProse(blocks, i))).ToList();
        Credits.AddRange(blocks.Where(b => IsLabel(b) && b.LinkShare < 0.3 && !IsCaption(b)).Select(b => b.Text));
        kept.RemoveAll(b => kept.Count > 2 && IsNotice(b.Text));
        TrimEnd(kept);
        for (var i = Math.Min(kept.Count, Lead) - 1; i >= 0; i--)
            if (IsCredit(kept[i]) || (i == 0 && IsStub(kept[i]))) LeaveOut(kept, i);
        return string.Join("\n\n", kept.Select(b => b.Text));
    }

    private bool IsText(PageBlock block, HashSet<string> repeated) =>
        !IsTitle(block) && !repeated.Contains(block.Text) && !IsCaption(block);

    private void TrimEnd(List<PageBlock> kept)
    {
        for (var i = kept.Count - 1; i >= Math.Max(1, kept.Count - Tail); i--)
            if (IsEnding(kept[i])) LeaveOut(kept, i);
        while (kept.Count > 0 && (kept[^1].IsHeading || IsStub(kept[^1]))) kept.RemoveAt(kept.Count - 1);
    }

    private void LeaveOut(List<PageBlock> kept, int i)
    {
        if (kept[i].Text.Length <= ShortLine) Credits.Add(kept[i].Text);
        kept.RemoveAt(i);
    }

    // What stands between paragraphs again and again in the same words is a label: of an advertisement, a player, a button.
    private static HashSet<string> Repeated(List<PageBlock> blocks) =>
        blocks.Where(b => b.Text.Length <= LabelLine && !b.EndsLikeSentence && !b.IsHeading
                && b.Holder.LocalName is not ("td" or "th" or "li") && b.Text.Any(char.IsLetter))
            .CountBy(b => b.Text, StringComparer.Ordinal).Where(c => c.Value >= LabelTimes).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);

    private bool IsTitle(PageBlock block) =>
        block.Holder.LocalName == "h1" || string.Equals(block.Text, title, StringComparison.OrdinalIgnoreCase);

    private bool IsFurniture(PageBlock block) =>
        (block.LinkShare > 0.6 && block.Text.Length < 250) || (block.LinkShare > 0.8 && block.Text.Length < 600)
        || (block.Text.Length < 3 && !block.IsHeading)
        || IsLabel(block) || labels.IsLine(block.Text);

    private bool IsLabel(PageBlock block) => block.Text.Length < ShortLine && labels.Begins(block.Text);

    // A heading may be a link too; a list of links has no prose below.
    private static bool HeadsProse(List<PageBlock> blocks, int at) =>
        blocks[at].IsHeading && at > 0 && at + 1 < blocks.Count && IsPlainProse(blocks[at - 1]) && IsPlainProse(blocks[at + 1]);

    private static bool IsPlainProse(PageBlock block) => block.IsProse && block.LinkShare < 0.3 && block.Text.Length >= 80;

    private bool IsCaption(PageBlock block)
    {
        if (block.Text.Length > CaptionLine) return false;
        if (labels.HasCredit(block.Text)) return true;
        return !block.EndsLikeSentence && (IsPicture(block.Holder)
            || (block.Holder.ParentElement is { } around && IsPicture(around) && IsShort(around)));
    }

    // Looked at once for each element: a page may put a hundred thousand lines into one.
    private bool IsShort(IElement element)
    {
        if (shorts.TryGetValue(element, out var isShort)) return isShort;
        return shorts[element] = element.TextContent.Length < 2 * CaptionLine;
    }

    private static bool IsPicture(IElement? element) =>
        element is { LocalName: not ("article" or "main" or "section" or "body") } && ClassWords.SayPicture(element.ClassName);

    private bool IsNotice(string text) => text.Length <= NoticeLine && labels.HasNotice(text);

    // Who wrote it and when, above the text.
    private bool IsCredit(PageBlock block) =>
        dates.IsDateline(block.Text)
        || (block.Text.Length < 80 && !block.EndsLikeSentence && (labels.BeginsByline(block.Text) || NamesAuthor(block.Text)));

    private bool NamesAuthor(string text) => author is not null && text.Contains(author, StringComparison.OrdinalIgnoreCase);

    // Who wrote it, how to reach them, and of what it was made, below the text.
    private bool IsEnding(PageBlock block) =>
        block.Text.Length <= NoticeLine
        && (labels.BeginsEnding(block.Text) || (block.Text.Length < CaptionLine && AddressPattern().IsMatch(block.Text))
            || Array.Exists(authors, a => a.Length > 6 && block.Text.StartsWith(a, StringComparison.OrdinalIgnoreCase))
            || (block.LinkShare > 0.3 && !block.EndsLikeSentence && block.Text.Length < ShortLine && !IsQuoted(block.Holder)));

    private static bool IsQuoted(IElement holder) => holder.LocalName == "blockquote" || holder.ParentElement?.LocalName == "blockquote";

    private static bool IsStub(PageBlock block) => block.Text.Length < 25 && !block.EndsLikeSentence && !block.IsHeading;

    [GeneratedRegex(@"[\w.+-]{2,}@[\w-]{2,}\.\w{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex AddressPattern();
}
