using Chancery.Coding;
using Chancery.Recording;
using static Chancery.Tests.Recording.Some;

namespace Chancery.Tests.Recording;

/// <summary>An event's way from an idea to a fact, each step with its words.</summary>
public sealed class StepsTests
{
    [Fact]
    public void A_plan_firms_up_step_by_step_until_it_is_held()
    {
        var e = One(Visit("2025-06-01", EventStatus.Planned, Stage.Mooted, "2025-12"), Visit("2025-08-07", EventStatus.Planned, Stage.InPreparation, "2025-12"),
            Visit("2025-10-02", EventStatus.Planned, Stage.DateReported, "2025-12-04"), Visit("2025-11-28", EventStatus.Planned, Stage.Announced, "2025-12-04/2025-12-05"),
            Visit("2025-12-04", EventStatus.Ongoing, null, "2025-12-04"), Visit("2025-12-06", EventStatus.Held, null, "2025-12-04/2025-12-05"));
        Assert.Equal([Stage.Mooted, Stage.InPreparation, Stage.DateReported, Stage.Announced, Stage.UnderWay, Stage.Held], e.Steps.Select(s => s.Stage));
        Assert.All(e.Steps, s => Assert.NotEmpty(s.Account.Claim.Evidence[0].Exact));
    }

    [Fact]
    public void What_only_repeats_is_no_step()
    {
        var e = One(Visit("2025-08-01", EventStatus.Planned, Stage.Announced, "2025-08-25"), Visit("2025-08-02", EventStatus.Planned, Stage.Announced, "2025-08-25"),
            Visit("2025-08-03", EventStatus.Planned, Stage.Mooted, "2025-08"));
        Assert.Equal(Stage.Announced, Assert.Single(e.Steps).Stage);
        Assert.Equal(3, e.Accounts.Count);
    }

    [Fact]
    public void A_more_exact_date_is_a_step()
    {
        var e = One(Visit("2025-08-01", EventStatus.Planned, Stage.Announced, "2025-09"), Visit("2025-08-20", EventStatus.Planned, Stage.Announced, "2025-09-03"));
        Assert.Equal(["2025-09", "2025-09-03"], e.Steps.Select(s => s.Date?.Text));
    }

    [Fact]
    public void The_old_date_of_what_was_moved_is_kept()
    {
        var e = One(Visit("2025-08-01", EventStatus.Planned, Stage.Announced, "2025-09-03"), Visit("2025-08-20", EventStatus.Planned, Stage.Rescheduled, "2025-09-10"),
            Visit("2025-09-11", EventStatus.Held, null, "2025-09-10"));
        Assert.Equal([(Stage.Announced, "2025-09-03", null), (Stage.Rescheduled, "2025-09-10", "2025-09-03"), (Stage.Held, "2025-09-10", null)],
            e.Steps.Select(s => (s.Stage, s.Date?.Text, s.Before?.Text)));
    }

    [Fact]
    public void What_was_put_off_has_no_date_until_one_is_told()
    {
        var e = One(Visit("2025-08-01", EventStatus.Planned, Stage.Announced, "2025-09-03"), Visit("2025-08-20", EventStatus.Cancelled, Stage.Postponed, null));
        Assert.Equal((Stage.Postponed, null, "2025-09-03"), e.Steps.Select(s => (s.Stage, s.Date?.Text, s.Before?.Text)).Last());
        Assert.Equal(Stage.Postponed, e.StageOn(new(2026, 12, 31)));
    }

    [Theory]
    [InlineData("2025-07-31", null)]
    [InlineData("2025-08-01", Stage.Announced)]
    [InlineData("2025-09-17", Stage.Announced)]
    [InlineData("2025-09-18", Stage.Lapsed)]
    [InlineData("2025-09-20", Stage.Held)]
    public void The_stage_of_a_day_is_what_was_told_until_then_and_lapsed_after_a_fortnight_of_silence(string day, Stage? stage)
    {
        var e = One(Visit("2025-08-01", EventStatus.Planned, Stage.Announced, "2025-09-03"), Visit("2025-09-20", EventStatus.Held, null, "2025-09-03"));
        Assert.Equal(stage, e.StageOn(DateOnly.ParseExact(day, "yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("2025-09-01/..")]
    [InlineData(null)]
    public void A_plan_without_an_end_never_lapses(string? when) =>
        Assert.Equal(Stage.Announced, One(Visit("2025-08-01", EventStatus.Planned, Stage.Announced, when)).StageOn(new(2035, 1, 1)));

    [Fact]
    public void A_vague_date_that_was_narrowed_keeps_no_plan_alive()
    {
        var e = One(Visit("2025-08-01", EventStatus.Planned, Stage.Mooted, "2025"), Visit("2025-08-20", EventStatus.Planned, Stage.Announced, "2025-09-03"));
        Assert.Equal(Stage.Lapsed, e.StageOn(new(2025, 10, 1)));
    }

    [Fact]
    public void The_order_of_articles_does_not_change_the_steps()
    {
        var accounts = new[]
        {
            Visit("2025-06-01", EventStatus.Planned, Stage.Mooted, "2025-09"), Visit("2025-08-01", EventStatus.Planned, Stage.Announced, "2025-09-03"), Visit("2025-08-01", EventStatus.Planned, Stage.DateReported, "2025-09-03"),
            Visit("2025-08-20", EventStatus.Planned, Stage.Rescheduled, "2025-09-10"), Visit("2025-09-01", EventStatus.Planned, Stage.Announced, "2025-09-10"), Visit("2025-09-11", EventStatus.Held, null, "2025-09-10"),
            Visit("2025-09-11", EventStatus.Denied, null, "2025-09-10"),
        };
        var expected = Told(accounts);
        for (var seed = 0; seed < 40; seed++)
        {
            new Random(seed).Shuffle(accounts);
            Assert.Equal(expected, Told(accounts));
        }
    }

    private static string Told(Told<EventClaim>[] accounts) => string.Join('\n', EventAssembler.Assemble(accounts).Select(e => string.Join(' ', e.Steps.Select(s => $"{s.Stage} {s.Told} {s.Date} {s.Before} {s.Account.Article.Id}"))));

    private static Event One(params Told<EventClaim>[] accounts) => Assert.Single(EventAssembler.Assemble(accounts));

    private static Told<EventClaim> Visit(string published, EventStatus status, Stage? stage, string? when) =>
        Account(published, EventType.Visit, status, when: when, from: "RUS", to: "IND", article: $"{stage}", people: [Putin]).At(stage);
}
