using Chancery.Coding;
using Chancery.Recording;
using Chancery.Resolving;

namespace Chancery.Briefing;

/// <summary>Where events stand in time, and the record as it stood on a day.</summary>
public static class Chronology
{
    /// <summary>The last day on which anything in the record was published; null when nothing has a day.</summary>
    public static DateOnly? LastPublished(this RecordView record) =>
        record.Events.SelectMany(e => e.Accounts).Select(a => a.Article)
            .Concat(record.Statements.Select(s => s.Article)).Concat(record.Commitments.Select(c => c.Article))
            .Max(a => a.Published?.Day);

    /// <summary>The record as told by articles published up to that day; what later articles add or correct is not known yet.</summary>
    public static RecordView AsTold(this RecordView record, DateOnly until)
    {
        var accounts = record.Events.SelectMany(e => e.Accounts).ToList();
        var known = accounts.Where(a => IsOut(a.Article, until)).ToList();
        return new(
            known.Count == accounts.Count ? record.Events : EventAssembler.Assemble(known),
            [.. record.Statements.Where(s => IsOut(s.Article, until))],
            [.. record.Commitments.Where(c => IsOut(c.Article, until))]);
    }

    /// <summary>The day by which an event is put in order: the stated date, or the day within it that is nearest to the first
    /// report.</summary>
    public static DateOnly Day(this Event e) => Nearest(e.When.Edtf, e.FirstTold());

    /// <summary>The first publication day of the accounts that give its status; <see cref="DateOnly.MinValue"/> when none has
    /// one.</summary>
    public static DateOnly FirstTold(this Event e) => e.Telling().Min(a => a.Article.Published?.Day) ?? DateOnly.MinValue;

    /// <summary>The last publication day of the accounts that give its status; <see cref="DateOnly.MinValue"/> when none has one.</summary>
    public static DateOnly LastTold(this Event e) => e.Telling().Max(a => a.Article.Published?.Day) ?? DateOnly.MinValue;

    // A report of a meeting that was planned before is dated by the report, not by the plan.
    private static IEnumerable<Told<EventClaim>> Telling(this Event e) =>
        e.Accounts.Any(a => a.Claim.Status == e.Status) ? e.Accounts.Where(a => a.Claim.Status == e.Status) : e.Accounts;

    private static bool IsOut(ArticleHead article, DateOnly until) => article.Published is { } published && published.Day <= until;

    private static DateOnly Nearest(Edtf? date, DateOnly told) =>
        date is null ? told : told < date.Earliest ? date.Earliest : told > date.Latest ? date.Latest : told;
}
