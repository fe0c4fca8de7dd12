using Chancery.Reading;
using Chancery.Recording;

namespace Chancery.Briefing;

/// <summary>Words of an article as a brief prints them: the citation whole, or an excerpt of it cut at word boundaries.</summary>
public sealed record Quotation
{
    private Quotation(ArticleHead source, Citation citation, string excerpt, bool cutBefore, bool cutAfter) =>
        (Source, Citation, Excerpt, CutBefore, CutAfter) = (source, citation, excerpt, cutBefore, cutAfter);

    /// <summary>Who says it.</summary>
    public ArticleHead Source { get; }

    /// <summary>The whole quotation.</summary>
    public Citation Citation { get; }

    /// <summary>The words printed, character for character a part of the citation.</summary>
    public string Excerpt { get; }

    /// <summary>Whether words of the citation before the excerpt are left out.</summary>
    public bool CutBefore { get; }

    /// <summary>Whether words of the citation after the excerpt are left out.</summary>
    public bool CutAfter { get; }

    /// <summary>The excerpt with an ellipsis where words are left out.</summary>
    public override string ToString() => (CutBefore ? "… " : "") + Excerpt + (CutAfter ? " …" : "");

    /// <summary>Quotes the citation, or its part of at most so many characters that holds most of the words that matter.</summary>
    /// <param name="source">Who says it.</param>
    /// <param name="citation">The words.</param>
    /// <param name="longest">The length in UTF-16 units from which on words are left out.</param>
    /// <param name="matter">Words the excerpt should hold, most important first.</param>
    public static Quotation Of(ArticleHead source, Citation citation, int longest, IReadOnlyList<string> matter)
    {
        var text = citation.Exact;
        var whole = Trimmed(text, 0, text.Length);
        if (whole.End - whole.Start <= longest) return Cut(source, citation, whole, whole);
        var best = Windows(text, whole, longest).MaxBy(window => Weight(text, window, matter));
        return Cut(source, citation, whole, Trimmed(text, best.Start, best.End));
    }

    private static Quotation Cut(ArticleHead source, Citation citation, (int Start, int End) whole, (int Start, int End) part) =>
        new(source, citation, citation.Exact[part.Start..part.End], part.Start > whole.Start, part.End < whole.End);

    // Every excerpt that starts at a word and is as long as allowed; of equals the first wins, so a sentence keeps its beginning.
    private static IEnumerable<(int Start, int End)> Windows(string text, (int Start, int End) whole, int longest)
    {
        for (var start = whole.Start; start < whole.End; start = NextWord(text, start, whole.End))
        {
            var end = Math.Min(whole.End, start + longest);
            while (end < whole.End && end > start + 1 && !char.IsWhiteSpace(text[end])) end--;
            if (end == start + 1) end = WholeCharacter(text, Math.Min(whole.End, start + longest));
            yield return (start, end);
            if (end == whole.End) yield break;
        }
    }

    private static int NextWord(string text, int start, int end)
    {
        while (start < end && !char.IsWhiteSpace(text[start])) start++;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        return start;
    }

    private static int WholeCharacter(string text, int end) =>
        end > 0 && end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end;

    private static double Weight(string text, (int Start, int End) window, IReadOnlyList<string> matter)
    {
        var part = text.AsSpan(window.Start, window.End - window.Start);
        var weight = 0.0;
        for (var i = 0; i < matter.Count; i++)
            if (matter[i].Length > 0 && part.Contains(matter[i], StringComparison.Ordinal)) weight += 1.0 + (1.0 / (i + 1));
        return weight;
    }

    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return (start, end);
    }
}
