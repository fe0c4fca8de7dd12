using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Chancery.Coding.Readouts;
using Chancery.Reading;
using Chancery.Resolving;

namespace Chancery.Coding;

/// <summary>The JSON of <c>chancery read</c>: one object per article. The same forms are stored in the record.</summary>
public static partial class ClaimsJson
{
    /// <summary>Camel-case names, lower-case enumerations, EDTF dates, no escaping of letters.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = JsonTypeInfoResolver.Combine(Lines.Default, new DefaultJsonTypeInfoResolver()),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new WhenConverter(), new OneOrManyConverter() },
    };

    /// <summary>One line for one article and its claims.</summary>
    public static string Line(ArticleClaims claims) => Line(claims, Options);

    /// <summary>The same with other options, as a test compares them.</summary>
    internal static string Line(ArticleClaims claims, JsonSerializerOptions options)
    {
        var a = claims.Article;
        var head = new ArticleHead(a.Id, a.Title, a.Language, a.Published?.ToString(), a.Publisher, claims.Agency, a.Url, a.File)
        {
            Modified = a.Modified?.ToString(),
            PublishedBy = a.PublishedBy,
            Dek = a.Dek,
            Byline = a.Byline,
            Section = a.Section,
            Credit = a.Credit,
            Place = a.Place,
        };
        return JsonSerializer.Serialize(new ArticleLine(head, claims.Events, claims.Statements, claims.Commitments, claims.Readout), options);
    }

    /// <summary>One line for one article, uncoded: title, text with paragraphs, publication time, language, byline, publisher, file; of a page also its dek and section, when it was changed, and where its date was found.</summary>
    public static string Line(Article article) => JsonSerializer.Serialize(
        new WholeArticle(article.Id, article.Title, article.Text, article.Published?.ToString(), article.Language, article.Byline, article.Publisher, article.Url, article.File)
        {
            Modified = article.Modified?.ToString(),
            PublishedBy = article.PublishedBy,
            Dek = article.Dek,
            Section = article.Section,
            Credit = article.Credit,
            Place = article.Place,
        }, Options);

    // What only pages have is left out of others.
    private abstract record OfPage
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(1)]
        public string? Dek { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(1)]
        public string? Section { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(1)]
        public string? Credit { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(1)]
        public string? Place { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(1)]
        public string? Modified { get; init; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), JsonPropertyOrder(1)]
        public string? PublishedBy { get; init; }
    }

    private sealed record ArticleHead(string Id, string Title, string Language, string? Published, string? Publisher, string? Agency, string? Url, string? File) : OfPage
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Byline { get; init; }
    }

    private sealed record WholeArticle(string Id, string Title, string Text, string? Published, string Language, string? Byline, string? Publisher, string? Url, string? File) : OfPage;

    private sealed record ArticleLine(ArticleHead Article, IReadOnlyList<EventClaim> Events, IReadOnlyList<StatementClaim> Statements, IReadOnlyList<CommitmentClaim> Commitments, Readout? Readout);

    // The lines as described at build time: found out at run time, each property's reader would be compiled at every start.
    [JsonSerializable(typeof(ArticleLine))]
    [JsonSerializable(typeof(WholeArticle))]
    private sealed partial class Lines : JsonSerializerContext;

    private sealed class WhenConverter : JsonConverter<When>
    {
        public override bool HandleNull => true;

        public override When Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind == JsonValueKind.Null) return When.Unknown;
            var edtf = Edtf.Parse(document.RootElement.GetProperty("edtf").GetString()) ?? throw new JsonException("'when.edtf' is no EDTF date.");
            var words = document.RootElement.GetProperty("words").GetString() ?? "";
            var basis = document.RootElement.GetProperty("basis").GetString();
            return basis is null or "stated" ? new When.Stated(edtf, words) : new When.Inferred(edtf, words, basis);
        }

        public override void Write(Utf8JsonWriter writer, When value, JsonSerializerOptions options)
        {
            if (value is null or When.Unstated) { writer.WriteNullValue(); return; }
            var (edtf, words, basis) = value switch
            {
                When.Stated s => (s.Date, s.Words, "stated"),
                When.Inferred i => (i.Date, i.Words, i.Basis),
                _ => throw new JsonException(),
            };
            writer.WriteStartObject();
            writer.WriteString("edtf", edtf.Text);
            writer.WriteString("words", words);
            writer.WriteString("basis", basis);
            writer.WriteEndObject();
        }
    }

    // "from" and "to" are a code, a list of codes, or null.
    private sealed class OneOrManyConverter : JsonConverter<OneOrMany>
    {
        public override bool HandleNull => true;

        public override OneOrMany Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Null => OneOrMany.None,
            JsonTokenType.String => new([reader.GetString()!]),
            _ => new(JsonSerializer.Deserialize<string[]>(ref reader, options) ?? []),
        };

        public override void Write(Utf8JsonWriter writer, OneOrMany value, JsonSerializerOptions options)
        {
            if (value.Count == 0) writer.WriteNullValue();
            else if (value.Count == 1) writer.WriteStringValue(value[0]);
            else JsonSerializer.Serialize(writer, value.ToArray(), options);
        }
    }
}
