using System.Globalization;
using Chancery.Coding;
using Chancery.Recording.LifeCycle;
using Chancery.Resolving;

namespace Chancery.Recording.Disagreements;

/// <summary>The values that the accounts of an event give, field by field, and how each field's values are compared.</summary>
internal static class Values
{
    private const int AWeek = 7;
    private const int FewSides = 3;

    private static readonly Preference<string> Mechanisms = new(m => m, _ => 0, (_, _) => false);
    private static readonly Preference<int> Ordinals = new(n => n.ToString(CultureInfo.InvariantCulture), _ => 0, (_, _) => false);
    private static readonly Preference<string> Offices = new(o => o, o => -o.Length, OfficesAgree);
    private static readonly Preference<bool> Holding = new(held => held ? "held" : "denied", held => held ? 0 : 1, (_, _) => false, changes: false); // what was held does not change
    private static readonly Preference<EventType> Types = new(t => t.ToString().ToLowerInvariant(), _ => 0, (a, b) => a != EventType.Call && b != EventType.Call);

    /// <summary>Whether it was held, of those that say either.</summary>
    public static IReadOnlyList<Variant<bool>> Held(IEnumerable<Told<EventClaim>> accounts, SourceKinds kinds) => Holding.Of(HeldOrDenied(accounts), kinds);

    /// <summary>The date: of accounts whose day still stands, those of the event's status before others.</summary>
    public static Variant<Edtf>? Date(IReadOnlyList<Told<EventClaim>> accounts, EventStatus status, SourceKinds kinds)
    {
        var dated = Dated(accounts, status);
        return Dates(dated).First(dated.Select(a => (a.Claim.When.Edtf!, a)), kinds);
    }

    /// <summary>The place.</summary>
    public static Variant<PlaceName>? Place(IEnumerable<Told<EventClaim>> accounts, SourceKinds kinds)
    {
        var placed = Placed(accounts);
        return Places(placed).First(placed, kinds);
    }

    /// <summary>The series.</summary>
    public static Variant<string>? Mechanism(IEnumerable<Told<EventClaim>> accounts, SourceKinds kinds) => Mechanisms.First(OfMechanism(accounts), kinds);

    /// <summary>The number in the series.</summary>
    public static int? Ordinal(IEnumerable<Told<EventClaim>> accounts, SourceKinds kinds) => Ordinals.First(Numbered(accounts), kinds)?.Value;

    /// <summary>The accounts that give the preferred kind of event.</summary>
    public static IReadOnlyList<Told<EventClaim>> OfPreferredType(IEnumerable<Told<EventClaim>> accounts, SourceKinds kinds) => Types.Of(accounts.Select(a => (a.Claim.Type, a)), kinds)[0].Accounts;

    /// <summary>The office of a person; null where no account gives one.</summary>
    public static string? Office(NamedPerson person, IEnumerable<Told<EventClaim>> accounts, SourceKinds kinds) => Offices.First(OfficesOf(person, accounts), kinds)?.Value;

    /// <summary>All disagreements of an event, in the order of <see cref="DisputedField"/>.</summary>
    public static IEnumerable<Disagreement> Disagreements(Event e, SourceKinds kinds)
    {
        if (e.Accounts.Count < 2) return [];
        var dated = Dated(e.Accounts, e.Status);
        var placed = Placed(e.Accounts);
        return
        [
            .. Holding.In(DisputedField.Status, null, HeldOrDenied(e.Accounts), kinds),
            .. Types.In(DisputedField.Type, null, e.Accounts.Select(a => (a.Claim.Type, a)), kinds),
            .. Dates(dated).In(DisputedField.Date, null, dated.Select(a => (a.Claim.When.Edtf!, a)), kinds),
            .. Places(placed).In(DisputedField.Place, null, placed, kinds),
            .. Mechanisms.In(DisputedField.Mechanism, null, OfMechanism(e.Accounts), kinds),
            .. Ordinals.In(DisputedField.Ordinal, null, Numbered(e.Accounts), kinds),
            .. e.Parties.Count <= FewSides ? e.Parties.SelectMany(side => People.In(DisputedField.People, side, OfSide(side, e), kinds)) : [],
            .. e.People.SelectMany(p => Offices.In(DisputedField.Office, p.Name, OfficesOf(new(p), e.Accounts), kinds)),
        ];
    }

    private static readonly Preference<List<NamedPerson>> People = new(
        all => string.Join(", ", all.Select(p => p.Person.Name)), all => -all.Count, (a, b) => a.Any(p => b.Any(p.IsSameAs)));

    private static IEnumerable<(bool, Told<EventClaim>)> HeldOrDenied(IEnumerable<Told<EventClaim>> accounts) =>
        accounts.Where(a => a.Claim.Status is EventStatus.Held or EventStatus.Ongoing or EventStatus.Denied).Select(a => (a.Claim.Status != EventStatus.Denied, a));

    private static List<Told<EventClaim>> Dated(IReadOnlyList<Told<EventClaim>> accounts, EventStatus status)
    {
        var dated = Standing.Of(accounts).Where(a => a.Claim.When.Edtf is not null).ToList();
        var telling = dated.Where(a => a.Claim.Status == status).ToList();
        return telling.Count > 0 ? telling : dated;
    }

    // A shorter stretch says more, but visits last: of their dates of less than a week the longest says most.
    private static Preference<Edtf> Dates(List<Told<EventClaim>> dated)
    {
        var lasts = dated.Exists(a => a.Claim.Type == EventType.Visit);
        return new(d => d.Text, d => Vagueness(d, lasts), (a, b) => a.Contains(b) || b.Contains(a) || ((a.IsApproximate || b.IsApproximate) && a.Overlaps(b)));
    }

    private static double Vagueness(Edtf date, bool lasts)
    {
        var days = date.Latest.DayNumber - date.Earliest.DayNumber;
        if (lasts && days is > 0 and < AWeek - 1) return -days;
        return date.IsApproximate ? days + AWeek : days;
    }

    private static List<(PlaceName Place, Told<EventClaim> Account)> Placed(IEnumerable<Told<EventClaim>> accounts) =>
        [.. accounts.Where(a => a.Claim.Place is not null).Select(a => (a.Claim.Place!, a))];

    // A visit goes to as many cities of a country as it likes.
    private static Preference<PlaceName> Places(List<(PlaceName, Told<EventClaim> Account)> placed)
    {
        var travels = placed.Exists(p => p.Account.Claim.Type == EventType.Visit);
        return new(p => p.Name ?? p.Country ?? "", p => p.Name is null ? 1 : 0, (a, b) => (travels && a.Country is not null && a.Country == b.Country) || PlacesAgree(a, b));
    }

    private static bool PlacesAgree(PlaceName a, PlaceName b) =>
        a.Name is null || b.Name is null ? a.Country is null || b.Country is null || a.Country == b.Country
        : a.Name.Contains(b.Name, StringComparison.Ordinal) || b.Name.Contains(a.Name, StringComparison.Ordinal);

    private static IEnumerable<(string, Told<EventClaim>)> OfMechanism(IEnumerable<Told<EventClaim>> accounts) =>
        accounts.Where(a => a.Claim.Mechanism is not null).Select(a => (a.Claim.Mechanism!, a));

    private static IEnumerable<(int, Told<EventClaim>)> Numbered(IEnumerable<Told<EventClaim>> accounts) =>
        accounts.Where(a => a.Claim.Ordinal is not null).Select(a => (a.Claim.Ordinal!.Value, a));

    private static IEnumerable<(List<NamedPerson>, Told<EventClaim>)> OfSide(string side, Event e) => e.Accounts
        .Where(a => a.Claim.Status == e.Status && !(a.Claim.Type == EventType.Visit && a.Claim.From.Count > 0 && !a.Claim.From.Contains(side)))
        .Select(a => (People: a.Claim.People.Where(p => p.Side == side).Select(p => new NamedPerson(p)).ToList(), a)).Where(a => a.People.Count > 0);

    private static IEnumerable<(string, Told<EventClaim>)> OfficesOf(NamedPerson person, IEnumerable<Told<EventClaim>> accounts) =>
        from account in accounts
        from named in account.Claim.People
        where named.Office is not null && named.Name != named.Office && person.IsSameAs(new(named))
        select (named.Office, account);

    // "Minister" is only less exact than "Minister of Defence"; a deputy is another rank.
    private static bool OfficesAgree(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase) && (longer.Length == shorter.Length || longer[shorter.Length] is ' ' or ',');
    }
}
