using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Tests.Coding.Speech;

public sealed class StatementTests
{
    private const string Talks = "Vladimir Putin met with Narendra Modi in Delhi. ";

    [Fact]
    public void The_words_begin_after_whom_they_are_said_to() =>
        Assert.Equal("trade with Iran must grow", Assert.Single(Read(Talks + "Sergey Lavrov told Narendra Modi that trade with Iran must grow.")).About);

    [Fact]
    public void A_hope_that_is_expressed_stays_in_the_words() =>
        Assert.Equal("hope that trade with India would grow", Assert.Single(Read(Talks + "Vladimir Putin expressed hope that trade with India would grow.")).About);

    [Fact]
    public void What_a_side_at_talks_says_is_its_states()
    {
        var said = Read("Состоялся разговор Владимира Путина с Председателем КНР. С китайской стороны выражена поддержка усилиям России на Украине.", "ru");
        Assert.Equal("CHN", Assert.Single(said).Speaker.Side);
    }

    [Fact]
    public void A_paper_speaks_for_who_issues_it()
    {
        var said = Read("भारत ने ईरान से संयम रखने की अपील की है। विदेश मंत्रालय के बयान में कहा गया है कि ईरान और इराक के बीच शांति सबसे महत्वपूर्ण है।", "hi");
        Assert.Equal("IND", Assert.Single(said).Speaker.Side);
    }

    [Fact]
    public void What_somebody_is_told_to_have_said_is_the_tellers()
    {
        var said = Read(Talks + "Sergey Lavrov said that Narendra Modi had told the Ambassador of Iran that trade must grow.");
        Assert.Equal(["Sergey Lavrov"], said.Select(s => s.Speaker.Name));
    }

    [Theory]
    [InlineData("Vladimir Putin continues to receive written congratulations from India.")]
    [InlineData("They agreed to continue contacts at various levels.")]
    [InlineData("The presidents continued the exchange of views on Syria.")]
    [InlineData("Narendra Modi expressed his profound condolences over the attack in Moscow.")]
    public void Courtesies_and_contacts_are_no_statements(string text) => Assert.Empty(Read(Talks + text));

    private static IReadOnlyList<StatementClaim> Read(string text, string language = "en") =>
        TestPipeline.Instance.Read(new Article("", text, language, new PublicationTime(new DateOnly(2025, 8, 21)))).Statements;
}
