using Chancery.Coding;
using static Chancery.Tests.Recording.Some;

namespace Chancery.Tests.Recording;

public sealed class EventsInTimeTests
{
    [Fact]
    public void A_held_meeting_fulfils_the_plan_it_matches()
    {
        var e = Assert.Single(Events(
            Account("2025-08-15", status: EventStatus.Planned, when: "2025-08-20/2025-08-22", people: [Lavrov]), Account("2025-08-21", when: "2025-08-21", people: [Lavrov])));
        Assert.Equal((EventStatus.Held, "2025-08-21"), (e.Status, e.When.Edtf?.Text));
    }

    [Fact]
    public void A_plan_for_the_end_of_the_year_is_fulfilled_in_december() =>
        Assert.Single(Events(
            Account("2025-08-21", EventType.Session, EventStatus.Planned, when: "2025-12~", mechanism: "India–Russia annual summit"),
            Account("2025-12-05", EventType.Session, when: "2025-12-05", mechanism: "India–Russia annual summit", people: [Modi, Putin])));

    [Fact]
    public void A_plan_published_after_the_meeting_is_for_the_next() =>
        Assert.Equal(2, Events(Account("2025-08-21", people: [Lavrov]), Account("2025-08-22", status: EventStatus.Planned, people: [Lavrov])).Count);

    [Fact]
    public void A_numbered_session_held_later_than_planned_is_the_planned_one()
    {
        var e = Assert.Single(Events(
            Account("2025-05-01", EventType.Session, EventStatus.Planned, when: "2025-06", mechanism: "IRIGC-TEC", ordinal: 26),
            Account("2025-08-20", EventType.Session, when: "2025-08-20", mechanism: "IRIGC-TEC", ordinal: 26)));
        Assert.Equal((EventStatus.Held, "2025-08-20"), (e.Status, e.When.Edtf?.Text));
        Assert.Contains("dates differ: 2025-06, 2025-08-20", e.Reasons);
    }

    [Theory]
    [InlineData("2025-08-10", "2025-08-15", EventStatus.Cancelled)]
    [InlineData("2025-08-15", "2025-08-10", EventStatus.Planned)]
    public void Of_plan_and_cancellation_the_later_one_holds(string planned, string cancelled, EventStatus expected) =>
        Assert.Equal(expected, Assert.Single(Events(
            Account(planned, status: EventStatus.Planned, when: "2025-08-21", people: [Lavrov]), Account(cancelled, status: EventStatus.Cancelled, when: "2025-08-21", people: [Lavrov]))).Status);

    [Fact]
    public void A_meeting_that_more_accounts_deny_is_denied()
    {
        var told = Account("2025-08-21", when: "2025-08-20", people: [Lavrov]);
        var denials = new[] { "a", "b" }.Select(name => Account("2025-08-22", status: EventStatus.Denied, when: "2025-08-20", people: [Lavrov], article: name)).ToArray();
        Assert.Equal(EventStatus.Held, Assert.Single(Events(told, denials[0])).Status);
        Assert.Equal(EventStatus.Denied, Assert.Single(Events([told, .. denials])).Status);
    }

    [Fact]
    public void A_recollection_joins_the_event_it_recalls()
    {
        var e = Assert.Single(Events(Account("2025-08-21", people: [Lavrov]), Account("2026-02-01", when: "2025-08-21", background: true, people: [Lavrov])));
        Assert.False(e.Background);
    }

    [Fact]
    public void A_recollection_of_the_year_alone_joins_where_only_one_meeting_fits()
    {
        var recalled = Account("2026-02-01", when: "2025", background: true, people: [Lavrov]);
        var august = Account("2025-08-21", when: "2025-08-21", people: [Lavrov]);
        Assert.Single(Events(recalled, august));
        Assert.Equal(3, Events(recalled, august, Account("2025-05-09", when: "2025-05-09", people: [Lavrov])).Count);
    }

    [Theory]
    [InlineData(EventType.Meeting, "2025-08-21", "2025-08-23", 1)]
    [InlineData(EventType.Meeting, "2025-08-21", "2025-08-28", 2)]
    [InlineData(EventType.Meeting, "2024-08-21", "2025-08-21", 2)]
    [InlineData(EventType.Call, "2025-08-21", "2025-08-22", 1)]
    [InlineData(EventType.Call, "2025-08-21", "2025-08-24", 2)]
    [InlineData(EventType.Call, "2025-08-21", "2025-08-28", 2)]
    public void Undated_news_is_of_one_event_for_some_days_only(EventType type, string one, string other, int events) =>
        Assert.Equal(events, Events(Account(one, type, people: [Putin, Modi], publisher: "A"), Account(other, type, people: [Putin, Modi], publisher: "B")).Count);

    [Fact]
    public void One_publishers_reports_of_calls_on_two_days_are_of_two_calls() =>
        Assert.Equal(2, Events(
            Account("2025-08-21", EventType.Call, people: [Putin, Modi], publisher: "A"), Account("2025-08-22", EventType.Call, people: [Putin, Modi], publisher: "A")).Count);

    [Fact]
    public void Undated_news_day_after_day_is_no_endless_event()
    {
        var days = Enumerable.Range(1, 28).Select(day => Account($"2025-08-{day:00}", people: [Lavrov])).ToArray();
        Assert.All(Events(days), e => Assert.True(e.Accounts.Max(a => a.Article.Published!.Value.Day.DayNumber) - e.Accounts.Min(a => a.Article.Published!.Value.Day.DayNumber) <= 3));
    }

    [Fact]
    public void The_most_exact_date_is_preferred_then_the_most_frequent() =>
        Assert.Equal("2025-08-21", Assert.Single(Events(
            Account("2025-08-22", when: "2025-08-20/2025-08-21", people: [Lavrov]),
            Account("2025-08-22", when: "2025-08-20/2025-08-21", people: [Lavrov], article: "b"),
            Account("2025-08-22", when: "2025-08-21", people: [Lavrov], article: "c"))).When.Edtf?.Text);

    [Fact]
    public void A_date_that_no_account_gives_stays_unknown() => Assert.Null(Assert.Single(Events(Account("2025-08-21", people: [Lavrov]), Account("2025-08-22", people: [Lavrov]))).When.Edtf);
}
