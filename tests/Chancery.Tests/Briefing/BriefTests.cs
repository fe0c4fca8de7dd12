using Chancery.Briefing;
using Chancery.Coding;
using Chancery.Recording;

namespace Chancery.Tests.Briefing;

public sealed class BriefTests
{
    private static readonly RecordView Record = Records.Of(
        Records.Article("The Indian foreign minister S. Jaishankar met the Russian foreign minister Sergey Lavrov in Moscow on Thursday.", "2025-08-21", publisher: "The Courier"),
        Records.Article("Министр иностранных дел России Сергей Лавров встретился с министром иностранных дел Индии Джайшанкаром в Москве 21 августа.", "2025-08-22", "ru", publisher: "Вестник"),
        Records.Article("President Vladimir Putin will visit India on December 4.", "2025-11-01"),
        Records.Article("Vladimir Putin held talks with Narendra Modi in New Delhi on December 5.", "2025-12-06"));

    [Fact]
    public void No_line_comes_without_a_quotation() =>
        Assert.Throws<ArgumentException>(() => new Line("today", Phrase.Of("something"), []));

    [Fact]
    public void Every_line_quotes_words_that_stand_in_its_citation()
    {
        var brief = Records.Brief(Record);
        Assert.NotEmpty(brief.Lines);
        Assert.All(brief.Lines,
            line => Assert.All(line.Quotations, q => Assert.Contains(q.Excerpt, q.Citation.Exact, StringComparison.Ordinal)));
        Assert.All(brief.Lines.SelectMany(l => l.Quotations), q => Assert.InRange(brief.NumberOf(q.Source), 1, brief.Sources.Count));
    }

    [Fact]
    public void A_meeting_told_in_two_languages_is_one_line_with_both_quotations()
    {
        var line = Assert.Single(Records.Brief(Record, until: "2025-08-31").LinesOf("last"));
        Assert.Equal("21 August 2025", line.When);
        Assert.Equal(["en", "ru"], line.Quotations.Select(q => q.Source.Language).Order(StringComparer.Ordinal));
        Assert.Contains("2 accounts, 2 publishers", line.Notes);
    }

    [Fact]
    public void Persons_are_introduced_in_both_scripts() =>
        Assert.Equal("Meeting of S. Jaishankar (एस. जयशंकर, Minister of External Affairs) and Sergey Lavrov (Сергей Лавров, Minister of Foreign Affairs) in Moscow",
            Records.Brief(Record, until: "2025-08-31").LinesOf("last")[0].Text.ToString());

    [Fact]
    public void What_was_published_later_is_not_known_yet()
    {
        var brief = Records.Brief(Record, until: "2025-11-15");
        Assert.Equal("4 December 2025", Assert.Single(brief.LinesOf("next")).When);
        Assert.DoesNotContain(brief.Lines, l => l.Quotations.Any(q => q.Source.Published!.Value.Day > brief.AsOf));
    }

    [Fact]
    public void The_day_of_a_brief_is_the_last_publication_day_of_the_record() =>
        Assert.Equal(new DateOnly(2025, 12, 6), Records.Brief(Record).AsOf);

    [Fact]
    public void A_plan_whose_time_has_passed_is_no_next_meeting()
    {
        var plan = Records.Article("President Vladimir Putin will visit India on December 4.", "2025-11-01");
        var later = Records.Article("Rain fell in Delhi and Narendra Modi spoke with Vladimir Putin by telephone.", "2026-03-01");
        var brief = Records.Brief(Records.Of(plan, later));
        Assert.Empty(brief.LinesOf("next"));
        Assert.Contains("planned, nothing heard since", Assert.Single(brief.LinesOf("lapsed")).Marks);
    }

    [Fact]
    public void A_plan_of_which_a_later_report_tells_is_not_called_silent()
    {
        var brief = Records.Brief(Record);
        Assert.Empty(brief.LinesOf("lapsed"));
        Assert.Empty(brief.LinesOf("next"));
    }

    [Fact]
    public void Where_accounts_differ_in_the_date_both_are_shown()
    {
        var events = Records.Of(
            Records.Article("Vladimir Putin met Narendra Modi in New Delhi on December 4.", "2025-12-06"),
            Records.Article("Vladimir Putin met Narendra Modi in Mumbai on December 5.", "2025-12-06", publisher: "The Herald")).Events
                .Where(e => e.Type == EventType.Meeting).ToList();
        var joined = Records.Joined(events);
        var line = Records.Brief(new([joined], [], [])).LinesOf("last")[0];
        Assert.Contains(line.Notes, n => n.StartsWith("date differs: 5 December 2025 in The Herald", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2029-01-01", "not due")]
    [InlineData("2031-01-01", "overdue, no report")]
    public void Time_alone_says_no_more_of_a_promise_than_that_it_is_due(string lastArticle, string status)
    {
        var record = Records.Of(
            Records.Article("India and Russia agreed to raise bilateral trade to 100 billion dollars by the end of 2030.", "2025-12-05"),
            Records.Article("Россия и Индия договорились довести товарооборот до 100 миллиардов долларов до конца 2030 года.", "2025-12-05", "ru"),
            Records.Article("Vladimir Putin met Narendra Modi in New Delhi.", lastArticle));
        var line = Assert.Single(Records.Brief(record).LinesOf("commitments"));
        Assert.Equal("due by 31 December 2030", line.When);
        Assert.Contains(status, line.Marks);
        Assert.Equal(["en", "ru"], line.Quotations.Select(q => q.Source.Language).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_record_that_tells_nothing_of_the_two_says_so_and_the_way_out()
    {
        var error = Assert.Throws<ArgumentException>(() => Records.Brief(Record, "FRA", "DEU"));
        Assert.Contains("France and Germany", error.Message, StringComparison.Ordinal);
        Assert.Contains("chancery ingest", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_record_gives_the_same_brief() =>
        Assert.Equal(HtmlBrief.Write(Records.Brief(Record)), HtmlBrief.Write(Records.Brief(Record)));

    [Fact]
    public void A_brief_stays_short_however_much_the_record_holds()
    {
        var articles = Enumerable.Range(0, 300).Select(i => Records.Article(
            $"Vladimir Putin met Narendra Modi in New Delhi. Vladimir Putin spoke with Narendra Modi by telephone {i} times.",
            new DateOnly(2020, 1, 1).AddDays(i * 3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        var brief = Records.Brief(Records.Of(articles));
        Assert.InRange(brief.Lines.Count(), 10, 70);
        Assert.True(brief.Section("timeline")!.Left > 100);
    }
}
