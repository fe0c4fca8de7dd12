using Chancery.Reading;

namespace Chancery.Tests.Resolving.Dates;

public sealed class DateGrammarTests
{
    private static readonly DateOnly Published = new(2025, 9, 17); // a Wednesday

    [Theory]
    [InlineData("en", "He will stay from 4 to 22 January next year.", "2026-01-04/2026-01-22")]
    [InlineData("en", "They met between Monday and Wednesday.", "2025-09-15/2025-09-17")]
    [InlineData("en", "They toured Asia from May to July.", "2025-05/2025-07")]
    [InlineData("en", "He was envoy from 2014 to 2018.", "2014/2018")]
    [InlineData("ru", "Переговоры шли с 19 по 21 августа.", "2025-08-19/2025-08-21")]
    [InlineData("ru", "Он был послом с 2014 по 2018 год.", "2014/2018")]
    [InlineData("hi", "वह अगले साल 4 से 22 जनवरी तक रहेंगे।", "2026-01-04/2026-01-22")]
    [InlineData("hi", "बैठक 3 और 12 सितंबर के बीच हुई।", "2025-09-03/2025-09-12")]
    [InlineData("hi", "वे अगले सप्ताह बुधवार से शुक्रवार तक मिलेंगे।", "2025-09-24/2025-09-26")]
    public void Two_ends_make_one_time_and_share_what_only_one_of_them_names(string language, string sentence, string date) =>
        Assert.Equal([date], Dates(language, sentence));

    [Theory]
    [InlineData("en", "They met in the third week of July 2025.", "2025-07-14/2025-07-20")]
    [InlineData("en", "They meet on the first Friday of next month.", "2025-10-03")]
    [InlineData("en", "Trade grew in the third quarter of 2024.", "2024-07/2024-09")]
    [InlineData("ru", "Саммит прошёл в третьем квартале 2024 года.", "2024-07/2024-09")]
    [InlineData("ru", "Встреча состоялась в пятницу на прошлой неделе.", "2025-09-12")]
    [InlineData("hi", "अगले महीने के पहले शुक्रवार को बैठक होगी।", "2025-10-03")]
    [InlineData("hi", "2024 की तीसरी तिमाही में व्यापार बढ़ा।", "2024-07/2024-09")]
    [InlineData("hi", "वे पिछले हफ्ते शुक्रवार को मिले।", "2025-09-12")]
    public void A_part_is_counted_inside_its_period(string language, string sentence, string date) =>
        Assert.Equal([date], Dates(language, sentence));

    [Theory]
    [InlineData("en", "The pact was signed on 5 June last year.", "2024-06-05")]
    [InlineData("ru", "Договор подписан 5 июня прошлого года.", "2024-06-05")]
    [InlineData("hi", "पिछले साल 5 जून को समझौता हुआ।", "2024-06-05")]
    [InlineData("ru", "Мир подписан двадцать первого августа тысяча девятьсот восемьдесят восьмого года.", "1988-08-21")]
    public void A_year_may_be_said_after_its_day_before_it_or_in_words(string language, string sentence, string date) =>
        Assert.Equal([date], Dates(language, sentence));

    [Theory]
    [InlineData("en", "They parted a year and two months ago.", "2024-07-17")]
    [InlineData("en", "They parted two years ago.", "2023")]
    [InlineData("en", "They will meet two days after tomorrow.", "2025-09-20")]
    [InlineData("ru", "Они встретятся через два дня после 5 октября.", "2025-10-07")]
    [InlineData("hi", "वे आज से दो दिन बाद मिलेंगे।", "2025-09-19")]
    [InlineData("hi", "समझौता 1 महीने और 2 दिन पहले हुआ।", "2025-08-15")]
    [InlineData("hi", "वे 5 दिनों के भीतर लौटेंगे।", "2025-09-17/2025-09-22")]
    public void A_length_is_as_exact_as_its_finest_unit(string language, string sentence, string date) =>
        Assert.Equal([date], Dates(language, sentence));

    [Theory]
    [InlineData("en", "Trade fell in the 1990s.", "1990/1999")]
    [InlineData("ru", "Торговля упала в 90-х годах.", "1990/1999")]
    [InlineData("hi", "1990 के दशक में व्यापार घटा।", "1990/1999")]
    [InlineData("ru", "В XXI веке торговля выросла.", "2000/2099")]
    [InlineData("hi", "21वीं सदी में व्यापार बढ़ा।", "2000/2099")]
    public void Decades_and_centuries_are_years(string language, string sentence, string date) =>
        Assert.Equal([date], Dates(language, sentence));

    [Theory]
    [InlineData("en", "The deal is due by the end of March 2026.", "../2026-03-31")]
    [InlineData("ru", "Договор ждут до конца марта 2026 года.", "../2026-03-31")]
    [InlineData("hi", "समझौता साल के अंत तक होगा।", "../2025-12-31")]
    [InlineData("en", "He visits the capital for the rest of the week.", "2025-09-17/2025-09-21")]
    [InlineData("en", "They met early this month.", "2025-09~")]
    public void Parts_of_periods_stay_as_vague_as_the_words(string language, string sentence, string date) =>
        Assert.Equal([date], Dates(language, sentence));

    [Theory]
    [InlineData("en", "In 1971 the war began. Peace came in that year.", "1971")]
    [InlineData("ru", "Война началась в 1971 году. В том же году заключён мир.", "1971")]
    [InlineData("hi", "युद्ध 1971 में शुरू हुआ। उसी साल संधि हुई।", "1971")]
    [InlineData("en", "They met on 5 May 2025. Two days later they signed.", "2025-05-07")]
    [InlineData("hi", "वे 5 मई 2025 को मिले। अगले दिन समझौता हुआ।", "2025-05-06")]
    public void That_year_and_days_later_count_from_the_date_named_before(string language, string text, string date) =>
        Assert.Equal(date, Dates(language, text)[^1]);

    [Theory]
    [InlineData("en", "It may rain when they march, and 10 fell in the last 30 matches.")]
    [InlineData("hi", "अब दो हजार लोग आए, यानी 2000 से ज्यादा।")]
    [InlineData("hi", "तीन साल बाद वह आए।")]
    [InlineData("ru", "Впервые за семь лет приехали 2000 человек.")]
    public void Numbers_and_words_with_another_meaning_are_no_dates(string language, string sentence) =>
        Assert.Empty(Dates(language, sentence));

    [Theory]
    [InlineData("en")]
    [InlineData("hi")]
    [InlineData("ru")]
    public void No_order_of_words_of_time_stops_the_reading(string language)
    {
        string[] words = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "languages", language, "time.txt"))
            .Where(l => l.Length > 0 && l[0] != '#').SelectMany(l => l.Split('\t')[^1].Split('|')), "0", "31", "99", "2147483648", "0000", "8000", "31.12.9999", "9999-12-31", "-", "/", ","];
        var random = new Random(7);
        for (var n = 0; n < 2000; n++)
            Dates(language, string.Join(' ', Enumerable.Range(0, 12).Select(_ => words[random.Next(words.Length)])));
    }

    private static List<string> Dates(string language, string text) =>
        [.. TestPipeline.Instance.Mentions(new Article("", text, language, new PublicationTime(Published))).Dates.Where(d => d.Date is not null).Select(d => d.Date!.Text)];
}
