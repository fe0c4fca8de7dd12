using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class TextChangeTests
{
    [Theory]
    [InlineData("They meet in May.", "They  meet\nin May.", null)]
    [InlineData("They meet in May.", "They meet in June.", "“May.” became “June.”")]
    [InlineData("They meet.", "They meet. They part.", "“They part.” was added")]
    [InlineData("They meet. They part.", "They part.", "“They meet.” was taken out")]
    [InlineData("a a", "a a a", "“a” was added")]
    [InlineData("", "a", "“a” was added")]
    public void What_is_different_is_told_from_the_first_word_to_the_last(string before, string after, string? change) => Assert.Equal(change, TextChange.Between(before, after));
}
