using System.Text;
using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class CharsetTests
{
    [Theory]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("iso-8859-5")]
    [InlineData("ibm866")]
    public void Russian_in_an_old_character_set_is_recognised_by_its_letters(string name) =>
        Assert.Equal(Documents.Russian, Charset.Decode(Encoded(Documents.Russian, name)));

    [Fact]
    public void Latin_letters_with_accents_are_not_taken_for_Cyrillic() =>
        Assert.Equal("Le président a été reçu à l'Élysée, où il a évoqué la paix.", Charset.Decode(Encoded("Le président a été reçu à l'Élysée, où il a évoqué la paix.", "windows-1252")));

    [Fact]
    public void UTF_8_is_believed_before_a_declaration_that_lies() =>
        Assert.Equal(Documents.Russian, Charset.Decode(Documents.Bytes(Documents.Russian), "windows-1251"));

    [Fact]
    public void One_broken_letter_does_not_make_UTF_8_another_character_set()
    {
        var bytes = Documents.Bytes(Documents.Hindi);
        bytes[^1] = 0x41;
        Assert.StartsWith(Documents.Hindi[..40], Charset.Decode(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_declares_its_character_set()
    {
        var page = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\"><title>Встреча в Вене</title></head><body><p>{Documents.Russian}</p></body></html>";
        var article = Documents.Article(Encoded(page, "koi8-r"));
        Assert.Equal(("Встреча в Вене", Documents.Russian), (article.Title, article.Text));
    }

    private static byte[] Encoded(string text, string name) => CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text);
}
