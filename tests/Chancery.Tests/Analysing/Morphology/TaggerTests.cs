using Chancery.Analysing;
using Chancery.Analysing.Morphology;

namespace Chancery.Tests.Analysing.Morphology;

public sealed class TaggerTests
{
    private static readonly Lazy<IMorphology> English = new(() => Morphologies.Load(Path.Combine(AppContext.BaseDirectory, "languages"), "en"));

    [Theory]
    [InlineData("The visit was long.", 1, "Noun")]
    [InlineData("The ministers will visit Delhi.", 3, "Infinitive")]
    [InlineData("They held talks in Oslo.", 2, "Noun")]
    [InlineData("Russia and India signed a treaty.", 3, "Verb")]
    [InlineData("The treaty was signed in Oslo.", 3, "Participle")]
    public void Neighbours_decide_between_noun_and_verb(string sentence, int token, string expected)
    {
        var tokens = Tokenizer.Tokenize(sentence, new(0, sentence.Length));
        Assert.Equal(expected, English.Value.Tag(tokens)[token].Class.ToString());
    }

    [Fact]
    public void A_word_that_is_not_listed_gets_the_lemma_of_its_tag()
    {
        const string sentence = "They prepared several large airdrops for the town.";
        var readings = English.Value.Tag(Tokenizer.Tokenize(sentence, new(0, sentence.Length)));
        Assert.Equal("airdrop", readings[4].Lemma);
    }
}
