using AngleSharp.Dom;

namespace Chancery.Reading.Html;

/// <summary>Walks pages without recursion, so that no nesting can end the process.</summary>
internal static class Elements
{
    /// <summary>The element and all below it, in document order.</summary>
    public static IEnumerable<IElement> Of(IElement? root)
    {
        if (root is null) yield break;
        var open = new Stack<(IElement Element, int Next)>();
        open.Push((root, 0));
        yield return root;
        while (open.TryPop(out var top))
        {
            var children = top.Element.ChildNodes;
            var next = top.Next;
            while (next < children.Length && children[next] is not IElement) next++;
            if (next >= children.Length) continue;
            var child = (IElement)children[next];
            open.Push((top.Element, next + 1));
            open.Push((child, 0));
            yield return child;
        }
    }

    /// <summary>Whether the element stands in a quotation, as the posts do that pages embed.</summary>
    public static bool IsQuoted(IElement element)
    {
        for (IElement? around = element; around is not null; around = around.ParentElement)
            if (around.LocalName == "blockquote") return true;
        return false;
    }

    /// <summary>The text of an element in one line, without scripts and styles; at most so many characters.</summary>
    public static string LineOf(IElement element, int most = 600)
    {
        var line = new InlineText();
        var open = new Stack<(INode Node, int Next)>();
        open.Push((element, 0));
        while (open.TryPop(out var top) && line.Length < most)
        {
            var children = top.Node.ChildNodes;
            if (top.Next >= children.Length) { line.Gap(); continue; }
            open.Push((top.Node, top.Next + 1));
            if (children[top.Next] is IText text) line.Add(text.Data);
            else if (children[top.Next] is IElement { LocalName: not ("script" or "style" or "noscript" or "svg" or "template") } child)
            {
                if (!Tags.IsInline(child.LocalName)) line.Gap();
                open.Push((child, 0));
            }
        }
        return line.Take();
    }
}
