using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Tests.Coding;

public sealed class PostReaderTests
{
    [Theory]
    [InlineData("Редактор ежемесячной газеты «Северный край» Иван Петров ответил.", "Ivan Petrov")]
    [InlineData("Представитель Роскосмоса Александр Воробьёв дал ответ.", "Aleksandr Vorobev")]
    [InlineData("Капитан речного клуба Киран Гиббс уехал.", "Kiran Gibbs")]
    [InlineData("Сопредседатель движения «Вперёд» Анна Сергеева приехала.", "Anna Sergeeva")]
    [InlineData("Пришёл Василий Шумский, лидер московского «Центра», и сел.", "Vasily Shumsky")]
    [InlineData("Михаил Баллак стал капитаном сборной команды.", "Mikhail Ballak")]
    [InlineData("Главный тренер российской сборной Дик Адвокат ушёл.", "Dik Advokat")]
    public void A_post_in_a_body_is_read_with_its_holder_before_it_or_after_it(string sentence, string name) =>
        Assert.Contains(Posts(sentence), p => p.Name == name);

    [Fact]
    public void Two_posts_before_one_name_are_both_its_holders() =>
        Assert.Equal(2, Posts("Директор института, депутат совета района Иван Петров ответил.").Count(p => p.Name == "Ivan Petrov"));

    [Theory]
    [InlineData("Губернатору Подмосковья подарили книгу.")]
    [InlineData("Председатель КГБ молчал.")]
    [InlineData("Главы Московской области встретились.")]
    [InlineData("Сын директора завода Иван Петров приехал.")]
    [InlineData("Сын врача Иван Петров приехал с братом писателя.")]
    [InlineData("Владимир Королёв приехал.")]
    public void Letters_places_adjectives_and_kin_hold_no_post(string sentence) =>
        Assert.Empty(Posts(sentence));

    private static IReadOnlyList<PostRead> Posts(string sentence) =>
        TestPipeline.Instance.Mentions(new Article("", sentence, "ru", new PublicationTime(new(2025, 9, 17)))).Posts;
}
