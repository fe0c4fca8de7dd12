using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Tests.Coding.Actors;

public sealed class PeopleTests
{
    [Theory]
    [InlineData("Vladimir Putin met with First Vice Premier of the State Council of China Han Zheng.", "Han Zheng", "CHN")]
    [InlineData("Vladimir Putin met with Special Envoy of the President of China, Foreign Minister Wang Yi.", "Wang Yi", "CHN")]
    [InlineData("Vladimir Putin met with South Korean Special Envoy Park Dae-jung.", "Park Dae-jung", "KOR")]
    [InlineData("Sergey Lavrov met with the Pakistani ambassador to Russia Karim Dawood Lodhi.", "Karim Dawood Lodhi", "PAK")]
    [InlineData("Vladimir Putin met with Chief Minister of Tamil Nadu Arun Velan.", "Arun Velan", "IND")]
    [InlineData("Sergey Lavrov met with Foreign Secretary Vikram Misri.", "Vikram Misri", "IND")]
    [InlineData("Sergey Lavrov met with Foreign Secretary David Lammy.", "David Lammy", "GBR")]
    public void A_name_after_a_post_and_what_it_is_of_is_the_holder_s(string sentence, string name, string side) =>
        Assert.Contains(PeopleOf("en", sentence), p => p.Name == name && p.Side == side);

    [Fact]
    public void Nobody_holds_a_post_beside_the_person_named() =>
        Assert.DoesNotContain(PeopleOf("en", "Vladimir Putin met with First Vice Premier of the State Council of China Han Zheng."), p => p.Name == "Xi Jinping");

    [Fact]
    public void A_body_s_president_is_no_head_of_state() => Assert.Contains(
        PeopleOf("en", "Vladimir Putin met with China Steel Group President Ren Daoming."), p => p is { Name: "Ren Daoming", Office: "President", Actor: null });

    [Fact]
    public void A_title_is_no_part_of_a_name() =>
        Assert.Contains(PeopleOf("en", "Sergey Lavrov met with the Foreign Minister of Iraq Dr. Hasan Jaber."), p => p.Name == "Hasan Jaber");

    [Fact]
    public void The_leader_of_a_state_is_whoever_leads_it() =>
        Assert.Equal(["Narendra Modi", "Vladimir Putin"], PeopleOf("en", "The Russian leader met with the Indian leader.").Select(p => p.Name).Order());

    [Theory]
    [InlineData("Сергей Лавров встретился с послом Индии в России Ашоком Гуптой.", "IND")]
    [InlineData("Сергей Лавров встретился с министром иностранных дел КНДР Цой Сон Хи.", "PRK")]
    public void A_name_is_the_holder_s_where_its_words_agree_or_stay_as_they_are(string sentence, string side) =>
        Assert.Contains(PeopleOf("ru", sentence), p => p.Side == side);

    [Theory]
    [InlineData("en", "The foreign ministers of Russia and India met in Minsk.")]
    [InlineData("en", "Russian and Indian foreign ministers met in Minsk.")]
    [InlineData("hi", "भारत और रूस के विदेश मंत्रियों ने मिन्स्क में मुलाकात की।")]
    [InlineData("ru", "Министры иностранных дел России и Индии встретились в Минске.")]
    public void A_post_of_several_states_is_each_one_s_holder(string language, string sentence) =>
        Assert.Equal(["S. Jaishankar", "Sergey Lavrov"], PeopleOf(language, sentence).Select(p => p.Name).Order());

    [Fact]
    public void A_known_holder_is_known_in_another_spelling() =>
        Assert.Contains(PeopleOf("ru", "Сергей Лавров встретился с Президентом ОАЭ Мухаммедом Аль Нахайяном."), p => p.Name == "Mohamed bin Zayed Al Nahyan");

    [Fact]
    public void A_security_council_is_a_state_s_own_where_the_state_is_named() =>
        Assert.Equal(["IRN", "RUS"], Read("en", "The Security Council of Russia condemned Iran.", null).Events[0].Parties);

    [Fact]
    public void A_post_without_its_state_is_that_of_the_publisher_who_speaks_for_it() => Assert.Equal(
        "RUS", Read("en", "Vladimir Putin had a telephone conversation with President of Turkey Recep Tayyip Erdogan. The President congratulated Turkey.", "http://en.kremlin.ru/x")
            .Events.Single(e => e.Type == EventType.Support).From.Single());

    private static IReadOnlyList<Participant> PeopleOf(string language, string sentence) => [.. Read(language, sentence, null).Events.SelectMany(e => e.People)];

    private static ArticleClaims Read(string language, string text, string? url) =>
        TestPipeline.Instance.Read(new Article("", text, language, new PublicationTime(new DateOnly(2025, 2, 11))) { Url = url });
}
