using Chancery.Reading;

namespace Chancery.Tests.Coding;

public sealed class BaseFormsTests
{
    [Theory]
    [InlineData("Учёные из Южной Каролины приехали.", "Южной Каролины", "южная каролина")]
    [InlineData("Он пишет о Демократической партии.", "Демократической партии", "демократическая партия")]
    [InlineData("Посол Соединённых Штатов приехал.", "Соединённых Штатов", "соединенные штаты")]
    [InlineData("Он был в Белом доме.", "Белом доме", "белый дом")]
    public void Words_before_the_head_agree_with_it(string text, string words, string form) => Assert.Equal(form, Form(text, words));

    [Fact]
    public void Many_stay_many() => Assert.Equal("американцы", Form("Он говорил об американцах.", "американцах"));

    [Theory]
    [InlineData("Он видел Марию Захарову.", "Марию Захарову", "мария захарова")]
    [InlineData("Он видел Антона Захарова.", "Антона Захарова", "антон захаров")]
    [InlineData("Мария Захарова сказала это. Слова Захаровой услышали.", "Захаровой", "захарова")]
    public void A_surname_has_the_gender_of_the_given_name(string text, string words, string form) => Assert.Equal(form, Form(text, words));

    [Theory]
    [InlineData("Приехал Гренелл. Он говорил с Гренеллом.", "Гренеллом", "гренелл")]
    [InlineData("Он знал Пелоси.", "Пелоси", "пелоси")]
    [InlineData("Он читал ВЦИОМ.", "ВЦИОМ", "вциом")]
    public void What_no_dictionary_has_is_no_verb_and_declines_as_its_other_forms_show(string text, string words, string form) =>
        Assert.Equal(form, Form(text, words));

    private static string? Form(string text, string words)
    {
        var article = new Article("", text, "ru", new PublicationTime(new(2025, 9, 17)));
        var at = article.Content.IndexOf(words, StringComparison.Ordinal);
        return TestPipeline.Instance.Mentions(article).BaseForm(new(at, at + words.Length));
    }
}
