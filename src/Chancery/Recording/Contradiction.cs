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
        (a.Told.Article.Id == b.Told.Article.Id && !IsOneDeed(a.Claim, b.Claim)) // an article that tells two events means two
        || !TypesAgree(a, b)
        || !PartiesAgree(a, b)
        || Differ(a.Claim.From, b.Claim.From)
        || Differ(a.Claim.Mechanism, b.Claim.Mechanism)
        || (a.Claim.Ordinal is { } m && b.Claim.Ordinal is { } n && m != n)
        || !PlacesAgree(a, b)
        || !PeopleAgree(a, b)
        || AreOfOtherMatters(a.Claim, b.Claim)
        || AreTwoReports(a, b);

    // "Killed in Iraq an Iranian": one sentence, done to both.
    private static bool IsOneDeed(EventClaim a, EventClaim b) => a.Type == b.Type && Block.IsAct(a) && !Block.AreWords(a.Type) && a.From.Equals(b.From) && !a.To.Equals(b.To)
        && a.Evidence[0].Part == b.Evidence[0].Part && a.Evidence[0].Start == b.Evidence[0].Start && a.Evidence[0].End == b.Evidence[0].End;

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

    /// <summary>Whether both give one day, or one gives the day on which the other, undated, was told.</summary>
    public static bool SameDay(Account a, Account b) => (a.Claim.When.Edtf, b.Claim.When.Edtf) switch
    {
        (null, null) => a.Published == b.Published,
        ({ } x, { } y) => x.IsDay && y.IsDay && x.Overlaps(y),
        ({ } x, null) => x.IsDay && x.Earliest == b.Published,
        (null, { } y) => y.IsDay && y.Earliest == a.Published,
    };

    // Of a session of many, accounts name the sides that matter to them or the body alone; of talks of two they name both. A deed may be told as
    // done to one of those concerned or to another; what is said is said to one.
    private static bool PartiesAgree(Account a, Account b)
    {
        if (Block.IsAct(a.Claim) && Block.IsAct(b.Claim)) return !Block.AreWords(a.Claim.Type) || !Differ(a.Claim.To, b.Claim.To) || a.Claim.To.Intersect(b.Claim.To).Any();
        if (Differ(a.Claim.To, b.Claim.To)) return false;
        return a.Claim.Parties.SequenceEqual(b.Claim.Parties) || (Block.BodyOf(a.Claim) is { } body && body == Block.BodyOf(b.Claim));
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

    // One city may be called by its region, so where people of both sides are the same, that counts more.
    private static bool PlacesAgree(Account a, Account b) => CitiesAgree(a.Claim, b.Claim)
        || (a.Claim.Type != EventType.Visit && a.PeopleInCommon(b).Select(p => p.Person.Side).Distinct().Count() > 1);

    /// <summary>Whether both may be of one place; of a visit the country is asked.</summary>
    public static bool CitiesAgree(EventClaim a, EventClaim b)
    {
        if (a.Place is not { } p || b.Place is not { } q) return true;
        if (a.Type == EventType.Visit) return p.Country is null || q.Country is null || p.Country == q.Country;
        return p.Name is null || q.Name is null || p.Name.Contains(q.Name, StringComparison.Ordinal) || q.Name.Contains(p.Name, StringComparison.Ordinal);
    }

    // Two sides talk of many things at one meeting, but each agreement is on a matter of its own.
    private static bool AreOfOtherMatters(EventClaim a, EventClaim b) =>
        Block.KindOf(a.Type) == "agreement" && a.Topics.Count > 0 && b.Topics.Count > 0 && !a.Topics.Intersect(b.Topics).Any();

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
