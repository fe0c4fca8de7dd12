using Chancery.Reading.Dates;

namespace Chancery.Tests.Reading.Dates;

public sealed class DateHabitsTests
{
    private static readonly DateWords Words = DateWords.Of(Path.Combine(AppContext.BaseDirectory, "languages"));

    [Theory]
    [InlineData("hi", null, "21 August 2025, 05:30 PM IST", "2025-08-21T17:30:00+05:30")]
    [InlineData("he", null, "21 August 2025, 17:30 IST", "2025-08-21T17:30:00+02:00")]
    [InlineData("en", "https://paper.ie/a", "21 August 2025, 17:30 IST", "2025-08-21T17:30:00+01:00")]
    [InlineData("en", null, "Aug. 21, 2025, 5:30 p.m. ET", "2025-08-21T17:30:00-04:00")]
    [InlineData("en", null, "Jan. 21, 2025, 5:30 p.m. ET", "2025-01-21T17:30:00-05:00")]
    [InlineData("en", "https://daily.cn/a", "17:30 CST, 21 August 2025", "2025-08-21T17:30:00+08:00")]
    [InlineData("ru", null, "21 августа 2012, 17:30 (МСК)", "2012-08-21T17:30:00+04:00")]
    [InlineData("ru", null, "21 августа 2025, 17:30 (МСК)", "2025-08-21T17:30:00+03:00")]
    [InlineData("hi", null, "21 अगस्त 2025, शाम 5:30 बजे IST", "2025-08-21T17:30:00+05:30")]
    [InlineData("hi", null, "अगस्त 23, 2024 15:48 pm IST", "2024-08-23T15:48:00+05:30")]
    [InlineData("en", null, "21 August 2025, 17:30 XYZ", "2025-08-21")]
    [InlineData("en", null, "21 August 2025, 5.30 pm GMT+3", "2025-08-21T17:30:00+03:00")]
    public void A_zone_means_what_it_means_in_the_page_s_language_and_land(string language, string? address, string line, string read) =>
        Assert.Equal(read, DateLine.Find(line, new DateHabits(Words, language, address))?.Time.ToString());

    [Theory]
    [InlineData("en-US", null, "2025-03-08")]
    [InlineData("en", null, "2025-03-08")]
    [InlineData("en-GB", null, "2025-08-03")]
    [InlineData("en", "https://paper.in/a", "2025-08-03")]
    [InlineData("ru", null, "2025-08-03")]
    [InlineData("hi", null, "2025-08-03")]
    public void The_order_of_day_and_month_is_that_of_language_and_land(string language, string? address, string read) =>
        Assert.Equal(read, DateLine.Find("03/08/2025", new DateHabits(Words, language, address))?.Time.ToString());

    [Theory]
    [InlineData("2025. augusztus 21.")]
    [InlineData("2025 m. rugpjūčio 21 d.")]
    [InlineData("2025. gada 21. augustā")]
    [InlineData("2025年8月21日")]
    [InlineData("2025년 8월 21일")]
    [InlineData("21 d'agost de 2025")]
    [InlineData("21 серпня 2025")]
    [InlineData("21. elokuuta 2025")]
    public void Days_of_other_languages_are_read_too(string line) =>
        Assert.Equal("2025-08-21", DateLine.Find(line, Words)?.Time.ToString());

    [Fact]
    public void All_dates_of_a_line_are_found_each_with_its_own_time() =>
        Assert.Equal(["2025-08-20T17:30:00+05:30", "2025-08-21T09:00:00+05:30"],
            DateLine.All("Published: 20 Aug 2025, 5:30 pm IST | Updated: 21 Aug 2025, 9:00 am IST", Words.Plain).Select(d => d.Time.ToString()));
}
