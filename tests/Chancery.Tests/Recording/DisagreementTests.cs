using Chancery.Coding;
using Chancery.Recording;
using Chancery.Recording.Disagreements;
using static Chancery.Tests.Recording.Some;

namespace Chancery.Tests.Recording;

/// <summary>Where accounts differ all values stay with those who give them, and one is preferred by a stated rule.</summary>
public sealed class DisagreementTests
{
    private const string Kremlin = "President of Russia";
    private const string Agency = "TASS";

    [Fact]
    public void What_is_only_less_exact_is_no_disagreement()
    {
        var e = Assert.Single(Events(
            Account("2025-08-21", when: "2025-08-21", city: "Moscow", country: "RUS", people: [Lavrov, Jaishankar]),
            Account("2025-08-22", when: "2025-08", country: "RUS", people: [Jaishankar, new("Lavrov", "RUS", "Minister")])));
        Assert.Empty(e.Disagreements);
        Assert.Equal(("2025-08-21", "Moscow"), (e.When.Edtf?.Text, e.Place?.Name));
    }

    [Theory]
    [InlineData(Kremlin, "2025-08-20", "A", "2025-08-25", "official over press")]
    [InlineData(Agency, "2025-08-20", "A", "2025-08-25", "wire over press")]
    [InlineData("A", "2025-08-20", "B", "2025-08-25", "nothing speaks for either; held stands by default")]
    [InlineData(Kremlin, "2025-08-20", Agency, "2025-08-25", "official over wire")]
    public void A_held_or_denied_event_is_as_the_preferred_source_says(string preferred, string told, string other, string toldByOther, string reason)
    {
        var held = Account(told, when: "2025-08-20", publisher: preferred, people: [Lavrov, Jaishankar]);
        var denied = Account(toldByOther, status: EventStatus.Denied, when: "2025-08-20", publisher: other, article: "b", people: [Lavrov, Jaishankar]);
        var e = Assert.Single(Events(held, denied));
        var status = Assert.Single(e.Disagreements, d => d.Field == DisputedField.Status);
        Assert.Equal((EventStatus.Held, reason), (e.Status, status.Reason));
        Assert.Equal(["held", "denied"], status.Variants.Select(v => v.Value));
        Assert.Equal([held, denied], status.Variants.Select(v => v.Accounts.Single()));
    }

    [Fact]
    public void Of_two_denials_told_on_one_day_more_origins_count()
    {
        var e = Assert.Single(Events(Account("2025-08-21", when: "2025-08-20", publisher: "A", people: [Lavrov]),
            Account("2025-08-21", status: EventStatus.Denied, when: "2025-08-20", publisher: "B", article: "b", people: [Lavrov]),
            Account("2025-08-21", status: EventStatus.Denied, when: "2025-08-20", publisher: "C", article: "c", people: [Lavrov])));
        Assert.Equal((EventStatus.Denied, "more origins: 2 over 1"), (e.Status, Assert.Single(e.Disagreements).Reason));
    }

    [Fact]
    public void A_deputy_is_another_rank()
    {
        var e = Assert.Single(Events(
            Account("2025-08-21", when: "2025-08-20", publisher: "A", people: [Jaishankar, new("Denis Manturov", "RUS", "Deputy Prime Minister")]),
            Account("2025-08-21", when: "2025-08-20", publisher: Kremlin, article: "b", people: [Jaishankar, new("Denis Manturov", "RUS", "First Deputy Prime Minister")])));
        var office = Assert.Single(e.Disagreements);
        Assert.Equal((DisputedField.Office, "Denis Manturov"), (office.Field, office.Of));
        Assert.Equal("First Deputy Prime Minister", office.Variants[0].Value);
        Assert.Equal("First Deputy Prime Minister", e.People.Single(p => p.Side == "RUS").Office);
    }

    [Fact]
    public void A_numbered_session_told_for_two_days_is_one_session_with_two_dates()
    {
        var e = Assert.Single(Events(
            Account("2025-08-21", EventType.Session, when: "2025-08-20", mechanism: "IRIGC-TEC", ordinal: 26, publisher: "A"),
            Account("2025-08-22", EventType.Session, when: "2025-08-21", mechanism: "IRIGC-TEC", ordinal: 26, publisher: "B")));
        Assert.Equal(["2025-08-21", "2025-08-20"], Assert.Single(e.Disagreements).Variants.Select(v => v.Value));
        Assert.Equal("2025-08-21", e.When.Edtf?.Text);
    }

    [Fact]
    public void Twelve_prints_of_one_text_are_one_voice()
    {
        var e = Assert.Single(Events([Account("2025-08-21", when: "2025-08-20", publisher: "A", people: [Lavrov]),
            .. Enumerable.Range(0, 12).Select(i => Account("2025-08-21", status: EventStatus.Denied, when: "2025-08-20", publisher: $"P{i}", article: $"{i}", people: [Lavrov]) is var copy ? copy with { Article = copy.Article with { Origin = "P0" } } : copy)]));
        Assert.Equal([1, 1], Assert.Single(e.Disagreements).Variants.Select(v => v.Origins));
    }

    [Fact]
    public void The_order_of_articles_does_not_change_what_is_preferred()
    {
        var accounts = new[]
        {
            Account("2025-08-21", EventType.Session, when: "2025-08-20", mechanism: "IRIGC-TEC", ordinal: 26, publisher: "A", people: [Jaishankar]),
            Account("2025-08-21", EventType.Session, when: "2025-08-21", mechanism: "IRIGC-TEC", ordinal: 26, publisher: Agency, people: [Jaishankar]),
            Account("2025-08-22", EventType.Session, when: "2025-08-22", mechanism: "IRIGC-TEC", ordinal: 26, publisher: "C"),
            Account("2025-08-22", EventType.Session, EventStatus.Denied, when: "2025-08-21", mechanism: "IRIGC-TEC", ordinal: 26, publisher: "D", article: "d"),
            Account("2025-08-23", EventType.Session, when: "2025-08", mechanism: "IRIGC-TEC", ordinal: 26, publisher: Kremlin, country: "RUS"),
        };
        var expected = Told(accounts);
        for (var seed = 0; seed < 40; seed++)
        {
            new Random(seed).Shuffle(accounts);
            Assert.Equal(expected, Told(accounts));
        }
    }

    private static string Told(Told<EventClaim>[] accounts) => string.Join('\n', EventAssembler.Assemble(accounts).Select(e =>
        $"{e.Id} {e.Status} {e.When.Edtf} {string.Join(' ', e.Disagreements.Select(d => $"{d.Field} {d.Of} {d.Reason}: {string.Join(' ', d.Variants.Select(v => $"{v.Value} {v.Kind} {v.Origins} {string.Join(' ', v.Accounts.Select(a => a.Article.Id))}"))}"))}"));
}
