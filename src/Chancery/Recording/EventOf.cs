using System.Security.Cryptography;
using System.Text;
using Chancery.Coding;
using Chancery.Recording.Disagreements;
using Chancery.Resolving;

namespace Chancery.Recording;

/// <summary>What an event's accounts come to: for each value the preferred one, by a stated rule; the accounts keep all others.</summary>
internal static class EventOf
{
    private const double Telling = 0.85;
    private static readonly EventType[] MostTelling = [EventType.Session, EventType.Call, EventType.Meeting, EventType.Signing, EventType.Agreement];

    /// <summary>The event of accounts in canonical order.</summary>
    public static Event Accounts(IReadOnlyList<Account> accounts, IReadOnlyList<string> reasons, SourceKinds kinds)
    {
        var claims = accounts.Select(a => a.Claim).ToList();
        IReadOnlyList<Told<EventClaim>> told = [.. accounts.Select(a => a.Told)];
        var status = StatusOf(told, kinds);
        return new()
        {
            Id = IdOf(accounts[0].Told),
            Type = TypeOf(told, kinds),
            Status = status,
            Parties = [.. claims.SelectMany(c => c.Parties).Distinct().Order(StringComparer.Ordinal)],
            From = new(claims.SelectMany(c => c.From)),
            To = new(claims.SelectMany(c => c.To)),
            People = PeopleOf(accounts, status, kinds),
            When = WhenOf(told, status, kinds),
            Place = Values.Place(told, kinds)?.Value,
            Mechanism = Values.Mechanism(told, kinds)?.Value,
            Ordinal = Values.Ordinal(told, kinds),
            Topics = [.. claims.SelectMany(c => c.Topics).Distinct().Order(StringComparer.Ordinal)],
            Background = claims.All(c => c.Background),
            Accounts = told,
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

    // What was held was held, unless a denial is preferred; else the latest account knows best how a plan stands.
    private static EventStatus StatusOf(IReadOnlyList<Told<EventClaim>> told, SourceKinds kinds)
    {
        if (told.Any(t => t.Claim.Status == EventStatus.Held) && Values.Held(told, kinds)[0].Value) return EventStatus.Held;
        return told.Last(t => t.Claim.Status != EventStatus.Held).Claim.Status;
    }

    // Of the words that give the preferred date, a statement before what was inferred.
    private static When WhenOf(IReadOnlyList<Told<EventClaim>> told, EventStatus status, SourceKinds kinds) =>
        Values.Date(told, status, kinds) is not { } date ? When.Unknown
        : date.Accounts.Select(a => a.Claim.When).Where(w => w.Edtf!.Text == date.Value.Text).OrderBy(w => w is When.Stated ? 0 : 1).First();

    private static EventType TypeOf(IReadOnlyList<Told<EventClaim>> told, SourceKinds kinds) =>
        Values.OfPreferredType(told, kinds).GroupBy(a => a.Claim.Type).OrderByDescending(g => g.Count()).ThenBy(g => Rank(g.Key)).First().Key;

    // Each person once, as the account tells that knows most of who it is. Plans, passing mentions ("told of his talks with X and Y")
    // and accounts without the day say who came for a side only where no other account does.
    private static List<Participant> PeopleOf(IReadOnlyList<Account> accounts, EventStatus status, SourceKinds kinds)
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
        return [.. people.Select(p => WithOffice(p, accounts, kinds)).OrderBy(p => p.Side, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }

    private static Participant WithOffice(NamedPerson person, IReadOnlyList<Account> accounts, SourceKinds kinds) =>
        person.Person.Office is { } office && office != person.Person.Name ? person.Person with { Office = Values.Office(person, accounts.Select(a => a.Told), kinds) ?? office } : person.Person;
}
