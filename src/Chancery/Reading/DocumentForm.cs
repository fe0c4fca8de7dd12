using Chancery.Reading.Containers;
using Chancery.Reading.Feeds;

namespace Chancery.Reading;

/// <summary>The form of a document, told by its first bytes; its name decides only between forms of text.</summary>
internal enum DocumentForm
{
    Empty,
    Binary,
    Text,
    Html,
    JsonLines,
    Json,
    Feed,
    AddressList,
    Mail,
    Pdf,
    Zip,
    Tar,
    Warc,
}

/// <summary>Tells the forms apart.</summary>
internal static class DocumentForms
{
    private static readonly string[] HtmlOpenings =
        ["<!doctype html", "<html", "<head", "<body", "<meta ", "<title", "<article", "<main", "<div", "<p>", "<p ", "<h1", "<script", "<!--", "<section", "<table"];

    public static DocumentForm Of(ReadOnlySpan<byte> head, string name)
    {
        if (head.IsEmpty) return DocumentForm.Empty;
        if (PackedForm(head) is { } packed) return packed;
        if (Binaries.NameOf(head) is not null) return DocumentForm.Binary;
        var text = Charset.Decode(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.Length == 0) return DocumentForm.Empty;
        if (LooksLikeJson(text, name)) return IsWhole(text) ? DocumentForm.Json : DocumentForm.JsonLines;
        if (FeedArticles.Is(text)) return DocumentForm.Feed;
        if (FeedArticles.IsList(text)) return DocumentForm.AddressList;
        if (HasEnding(name, ".eml") || Mail.Is(text)) return DocumentForm.Mail;
        return LooksLikeHtml(text) ? DocumentForm.Html : DocumentForm.Text;
    }

    private static DocumentForm? PackedForm(ReadOnlySpan<byte> head) =>
        head.StartsWith("%PDF-"u8) ? DocumentForm.Pdf
        : head.StartsWith("PK\x03\x04"u8) ? DocumentForm.Zip
        : TarDocuments.Is(head) ? DocumentForm.Tar
        : WarcDocuments.Is(head) ? DocumentForm.Warc
        : null;

    private static bool LooksLikeJson(string text, string name)
    {
        if (HasEnding(name, ".jsonl") || HasEnding(name, ".ndjson") || HasEnding(name, ".json")) return true;
        var second = text.AsSpan(1).TrimStart();
        return text[0] switch
        {
            '{' => second is ['"' or '}', ..],
            '[' => second is ['{', ..],
            _ => false,
        };
    }

    // A document of its own is spread over lines; in JSON Lines the first line is an object or the ruin of one.
    private static bool IsWhole(string text)
    {
        var first = text.AsSpan();
        if (first.IndexOf('\n') is >= 0 and var end) first = first[..end];
        first = first.TrimEnd();
        return first[0] == '[' || (first[0] == '{' && first[^1] is '{' or ',' or '[' or ':');
    }

    private static bool HasEnding(string name, string ending) =>
        name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || name.EndsWith(ending + ".gz", StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeHtml(string text)
    {
        if (text[0] != '<') return text.Contains("<html", StringComparison.OrdinalIgnoreCase) && text.Contains("<body", StringComparison.OrdinalIgnoreCase);
        foreach (var opening in HtmlOpenings)
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        return text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<body", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<p>", StringComparison.OrdinalIgnoreCase);
    }
}
