using System.Globalization;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;

namespace Chancery.Tests.Recording;

public sealed class OrderTests
{
    private static readonly string?[] Dates = [null, null, null, "2025-08-21", "2025-08-22", "2025-08-20/2025-08-22", "2025-08", "2025", "2025-12~"];
    private static readonly string?[] Cities = [null, null, "Moscow", "Delhi"];
    private static readonly string?[] Mechanisms = [null, null, null, "IRIGC-TEC", "SCO summit"];
    private static readonly string[] Parties = ["IND RUS", "IND RUS", "IND RUS SCO", "SCO"];
    private static readonly EventType[] Types = [EventType.Meeting, EventType.Meeting, EventType.Session, EventType.Call, EventType.Visit, EventType.Agreement];

    [Fact]
    public void Any_order_of_reading_gives_the_same_events_with_the_same_ids_and_bytes()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var accounts = Enumerable.Range(0, 30).Select(i => Anything(random, i)).ToArray();
            var expected = Bytes(accounts);
            for (var shuffle = 0; shuffle < 3; shuffle++)
            {
                random.Shuffle(accounts);
                Assert.Equal(expected, Bytes(accounts));
            }
        }
    }

    [Fact]
    public void Every_account_is_in_exactly_one_event_and_no_two_of_one_event_contradict_each_other()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var accounts = Enumerable.Range(0, 30).Select(i => Anything(random, i)).ToArray();
            var events = EventAssembler.Assemble(accounts);
            Assert.Equal(accounts.Length, events.SelectMany(e => e.Accounts).Distinct().Count());
            Assert.Equal(accounts.Length, events.Sum(e => e.Accounts.Count));
            Assert.Equal(events.Count, events.Select(e => e.Id).Distinct().Count());
            foreach (var told in events.Select(e => e.Accounts.Select(a => new Account(a)).ToList()))
                Assert.DoesNotContain(told.SelectMany(a => told.Where(b => a != b).Select(b => (a, b))), pair => Contradiction.Between(pair.a, pair.b));
        }
    }

    [Fact]
    public void The_same_event_told_in_three_languages_is_one()
    {
        var e = Assert.Single(Read(
            ("en", "Indian External Affairs Minister S. Jaishankar met Russian Foreign Minister Sergey Lavrov in Moscow on Thursday."),
            ("ru", "В четверг в Москве министр иностранных дел России Сергей Лавров встретился с министром иностранных дел Индии Субраманьямом Джайшанкаром."),
            ("hi", "भारत के विदेश मंत्री एस. जयशंकर ने गुरुवार को मॉस्को में रूस के विदेश मंत्री सर्गेई लावरोव से मुलाकात की।")), e => e.Type == EventType.Meeting);
        Assert.Equal(["en", "hi", "ru"], e.Accounts.Select(a => a.Article.Language).Order());
        Assert.Equal("2025-08-21", e.When.Edtf?.Text);
    }

    private static IReadOnlyList<Event> Read(params (string Language, string Text)[] articles) => EventAssembler.Assemble(
        articles.Select(a => TestPipeline.Instance.Read(new Article("", a.Text, a.Language, PublicationTime.Parse("2025-08-22"))))
            .SelectMany(c => c.Events.Select((e, i) => new Told<EventClaim>(ArticleHead.Of(c.Article), e) { Position = i })));

    private static string Bytes(IEnumerable<Told<EventClaim>> accounts) => string.Join('\n', EventAssembler.Assemble(accounts).Select(RecordExport.Line));

    internal static Told<EventClaim> Anything(Random random, int number)
    {
        Participant[] all = [Some.Putin, Some.Modi, Some.Lavrov, Some.Jaishankar];
        return Some.Account(
            $"2025-08-{random.Next(18, 28).ToString(CultureInfo.InvariantCulture)}", One(random, Types), random.Next(4) == 0 ? EventStatus.Planned : EventStatus.Held, One(random, Parties),
            One(random, Dates), One(random, Cities), mechanism: One(random, Mechanisms), ordinal: random.Next(6) == 0 ? random.Next(25, 27) : null, background: random.Next(6) == 0,
            publisher: One(random, ["A", "B"]), article: (number / 2).ToString(CultureInfo.InvariantCulture), topics: One(random, ["", "trade", "space"]),
            people: [.. all.Where(_ => random.Next(3) == 0)]) with
        { Position = number };
    }

    private static T One<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];
}
