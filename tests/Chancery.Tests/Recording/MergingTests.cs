using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using static Chancery.Tests.Recording.Some;

namespace Chancery.Tests.Recording;

public sealed class MergingTests
{
    private static readonly Told<EventClaim> Lavrovs = Account("2025-08-21", when: "2025-08-21", people: [Lavrov, Jaishankar], article: "a");
    private static readonly Told<EventClaim> Putins = Account("2025-08-21", when: "2025-08-21", people: [Putin, Modi], article: "b");
    private static readonly Told<EventClaim> Bare = Account("2025-08-22", when: "2025-08-21", article: "c");

    [Fact]
    public void What_people_put_together_is_one_event_across_kinds_and_contradictions()
    {
        var visit = Account("2025-08-21", EventType.Visit, when: "2025-08-21", people: [Lavrov], article: "d");
        var e = Assert.Single(EventAssembler.Assemble([Lavrovs, Putins, visit], new Bonds([(Key(Putins), Key(Lavrovs)), (Key(visit), Key(Putins))], [])).Events);
        Assert.Contains("put together by decision", e.Reasons);
    }

    [Fact]
    public void What_people_keep_apart_stays_apart_with_all_that_belongs_to_it()
    {
        var again = Account("2025-08-22", when: "2025-08-21", people: [Lavrov, Jaishankar], article: "d");
        var other = Account("2025-08-23", when: "2025-08-21", people: [Lavrov, Jaishankar], article: "e");
        var assembly = EventAssembler.Assemble([Lavrovs, again, other], new Bonds([(Key(Lavrovs), Key(again))], [(Key(again), Key(other))]));
        Assert.Equal(2, assembly.Events.Count);
        Assert.Empty(assembly.Proposals);
        Assert.Contains(assembly.Events, e => e.Accounts.Count == 2 && e.Accounts.Contains(Lavrovs) && e.Accounts.Contains(again));
    }

    [Fact]
    public void What_fits_two_events_is_proposed_for_both_with_its_points()
    {
        var assembly = EventAssembler.Assemble([Lavrovs, Putins, Bare], Bonds.None);
        Assert.Equal(3, assembly.Events.Count);
        Assert.Equal(2, assembly.Proposals.Count);
        Assert.All(assembly.Proposals, p => Assert.Equal(["same type and parties (+2)", "dates overlap: 2025-08-21 (+4)"], p.Reasons));
    }

    [Fact]
    public void What_counts_only_because_nothing_else_fits_says_so() =>
        Assert.Contains("no other event fits as well", Assert.Single(Events(Lavrovs, Bare)).Reasons);

    [Fact]
    public void A_name_quoted_in_two_scripts_tells_that_a_deed_told_of_two_states_is_one() => Assert.Single(Events(
        Account("2025-08-21", EventType.Assault, when: "2025-08-20", from: "USA", to: "IRN", parties: "IRN USA", words: "A strike of the United States killed General Farhadzadeh."),
        Account("2025-08-21", EventType.Assault, when: "2025-08-20", from: "USA", to: "IRQ", parties: "IRQ USA", words: "अमरीकी हमले में जनरल फरहादज़ादेह मारे गए।")));

    [Fact]
    public void Words_of_one_side_about_two_matters_are_two() => Assert.Equal(2, Events(
        Account("2025-08-21", EventType.Accuse, from: "IND", to: "PAK", parties: "IND PAK", words: "The ministry strongly condemned the killing of a trader in Peshawar."),
        Account("2025-08-22", EventType.Accuse, from: "IND", to: "PAK", parties: "IND PAK", words: "The ministry blamed its neighbour for the shelling near Poonch.")).Count);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_no_link_and_no_bond_joins_is_assembled_as_if_alone(bool decided)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var accounts = Enumerable.Range(0, 40).Select(i => OrderTests.Anything(random, i)).ToArray();
            var bonds = decided ? new Bonds(SomePairs(accounts, random), SomePairs(accounts, random)) : Bonds.None;
            var parts = Components(accounts, bonds).Select(c => EventAssembler.Assemble(c, bonds)).ToList();
            Assert.Equal(Lines(EventAssembler.Assemble(accounts, bonds)), parts.SelectMany(Lines).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Linked_claims_share_a_reach()
    {
        var random = new Random(7);
        var accounts = Enumerable.Range(0, 300).Select(i => OrderTests.Anything(random, i)).ToArray();
        var linked = from a in accounts from b in accounts where a != b && EventAssembler.Links(a, b) select (a, b);
        Assert.All(linked, pair => Assert.Contains(Reach.Of(pair.a), r => Reach.Of(pair.b).Any(o => o.Block == r.Block && o.First <= r.Last && r.First <= o.Last)));
    }

    [Fact]
    public void Articles_in_any_order_give_the_same_events_reasons_and_proposals()
    {
        var accounts = Told([.. Read(Path.Combine(Shared.RepositoryRoot(), "examples")), .. Read(Shared.Find("corpus", "news-en", "air-en-2020-01.jsonl.gz")).Take(100),
            .. Read(Shared.Find("corpus", "news-hi", "air-hi-2020-01.jsonl.gz")).Take(100)]);
        var expected = Lines(EventAssembler.Assemble(accounts, Bonds.None));
        for (var seed = 0; seed < 3; seed++)
        {
            new Random(seed).Shuffle(accounts);
            Assert.Equal(expected, Lines(EventAssembler.Assemble(accounts, Bonds.None)));
        }
    }

    private static Article[] Read(string path) => [.. new ArticleReader(new ReadingOptions()).ReadPath(path).OfType<ReadResult.Read>().Select(r => r.Article)];

    private static Told<EventClaim>[] Told(Article[] articles) => [.. articles.Select(TestPipeline.Instance.Read)
        .SelectMany(c => c.Events.Select((e, i) => new Told<EventClaim>(ArticleHead.Of(c.Article), e) { Position = i }))];

    private static ClaimKey Key(Told<EventClaim> told) => new(told.Article.Id, told.Position);

    private static List<(ClaimKey, ClaimKey)> SomePairs(Told<EventClaim>[] accounts, Random random) =>
        [.. Enumerable.Range(0, 4).Select(_ => (Key(accounts[random.Next(accounts.Length)]), Key(accounts[random.Next(accounts.Length)])))];

    private static IEnumerable<string> Lines(Assembly assembly) => assembly.Events.Select(RecordExport.Line)
        .Concat(assembly.Proposals.Select(p => $"{Key(p.A)} {Key(p.B)} {p.Score} {string.Join("; ", p.Reasons)}")).Order(StringComparer.Ordinal);

    private static IEnumerable<Told<EventClaim>[]> Components(Told<EventClaim>[] accounts, Bonds bonds)
    {
        var component = Enumerable.Range(0, accounts.Length).ToArray();
        for (var i = 0; i < accounts.Length; i++)
            for (var j = 0; j < i; j++)
                if (EventAssembler.Links(accounts[i], accounts[j]) || bonds.Together.Any(p => IsOf(p, accounts[i], accounts[j])))
                    component = [.. component.Select(c => c == component[i] ? component[j] : c)];
        return accounts.Select((a, i) => (a, i)).GroupBy(x => component[x.i], x => x.a).Select(g => g.ToArray());
    }

    private static bool IsOf((ClaimKey A, ClaimKey B) pair, Told<EventClaim> a, Told<EventClaim> b) =>
        pair == (Key(a), Key(b)) || pair == (Key(b), Key(a));
}
