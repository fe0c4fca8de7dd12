using System.Text;

namespace Chancery.Briefing;

/// <summary>Writes HTML of which every text and attribute value is escaped; a tag opened is always closed.</summary>
internal sealed class Markup
{
    private static readonly string[] Blocks =
        ["html", "head", "body", "header", "main", "footer", "section", "ol", "ul", "li",
        "h1", "h2", "h3", "p", "div", "blockquote", "dl", "style", "title"];
    private readonly StringBuilder html = new();

    /// <summary>An element with what <paramref name="inside"/> writes.</summary>
    public Markup Element(string name, Action inside, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        inside();
        html.Append("</").Append(name).Append('>');
        if (Blocks.Contains(name)) html.Append('\n');
        return this;
    }

    /// <summary>An element that holds text only.</summary>
    public Markup Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        Text(text);
        html.Append("</").Append(name).Append('>');
        if (Blocks.Contains(name)) html.Append('\n');
        return this;
    }

    /// <summary>An element that holds nothing and has no end tag, such as meta.</summary>
    public Markup Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        html.Append('\n');
        return this;
    }

    /// <summary>Escaped text.</summary>
    public Markup Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>Text that is HTML already: only for what ships with the program.</summary>
    public Markup Raw(string own)
    {
        html.Append(own);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => html.ToString();

    private void Open(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null) continue;
            html.Append(' ').Append(attribute).Append("=\"");
            Escape(value);
            html.Append('"');
        }
        html.Append('>');
    }

    private void Escape(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            switch (rune.Value)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                case '"': html.Append("&quot;"); break;
                case '\'': html.Append("&#39;"); break;
                case '\n' or '\t': html.Append((char)rune.Value); break;
                default: html.Append(IsForbidden(rune.Value) ? "\uFFFD" : rune.ToString()); break;
            }
    }

    // HTML allows no controls and no noncharacters.
    private static bool IsForbidden(int c) => c < 0x20 || c is >= 0x7F and < 0xA0 || c is >= 0xFDD0 and <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
}
