using Chancery.Coding;
using static Chancery.Tests.Recording.Some;

namespace Chancery.Tests.Recording;

public sealed class EventAssemblerTests
{
    [Fact]
    public void Accounts_of_one_meeting_become_one_event_with_all_its_citations()
    {
        var e = Assert.Single(Events(
            Account("2025-08-21", when: "2025-08-21", city: "Moscow", country: "RUS", people: [Lavrov, Jaishankar]),
            Account("2025-08-22", when: "2025-08-21", country: "RUS", people: [Jaishankar]),
            Account("2025-08-23", people: [Lavrov])));
        Assert.Equal(3, e.Accounts.Count);
        Assert.Equal("Moscow", e.Place?.Name);
        Assert.Equal(["S. Jaishankar", "Sergey Lavrov"], e.People.Select(p => p.Name));
    }

    [Fact]
    public void Reasons_are_kept_in_words()
    {
        var e = Assert.Single(Events(
            Account("2025-08-21", when: "2025-08-21", city: "Moscow", people: [Lavrov]), Account("2025-08-22", when: "2025-08-20/2025-08-21", city: "Moscow", people: [Lavrov])));
        Assert.Equal(["same type and parties", "dates overlap: 2025-08-21", "person in common: Sergey Lavrov", "same city: Moscow"], e.Reasons);
    }

    [Fact]
    public void A_single_account_needs_no_reason() => Assert.Empty(Assert.Single(Events(Account("2025-08-21"))).Reasons);

    [Fact]
    public void One_article_that_tells_two_meetings_means_two()
    {
        var first = Account("2025-08-21", people: [Lavrov]);
        Assert.Equal(2, Events(first, first with { Position = 1 }).Count);
    }

    [Theory]
    [InlineData("2025-08-20", "2025-08-21", "Moscow", "Moscow", null, null)]
    [InlineData("2025-08-21", "2025-08-21", "Moscow", "Delhi", null, null)]
    [InlineData("2025-08-21", "2025-08-21", "Moscow", "Moscow", "SCO summit", "BRICS summit")]
    public void Contradictions_keep_accounts_apart(string day, string other, string city, string otherCity, string? mechanism, string? otherMechanism) =>
        Assert.Equal(2, Events(
            Account("2025-08-22", when: day, city: city, mechanism: mechanism, people: [Lavrov]),
            Account("2025-08-23", when: other, city: otherCity, mechanism: otherMechanism, people: [Lavrov])).Count);

    [Fact]
    public void Other_people_of_the_same_sides_are_another_meeting() =>
        Assert.Equal(2, Events(Account("2025-08-21", when: "2025-08-21", people: [Lavrov, Jaishankar]), Account("2025-08-22", when: "2025-08-21", people: [Putin, Jaishankar])).Count);

    [Fact]
    public void Two_sessions_with_other_numbers_are_two() =>
        Assert.Equal(2, Events(
            Account("2025-08-21", EventType.Session, mechanism: "IRIGC-TEC", ordinal: 25), Account("2025-08-21", EventType.Session, mechanism: "IRIGC-TEC", ordinal: 26, article: "b")).Count);

    [Fact]
    public void A_likeness_in_the_middle_does_not_join_what_contradicts_at_the_ends()
    {
        var events = Events(
            Account("2025-08-22", when: "2025-08-20", people: [Lavrov]),
            Account("2025-08-22", when: "2025-08-20/2025-08-21", people: [Lavrov], article: "b"),
            Account("2025-08-22", when: "2025-08-21", people: [Lavrov], article: "c"));
        Assert.Equal(2, events.Count);
        Assert.All(events, e => Assert.False(e.Accounts.Any(a => a.Claim.When.Edtf!.Text == "2025-08-20") && e.Accounts.Any(a => a.Claim.When.Edtf!.Text == "2025-08-21")));
    }

    [Fact]
    public void A_meeting_and_a_session_of_a_mechanism_with_the_same_people_are_one_session()
    {
        var e = Assert.Single(Events(
            Account("2025-08-20", EventType.Session, when: "2025-08-20", mechanism: "IRIGC-TEC", people: [Jaishankar]), Account("2025-08-21", when: "2025-08-20", people: [Jaishankar])));
        Assert.Equal((EventType.Session, "IRIGC-TEC"), (e.Type, e.Mechanism));
        Assert.Contains("near types (meeting, session) and parties", e.Reasons);
    }

    [Fact]
    public void A_visit_and_a_meeting_within_it_are_two() =>
        Assert.Equal(2, Events(Account("2025-08-21", EventType.Visit, when: "2025-08-21", people: [Jaishankar]), Account("2025-08-22", when: "2025-08-21", people: [Jaishankar])).Count);

    [Fact]
    public void Of_a_visits_dates_the_stay_is_preferred() =>
        Assert.Equal("2025-08-19/2025-08-21", Assert.Single(Events(
            Account("2025-08-19", EventType.Visit, when: "2025-08-19", people: [Jaishankar]),
            Account("2025-08-21", EventType.Visit, when: "2025-08-19/2025-08-21", people: [Jaishankar]))).When.Edtf?.Text);

    [Fact]
    public void A_session_of_many_is_one_whatever_sides_an_account_names()
    {
        var e = Assert.Single(Events(
            Account("2025-09-01", EventType.Session, parties: "SCO", mechanism: "SCO summit", when: "2025-09-01"),
            Account("2025-09-01", EventType.Session, parties: "CHN IND RUS", mechanism: "SCO summit", when: "2025-09-01", article: "b")));
        Assert.Equal(["CHN", "IND", "RUS", "SCO"], e.Parties);
    }

    [Fact]
    public void A_directed_act_is_not_its_opposite() =>
        Assert.Equal(2, Events(
            Account("2025-08-21", EventType.Accuse, when: "2025-08-21", from: "IND", to: "PAK", parties: "IND PAK"),
            Account("2025-08-22", EventType.Accuse, when: "2025-08-21", from: "PAK", to: "IND", parties: "IND PAK")).Count);

    [Fact]
    public void Agreements_on_other_matters_are_others() =>
        Assert.Equal(2, Events(
            Account("2025-08-21", EventType.Agreement, topics: "trade", people: [Lavrov]), Account("2025-08-21", EventType.Agreement, topics: "space", people: [Lavrov], article: "b")).Count);

    [Theory]
    [InlineData("दोनों देश 2030 तक व्यापार को 100 अरब डॉलर तक ले जाने पर सहमत हुए।", 1)]
    [InlineData("They agreed to open 2 consulates by 2030.", 2)]
    public void Agreements_of_the_same_figures_are_one(string other, int events) => Assert.Equal(events, Events(
        Account("2025-12-05", EventType.Agreement, words: "They agreed to raise trade to 100 billion dollars by 2030."), Account("2025-12-05", EventType.Agreement, words: other)).Count);

    [Fact]
    public void Plans_of_one_traveller_for_one_month_are_one_visit() => Assert.Single(Events(
        Account("2025-08-21", EventType.Visit, EventStatus.Planned, when: "2025-12~", from: "RUS", to: "IND", people: [Putin]),
        Account("2025-08-22", EventType.Visit, EventStatus.Planned, when: "2025-12~", from: "RUS", to: "IND", people: [Putin])));

    [Fact]
    public void Who_is_told_without_the_day_does_not_join_those_present_that_day()
    {
        var manturov = new Participant("Denis Manturov", "RUS");
        var e = Assert.Single(Events(
            Account("2025-08-21", when: "2025-08-21", people: [Lavrov, Jaishankar]), Account("2025-08-21", people: [manturov, Lavrov, Jaishankar], article: "b")));
        Assert.Equal(["S. Jaishankar", "Sergey Lavrov"], e.People.Select(p => p.Name));
    }

    [Fact]
    public void An_unknown_persons_romanisations_are_one_person()
    {
        var e = Assert.Single(Events(
            Account("2025-08-21", when: "2025-08-21", people: new Participant("Ivan Shevchuk", "RUS")), Account("2025-08-22", when: "2025-08-21", people: new Participant("I. Shevtchuk", "RUS"))));
        Assert.Single(e.People);
    }

    [Fact]
    public void An_office_alone_is_the_person_who_holds_it()
    {
        var e = Assert.Single(Events(
            Account("2025-08-21", when: "2025-08-21", people: new Participant("Minister of Foreign Affairs", "RUS", "Minister of Foreign Affairs")), Account("2025-08-22", when: "2025-08-21", people: [Lavrov])));
        Assert.Equal(Lavrov, Assert.Single(e.People));
    }

    [Fact]
    public void Sides_and_days_alone_join_where_only_one_event_fits()
    {
        var bare = Account("2025-08-22", when: "2025-08-21");
        var ministers = Account("2025-08-21", when: "2025-08-21", people: [Lavrov, Jaishankar]);
        var leaders = Account("2025-08-21", when: "2025-08-21", people: [Putin, Modi], article: "b");
        Assert.Single(Events(bare, ministers));
        Assert.Equal(3, Events(bare, ministers, leaders).Count);
    }

    [Fact]
    public void The_id_stays_when_later_articles_tell_the_same()
    {
        var first = Account("2025-08-21", when: "2025-08-21", people: [Lavrov]);
        Assert.Equal(Events(first)[0].Id, Assert.Single(Events(Account("2025-08-23", when: "2025-08-21", people: [Lavrov]), first)).Id);
    }
}
