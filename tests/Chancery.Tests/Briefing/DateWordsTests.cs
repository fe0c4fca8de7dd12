using Chancery.Briefing;
using Chancery.Resolving;

namespace Chancery.Tests.Briefing;

public sealed class DateWordsTests
{
    [Theory]
    [InlineData("2025-08-21", "21 August 2025")]
    [InlineData("2025-08-19/2025-08-21", "19–21 August 2025")]
    [InlineData("2025-08-30/2025-09-02", "30 August – 2 September 2025")]
    [InlineData("2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026")]
    [InlineData("2025-12~", "about December 2025")]
    [InlineData("2025-06/2025-07", "June–July 2025")]
    [InlineData("2025", "2025")]
    [InlineData("../2030-12-31", "by 31 December 2030")]
    [InlineData("2025-05/..", "from May 2025")]
    [InlineData(null, "date not stated")]
    public void Dates_are_said_in_words_no_more_exact_than_they_are(string? edtf, string words) =>
        Assert.Equal(words, DateWords.Of(Edtf.Parse(edtf)));
}
