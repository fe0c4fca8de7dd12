using Chancery.Coding;

namespace Chancery.Tests.Coding;

public sealed class RomanisationTests
{
    private static readonly Romanisation Hindi = Romanisation.Load(Path.Combine(AppContext.BaseDirectory, "languages", "hi", "romanisation.txt"));

    [Theory]
    [InlineData("प्रकाश", "Prakash")]
    [InlineData("जावडेकर", "Javdekar")]
    [InlineData("मनमोहन", "Manmohan")]
    [InlineData("जयशंकर", "Jayshankar")]
    [InlineData("सिंह", "Singh")]
    [InlineData("रणजीत", "Ranjit")]
    public void An_unwritten_vowel_is_written_where_it_is_spoken(string hindi, string latin) => Assert.Equal(latin, Hindi.Write(hindi));
}
