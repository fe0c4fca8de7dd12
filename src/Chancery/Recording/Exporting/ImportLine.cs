using System.Text;
using System.Text.Json;
using Chancery.Coding;
using Chancery.Coding.Readouts;
using Chancery.Reading;

namespace Chancery.Recording.Exporting;

/// <summary>What a line of an export with texts gives back.</summary>
public abstract record ImportLine
{
    private const string WithTexts = "write the export with --with-texts, which keeps what is needed";
    private const int ShownOfQuotation = 40;
    private static readonly string[] Assembled = ["event", "statement", "commitment"];

    private ImportLine() { }

    /// <summary>An article with its claims.</summary>
    public sealed record Whole(ArticleClaims Claims) : ImportLine;

    /// <summary>A line that follows from those of articles.</summary>
    public sealed record Follows : ImportLine;

    /// <summary>A line that cannot be taken.</summary>
    public sealed record Damaged(string Reason) : ImportLine;

    /// <summary>Reads a line; the article's id and every quotation are looked up in its text.</summary>
    public static ImportLine Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : new Damaged("is no JSON object.");
        }
        catch (JsonException e)
        {
            return new Damaged($"is no whole line of an export ({e.Message})");
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or KeyNotFoundException or FormatException or NotSupportedException)
        {
            return new Damaged($"lacks or misspells a member ({e.Message})");
        }
    }

    private static ImportLine Read(JsonElement line) => Text(line, "kind") switch
    {
        "article" => Article(line),
        { } kind when Assembled.Contains(kind) => new Follows(),
        var kind => new Damaged($"is of no kind that is known ('{kind}'); there are article, {string.Join(", ", Assembled)}."),
    };

    private static ImportLine Article(JsonElement line)
    {
        var head = line.GetProperty("article");
        if (Text(line, "text") is not { } text) return new Damaged($"tells of an article without its text; {WithTexts}.");
        var article = new Article(Text(head, "title") ?? "", text, Text(head, "language") ?? "", PublicationTime.Parse(Text(head, "published")))
        {
            Publisher = Text(head, "publisher"),
            Byline = Text(line, "byline"),
            Url = Text(head, "url"),
            File = Text(head, "file"),
        };
        if (article.Id != Text(head, "id")) return new Damaged($"has a text, title or time that is not that of its id {Text(head, "id")}; it was changed after it was written.");
        var read = ReadOf(line, article);
        return Wrong(read) is { } wrong ? new Damaged($"quotes what its article does not say there: '{Shown(wrong.Exact)}' at {wrong.Start} to {wrong.End}.") : new Whole(read);
    }

    private static ArticleClaims ReadOf(JsonElement line, Article article) =>
        new(article, List<EventClaim>(line, "events"), List<StatementClaim>(line, "statements"), List<CommitmentClaim>(line, "commitments"))
        {
            Agency = Text(line, "agency"),
            Readout = line.TryGetProperty("readout", out var readout) && readout.ValueKind == JsonValueKind.Object ? readout.Deserialize<Readout>(ClaimsJson.Options) : null,
        };

    private static List<T> List<T>(JsonElement line, string name) => line.GetProperty(name).Deserialize<List<T>>(ClaimsJson.Options) is { } list && !list.Exists(item => item is null)
        ? list
        : throw new FormatException($"'{name}' is to be a list of objects");

    private static Citation? Wrong(ArticleClaims read)
    {
        var (title, text) = (Runes(read.Article.Title), Runes(read.Article.Text));
        return read.Events.SelectMany(e => e.Evidence).Concat(read.Statements.SelectMany(s => s.Evidence)).Concat(read.Commitments.SelectMany(c => c.Evidence))
            .FirstOrDefault(c => !Stands(c, c.Part == ArticlePart.Title ? title : text));
    }

    private static bool Stands(Citation c, Rune[] part) => c.Start >= 0 && c.Start < c.End && c.End <= part.Length && string.Concat(part[c.Start..c.End]) == c.Exact;

    private static Rune[] Runes(string text) => [.. text.EnumerateRunes()];

    private static string Shown(string words) => words.Length <= ShownOfQuotation ? words : words[..ShownOfQuotation] + "…";

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
