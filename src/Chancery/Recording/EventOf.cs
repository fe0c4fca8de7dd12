using System.Security.Cryptography;
using System.Text;
using Chancery.Coding;
using Chancery.Recording.LifeCycle;
using Chancery.Resolving;

namespace Chancery.Recording;

/// <summary>What an event's accounts come to: for each value the preferred one, by a stated rule; the accounts keep all others.</summary>
internal static class EventOf
{
    private const int AWeek = 7;
    private const double Telling = 0.85;
    private static readonly EventType[] MostTelling = [EventType.Session, EventType.Call, EventType.Meeting, EventType.Signing, EventType.Agreement];

    /// <summary>The event of accounts in canonical order.</summary>
    public static Event Accounts(IReadOnlyList<Account> accounts, IReadOnlyList<string> reasons)
    {
        var claims = accounts.Select(a => a.Claim).ToList();
        var status = StatusOf(claims);
        return new()
        {
            Id = IdOf(accounts[0].Told),
            Type = claims.GroupBy(c => c.Type).OrderByDescending(g => g.Count()).ThenBy(g => Rank(g.Key)).First().Key,
            Status = status,
            Parties = [.. claims.SelectMany(c => c.Parties).Distinct().Order(StringComparer.Ordinal)],
            From = new(claims.SelectMany(c => c.From)),
            To = new(claims.SelectMany(c => c.To)),
            People = PeopleOf(accounts, status),
            When = WhenOf([.. Standing.Of(accounts).Select(a => a.Claim)], status),
            Place = PlaceOf(claims),
            Mechanism = Commonest(claims.Select(c => c.Mechanism)),
            Ordinal = claims.Where(c => c.Ordinal is not null).GroupBy(c => c.Ordinal).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key,
            Topics = [.. claims.SelectMany(c => c.Topics).Distinct().Order(StringComparer.Ordinal)],
            Background = claims.All(c => c.Background),
            Accounts = [.. accounts.Select(a => a.Told)],
            Reasons = reasons,
        };
    }

    // The earliest account names the event, so it keeps its name when later articles tell the same.
    private static string IdOf(Told<EventClaim> first)
    {
        var words = first.Claim.Evidence[0];
        var text = $"{first.Article.Id} {first.Position} {words.Part} {words.Start} {first.Claim.Type} {first.Claim.Status} {string.Join(' ', first.Claim.Parties)} {first.Claim.When.Edtf?.Text} {string.Join(' ', first.Claim.From)}";
        return "event:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
    }

    // Of equally frequent types the one that says more.
    private static int Rank(EventType type) => Array.IndexOf(MostTelling, type) is >= 0 and var rank ? rank : MostTelling.Length;

    // What was held was held, unless more accounts deny it; else the latest account knows best how a plan stands.
    private static EventStatus StatusOf(List<EventClaim> claims)
    {
        var held = claims.Count(c => c.Status == EventStatus.Held);
        return held > 0 && held >= claims.Count(c => c.Status == EventStatus.Denied) ? EventStatus.Held : claims.FindLast(c => c.Status != EventStatus.Held)!.Status;
    }

    // Of the dates that accounts of the final status give, else of all: the most exact; then the one most accounts give; then the latest given.
    private static When WhenOf(List<EventClaim> claims, EventStatus status)
    {
        var dated = claims.Where(c => c.When.Edtf is not null).ToList();
        var telling = dated.Where(c => c.Status == status).ToList();
        return (telling.Count > 0 ? telling : dated).Select((c, i) => (Claim: c, Order: i)).GroupBy(c => c.Claim.When.Edtf!.Text)
            .OrderBy(g => Vagueness(g.First().Claim)).ThenByDescending(g => g.Count()).ThenByDescending(g => g.Max(c => c.Order))
            .FirstOrDefault()?.Select(c => c.Claim.When).OrderBy(w => w is When.Stated ? 0 : 1).First() ?? When.Unknown;
    }

    // A shorter stretch says more, but visits last: of their dates of less than a week the longest says most.
    private static int Vagueness(EventClaim claim)
    {
        var date = claim.When.Edtf!;
        var days = date.Latest.DayNumber - date.Earliest.DayNumber;
        if (claim.Type == EventType.Visit && days is > 0 and < AWeek - 1) return -days;
        return date.IsApproximate ? days + AWeek : days;
    }

    // A city before a country alone; then the one most accounts give; then the latest given.
    private static PlaceName? PlaceOf(List<EventClaim> claims) => claims.Select((c, i) => (c.Place, Order: i)).Where(c => c.Place is not null)
        .GroupBy(c => c.Place).OrderBy(g => g.Key!.Name is null ? 1 : 0).ThenByDescending(g => g.Count()).ThenByDescending(g => g.Max(c => c.Order))
        .FirstOrDefault()?.Key;

    private static string? Commonest(IEnumerable<string?> names) =>
        names.Where(n => n is not null).GroupBy(n => n).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    // Each person once, as the account tells that knows most of who it is. Plans, passing mentions ("told of his talks with X and Y")
    // and accounts without the day say who came for a side only where no other account does.
    private static List<Participant> PeopleOf(IReadOnlyList<Account> accounts, EventStatus status)
    {
        var sure = accounts.Where(a => a.Claim.Status == status && a.Claim.Score >= Telling).ToList();
        var telling = (sure.Exists(a => a.Window.Stated) ? sure.Where(a => a.Window.Stated) : sure).SelectMany(a => a.People).ToList();
        var sides = telling.Select(p => p.Person.Side).ToHashSet();
        var people = new List<NamedPerson>();
        foreach (var person in telling.Concat(accounts.SelectMany(a => a.People)))
        {
            var same = people.FindIndex(p => p.IsSameAs(person));
            if (same >= 0) people[same] = person.Knowledge > people[same].Knowledge ? person : people[same];
            else if (!sides.Contains(person.Person.Side) || telling.Contains(person)) people.Add(person);
        }
        return [.. people.Select(p => p.Person).OrderBy(p => p.Side, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }
}
