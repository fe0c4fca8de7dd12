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
    public static RecordView AsTold(this RecordView record, DateOnly until) => new(
        [.. record.Events.Select(e => e.AsTold(until)).OfType<Event>()],
        [.. record.Statements.Where(s => IsOut(s.Article, until))],
        [.. record.Commitments.Where(c => IsOut(c.Article, until))]);

    /// <summary>The day by which an event is put in order: the stated date, or the day within it that is nearest to the first report.</summary>
    public static DateOnly Day(this Event e) => Nearest(e.When.Edtf, e.FirstTold());

    /// <summary>The first publication day of its accounts; <see cref="DateOnly.MinValue"/> when none has one.</summary>
    public static DateOnly FirstTold(this Event e) => e.Accounts.Min(a => a.Article.Published?.Day) ?? DateOnly.MinValue;

    /// <summary>The last publication day of its accounts; <see cref="DateOnly.MinValue"/> when none has one.</summary>
    public static DateOnly LastTold(this Event e) => e.Accounts.Max(a => a.Article.Published?.Day) ?? DateOnly.MinValue;

    private static bool IsOut(ArticleHead article, DateOnly until) => article.Published is { } published && published.Day <= until;

    private static DateOnly Nearest(Edtf? date, DateOnly told) =>
        date is null ? told : told < date.Earliest ? date.Earliest : told > date.Latest ? date.Latest : told;

    private static Event? AsTold(this Event e, DateOnly until)
    {
        var known = e.Accounts.Where(a => IsOut(a.Article, until)).ToList();
        return known.Count == 0 ? null : known.Count == e.Accounts.Count ? e : e.Retold(known);
    }

    // The same event as fewer accounts tell it: the furthest status told, the most exact date told with it.
    private static Event Retold(this Event e, List<Told<EventClaim>> known)
    {
        var status = known.Select(a => a.Claim.Status).MinBy(Furthest);
        var claims = known.Select(a => a.Claim).OrderBy(c => c.Status == status ? 0 : 1).ToList();
        return e with
        {
            Type = claims.Any(c => c.Type == e.Type) ? e.Type : claims[0].Type,
            Status = status,
            People = [.. claims.SelectMany(c => c.People).DistinctBy(p => p.Actor ?? p.Name)],
            When = claims.Where(c => c.When.Edtf is not null).OrderBy(c => c.Status == status ? 0 : 1).ThenBy(c => Width(c.When.Edtf!)).FirstOrDefault()?.When ?? When.Unknown,
            Place = claims.FirstOrDefault(c => c.Place?.Name is not null)?.Place ?? claims.FirstOrDefault(c => c.Place is not null)?.Place,
            Mechanism = claims.FirstOrDefault(c => c.Mechanism is not null)?.Mechanism,
            Ordinal = claims.FirstOrDefault(c => c.Ordinal is not null)?.Ordinal,
            Topics = [.. claims.SelectMany(c => c.Topics).Distinct().Order(StringComparer.Ordinal)],
            Background = claims.All(c => c.Background),
            Accounts = known,
        };
    }

    private static int Furthest(EventStatus status) => status switch
    {
        EventStatus.Held => 0,
        EventStatus.Ongoing => 1,
        EventStatus.Cancelled => 2,
        EventStatus.Denied => 3,
        _ => 4,
    };

    private static int Width(Edtf date) => date.Latest.DayNumber - date.Earliest.DayNumber;
}
