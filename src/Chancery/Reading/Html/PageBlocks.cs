using AngleSharp.Dom;

namespace Chancery.Reading.Html;

/// <summary>Cuts a page into its blocks of text, in order, without recursion.</summary>
internal sealed class PageBlocks
{
    private readonly List<PageBlock> blocks = [];
    private readonly InlineText inline = new();
    private readonly Stack<Frame> open = new();
    private int linked;
    private int breaks;

    private PageBlocks() { }

    private readonly record struct Frame(IElement Element, IElement Holder, int Next, bool IsLink, Furniture? Furniture);

    public static List<PageBlock> Of(IElement root)
    {
        var page = new PageBlocks();
        page.open.Push(new(root, root, 0, false, null));
        while (page.open.TryPop(out var frame)) page.Step(frame);
        return page.blocks;
    }

    private void Step(Frame frame)
    {
        var children = frame.Element.ChildNodes;
        if (frame.Next >= children.Length)
        {
            if (frame.Element == frame.Holder) Flush(frame);
            return;
        }
        open.Push(frame with { Next = frame.Next + 1 });
        if (children[frame.Next] is IText text) Add(text.Data, frame.IsLink);
        else if (children[frame.Next] is IElement child) Enter(child, frame);
    }

    private void Add(string data, bool isLink)
    {
        var added = inline.Add(data);
        if (added > 0) breaks = 0;
        if (isLink) linked += added;
    }

    private void Enter(IElement child, Frame parent)
    {
        var tag = child.LocalName;
        if (tag == "br") Break(parent);
        else if (Tags.IsInline(tag))
        {
            if (!IsHidden(child)) open.Push(new(child, parent.Holder, 0, parent.IsLink || tag == "a", parent.Furniture));
        }
        else
        {
            Flush(parent);
            if (tag == "hr" || Tags.IsSkipped(tag) || IsHidden(child)) return;
            open.Push(new(child, child, 0, parent.IsLink, FurnitureOf(child, tag, parent.Furniture)));
        }
    }

    // One break is a line end, two in a row part paragraphs.
    private void Break(Frame frame)
    {
        if (++breaks == 1) inline.Break();
        else Flush(frame);
    }

    private void Flush(Frame frame)
    {
        var text = inline.Take();
        if (text.Length > 0) Add(new(text, linked, frame.Holder, frame.Furniture));
        linked = breaks = 0;
    }

    private void Add(PageBlock block)
    {
        blocks.Add(block);
        if (block.IsProse) block.Furniture?.Add(block.Text.Length);
        if (block.Holder.LocalName == "h1") block.Furniture?.AddHeadline();
    }

    private static bool IsHidden(IElement element)
    {
        if (element.Attributes.Length == 0) return false;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") return true;
        return element.GetAttribute("style") is { } style
            && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase)
                || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility: hidden", StringComparison.OrdinalIgnoreCase));
    }

    private static Furniture? FurnitureOf(IElement element, string tag, Furniture? outer)
    {
        if (tag is "body" or "main" or "article" or "html" || element.GetAttribute("itemprop") is "articleBody") return outer;
        var (name, id) = (element.ClassName, element.Id);
        if (IsNeverByRole(element) || ClassWords.SayHidden(name) || ClassWords.SayNever(name) || ClassWords.SayNever(id)) return new(outer, true);
        return tag is "header" or "figure" || ClassWords.SayFurniture(name) || ClassWords.SayFurniture(id) ? new(outer, false) : outer;
    }

    private static bool IsNeverByRole(IElement element) =>
        element.GetAttribute("role") is "navigation" or "complementary" or "banner" or "contentinfo" or "search" or "dialog" or "menu" or "menubar" or "toolbar" or "alert";
}
