using System.Globalization;
using System.Text.Json;
using Chancery.Coding;
using Chancery.Recording.Searching;
using Chancery.Store.Searching;
using Spectre.Console;

namespace Chancery.Cli;

/// <summary>What was found, for people and for programs.</summary>
internal static class FoundText
{
    private const int LongestQuotation = 240;
    private const string Indent = "            ";

    /// <summary>Writes the articles with the words marked: in bold on a terminal, in brackets elsewhere.</summary>
    public static void Write(IReadOnlyList<FoundArticle> found)
    {
        Action<string> write = Console.IsOutputRedirected ? Console.Out.WriteLine : AnsiConsole.MarkupLine;
        foreach (var line in found.SelectMany(Lines)) write(line);
    }

    private static IEnumerable<string> Lines(FoundArticle found)
    {
        var article = found.Article;
        yield return string.Create(CultureInfo.InvariantCulture, $"{article.Published?.Day:yyyy-MM-dd}  {Marked(found.Title)}");
        yield return Indent + Plain(string.Join(" · ", new[] { article.Publisher, article.Language, article.Url ?? article.Id }.OfType<string>()));
        foreach (var quotation in found.Quotations) yield return Indent + Plain(Told(quotation)) + Marked(MarkedText.Around(quotation.Words.Text, quotation.Words.Marks, LongestQuotation));
        if (found.Passage is { } passage) yield return Indent + Marked(passage);
    }

    /// <summary>One article as a JSON object; marks are positions in UTF-16 units.</summary>
    public static string Json(FoundArticle found) => JsonSerializer.Serialize(
        new
        {
            article = new { id = found.Article.Id, title = found.Article.Title, language = found.Article.Language, published = found.Article.Published?.ToString(), publisher = found.Article.Publisher, url = found.Article.Url },
            by = found.By,
            title = Marks(found.Title),
            quotations = found.Quotations.Select(q => new { kind = q.Kind, @event = q.Event, type = q.Claim?.Type, status = q.Claim?.Status, parties = q.Claim?.Parties, when = q.Claim?.When.Edtf?.Text, words = Marks(q.Words) }),
            passage = found.Passage is { } passage ? Marks(passage) : null,
        },
        ClaimsJson.Options);

    private static string Told(FoundQuotation q) => q.Claim is { } e
        ? $"{e.Type.ToString().ToLowerInvariant()} {e.Status.ToString().ToLowerInvariant()} {string.Join(' ', e.Parties)} {e.When.Edtf?.Text}".TrimEnd() + ": "
        : q.Kind + ": ";

    private static string Marked(MarkedText text)
    {
        var (before, after) = Console.IsOutputRedirected ? ("[", "]") : ("[bold yellow]", "[/]");
        var (written, end) = ("", 0);
        foreach (var mark in text.Marks)
        {
            written += Plain(text.Text[end..mark.Start]) + before + Plain(text.Text[mark.Start..mark.End]) + after;
            end = mark.End;
        }
        return written + Plain(text.Text[end..]);
    }

    // On a terminal brackets of the text itself are no marks.
    private static string Plain(string text) => Console.IsOutputRedirected ? text : Markup.Escape(text);

    private static object Marks(MarkedText text) => new { text = text.Text, marks = text.Marks.Select(m => new[] { m.Start, m.End }) };
}
