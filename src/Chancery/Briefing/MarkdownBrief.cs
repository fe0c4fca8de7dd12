using System.Globalization;
using System.Text;
using Chancery.Reading;
using Chancery.Recording;

namespace Chancery.Briefing;

/// <summary>A brief as Markdown (CommonMark with footnotes): the same content as the HTML.</summary>
public static class MarkdownBrief
{
    private const string Special = @"\`*_[]<>~$";

    /// <summary>Writes the brief.</summary>
    public static string Write(Brief brief)
    {
        var text = new StringBuilder();
        text.Append($"# {Escaped(brief.Title.ToString())}\n\n");
        text.Append($"**{Escaped(BriefWords.AsOf(brief))}**\n\n{Escaped(BriefWords.Scope(brief))}\n");
        if (brief.Glance.Count > 0) text.Append("\n## At a glance\n");
        foreach (var headline in brief.Glance) text.Append($"\n### {Escaped(headline.Title)}\n").Append(Lines(brief, [headline.Line]));
        foreach (var section in brief.Sections) text.Append(SectionText(brief, section));
        text.Append("\n---\n\n").Append(Escaped(BriefWords.Legend)).Append("\n\n");
        for (var i = 0; i < brief.Sources.Count; i++) text.Append(Source(brief.Sources[i], i + 1)).Append('\n');
        return text.ToString();
    }

    private static string SectionText(Brief brief, Section section)
    {
        var text = new StringBuilder($"\n## {Escaped(section.Title)}\n");
        if (section.Note is { } note) text.Append($"\n{Escaped(note)}\n");
        foreach (var group in section.Groups.Where(g => g.Lines.Count > 0))
        {
            if (group.Title is { } title) text.Append($"\n### {Escaped(title.ToString())}\n");
            if (group.Note is { } remark) text.Append($"\n{Escaped(remark)}\n");
            text.Append(Lines(brief, group.Lines));
        }
        if (section.Left > 0) text.Append($"\n*{Escaped(BriefWords.Left(section.Left))}*\n");
        return text.ToString();
    }

    private static string Lines(Brief brief, IReadOnlyList<Line> lines) =>
        string.Concat(lines.Select(line => "\n" + LineText(brief, line)));

    private static string LineText(Brief brief, Line line)
    {
        var text = new StringBuilder($"- **{Escaped(line.When)}** · {Escaped(line.Text.ToString())}");
        foreach (var mark in line.Marks) text.Append($" *\\[{Escaped(mark)}\\]*");
        if (line.Notes.Count > 0) text.Append($" — {Escaped(string.Join("; ", line.Notes))}");
        text.Append('\n');
        foreach (var quotation in line.Quotations) text.Append($"  > {Quoted(brief, quotation)}\n  >\n");
        text.Length -= "  >\n".Length;
        return text.ToString();
    }

    private static string Quoted(Brief brief, Quotation quotation)
    {
        var headline = quotation.Citation.Part == ArticlePart.Title ? ", headline" : "";
        var source = $"{Escaped(SourceWords.Publisher(quotation.Source))}, {Escaped(SourceWords.Day(quotation.Source))}{headline}";
        return $"“{Escaped(quotation.ToString())}” — {source}[^{N(brief.NumberOf(quotation.Source))}]";
    }

    private static string Source(ArticleHead source, int number)
    {
        var title = Escaped(SourceWords.Title(source));
        var linked = SourceWords.Link(source) is { } link ? $"[{title}](<{Address(link)}>)" : title;
        return $"[^{N(number)}]: {Escaped(SourceWords.Publisher(source))}, {linked}, {Escaped(SourceWords.Day(source))}.";
    }

    private static string Address(Uri link) =>
        link.AbsoluteUri.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal);

    // A line break inside a quotation would end its block.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (Special.Contains(text[i], StringComparison.Ordinal) || IsEntity(text, i)) escaped.Append('\\');
            escaped.Append(char.IsControl(text[i]) ? ' ' : text[i]);
        }
        return escaped.ToString();
    }

    // "R&D" is words, "&lt;" would be read as a sign.
    private static bool IsEntity(string text, int at)
    {
        if (text[at] != '&') return false;
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#')) end++;
        return end < text.Length && text[end] == ';';
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
