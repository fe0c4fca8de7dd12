using Chancery.Analysing;
using Chancery.Analysing.Morphology;
using Chancery.Reading;

namespace Chancery.Tests.Analysing.Morphology;

public sealed class EndingMorphologyTests
{
    private static readonly IMorphology Hindi = Morphologies.Load(Path.Combine(AppContext.BaseDirectory, "languages"), "hi");

    [Theory]
    [InlineData("भारत की यात्रा", 1, "Adposition")]
    [InlineData("यात्रा की।", 1, "Verb")]
    [InlineData("यात्रा की गई", 1, "Verb")]
    [InlineData("यात्रा की जा रही है", 1, "Verb")]
    [InlineData("जापान से की मुलाकात", 2, "Verb")]
    [InlineData("यात्रा करते हुए कहा", 1, "Participle")]
    [InlineData("यात्रा करते हैं", 1, "Verb")]
    [InlineData("सहयोग बढ़ाने पर", 1, "Infinitive")]
    public void What_stands_around_a_form_decides_its_class(string text, int token, string expected) =>
        Assert.Equal(expected, Hindi.Tag(Tokenizer.Tokenize(text, new TextSpan(0, text.Length)))[token].Class.ToString());

    [Fact]
    public void A_verb_form_gives_its_infinitive_and_tense()
    {
        var reading = Hindi.Analyse(Fold.Word("लगाएंगे"))[0];
        Assert.Equal((Fold.Word("लगाना"), Tense.Future), (reading.Lemma, reading.Tense));
    }
}
