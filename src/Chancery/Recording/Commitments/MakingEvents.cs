using Chancery.Coding;

namespace Chancery.Recording.Commitments;

/// <summary>Finds the event at which an undertaking was made, as its article tells it.</summary>
internal sealed class MakingEvents
{
    private static readonly EventType[] Talks = [EventType.Meeting, EventType.Session, EventType.Call, EventType.Visit];
    private static readonly EventType[] Acts = [EventType.Signing, EventType.Agreement];
    private readonly ILookup<string, Telling> byArticle;

    public MakingEvents(IEnumerable<Event> events) => byArticle = events
        .Where(e => e.Status is EventStatus.Held or EventStatus.Ongoing && !e.Background
            && (Talks.Contains(e.Type) || Acts.Contains(e.Type)))
        .SelectMany(e => e.Accounts.Where(a => !a.Claim.Background && a.Claim.Status is EventStatus.Held or EventStatus.Ongoing)
            .Select(a => new Telling(e, a)))
        .ToLookup(a => a.Account.Article.Id, StringComparer.Ordinal);

    /// <summary>
    /// The talks of all who undertake it: told in its own sentence; else the last told before it; else the only ones of the article; else
    /// the signing or agreement of its own sentence. Null for none.
    /// </summary>
    public Event? Of(Told<CommitmentClaim> told)
    {
        var own = told.Claim.Evidence[0];
        var fitting = byArticle[told.Article.Id].Where(a => told.Claim.Parties.All(a.Event.Parties.Contains)).ToList();
        var here = fitting.Where(a => a.Account.Claim.Evidence.Any(c => c.Part == own.Part && c.Start < own.End && own.Start < c.End));
        var talks = fitting.Where(a => Talks.Contains(a.Event.Type)).ToList();
        var before = talks.Where(a => a.Account.Claim.Evidence[0].Part == own.Part && a.Account.Claim.Evidence[0].Start <= own.Start);
        return First(here.Where(a => Talks.Contains(a.Event.Type)), _ => 0)
            ?? First(before, a => own.Start - a.Account.Claim.Evidence[0].Start)
            ?? (talks.Select(a => a.Event.Id).Distinct().Count() == 1 ? talks[0].Event
                : First(here, a => Array.IndexOf(Acts, a.Event.Type)));
    }

    private static Event? First(IEnumerable<Telling> found, Func<Telling, int> order) =>
        found.OrderBy(order).ThenBy(a => a.Event.Id, StringComparer.Ordinal).Select(a => a.Event).FirstOrDefault();

    private sealed record Telling(Event Event, Told<EventClaim> Account);
}
