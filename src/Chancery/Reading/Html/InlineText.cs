using System.Text;

namespace Chancery.Reading.Html;

/// <summary>Text of a page as a browser would show it: runs of white space are one blank, at the ends none.</summary>
internal sealed class InlineText
{
    private readonly StringBuilder text = new();
    private bool gap;

    public int Length => text.Length;

    /// <summary>Adds characters as written; returns how many were kept besides white space.</summary>
    public int Add(string raw)
    {
        var before = text.Length;
        foreach (var c in raw)
            if (c is ' ' or '\n' or '\t' or '\r' or '\f' or '\u00A0') gap = true;
            else
            {
                if (gap && text.Length > 0 && text[^1] != '\n') text.Append(' ');
                gap = false;
                text.Append(c);
            }
        return text.Length - before;
    }

    /// <summary>White space between elements that the page does not write but shows.</summary>
    public void Gap() => gap = true;

    /// <summary>A line end within the paragraph; two of them are not kept apart.</summary>
    public void Break()
    {
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
        gap = false;
    }

    /// <summary>What was added; begins anew.</summary>
    public string Take()
    {
        var taken = text.ToString().TrimEnd('\n', ' ');
        text.Clear();
        gap = false;
        return taken;
    }
}
