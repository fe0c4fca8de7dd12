using Chancery.Recording.Searching;
using Chancery.Resolving.Authority;

namespace Chancery.Tests.Recording.Searching;

/// <summary>What somebody types finds the texts that have it, in whatever script and form, and no others.</summary>
public sealed class SearchQueryTests
{
    private static readonly Lazy<SearchWords> Words = new(() => SearchWords.Load(AuthorityFile.Load(Path.Combine(AppContext.BaseDirectory, "authority"))));

    [Theory]
    [InlineData("Лавров", "ru", "Встреча с Лавровым прошла в Дели.")]
    [InlineData("лавров", "ru", "Sergey Lavrov flew to Delhi.")]
    [InlineData("लावरोव", "hi", "Встреча с Лавровым прошла в Дели.")]
    [InlineData("Lavrov", "en", "लावरोव ने कहा कि बातचीत अच्छी रही।")]
    [InlineData("Лаврову", "ru", "लावरोव ने कहा कि बातचीत अच्छी रही।")]
    [InlineData("lavrov", "en", "Встреча с Лавровым прошла в Дели.")]
    [InlineData("Путин", "ru", "Визит Путина начнётся в среду.")]
    [InlineData("Путина", "ru", "Vladimir Putin will come on Wednesday.")]
    [InlineData("Ковригин", "ru", "Mr Kovrigin was there.")]
    [InlineData("Kovrigin", "en", "कोवरिगिन भी वहां थे।")]
    [InlineData("Kovrigin", "en", "О встрече с Ковригиным не сообщалось.")]
    [InlineData("मुलाकात", "hi", "दोनों मुलाक़ातों में यही बात हुई।")]
    [InlineData("मुलाक़ात", "hi", "मुलाकात का समय तय है।")]
    [InlineData("meetings", "en", "The meeting was short.")]
    [InlineData("met", "en", "Two meetings are planned.")]
    [InlineData("самолёт", "ru", "Самолет сел.")]
    [InlineData("переговоры", "ru", "После переговоров сторон")]
    [InlineData("मंत्रियों", "hi", "मंत्री ने कहा")]
    [InlineData("India", "en", "भारत और रूस")]
    [InlineData("Индия", "ru", "Indian officials said so.")]
    [InlineData("भारत", "hi", "в отношениях с Индией")]
    [InlineData("Си Цзиньпин", "ru", "Xi Jinping spoke first.")]
    [InlineData("शंघाई सहयोग संगठन", "hi", "the SCO summit")]
    [InlineData("G20", "en", "на полях саммита G20")]
    [InlineData("26-я", "ru", "the 26th session")]
    public void A_word_finds_its_forms_in_every_script(string typed, string language, string text) => Assert.NotEmpty(Found(typed, language, text));

    [Theory]
    [InlineData("Лавров", "ru", "Лето было жарким.")]
    [InlineData("trade", "en", "Justin Trudeau smiled.")]
    [InlineData("Modi", "en", "Модернизация продолжается.")]
    [InlineData("US", "en", "They told us so.")]
    [InlineData("Moscow", "en", "Russia agreed.")]
    [InlineData("Lavrov", "en", "Лев и овца.")]
    public void A_word_does_not_find_others_that_are_like_it(string typed, string language, string text) => Assert.Empty(Found(typed, language, text));

    [Theory]
    [InlineData("oil pipeline", true)]
    [InlineData("oil gas", false)]
    [InlineData("\"oil pipeline\"", true)]
    [InlineData("\"pipeline oil\"", false)]
    [InlineData("«oil pipeline»", true)]
    [InlineData("oil -pipeline", false)]
    [InlineData("oil -\"pipeline oil\"", true)]
    [InlineData("gas OR oil", true)]
    [InlineData("gas OR wheat", false)]
    [InlineData("gas OR oil pipeline", true)]
    [InlineData("\"through the desert\"", true)]
    public void Words_phrases_exclusions_and_alternatives_mean_what_they_say(string typed, bool found) =>
        Assert.Equal(found, Found(typed, "en", "A new oil pipeline runs through the desert.").Count > 0);

    [Theory]
    [InlineData("", "nothing to search for")]
    [InlineData("   ", "nothing to search for")]
    [InlineData("\"oil", "not closed")]
    [InlineData("OR", "between two words")]
    [InlineData("oil OR", "none after")]
    [InlineData("OR oil", "between two words")]
    [InlineData("-oil", "only says what to leave out")]
    [InlineData("the of", "no word that can be looked for")]
    [InlineData("*) AND (\"", "not closed")]
    [InlineData("!!! ???", "no word that can be looked for")]
    public void Nonsense_is_answered_with_what_to_write_instead(string typed, string told) =>
        Assert.Contains(told, Assert.Throws<ArgumentException>(() => SearchQuery.Parse(typed, Words.Value, "en")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("A' OR 1=1; DROP TABLE article; --x")]
    [InlineData("NEAR(a b) ^c* {d}: e AND f")]
    [InlineData("中文 ☃ \u0000 \ud800x 🙂y ǅ")]
    public void Keys_are_plain_letters_and_digits_whatever_is_typed(string typed) =>
        Assert.All(Words.Value.Of(typed, "en").Keys(), key => Assert.Matches("^[0-9a-z]+$", key));

    [Fact]
    public void What_was_found_is_marked_in_its_passage()
    {
        const string Text = "Long before anything of note was said, Lavrov spoke of a pipeline, and then of another one.";
        var marked = MarkedText.Around(Text, Found("Лавров pipeline", "en", Text), 50);
        Assert.Contains("[Lavrov] spoke of a [pipeline]", marked.Written("[", "]"), StringComparison.Ordinal);
        Assert.StartsWith("…", marked.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", marked.Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Chancery.Reading.TextSpan> Found(string typed, string language, string text)
    {
        var of = text.Any(c => c is >= '\u0900' and < '\u0980') ? "hi" : text.Any(c => c is >= '\u0400' and < '\u0500') ? "ru" : "en";
        return SearchQuery.Parse(typed, Words.Value, language).In(Words.Value.Of(text, of));
    }
}
