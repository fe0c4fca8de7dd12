using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class LanguageTests
{
    private static readonly LanguageFinder Finder = LanguageFinder.Of(Path.Combine(AppContext.BaseDirectory, "languages"));

    [Theory]
    [InlineData("en", Documents.English)]
    [InlineData("en", "The ministers met on Friday in Vienna.")]
    [InlineData("nl", "De minister heeft met zijn collega in Den Haag gesproken over de betrekkingen.")]
    [InlineData("hi", Documents.Hindi)]
    [InlineData("ru", Documents.Russian)]
    [InlineData("mr", "दोन्ही मंत्र्यांनी शुक्रवारी व्हिएन्नामध्ये भेट घेतली आणि व्यापारावर चर्चा केली, असे त्यांनी सांगितले आहे.")]
    [InlineData("ne", "दुई मन्त्रीले शुक्रबार भियनामा भेट गरेका छन् र व्यापारका विषयमा कुराकानी भएको बताए।")]
    [InlineData("uk", "Міністри зустрілися в п'ятницю у Відні та обговорили торгівлю, про що вони й домовилися раніше.")]
    [InlineData("bg", "Министрите се срещнаха в петък във Виена и обсъдиха търговията, като казаха, че разговорите ще продължат.")]
    [InlineData("de", "Die Minister trafen sich am Freitag in Wien und sprachen über den Handel.")]
    [InlineData("fr", "Les ministres se sont rencontrés vendredi à Vienne et ont parlé du commerce avec la presse.")]
    [InlineData("es", "Los ministros se reunieron el viernes en Viena y hablaron del comercio entre los dos países.")]
    [InlineData("bn", "দুই মন্ত্রী শুক্রবার ভিয়েনায় দেখা করেন।")]
    [InlineData("ja", "両大臣は金曜日にウィーンで会談し、貿易について話し合った。")]
    public void A_language_is_told_by_its_little_words(string language, string text) => Assert.Equal(language, Finder.Find("", text));

    [Fact]
    public void A_few_foreign_names_do_not_change_the_language() =>
        Assert.Equal("ru", Finder.Find("", "В пятницу корпорации Hindustan Aeronautics и Rosoboronexport подписали соглашение о поставках оборудования."));

    [Fact]
    public void Whole_articles_in_three_languages_are_told_apart()
    {
        foreach (var language in new[] { "en", "hi", "ru" })
        {
            var file = Directory.EnumerateFiles(Shared.Find("corpus", "parallel"), $"ntrex-articles-{language}.jsonl*").Single();
            var articles = new ArticleReader(new ReadingOptions(RequireDate: false)).ReadPath(file).Cast<ReadResult.Read>().Select(r => r.Article).ToList();
            Assert.All(articles, a => Assert.Equal(language, Finder.Find(a.Title, a.Text)));
        }
    }
}
