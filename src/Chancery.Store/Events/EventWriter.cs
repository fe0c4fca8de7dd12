using System.Globalization;
using Chancery.Coding;
using Chancery.Recording;
using Chancery.Recording.Decisions;
using Chancery.Store.Claims;
using Chancery.Store.Decisions;

namespace Chancery.Store.Events;

/// <summary>
/// Places new claims and assembles the events of all that hang together with them, some claims a transaction; what is interrupted stays
/// unplaced. Two claims hang together when they can be of one event; events never reach beyond what hangs together, so what is made of
/// new claims does not depend on how much else the record holds.
/// </summary>
internal sealed class EventWriter(Sql sql, Judgements judgements)
{
    private const int ClaimsATransaction = 4000;
    private const int LongestShort = 31;
    private const int MostRemembered = 30_000;
    private readonly Dictionary<long, Account> remembered = [];
    private readonly Placement placement = new(sql);
    private readonly ClaimRows rows = new();
    // Found when first asked for: what is in force may be another by then.
    private readonly Lazy<DecidedClaims> decided = new(() => new(sql, judgements));
    private long lastEvent;

    public void AssembleAll()
    {
        TakeBackIfRulesChanged();
        while (AssembleSome()) { }
    }

    private void TakeBackIfRulesChanged()
    {
        if (IsOfTheseRules()) return;
        using var transaction = sql.BeginWrite();
        if (!IsOfTheseRules())
        {
            placement.TakeBackAll();
            sql.Run("DELETE FROM rules");
            sql.Run("INSERT INTO rules VALUES ($1)", EventAssembler.Rules);
        }
        transaction.Commit();
    }

    private bool IsOfTheseRules() => sql.Number("SELECT count(*) FROM rules WHERE name = $1", EventAssembler.Rules) > 0;

    private bool AssembleSome()
    {
        if (sql.Value("SELECT claim FROM unplaced LIMIT 1") is null) return false;
        using var transaction = sql.BeginWrite();
        var some = PlaceSome();
        transaction.Commit();
        return some;
    }

    /// <summary>Places everything within a transaction that is open.</summary>
    public void PlaceAll()
    {
        while (PlaceSome()) { }
    }

    private bool PlaceSome()
    {
        var taken = sql.All($"SELECT claim FROM unplaced ORDER BY claim LIMIT {ClaimsATransaction}", r => r.GetInt64(0));
        sql.Run("DELETE FROM unplaced WHERE claim IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", Sql.Json(taken));
        Place([.. Load(taken).Keys]);
        return taken.Count > 0;
    }

    private void Place(List<long> claims)
    {
        WriteSpans(claims);
        var components = new Components();
        foreach (var (a, b) in Linked(claims).Concat(TakenTogether([.. claims]))) components.Join(a, b);
        var old = ComponentsOf(claims, components);
        var members = Members(old);
        foreach (var (claim, component) in members) components.Join(claim, component);
        RemovePlaces(old);
        Write([.. claims.Concat(members.Select(m => m.Claim)).Distinct().GroupBy(components.Of)]);
    }

    private void WriteSpans(List<long> claims) => sql.Database.Insert("span", ["block", "long", "first", "last", "claim"],
        [.. claims.SelectMany(c => Reach.Of(remembered[c]).Select(r => new object?[] { r.Block, IsLong(r), r.First.DayNumber, r.Last.DayNumber, c }))]);

    private static long IsLong(Reach reach) => reach.Last.DayNumber - reach.First.DayNumber > LongestShort ? 1 : 0;

    // The pairs of these claims with any others that can be of one event.
    private IEnumerable<(long A, long B)> Linked(List<long> claims)
    {
        var pairs = Meeting(claims);
        var accounts = Load([.. pairs.SelectMany(p => new[] { p.A, p.B }).Distinct()]);
        return pairs.Where(p => EventAssembler.AreLinked(accounts[p.A], accounts[p.B]));
    }

    private IEnumerable<(long A, long B)> TakenTogether(HashSet<long> claims) => decided.Value.Together.Where(p => claims.Contains(p.A) || claims.Contains(p.B));

    // Short spans that meet begin at most their length before the other's beginning; of the long ones there are few.
    private List<(long A, long B)> Meeting(List<long> claims) => [.. sql.All($"""
        SELECT s.claim, o.claim FROM span s JOIN span o ON o.block = s.block AND o.long = 0 AND o.first BETWEEN s.first - {LongestShort} AND s.last AND o.last >= s.first
        WHERE s.claim IN (SELECT CAST(value AS BIGINT) FROM EACH($1)) AND o.claim <> s.claim
        UNION ALL
        SELECT s.claim, o.claim FROM span s JOIN span o ON o.block = s.block AND o.long = 1 AND o.first <= s.last AND o.last >= s.first
        WHERE s.claim IN (SELECT CAST(value AS BIGINT) FROM EACH($1)) AND o.claim <> s.claim
        """, r => (A: r.GetInt64(0), B: r.GetInt64(1)), Sql.Json(claims)).Select(p => p.A < p.B ? p : (p.B, p.A)).Distinct()];

    // The components, placed earlier, of the claims that the new ones are linked to.
    private List<long> ComponentsOf(List<long> claims, Components found)
    {
        var linked = found.All.Except(claims).ToList();
        var placed = sql.All("SELECT claim, component FROM placed WHERE claim IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", r => (Claim: r.GetInt64(0), Component: r.GetInt64(1)), Sql.Json(linked));
        foreach (var (claim, component) in placed) found.Join(claim, component);
        return [.. placed.Select(p => p.Component).Distinct()];
    }

    private List<(long Claim, long Component)> Members(List<long> components) =>
        sql.All("SELECT claim, component FROM placed WHERE component IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", r => (r.GetInt64(0), r.GetInt64(1)), Sql.Json(components));

    private void RemovePlaces(List<long> components)
    {
        sql.Run("DELETE FROM event WHERE component IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", Sql.Json(components));
        sql.Run("DELETE FROM proposal WHERE component IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", Sql.Json(components));
        sql.Run("DELETE FROM placed WHERE component IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", Sql.Json(components));
    }

    private void Write(List<IGrouping<long, long>> components)
    {
        lastEvent = sql.Number("SELECT max(key) FROM event");
        var (placed, events, accounts, relations, proposals) = (new List<object?[]>(), new List<object?[]>(), new List<object?[]>(), new List<object?[]>(), new List<object?[]>());
        foreach (var component in components)
        {
            var own = Load([.. component]);
            placed.AddRange(own.Keys.Select(claim => new object?[] { claim, component.Key }));
            var keys = own.ToDictionary(a => (a.Value.Told.Article.Id, a.Value.Told.Position), a => a.Key);
            var assembly = Decide(EventAssembler.Assemble(own.Values.Select(a => a.Told), BondsOf(own)), keys);
            proposals.AddRange(Proposals.Rows(assembly, component.Key));
            foreach (var e in assembly.Events) Take(e, component.Key, keys, events, accounts, relations);
        }
        sql.Database.Insert("placed", ["claim", "component"], placed);
        sql.Database.Insert("event", ["key", "id", "component", "day", "body"], events);
        sql.Database.Insert("account", ["event", "place", "claim"], accounts);
        sql.Database.Insert("proposal", Proposals.Columns, proposals);
        sql.Database.Insert("relation", ["one", "other", "day", "event"], relations);
    }

    private Assembly Decide(Assembly assembly, Dictionary<(string, int), long> keys) => assembly with
    {
        Events = [.. assembly.Events.Select(e => Corrections.Apply(e, decided.Value.On(e.Accounts.Select(a => keys[(a.Article.Id, a.Position)]))))],
    };

    private void Take(Event e, long component, Dictionary<(string, int), long> keys, List<object?[]> events, List<object?[]> accounts, List<object?[]> relations)
    {
        var day = AccountOrder.DayOf(e).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        events.Add([++lastEvent, e.Id, component, day, EventValues.Of(e).Json()]);
        accounts.AddRange(e.Accounts.Select((a, i) => new object?[] { lastEvent, i, keys[(a.Article.Id, a.Position)] }));
        relations.AddRange(Relations.Of(e).Select(r => new object?[] { r.One, r.Other, day, lastEvent }));
    }

    private Bonds BondsOf(Dictionary<long, Account> own)
    {
        List<(ClaimKey, ClaimKey)> Of(IEnumerable<(long A, long B)> pairs) =>
            [.. pairs.Where(p => own.ContainsKey(p.A) && own.ContainsKey(p.B)).Select(p => (Place(own[p.A]), Place(own[p.B])))];
        return new(Of(decided.Value.Together), Of(decided.Value.Apart));
    }

    private static ClaimKey Place(Account account) => new(account.Told.Article.Id, account.Told.Position);

    // Those of the claims that are in force and not dismissed, with their accounts.
    private Dictionary<long, Account> Load(IReadOnlyCollection<long> claims)
    {
        if (remembered.Count > MostRemembered) remembered.Clear();
        var missing = claims.Where(c => !remembered.ContainsKey(c)).ToList();
        if (missing.Count > 0)
            foreach (var (key, told) in sql.All($"SELECT {ClaimRows.Columns} FROM {ClaimRows.InForce} WHERE c.key IN (SELECT CAST(value AS BIGINT) FROM EACH($1))", r => (r.GetInt64(0), rows.Claim<EventClaim>(r)), Sql.Json(missing)))
                remembered[key] = new(Identified(told));
        return claims.Where(c => remembered.ContainsKey(c) && !decided.Value.IsDismissed(c)).ToDictionary(c => c, c => remembered[c]);
    }

    private Told<EventClaim> Identified(Told<EventClaim> told) => !judgements.NamePersons ? told
        : told with { Claim = told.Claim with { People = [.. told.Claim.People.Select(p => judgements.Person(p.Name, p.Side) is { } known ? p with { Name = known.FullName, Actor = known.Actor } : p)] } };
}
