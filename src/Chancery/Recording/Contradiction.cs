using Chancery.Coding;
using Chancery.Recording.LifeCycle;

namespace Chancery.Recording;

/// <summary>Whether two accounts cannot be of one event because something they state differs.</summary>
internal static class Contradiction
{
    private const int LongestDelay = 400;
    private const int MisdatedBy = 7;
    private const int MostDelegations = 3;

    public static bool Between(Account a, Account b) => !DatesAgree(a, b) || BesidesDates(a, b);

    /// <summary>Whether something else than their dates differs.</summary>
    public static bool BesidesDates(Account a, Account b) =>
        a.Told.Article.Id == b.Told.Article.Id // an article that tells two events means two
        || !TypesAgree(a, b)
        || !PartiesAgree(a.Claim, b.Claim)
        || Differ(a.Claim.From, b.Claim.From)
        || Differ(a.Claim.To, b.Claim.To)
        || Differ(a.Claim.Mechanism, b.Claim.Mechanism)
        || (a.Claim.Ordinal is { } m && b.Claim.Ordinal is { } n && m != n)
        || !PlacesAgree(a.Claim, b.Claim)
        || !PeopleAgree(a, b)
        || AreOfOtherMatters(a.Claim, b.Claim)
        || AreTwoReports(a, b);

    private static bool TypesAgree(Account a, Account b)
    {
        var (x, y) = (a.Claim.Type, b.Claim.Type);
        if (x == y) return true;
        if (Either(x, y, EventType.Meeting, EventType.Session) && (IsForum(a.Claim) || IsForum(b.Claim))) return false;
        if (Either(x, y, EventType.Call, EventType.Session)) return false;
        if (Either(x, y, EventType.Call, EventType.Meeting)) return SameDay(a, b) && NoCity(a, b) && a.PeopleInCommon(b).Any();
        if (Either(x, y, EventType.Agreement, EventType.Signing)) return SameDay(a, b) && a.Claim.Topics.Intersect(b.Claim.Topics).Any();
        return true;
    }

    // Leaders attend a forum beside their talks. The authority file's labels of forums end in this word.
    private static bool IsForum(EventClaim claim) => claim.Mechanism?.EndsWith(" Forum", StringComparison.Ordinal) == true;

    private static bool Either(EventType x, EventType y, EventType one, EventType two) => (x == one && y == two) || (x == two && y == one);

    private static bool NoCity(Account a, Account b) => a.Claim.Place?.Name is null && b.Claim.Place?.Name is null;

    private static bool SameDay(Account a, Account b) => (a.Claim.When.Edtf, b.Claim.When.Edtf) switch
    {
        (null, null) => a.Published == b.Published,
        ({ } x, { } y) => x.IsDay && y.IsDay && x.Overlaps(y),
        ({ } x, null) => x.IsDay && x.Earliest == b.Published,
        (null, { } y) => y.IsDay && y.Earliest == a.Published,
    };

    // Of a session of many, accounts name the sides that matter to them or the body alone; of talks of two they name both.
    private static bool PartiesAgree(EventClaim a, EventClaim b)
    {
        if (a.Parties.SequenceEqual(b.Parties)) return true;
        if (a.Mechanism is null || a.Mechanism != b.Mechanism) return false;
        return a.Parties.Count != 2 && b.Parties.Count != 2;
    }

    private static bool Differ(OneOrMany a, OneOrMany b) => a.Count > 0 && b.Count > 0 && !a.Equals(b);

    private static bool Differ(string? a, string? b) => a is not null && b is not null && a != b;

    /// <summary>Whether one moves what the other planned for other days.</summary>
    public static bool IsOfOtherDays(Account a, Account b) => Move.Takes(a, b) || Move.Takes(b, a);

    /// <summary>Whether both can be of the same days, or one moves what the other planned.</summary>
    public static bool DatesAgree(Account a, Account b)
    {
        if (IsOfOtherDays(a, b)) return true;
        if (a.IsNumberedLike(b) && (!a.Window.Stated || !b.Window.Stated || a.IsOver != b.IsOver)) return a.Window.DaysTo(b.Window) <= LongestDelay;
        if (a.IsNumberedLike(b) && a.Window.DaysTo(b.Window) <= MisdatedBy) return true; // two days told for one session
        return a.Window.Overlaps(b.Window) && !IsPlanForTheNext(a, b) && !IsPlanForTheNext(b, a);
    }

    // "We shall meet again", published after a meeting was told, is not about that meeting.
    private static bool IsPlanForTheNext(Account plan, Account told) =>
        plan.Claim.Status == EventStatus.Planned && !plan.Window.Stated && told.IsOver && told.IsToldBefore(plan);

    private static bool PlacesAgree(EventClaim a, EventClaim b)
    {
        if (a.Place is not { } p || b.Place is not { } q) return true;
        if (a.Type == EventType.Visit) return p.Country is null || q.Country is null || p.Country == q.Country;
        return p.Name is null || q.Name is null || p.Name.Contains(q.Name, StringComparison.Ordinal) || q.Name.Contains(p.Name, StringComparison.Ordinal);
    }

    // Two sides talk of many things at one meeting, but each agreement or demand is on a matter of its own.
    private static bool AreOfOtherMatters(EventClaim a, EventClaim b) =>
        a.Type is not (EventType.Visit or EventType.Meeting or EventType.Session or EventType.Call) && a.Topics.Count > 0 && b.Topics.Count > 0 && !a.Topics.Intersect(b.Topics).Any();

    // Leaders telephone often; one publisher's reports of undated calls on two days are of two calls.
    private static bool AreTwoReports(Account a, Account b) =>
        a.Claim.Type == EventType.Call && b.Claim.Type == EventType.Call && a.Claim.Status == b.Claim.Status && !a.Window.Stated && !b.Window.Stated
        && a.Published != b.Published && a.Told.Article.Publisher is { } publisher && publisher == b.Told.Article.Publisher;

    // When each account shows a side by other people, two meetings of the same states are two.
    private static bool PeopleAgree(Account a, Account b)
    {
        if (a.Claim.Parties.Count > MostDelegations || b.Claim.Parties.Count > MostDelegations) return true;
        return Sides(a.Claim).Union(Sides(b.Claim)).All(side => SideAgrees([.. a.People.Where(p => p.Person.Side == side)], [.. b.People.Where(p => p.Person.Side == side)]));
    }

    // Of a visit only the travellers matter: the hosts change from talk to talk.
    private static IReadOnlyList<string> Sides(EventClaim claim) => claim.Type == EventType.Visit && claim.From.Count > 0 ? claim.From : claim.Parties;

    private static bool SideAgrees(List<NamedPerson> mine, List<NamedPerson> theirs) =>
        mine.Count == 0 || theirs.Count == 0 || mine.Any(p => theirs.Any(p.IsSameAs));
}
