using System.Text.Json;
using Chancery.Reading.Feeds;

namespace Chancery.Reading;

/// <summary>Reads articles written as JSON objects: <c>id, language, published, title, text, dek, url, publisher, byline, section, credit, place</c>; an object that is a JSON Feed gives its items.</summary>
internal sealed class JsonArticles(FeedArticles feeds)
{
    /// <summary>One article a line, in memory bounded by the longest line. Blank lines are skipped.</summary>
    public IEnumerable<(string Place, ArticleDraft? Draft, ReadResult.Rejected? Fault)> ReadLines(Stream stream, string name)
    {
        var lines = new ByteLines(stream);
        while (lines.Next())
        {
            var place = $"{name}:{lines.Number}";
            var line = lines.Number == 1 ? WithoutMark(lines.Line) : lines.Line;
            if (lines.IsCut)
                yield return (place, null, new(RejectionReason.TooLarge, $"{place}: the line is longer than {Bounds.Line >> 20} MB; split the article."));
            else if (!line.Span.Trim(" \t\r"u8).IsEmpty)
                foreach (var read in Parsed(line, place, Path.GetFileName(name))) yield return read;
        }
    }

    /// <summary>A document that is one object, or an array of them.</summary>
    public IEnumerable<(string Place, ArticleDraft? Draft, ReadResult.Rejected? Fault)> ReadWhole(ReadOnlyMemory<byte> bytes, string name)
    {
        using var document = Parse(WithoutMark(bytes), out var fault);
        if (document is null)
        {
            yield return (name, null, Broken(name, fault!));
            yield break;
        }
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            foreach (var read in FeedOrArticle(document.RootElement, name, Path.GetFileName(name))) yield return read;
            yield break;
        }
        var number = 0;
        foreach (var element in document.RootElement.EnumerateArray())
            yield return Drafted(element, $"{name}[{number++}]", Path.GetFileName(name));
    }

    private IEnumerable<(string Place, ArticleDraft? Draft, ReadResult.Rejected? Fault)> Parsed(ReadOnlyMemory<byte> line, string place, string file)
    {
        using var document = Parse(line, out var fault);
        return document is null ? [(place, null, Broken(place, fault!))] : FeedOrArticle(document.RootElement, place, file);
    }

    private IEnumerable<(string Place, ArticleDraft? Draft, ReadResult.Rejected? Fault)> FeedOrArticle(JsonElement element, string place, string file) =>
        JsonFeed.Is(element) ? feeds.Of(element, file).Select((item, i) => ($"{place}[{i}]", (ArticleDraft?)item, (ReadResult.Rejected?)null)) : [Drafted(element, place, file)];

    private static JsonDocument? Parse(ReadOnlyMemory<byte> bytes, out string? fault)
    {
        try
        {
            fault = null;
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException broken)
        {
            fault = OneLine(broken.Message);
            return null;
        }
    }

    private static (string Place, ArticleDraft? Draft, ReadResult.Rejected? Fault) Drafted(JsonElement element, string place, string file)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return (place, null, Broken(place, $"an article is an object, this is {(element.ValueKind == JsonValueKind.Array ? "an array" : $"a {element.ValueKind}").ToLowerInvariant()}"));
        try
        {
            return (place, Draft(element, file), null);
        }
        // A string of half a surrogate pair, or of bytes that are no UTF-8.
        catch (InvalidOperationException)
        {
            return (place, null, Broken(place, "a value holds broken characters"));
        }
    }

    private static ArticleDraft Draft(JsonElement article, string file)
    {
        var published = Value(article, "published");
        var time = PublicationTime.Parse(published);
        return new(Value(article, "title") ?? "", Value(article, "text") ?? "")
        {
            Published = time,
            UnreadDate = time is null && !string.IsNullOrWhiteSpace(published) ? published : null,
            Language = Value(article, "language"),
            IsLanguageSure = true,
            Publisher = Value(article, "publisher"),
            Byline = Value(article, "byline"),
            Dek = Value(article, "dek"),
            Section = Value(article, "section"),
            Credit = Value(article, "credit"),
            Place = Value(article, "place"),
            Url = Value(article, "url"),
            File = Value(article, "id") ?? file,
        };
    }

    private static string? Value(JsonElement article, string name) => !article.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static ReadResult.Rejected Broken(string place, string fault) =>
        new(RejectionReason.Unreadable, $"{place}: broken JSON ({fault.TrimEnd('.')}); each article is one object with 'title', 'text' and 'published'.");

    private static string OneLine(string message)
    {
        // The parser names its own line and byte; within one line they only mislead.
        var own = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (own < 0 ? message : message[..own]).ReplaceLineEndings(" ");
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
}
