using System.IO.Compression;
using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

/// <summary>Documents of our own wording, read from memory.</summary>
internal static class Documents
{
    public const string English = "The two ministers met in Vienna on Friday and spoke about trade. They agreed that the talks would go on in the autumn, and that experts from both sides would prepare a list of goods.";
    public const string Hindi = "दोनों मंत्रियों ने शुक्रवार को वियना में मुलाकात की और व्यापार पर बात की। उन्होंने कहा कि वार्ता शरद ऋतु में जारी रहेगी और दोनों पक्षों के विशेषज्ञ एक सूची तैयार करेंगे।";
    public const string Russian = "Министры встретились в пятницу в Вене и обсудили торговлю. Они договорились, что переговоры продолжатся осенью и что эксперты обеих сторон подготовят список товаров.";

    public static readonly ReadingOptions Dated = new(PublicationTime.Parse("2025-08-21"));

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public static List<ReadResult> Read(byte[] bytes, string name = "document", ReadingOptions? options = null) =>
        [.. new ArticleReader(options ?? Dated).ReadStream(new MemoryStream(bytes), name)];

    public static Article Article(string text, string name = "document", ReadingOptions? options = null) => Article(Bytes(text), name, options);

    public static Article Article(byte[] bytes, string name = "document", ReadingOptions? options = null) =>
        Assert.IsType<ReadResult.Read>(Assert.Single(Read(bytes, name, options))).Article;

    public static ReadResult.Rejected Rejected(byte[] bytes, string name = "document", ReadingOptions? options = null) =>
        Assert.IsType<ReadResult.Rejected>(Assert.Single(Read(bytes, name, options)));

    public static string Line(string id, string text, string language = "en") =>
        $$"""{"id":"{{id}}","language":"{{language}}","published":"2025-08-22","title":"A title","text":"{{text}}","url":null,"publisher":"The Example"}""";
}
