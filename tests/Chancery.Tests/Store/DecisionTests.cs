using System.Text.Json.Nodes;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Recording.Decisions;
using Chancery.Recording.Review;
using Chancery.Store;
using Chancery.Tests.Reading;

namespace Chancery.Tests.Store;

public sealed class DecisionTests : IDisposable
{
    private const string Me = "Asha";

    private static readonly ArticleClaims Meeting = Coded("2025-08-22", "Indian External Affairs Minister S. Jaishankar met Russian Foreign Minister Sergey Lavrov in Moscow on Thursday.");
    private static readonly ArticleClaims Again = Coded("2025-08-23", "S. Jaishankar, India's External Affairs Minister, held talks with Foreign Minister of Russia Sergey Lavrov in Moscow on 21 August.");
    private static readonly ArticleClaims Other = Coded("2025-10-02", "Foreign Minister of Russia Sergey Lavrov met Indian External Affairs Minister S. Jaishankar in New York on Wednesday.");

    private readonly TemporaryFolder folder = new();

    private string Address => TestRecord.At(Path.Combine(folder.Path, "record.db"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Events_taken_together_are_one_until_that_is_undone_and_the_undoing_undone()
    {
        using var record = Taken(Meeting, Other);
        var before = Export(record);
        var merged = record.Decide(EventDecisions.Merge(Events(record)), Me, "same talks");
        Assert.Equal(2, Assert.Single(Events(record)).Accounts.Count);
        var undone = record.Decide(new Decision.Undone(merged.Id), Me, null);
        Assert.Equal(before, Export(record));
        record.Decide(new Decision.Undone(undone.Id), Me, null);
        Assert.Single(Events(record));
    }

    [Fact]
    public void An_event_that_is_split_stays_so_when_more_is_told()
    {
        using var record = Taken(Meeting, Again);
        record.Decide(EventDecisions.Split(Assert.Single(Events(record)), [1]), Me, null);
        Assert.Equal(2, Events(record).Count);
        Take(record, Other);
        Assert.Equal([1, 1, 1], Events(record).Select(e => e.Accounts.Count));
    }

    [Fact]
    public void A_corrected_value_is_kept_with_who_corrected_it_and_survives_later_accounts()
    {
        using var record = Taken(Meeting);
        record.Decide(EventDecisions.Correct(Events(record)[0], "place", JsonNode.Parse("""{"name":"Sochi","country":"RUS"}""")), Me, null);
        Take(record, Again);
        var corrected = Assert.Single(Events(record));
        Assert.Equal(new PlaceName("Sochi", "RUS"), corrected.Place);
        Assert.Equal([(Me, "place")], corrected.Decided.Select(d => (d.By, d.What)));
        Assert.Contains("\"Sochi\"", Export(record), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plaice", "\"Moscow\"", "did you mean 'place'")]
    [InlineData("type", "\"meating\"", "no value for 'type'")]
    [InlineData("parties", "7", "a list of codes")]
    [InlineData("when", "{\"edtf\":\"soon\",\"words\":\"soon\",\"basis\":\"stated\"}", "no value for 'when'")]
    public void A_correction_that_cannot_be_is_refused_with_the_way_out(string field, string value, string said)
    {
        using var record = Taken(Meeting);
        var e = Events(record)[0];
        Assert.Contains(said, Assert.Throws<ArgumentException>(() => EventDecisions.Correct(e, field, JsonNode.Parse(value))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_that_is_dismissed_leaves_the_record_and_comes_back()
    {
        using var record = Taken(Meeting, Again);
        var dismissed = record.Decide(EventDecisions.Dismiss(Events(record)[0], 0), Me, "said by no one");
        Assert.Equal([Again.Article.Id], Events(record).Select(e => Assert.Single(e.Accounts).Article.Id));
        record.Decide(new Decision.Undone(dismissed.Id), Me, null);
        Assert.Equal(2, Assert.Single(Events(record)).Accounts.Count);
    }

    [Fact]
    public void Decisions_before_or_after_the_articles_come_give_the_same_record()
    {
        using var record = Taken(Meeting, Other);
        record.Decide(EventDecisions.Merge(Events(record)), Me, null);
        Take(record, Again);
        using var other = RecordFile.OpenOrCreate(TestRecord.At(Path.Combine(folder.Path, "other.db")));
        Take(other, Other, Again, Meeting);
        other.Decide(record.Decisions()[0].Decision, Me, null);
        Assert.Equal(Names(record), Names(other));
    }

    [Fact]
    public void A_decision_finds_its_claim_again_after_another_engine_coded_the_article()
    {
        using var record = Taken(Meeting, Again);
        record.Decide(EventDecisions.Correct(Events(record)[0], "place", JsonNode.Parse("""{"name":"Sochi","country":"RUS"}""")), Me, null);
        var coding = record.Recode("a better engine", Longer, _ => { }, CancellationToken.None);
        Assert.Equal(2, coding.Articles);
        var change = record.ChangeBy(coding.Number);
        Assert.NotEmpty(change.New.Concat(change.Changed.Select(c => c.After)));
        Assert.All(change.New.Concat(change.Changed.Select(c => c.After)), e => Assert.Equal("Sochi", e.Place?.Name));
        var adopted = record.Decide(new Decision.Adopted(coding.Number), Me, null);
        Assert.Equal("Sochi", Assert.Single(Events(record)).Place?.Name);
        record.Decide(new Decision.Undone(adopted.Id), Me, null);
        Assert.Equal("Sochi", Assert.Single(Events(record)).Place?.Name);
    }

    [Fact]
    public void What_another_engine_reads_changes_nothing_before_it_is_adopted()
    {
        using var record = Taken(Meeting, Other);
        var before = Export(record);
        var coding = record.Recode("an engine that reads nothing", a => new(a, [], [], []), _ => { }, CancellationToken.None);
        Assert.Equal(2, record.ChangeBy(coding.Number).Gone.Count);
        Assert.Equal(before, Export(record));
        var adopted = record.Decide(new Decision.Adopted(coding.Number), Me, null);
        Assert.Empty(Events(record));
        record.Decide(new Decision.Undone(adopted.Id), Me, null);
        Assert.Equal(before, Export(record));
    }

    [Fact]
    public void What_does_not_count_cannot_be_undone()
    {
        using var record = Taken(Meeting);
        Assert.Contains("no decision 'd7'", Assert.Throws<ArgumentException>(() => record.Decide(new Decision.Undone("d7"), Me, null)).Message, StringComparison.Ordinal);
        var accepted = record.Decide(EventDecisions.Accept(Events(record)[0]), Me, null);
        record.Decide(new Decision.Undone(accepted.Id), Me, null);
        Assert.Contains("does not count", Assert.Throws<ArgumentException>(() => record.Decide(new Decision.Undone(accepted.Id), Me, null)).Message, StringComparison.Ordinal);
    }

    // Reads the same events with one more word of each quotation's surroundings, as an engine with other frames might.
    private static ArticleClaims Longer(Article article)
    {
        var read = TestPipeline.Instance.Read(article);
        return read with { Events = [.. read.Events.Select(e => new EventClaim(e.Type, e.Status, e.Parties, "languages/en/frames.txt:1", [article.Cite(new(0, article.Content.Length - 1))]) { People = e.People, When = e.When, Place = e.Place, Score = e.Score })] };
    }

    private static IReadOnlyList<Event> Events(RecordFile record) => [.. record.View(RecordSelection.All).Events.Where(e => e.Type is EventType.Meeting or EventType.Session)];

    private static IEnumerable<string> Names(RecordFile record) => Events(record).Select(e => $"{e.Id} {string.Join(' ', e.Accounts.Select(a => a.Article.Id))}");

    private static string Export(RecordFile record) => string.Join('\n', RecordExport.Lines(record.Articles(), record.View(RecordSelection.All)));

    private static ArticleClaims Coded(string published, string text) =>
        TestPipeline.Instance.Read(new Article("", text, "en", PublicationTime.Parse(published)) { Publisher = "The Courier " + published });

    private RecordFile Taken(params ArticleClaims[] articles)
    {
        var record = RecordFile.OpenOrCreate(Address);
        Take(record, articles);
        return record;
    }

    private static void Take(RecordFile record, params ArticleClaims[] articles)
    {
        record.Add(articles);
        record.Assemble();
    }
}
