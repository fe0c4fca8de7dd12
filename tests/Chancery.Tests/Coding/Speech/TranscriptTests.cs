using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Tests.Coding.Speech;

public sealed class TranscriptTests
{
    private const string Talks = "Vladimir Putin met with President of Serbia Aleksandar Vucic in Moscow.\n\n"
        + "President of Russia Vladimir Putin: Mr President, trade between Russia and Serbia grew by a third last year.\n\n"
        + "President of Serbia Aleksandar Vucic (retranslated): Serbia wants to buy more gas from Russia and to build a pipeline.\n\n"
        + "Question: Will there be another pipeline across the border of Serbia with its neighbours?";

    [Fact]
    public void Each_speaker_of_a_printed_conversation_has_a_statement()
    {
        var speakers = Read("Talks in Moscow", Talks).Statements.Select(s => s.Speaker.Name);
        Assert.Equal(["Vladimir Putin", "Aleksandar Vucic"], speakers);
    }

    [Fact]
    public void What_journalists_ask_is_nobodys_statement() =>
        Assert.DoesNotContain(Read("Talks in Moscow", Talks).Statements, s => s.About.Contains("another pipeline", StringComparison.Ordinal));

    [Fact]
    public void An_article_that_is_one_speech_is_its_speakers()
    {
        var claims = Read("Statement by President of France Emmanuel Macron", "France condemns the attack by Syria on the port. The attack is a threat to the security of Lebanon and of its people.");
        Assert.All(claims.Statements, s => Assert.Equal("Emmanuel Macron", s.Speaker.Name));
        Assert.NotEmpty(claims.Statements);
    }

    private static ArticleClaims Read(string title, string text) =>
        TestPipeline.Instance.Read(new Article(title, text, "en", new PublicationTime(new DateOnly(2019, 6, 6))));
}
