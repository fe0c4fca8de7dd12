using System.Security.Cryptography;
using System.Text;
using Chancery.Coding;
using Chancery.Resolving;

namespace Chancery.Recording;

/// <summary>What an event's accounts come to: for each value the preferred one, by a stated rule; the accounts keep all others.</summary>
internal static class EventOf
{
    private const int DaysOfWeek = 7;

    /// <summary>The event of accounts in canonical order.</summary>
    public static Event Accounts(IReadOnlyList<Told<EventClaim>> accounts, IReadOnlyList<string> reasons)
    {
        var claims = accounts.Select(a => a.Claim).ToList();
        return new()
        {
            Id = IdOf(accounts[0]),
            Type = claims.GroupBy(c => c.Type).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key,
            Status = StatusOf(accounts),
            Parties = [.. claims.SelectMany(c => c.Parties).Distinct().Order(StringComparer.Ordinal)],
            From = new(claims.SelectMany(c => c.From)),
            To = new(claims.SelectMany(c => c.To)),
            People = PeopleOf(claims),
            When = WhenOf(accounts),
            Place = PlaceOf(claims),
            Mechanism = claims.Select(c => c.Mechanism).FirstOrDefault(m => m is not null),
            Ordinal = claims.Select(c => c.Ordinal).FirstOrDefault(o => o is not null),
            Topics = [.. claims.SelectMany(c => c.Topics).Distinct().Order(StringComparer.Ordinal)],
            Background = claims.All(c => c.Background),
            Accounts = accounts,
            Reasons = reasons,
        };
    }

    private static string IdOf(Told<EventClaim> first)
    {
        var words = first.Claim.Evidence[0];
        var text = $"{first.Article.Id} {words.Part} {words.Start} {first.Claim.Type} {first.Claim.Status} {string.Join(' ', first.Claim.Parties)} {first.Claim.When.Edtf?.Text} {string.Join(' ', first.Claim.From)}";
        return "event:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
    }

    // What was held was held; else the latest account knows best how a plan stands.
    private static EventStatus StatusOf(IReadOnlyList<Told<EventClaim>> accounts)
    {
        var statuses = accounts.Select(a => a.Claim.Status).ToList();
        if (statuses.Contains(EventStatus.Held)) return EventStatus.Held;
        if (statuses.Contains(EventStatus.Ongoing)) return EventStatus.Ongoing;
        return statuses[^1];
    }

    // The most exact date; among those the one most accounts give; then the latest account's.
    private static When WhenOf(IReadOnlyList<Told<EventClaim>> accounts) => accounts.Select((a, i) => (a.Claim.When, Order: i))
        .Where(w => w.When.Edtf is not null)
        .GroupBy(w => w.When.Edtf!.Text)
        .OrderBy(g => g.First().When.Edtf!.IsApproximate ? 1 : 0)
        .ThenBy(g => Length(g.First().When.Edtf!, accounts[0].Claim.Type))
        .ThenByDescending(g => g.Count())
        .ThenByDescending(g => g.Max(w => w.Order))
        .Select(g => g.First().When).FirstOrDefault() ?? When.Unknown;

    // A shorter stretch says more, but visits last: of their dates of less than a week the longest says most.
    private static int Length(Edtf date, EventType type)
    {
        var days = date.Latest.DayNumber - date.Earliest.DayNumber + 1;
        return type == EventType.Visit && days < DaysOfWeek ? -days : days;
    }

    private static PlaceName? PlaceOf(List<EventClaim> claims) => claims.Where(c => c.Place is not null).Select(c => c.Place!)
        .GroupBy(p => p).OrderByDescending(g => g.Key.Name is not null).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.Name, StringComparer.Ordinal)
        .Select(g => g.Key).FirstOrDefault();

    private static List<Participant> PeopleOf(List<EventClaim> claims) =>
        [.. claims.SelectMany(c => c.People).GroupBy(p => p.Name)
            .Select(g => g.OrderBy(p => p.Actor is null ? 1 : 0).ThenBy(p => p.Office is null ? 1 : 0).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Office, StringComparer.Ordinal).First())
            .OrderBy(p => p.Side, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)];
}
