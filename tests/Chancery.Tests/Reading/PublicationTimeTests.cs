using Chancery.Reading;
using Chancery.Reading.Dates;

namespace Chancery.Tests.Reading;

public sealed class PublicationTimeTests
{
    private static readonly DateWords Words = DateWords.Of(Path.Combine(AppContext.BaseDirectory, "languages"));

    [Theory]
    [InlineData("2025-08-21", "2025-08-21")]
    [InlineData("2016-01-18T15:30+03:00", "2016-01-18T15:30:00+03:00")]
    [InlineData("2016-01-18 15:30:45.123 +0530", "2016-01-18T15:30:45+05:30")]
    [InlineData("2016-01-18T15:30:00Z", "2016-01-18T15:30:00+00:00")]
    [InlineData("2016-01-18T15:30:00", "2016-01-18")]
    public void An_ISO_date_keeps_its_own_day_and_offset(string written, string read) => Assert.Equal(read, PublicationTime.Parse(written).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("2025-13-01")]
    [InlineData("2025-08-21T99:00Z")]
    [InlineData("0001-01-01T00:00+14:00")]
    [InlineData("21 August")]
    public void Other_words_are_no_date(string written) => Assert.Null(PublicationTime.Parse(written));

    [Theory]
    [InlineData("Published: 21 August 2025, 05:30 PM IST", "2025-08-21T17:30:00+05:30")]
    [InlineData("August 21st, 2025", "2025-08-21")]
    [InlineData("21 अगस्त 2025", "2025-08-21")]
    [InlineData("२१ अगस्त २०२५", "2025-08-21")]
    [InlineData("21 августа 2025, 17:30 МСК", "2025-08-21T17:30:00+03:00")]
    [InlineData("17:30, 21 августа 2025 г.", "2025-08-21")]
    [InlineData("21.08.2025", "2025-08-21")]
    [InlineData("21/08/2025", "2025-08-21")]
    [InlineData("Thu, 21 Aug 2025 17:30:00 GMT+0530", "2025-08-21T17:30:00+05:30")]
    [InlineData("20250821", "2025-08-21")]
    public void A_date_is_read_as_pages_show_it(string line, string read) => Assert.Equal(read, DateLine.Find(line, Words)?.Time.ToString());

    [Theory]
    [InlineData("31 February 2025")]
    [InlineData("room 2025, building 08")]
    [InlineData("on 21 August")]
    public void A_line_without_a_whole_date_gives_none(string line) => Assert.Null(DateLine.Find(line, Words));
}
