using System.Net;
using System.Text;

namespace Chancery.Reading.Html;

/// <summary>
/// The text that a page gives to search engines beside the one it shows, often cut short or without paragraphs:
/// a witness of what belongs to the article.
/// </summary>
internal sealed class BodyWitness
{
    private const int Key = 40;
    private const double MostlyThere = 0.8;
    private const int LeastBody = 500;
    private const int ShortProse = 120;
    private const long MostCompared = 200_000_000;
    private const double FarLonger = 2.5;
    private readonly string letters;
    private readonly string body;

    public BodyWitness(string? body)
    {
        this.body = body is null ? "" : Plain(body);
        letters = Letters(this.body);
    }

    /// <summary>The blocks without those it does not know, where it knows nearly all.</summary>
    public List<PageBlock> Known(List<PageBlock> blocks)
    {
        if (body.Length < LeastBody || (long)letters.Length * blocks.Count > MostCompared) return blocks;
        var known = blocks.FindAll(b => b.IsHeading || IsFullProse(b) || letters.Contains(Start(b.Text), StringComparison.Ordinal));
        var (all, kept) = (blocks.Sum(b => b.Text.Length), known.Sum(b => b.Text.Length));
        return kept >= MostlyThere * all && letters.Length >= MostlyThere * kept ? known : blocks;
    }

    /// <summary>The text shown, or that of the witness where it is far longer: pages hide what is paid for.</summary>
    public string Longer(string shown)
    {
        if (letters.Length < LeastBody || letters.Length < FarLonger * Letters(shown).Length) return shown;
        return string.Join("\n\n", body.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    // It may leave out quotations; what is short or full of links it leaves out for a reason.
    private static bool IsFullProse(PageBlock block) => block.Text.Length > ShortProse && block.EndsLikeSentence && block.LinkShare < 0.3;

    // Some write it as HTML, some with its marks escaped twice.
    private static string Plain(string body)
    {
        var decoded = WebUtility.HtmlDecode(body);
        return decoded.Contains("</", StringComparison.Ordinal) ? HtmlFragment.TextOf(decoded) : decoded;
    }

    private static string Start(string text)
    {
        var start = Letters(text.Length > 2 * Key ? text[..(2 * Key)] : text);
        return start.Length > Key ? start[..Key] : start;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        return letters.ToString();
    }
}
