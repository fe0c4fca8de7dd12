using Chancery.Coding;
using Chancery.Resolving;

namespace Chancery.Recording.LifeCycle;

/// <summary>
/// The way of an event through its stages, from its accounts alone. A step is an account that brings news: a further stage, another or a more
/// exact date, that it was moved, put off or called off, that it goes on or was held. What repeats is no step.
/// </summary>
internal static class Course
{
    /// <summary>So many days after the last on which it could take place a plan of which nothing more was told has lapsed.</summary>
    public const int Grace = 14;

    /// <summary>The steps in the order they were told; those told on one day from the earlier stage to the later.</summary>
    public static IReadOnlyList<Step> Of(IEnumerable<Told<EventClaim>> accounts)
    {
        var steps = new List<Step>();
        foreach (var account in accounts.Select((a, i) => (Told: a, Order: i)).OrderBy(a => Day(a.Told) ?? DateOnly.MinValue).ThenBy(a => StageOf(a.Told.Claim)).ThenBy(a => a.Order).Select(a => a.Told))
            if (Next(steps, account) is { } step) steps.Add(step);
        return steps;
    }

    /// <summary>The stage as it stood at the end of a day, after what was told until then; null before anything was told.</summary>
    public static Stage? On(DateOnly day, IEnumerable<Told<EventClaim>> accounts)
    {
        var told = accounts.Where(a => Day(a) is not { } published || published <= day).ToList();
        if (Of(told) is not [.., var last]) return null;
        return IsPlan(last.Stage) && LastPossible(told) is { } end && end.DayNumber + Grace < day.DayNumber ? Stage.Lapsed : last.Stage;
    }

    /// <summary>The stage that one claim tells.</summary>
    public static Stage StageOf(EventClaim claim) => claim.Stage ?? claim.Status switch
    {
        EventStatus.Held => Stage.Held,
        EventStatus.Ongoing => Stage.UnderWay,
        EventStatus.Cancelled => Stage.Cancelled,
        EventStatus.Denied => Stage.Denied,
        _ => Stage.Planned,
    };

    /// <summary>Whether an event at this stage is still to come.</summary>
    public static bool IsPlan(Stage stage) => stage is Stage.Rescheduled || stage <= Stage.Announced;

    private static DateOnly? Day(Told<EventClaim> account) => account.Article.Published?.Day;

    private static Step? Next(List<Step> before, Told<EventClaim> account)
    {
        var stage = StageOf(account.Claim);
        var date = account.Claim.When.Edtf;
        if (before is not [.., var last]) return new(stage, Day(account), date, null, account);
        var isMoved = stage is Stage.Rescheduled or Stage.Postponed or Stage.Cancelled;
        var standing = last.Date ?? (isMoved ? before.FindLast(s => s.Date is not null)?.Date : null);
        var taken = isMoved && standing is not null && (date is null || !standing.Overlaps(date)) ? standing : null;
        if (!IsNews(last, stage, date, taken)) return null;
        return new(stage, Day(account), isMoved || date is not null && (last.Date is null || !date.Contains(last.Date)) ? date : last.Date, taken, account);
    }

    private static bool IsNews(Step last, Stage stage, Edtf? date, Edtf? taken) => (last.Stage, stage) switch
    {
        (Stage.Held, _) => stage == Stage.Denied,
        (Stage.Denied, _) => stage is Stage.Held or Stage.UnderWay || stage > Stage.Planned && IsPlan(stage),
        (Stage.Postponed or Stage.Cancelled, _) when stage is Stage.Postponed or Stage.Cancelled => stage != last.Stage,
        (Stage.Postponed or Stage.Cancelled, _) => stage > Stage.Planned,
        (_, Stage.Rescheduled or Stage.Postponed) => last.Stage != stage || taken is not null,
        (Stage.UnderWay, _) => stage > Stage.UnderWay,
        (Stage.Announced, Stage.DateReported) when IsAnnouncedWithoutDay(last) => date is not null,
        _ when IsPlan(stage) => Rank(stage) > Rank(last.Stage) || (IsDated(stage, last.Stage) && date is not null && (last.Date is null || !date.Contains(last.Date))),
        _ => true,
    };

    // "He will come" leaves the day to be reported.
    private static bool IsAnnouncedWithoutDay(Step step) => step.Account.Claim.When.Edtf is null;

    // "May come on the 5th" takes nothing back from what was announced.
    private static bool IsDated(Stage stage, Stage last) => Rank(stage) >= Rank(last) || stage == Stage.DateReported;

    private static Stage Rank(Stage stage) => stage == Stage.Rescheduled ? Stage.Announced : stage;

    // A date that another narrows says nothing of its own. Without an end there is no last day.
    private static DateOnly? LastPossible(List<Told<EventClaim>> told)
    {
        var dates = Standing.Of(told).Select(a => a.Claim.When.Edtf).OfType<Edtf>().ToList();
        var exact = dates.Where(d => !dates.Exists(e => e.Text != d.Text && d.Contains(e))).ToList();
        return exact.Count == 0 || exact.Exists(d => d.Latest == DateOnly.MaxValue) ? null : exact.Max(d => d.Latest);
    }
}
