using Chancery.Coding;
using Chancery.Recording;
using static Chancery.Tests.Recording.Some;

namespace Chancery.Tests.Recording;

/// <summary>What moves, puts off or calls off a plan is of the plan's event, though its dates differ.</summary>
public sealed class MovedTests
{
    private static readonly Told<EventClaim> Plan = Visit("2025-08-01", EventStatus.Planned, Stage.Announced, "2025-09-03");

    [Fact]
    public void A_plan_and_its_new_date_are_one_event_on_the_new_date()
    {
        var e = Assert.Single(Events(Plan, Visit("2025-08-20", EventStatus.Planned, Stage.Rescheduled, "2025-09-10")));
        Assert.Equal("2025-09-10", e.When.Edtf?.Text);
        Assert.Contains("moved from 2025-09-03 to 2025-09-10", e.Reasons);
    }

    [Fact]
    public void What_was_held_on_the_new_date_fulfils_the_old_plan_too()
    {
        var e = Assert.Single(Events(Plan, Visit("2025-08-20", EventStatus.Planned, Stage.Rescheduled, "2025-09-10"), Visit("2025-09-11", EventStatus.Held, null, "2025-09-10")));
        Assert.Equal((EventStatus.Held, "2025-09-10"), (e.Status, e.When.Edtf?.Text));
    }

    [Fact]
    public void A_plan_moved_twice_is_one_event()
    {
        var e = Assert.Single(Events(Plan, Visit("2025-08-20", EventStatus.Planned, Stage.Rescheduled, "2025-09-10"), Visit("2025-09-05", EventStatus.Planned, Stage.Rescheduled, "2025-10-01"),
            Visit("2025-09-06", EventStatus.Planned, Stage.Announced, "2025-10-01"), Visit("2025-10-02", EventStatus.Held, null, "2025-10-01")));
        Assert.Equal(5, e.Accounts.Count);
    }

    [Theory]
    [InlineData(Stage.Postponed)]
    [InlineData(null)]
    public void A_cancellation_without_a_day_reaches_a_plan_weeks_ahead(Stage? stage) =>
        Assert.Equal(EventStatus.Cancelled, Assert.Single(Events(Plan, Visit("2025-08-02", EventStatus.Cancelled, stage, null))).Status);

    [Fact]
    public void A_new_date_does_not_reach_a_visit_that_is_over() =>
        Assert.Equal(2, Events(Plan, Visit("2025-09-20", EventStatus.Planned, Stage.Rescheduled, "2025-10-10")).Count);

    [Fact]
    public void A_new_date_of_other_people_is_of_another_visit() =>
        Assert.Equal(2, Events(Plan, Account("2025-08-20", EventType.Visit, EventStatus.Planned, when: "2025-09-10", from: "RUS", to: "IND", people: [Lavrov]).At(Stage.Rescheduled)).Count);

    [Fact]
    public void Without_words_that_move_it_another_date_is_another_visit() =>
        Assert.Equal(2, Events(Plan, Visit("2025-08-20", EventStatus.Planned, Stage.Announced, "2025-09-10")).Count);

    private static Told<EventClaim> Visit(string published, EventStatus status, Stage? stage, string? when) =>
        Account(published, EventType.Visit, status, when: when, from: "RUS", to: "IND", people: [Putin]).At(stage);
}
