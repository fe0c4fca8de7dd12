using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Tests.Coding;

/// <summary>How far a planned event has come is read from the words, in every language alike.</summary>
public sealed class StageTests
{
    private static readonly PublicationTime Thursday = new(new DateOnly(2025, 8, 21));

    [Theory]
    [InlineData("en", "Vladimir Putin may visit Vietnam.")]
    [InlineData("en", "The possibility of talks between Iran and Oman was raised.")]
    [InlineData("ru", "Владимир Путин может посетить Вьетнам.")]
    [InlineData("ru", "Возможны переговоры Ирана и Омана.")]
    [InlineData("hi", "व्लादिमीर पुतिन वियतनाम की यात्रा कर सकते हैं।")]
    [InlineData("hi", "ईरान और ओमान के बीच वार्ता की संभावना है।")]
    public void What_may_happen_is_mooted(string language, string words) => Assert.Equal((EventStatus.Planned, Stage.Mooted), Only(language, words));

    [Theory]
    [InlineData("en", "Vladimir Putin is expected to visit Vietnam on 5 September.")]
    [InlineData("en", "Diplomatic sources said Vladimir Putin will visit Vietnam on 5 September.")]
    [InlineData("ru", "Визит Владимира Путина во Вьетнам ожидается 5 сентября.")]
    [InlineData("ru", "По словам источников, Владимир Путин посетит Вьетнам 5 сентября.")]
    [InlineData("hi", "व्लादिमीर पुतिन के 5 सितंबर को वियतनाम पहुंचने की उम्मीद है।")]
    [InlineData("hi", "सूत्रों के अनुसार व्लादिमीर पुतिन 5 सितंबर को वियतनाम जाएंगे।")]
    public void A_date_without_anyone_who_answers_for_it_is_reported(string language, string words) => Assert.Equal((EventStatus.Planned, Stage.DateReported), Only(language, words));

    [Theory]
    [InlineData("en", "Vladimir Putin will visit Vietnam on 5 September.")]
    [InlineData("ru", "Владимир Путин посетит Вьетнам 5 сентября.")]
    [InlineData("hi", "व्लादिमीर पुतिन 5 सितंबर को वियतनाम जाएंगे।")]
    public void What_will_happen_is_announced(string language, string words) => Assert.Equal((EventStatus.Planned, Stage.Announced), Only(language, words));

    [Theory]
    [InlineData("en", "Preparations for Vladimir Putin's visit to Vietnam are under way.")]
    [InlineData("ru", "Готовится визит Владимира Путина во Вьетнам.")]
    [InlineData("hi", "व्लादिमीर पुतिन की वियतनाम यात्रा की तैयारियां हो रही हैं।")]
    public void What_is_being_prepared_says_so(string language, string words) => Assert.Equal((EventStatus.Planned, Stage.InPreparation), Only(language, words));

    [Theory]
    [InlineData("en", "Vladimir Putin invited Emmanuel Macron to visit Russia.")]
    [InlineData("ru", "Владимир Путин пригласил Эмманюэля Макрона посетить Россию.")]
    [InlineData("hi", "व्लादिमीर पुतिन ने इमैनुएल मैक्रों को रूस आने का न्योता दिया।")]
    public void An_invitation_is_a_request_that_says_so(string language, string words) => Assert.Equal((EventStatus.Held, Stage.Invited), Only(language, words));

    [Theory]
    [InlineData("en", "Vladimir Putin's visit to Vietnam has been postponed.")]
    [InlineData("ru", "Визит Владимира Путина во Вьетнам отложен.")]
    [InlineData("hi", "व्लादिमीर पुतिन की वियतनाम यात्रा स्थगित कर दी गई।")]
    public void What_is_put_off_without_a_day_is_postponed(string language, string words) => Assert.Equal((EventStatus.Cancelled, Stage.Postponed), Only(language, words));

    [Theory]
    [InlineData("en", "Vladimir Putin's visit to Vietnam has been postponed to 5 October.")]
    [InlineData("ru", "Визит Владимира Путина во Вьетнам перенесён на 5 октября.")]
    [InlineData("hi", "व्लादिमीर पुतिन की वियतनाम यात्रा अब 5 अक्टूबर को होगी।")]
    public void What_is_put_off_to_a_day_is_planned_for_that_day(string language, string words)
    {
        Assert.Equal((EventStatus.Planned, Stage.Rescheduled), Only(language, words));
        Assert.Equal("2025-10-05", Read(language, words).Single().When.Edtf?.Text);
    }

    [Theory]
    [InlineData("en", "Vladimir Putin visited Vietnam on Tuesday.")]
    [InlineData("ru", "Владимир Путин во вторник посетил Вьетнам.")]
    [InlineData("hi", "व्लादिमीर पुतिन ने मंगलवार को वियतनाम की यात्रा की।")]
    public void What_happened_has_no_stage_of_its_own(string language, string words) => Assert.Equal((EventStatus.Held, null), Only(language, words));

    [Theory]
    [InlineData("en", "Vladimir Putin may visit Vietnam if the talks succeed.")]
    [InlineData("ru", "Владимир Путин мог бы посетить Вьетнам, если переговоры удадутся.")]
    [InlineData("hi", "यदि बातचीत सफल हुई तो व्लादिमीर पुतिन वियतनाम जा सकते हैं।")]
    public void What_hangs_on_a_condition_is_not_even_mooted(string language, string words) => Assert.DoesNotContain(Read(language, words), e => e.Type == EventType.Visit);

    [Fact]
    public void An_article_that_tells_an_event_does_not_moot_it_as_well() =>
        Assert.Equal([Stage.Announced], Read("en", "Vladimir Putin will visit Vietnam on 5 September. Vladimir Putin may visit Vietnam, an adviser said earlier.").Select(e => e.Stage));

    private static (EventStatus, Stage?) Only(string language, string words)
    {
        var claim = Assert.Single(Read(language, words));
        return (claim.Status, claim.Stage);
    }

    private static IReadOnlyList<EventClaim> Read(string language, string words) => TestPipeline.Instance.Read(new Article("", words, language, Thursday)).Events;
}
