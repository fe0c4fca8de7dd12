using System.Globalization;
using Chancery.Coding;
using Chancery.Recording;
using Chancery.Recording.Mechanisms;
using Chancery.Recording.Offices;

namespace Chancery.Tests.Recording.Mechanisms;

public sealed class MechanismTreeTests
{
    private const string Commission = "IRIGC-TEC";
    private const string Unsteady = "India–Russia 2+2";

    [Fact]
    public void A_working_group_stands_under_its_commission()
    {
        var tree = On("2025-09-01").Of(["IND", "RUS"]);
        var commission = tree.Single(m => m.Id == "irigc-tec");
        var after = tree.SkipWhile(m => m != commission).Skip(1).TakeWhile(m => m.Depth > 0).ToList();
        Assert.Equal(commission.Children, after.Select(m => m.Id));
        Assert.All(after, m => Assert.Equal("irigc-tec", m.Parent));
    }

    [Fact]
    public void A_mechanism_names_who_holds_the_co_chairs_office_that_day()
    {
        string Chair(string day, string side) => Assert.IsType<Incumbent.Known>(
            On(day).Of(["IND", "RUS"]).Single(m => m.Id == "irigc-tec").CoChairs.Single(c => c.Side == side).Holder).Term.Name;
        Assert.Equal("S. Jaishankar", Chair("2025-09-01", "IND"));
        Assert.Equal("Sushma Swaraj", Chair("2016-09-01", "IND"));
    }

    [Fact]
    public void The_next_session_is_expected_by_the_cadence_about_a_month_and_is_the_next_in_number()
    {
        var next = Assert.IsType<NextSession.Expected>(Standing("2025-12-01", Held("2025-08-21", 26)).Next);
        Assert.Equal(27, next.Ordinal);
        Assert.Equal("2026-08~", next.When?.Text);
    }

    [Fact]
    public void What_articles_plan_comes_before_what_the_cadence_leads_to()
    {
        var next = Assert.IsType<NextSession.Planned>(Standing("2026-01-15", Held("2025-08-21", 26), Planned("2026-01-10", "2026-11"))
            .Next);
        Assert.Equal("2026-11", next.When?.Text);
        Assert.Equal(27, next.Ordinal);
    }

    [Fact]
    public void A_plan_without_a_date_is_the_next_session_without_a_date()
    {
        var next = Assert.IsType<NextSession.Planned>(Standing("2025-10-15", Held("2025-08-21", 26), Planned("2025-10-10", null)).Next);
        Assert.Null(next.When);
    }

    [Fact]
    public void A_plan_that_was_carried_out_is_not_the_next_session() =>
        Assert.IsType<NextSession.Expected>(Standing("2025-08-25", Planned("2025-08-01", "2025-08"), Held("2025-08-21", 26)).Next);

    [Fact]
    public void Without_a_cadence_the_next_session_has_its_number_alone()
    {
        var next = Assert.IsType<NextSession.Expected>(Standing(Unsteady, "2025-12-01", Held("2025-08-21", 4, Unsteady)).Next);
        Assert.Equal(5, next.Ordinal);
        Assert.Null(next.When);
    }

    [Fact]
    public void A_session_is_overdue_when_its_cadence_and_the_grace_have_passed()
    {
        Assert.Null(Standing("2026-11-21", Held("2025-08-21", 26)).OverdueSince);
        Assert.Equal(new DateOnly(2026, 11, 21), Standing("2026-11-22", Held("2025-08-21", 26)).OverdueSince);
    }

    [Fact]
    public void A_session_that_is_planned_is_not_overdue() =>
        Assert.Null(Standing("2026-12-05", Held("2025-08-21", 26), Planned("2026-12-01", "2027-01")).OverdueSince);

    [Fact]
    public void When_sessions_may_be_missing_the_number_of_the_next_is_not_guessed() =>
        Assert.Null(Standing("2028-01-01", Held("2025-08-21", 26)).Next!.Ordinal);

    [Fact]
    public void A_cadence_is_inferred_from_three_dated_sessions_and_marked_so()
    {
        var series = Standing(Unsteady, "2025-12-01", Held("2023-02-10", null, Unsteady), Held("2024-02-20", null, Unsteady),
            Held("2025-02-05", null, Unsteady));
        Assert.Equal(new Cadence(12, 3), series.Cadence);
        Assert.Equal("2026-02~", series.Next?.When?.Text);
    }

    [Fact]
    public void A_missing_session_does_not_stretch_a_cadence_when_the_sessions_are_numbered() =>
        Assert.Equal(12, Standing(Unsteady, "2025-12-01", Held("2021-02-10", 1, Unsteady), Held("2022-02-20", 2, Unsteady),
            Held("2025-02-05", 5, Unsteady)).Cadence?.Months);

    [Fact]
    public void Two_sessions_or_uneven_ones_show_no_cadence()
    {
        Assert.Null(Standing(Unsteady, "2025-12-01", Held("2024-02-20", null, Unsteady), Held("2025-02-05", null, Unsteady)).Cadence);
        Assert.Null(Standing(Unsteady, "2025-12-01", Held("2020-01-20", null, Unsteady), Held("2020-05-05", null, Unsteady),
            Held("2024-05-05", null, Unsteady)).Cadence);
    }

    [Fact]
    public void Numbers_that_do_not_fit_the_dates_are_shown_and_not_repaired()
    {
        var series = Standing("2025-12-01", Held("2024-11-12", 27), Held("2025-08-21", 26));
        var found = Assert.Single(series.Disagreements);
        Assert.Equal((27, 26), (found.Earlier.Ordinal, found.Later.Ordinal));
        Assert.Equal([27, 26], series.Sessions.Select(s => s.Ordinal));
    }

    [Fact]
    public void Numbers_that_rise_with_the_dates_are_no_disagreement() =>
        Assert.Empty(Standing("2025-12-01", Held("2024-11-12", 25), Held("2025-08-21", 26), Planned("2025-11-01", "2026-08", 27))
            .Disagreements);

    [Fact]
    public void A_meeting_beside_a_session_is_no_session()
    {
        var beside = Some.Account("2025-08-22", when: "2025-08-22", mechanism: Commission, city: "Moscow",
            people: [Some.Lavrov, Some.Jaishankar]);
        Assert.Equal(26, Assert.Single(Standing("2025-12-01", Held("2025-08-20", 26), beside).Sessions).Ordinal);
    }

    [Fact]
    public void No_order_of_reading_changes_the_tree()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var accounts = Enumerable.Range(0, 20).Select(i => Anything(random, i)).ToArray();
            var expected = Lines(accounts);
            random.Shuffle(accounts);
            Assert.Equal(expected, Lines(accounts));
        }
    }

    private static string Lines(Told<EventClaim>[] accounts) =>
        string.Join('\n', On("2025-09-01", accounts).Of(["IND", "RUS"]).Select(MechanismJson.Line));

    private static Told<EventClaim> Anything(Random random, int number)
    {
        var day = new DateOnly(2021, 1, 1).AddDays(random.Next(1500)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var mechanism = random.Next(2) == 0 ? Commission : Unsteady;
        int? ordinal = random.Next(2) == 0 ? random.Next(20, 28) : null;
        var account = random.Next(3) == 0 ? Planned(day, random.Next(2) == 0 ? "2025-12" : null, ordinal) : Held(day, ordinal, mechanism);
        return account with { Position = number };
    }

    private static Told<EventClaim> Held(string day, int? ordinal, string mechanism = Commission) =>
        Some.Account(day, EventType.Session, when: day, mechanism: mechanism, ordinal: ordinal);

    private static Told<EventClaim> Planned(string told, string? when, int? ordinal = null) =>
        Some.Account(told, EventType.Session, EventStatus.Planned, when: when, mechanism: Commission, ordinal: ordinal);

    private static StandingMechanism Standing(string on, params Told<EventClaim>[] accounts) => Standing(Commission, on, accounts);

    private static StandingMechanism Standing(string label, string on, params Told<EventClaim>[] accounts) =>
        On(on, accounts).Of(["IND", "RUS"]).Single(m => m.Label == label);

    private static MechanismTree On(string day, params Told<EventClaim>[] accounts) =>
        new(new(Some.Events(accounts), [], []), TestPipeline.Instance.Authority, DateOnly.Parse(day, CultureInfo.InvariantCulture));
}
