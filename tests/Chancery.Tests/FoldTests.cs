namespace Chancery.Tests;

public sealed class FoldTests
{
    [Theory]
    [InlineData("Niinistö", "niinisto")]
    [InlineData("ÁLVAREZ", "alvarez")]
    [InlineData("A\u0301lvarez", "alvarez")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Пётр", "петр")]
    [InlineData("\u0958लम", "कलम")]
    [InlineData("क\u093Cलम", "कलम")]
    [InlineData("मॉस्\u200Dको", "मॉस्को")]
    [InlineData("२०२५", "2025")]
    [InlineData("Россия – Индия", "россия - индия")]
    public void Spellings_that_mean_the_same_fold_alike(string word, string folded) => Assert.Equal(folded, Fold.Word(word));
}
