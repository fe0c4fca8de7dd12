using System.Globalization;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Recording;
using Chancery.Recording.Commitments;

namespace Chancery.Tests.Recording.Commitments;

public sealed class CommitmentTests
{
    private const string InEnglish = "raise bilateral trade to 100 billion dollars by 2030";
    private const string InRussian = "довести товарооборот до 100 миллиардов долларов к 2030 году";
    private static readonly CommitmentVocabulary Vocabulary =
        CommitmentVocabulary.Load(Path.Combine(AppContext.BaseDirectory, "languages"), TestPipeline.Instance.Authority);

    [Theory]
    [InlineData("en", "$5 million", "5000000", "USD", null)]
    [InlineData("en", "100 billion dollars", "100000000000", "USD", null)]
    [InlineData("en", "200 railway cars", "200", null, "railway cars")]
    [InlineData("en", "1,250.5 km", "1250.5", "km", null)]
    [InlineData("en", "30 per cent", "30", "%", null)]
    [InlineData("ru", "100 миллиардов долларов", "100000000000", "USD", null)]
    [InlineData("ru", "1,5 млн тонн зерна", "1500000", "t", "зерна")]
    [InlineData("ru", "30 суток", "30", "day", null)]
    [InlineData("hi", "100 अरब डॉलर", "100000000000", "USD", null)]
    [InlineData("hi", "1,00,000 टन", "100000", "t", null)]
    [InlineData("hi", "५ करोड़ रुपये", "50000000", "INR", null)]
    [InlineData("hi", "2 लाख करोड़ रुपये", "2000000000000", "INR", null)]
    [InlineData("xx", "5 things", null, null, null)]
    public void A_target_is_a_number_a_unit_and_what_it_counts(string language, string words, string? value, string? unit, string? counts)
    {
        var number = value is null ? (decimal?)null : decimal.Parse(value, CultureInfo.InvariantCulture);
        Assert.Equal(new Target(words, number, unit, counts), Vocabulary.Target(words, language));
    }

    [Fact]
    public void One_undertaking_told_in_two_languages_with_one_day_and_figure_is_one()
    {
        var c = Assert.Single(Book(
            Told("2025-12-05", InEnglish, due: "../2030-12-31", targets: "100 billion dollars"),
            Told("2025-12-06", InRussian, "ru", due: "../2030-12-31", targets: "100 миллиардов долларов")).All);
        Assert.Equal(2, c.Accounts.Count);
        Assert.Equal(["same day and figure"], c.Reasons);
        Assert.Equal(100_000_000_000m, Assert.Single(c.Targets).Value);
    }

    [Fact]
    public void Another_day_is_another_undertaking() =>
        Assert.Equal(2, Book(Told("2025-12-05", InEnglish, due: "2030"), Told("2025-12-06", InEnglish, due: "2035")).All.Count);

    [Fact]
    public void Two_of_one_article_are_two()
    {
        var both = new Article("", "They will build the bridge near Ogra. They will build the bridge near Tura.", "en",
            PublicationTime.Parse("2025-12-05"));
        Assert.Equal(2, Book(Told(both, "build the bridge near Ogra", 0), Told(both, "build the bridge near Tura", 1)).All.Count);
    }

    [Fact]
    public void Other_sides_undertake_something_else() =>
        Assert.Equal(2, Book(Told("2025-12-05", InEnglish), Told("2025-12-05", InEnglish, parties: "CHN RUS")).All.Count);

    [Fact]
    public void What_was_made_at_one_event_with_two_days_is_one_undertaking_whose_day_differs()
    {
        Told<EventClaim>[] talks =
        [
            Talks("2025-12-05", "They met and agreed to " + InEnglish), Talks("2025-12-06", "They met and agreed to go on to " + InEnglish),
        ];
        var told = talks.Zip(["2030", "2035"], (t, due) => Of(t, InEnglish, due)).ToArray();
        var c = Assert.Single(new CommitmentBook(new(EventAssembler.Assemble(talks), [], told), Vocabulary).All);
        Assert.True(c.IsDueDisputed);
        Assert.Equal(EventType.Meeting, c.MadeAt?.Type);
    }

    [Fact]
    public void Told_again_later_with_nothing_new_it_is_reiterated()
    {
        var link = Assert.Single(Later("2026-06-05", "raise bilateral trade in oil and fertilisers").Links);
        Assert.Equal(CommitmentLinkKind.Reiterates, link.Kind);
    }

    [Fact]
    public void Told_later_with_another_day_it_supersedes_and_that_is_only_proposed()
    {
        var book = Book(Told("2025-12-05", "raise trade in oil and fertilisers", due: "2026"),
            Told("2026-06-05", "raise trade in oil and fertilisers", due: "2030"));
        var standing = book.On(new(2026, 7, 1));
        Assert.Equal(CommitmentLinkKind.Supersedes, Assert.Single(standing[1].Links).Kind);
        Assert.Equal(CommitmentStatus.Superseded, Assert.Single(standing[0].Proposals).Status);
        Assert.Equal(CommitmentStatus.NotDue, standing[0].Status);
    }

    [Fact]
    public void Time_alone_says_only_that_nothing_is_reported()
    {
        CommitmentStatus? On(string? due, DateOnly day) => Assert.Single(Book(Told("2025-12-05", InEnglish, due: due)).On(day)).Status;
        Assert.Equal(CommitmentStatus.NotDue, On("2026-06", new(2026, 6, 30)));
        Assert.Equal(CommitmentStatus.OverdueNoReport, On("2026-06", new(2026, 7, 1)));
        Assert.Equal(CommitmentStatus.NoReport, On(null, new(2036, 1, 1)));
    }

    [Theory]
    [InlineData("en", "The two sides said that direct flights between Kazan and Goa were resumed in March.", CommitmentStatus.Met)]
    [InlineData("en", "Work on direct flights between Kazan and Goa is under way.", CommitmentStatus.InProgress)]
    [InlineData("en", "Direct flights between Kazan and Goa have not been resumed.", null)]
    [InlineData("en", "Direct flights between Kazan and Goa will be resumed, and a road was opened.", null)]
    [InlineData("en", "The new museum in Kazan was opened.", null)]
    [InlineData("en", "Have direct flights between Kazan and Goa been resumed?", null)]
    public void What_later_articles_tell_of_the_same_matter_is_proposed_and_never_decided(string language, string sentence,
        CommitmentStatus? proposed)
    {
        var later = new Article("", sentence, language, PublicationTime.Parse("2026-04-01"));
        var held = new EventClaim(EventType.Meeting, EventStatus.Held, ["IND", "RUS"], "frames.txt:1", [later.Cite(new(0, 3))]);
        var record = new RecordView(EventAssembler.Assemble([new(ArticleHead.Of(later), held)]), [],
            [Told("2025-12-05", "resume direct flights between Kazan and Goa")]);
        var standing = Assert.Single(new CommitmentBook(record, Vocabulary).On(new(2026, 5, 1), [later]));
        Assert.Equal(proposed, standing.Proposals.Select(p => (CommitmentStatus?)p.Status).FirstOrDefault());
        Assert.Equal(proposed is null ? CommitmentStatus.NoReport : null, standing.Status);
        Assert.All(standing.Proposals.SelectMany(p => p.Evidence), e => Assert.Equal(sentence, e.Words.Exact));
    }

    [Theory]
    [InlineData("ru", "возобновить прямые рейсы и железнодорожное сообщение", "Прямые рейсы и железнодорожное сообщение возобновлены.")]
    [InlineData("hi", "सीधी उड़ानें और रेल सेवा फिर चलाने", "सीधी उड़ानें और रेल सेवा बहाल हो गई।")]
    public void Fulfilment_is_read_in_every_language(string language, string goal, string sentence)
    {
        var later = new Article("", sentence, language, PublicationTime.Parse("2026-04-01"));
        var held = new EventClaim(EventType.Meeting, EventStatus.Held, ["IND", "RUS"], "frames.txt:1", [later.Cite(new(0, 3))]);
        var record = new RecordView(EventAssembler.Assemble([new(ArticleHead.Of(later), held)]), [], [Told("2025-12-05", goal, language)]);
        Assert.Equal(CommitmentStatus.Met,
            Assert.Single(Assert.Single(new CommitmentBook(record, Vocabulary).On(new(2026, 5, 1), [later])).Proposals).Status);
    }

    [Fact]
    public void A_later_deed_of_the_same_sides_about_the_same_matter_is_linked()
    {
        var deed = Some.Account("2026-03-01", EventType.Signing,
            words: "They signed the contract on the supply of S-400 missiles to India.");
        var record = new RecordView(Some.Events(deed), [], [Told("2025-12-05", "supply S-400 missiles to India")]);
        var standing = Assert.Single(new CommitmentBook(record, Vocabulary).On(new(2026, 5, 1)));
        Assert.Equal(CommitmentLinkKind.ImplementedBy, Assert.Single(standing.Links).Kind);
        Assert.Null(standing.Status);
    }

    [Fact]
    public void A_persons_decision_is_the_status()
    {
        var told = Told("2025-12-05", InEnglish, due: "2026");
        var decision = new ConfirmedStatus(CommitmentStatus.PartlyMet, "A. Reader", new(2027, 2, 1));
        var book = new CommitmentBook(new([], [], [told]), Vocabulary, new Dictionary<string,
            ConfirmedStatus>
        { [CommitmentBook.KeyOf(told)] = decision });
        var standing = Assert.Single(book.On(new(2027, 3, 1)));
        Assert.Equal((CommitmentStatus.PartlyMet, decision), (standing.Status, standing.Confirmed));
    }

    [Fact]
    public void No_order_of_reading_changes_what_stands()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var told = Enumerable.Range(0, 14).Select(i => Anything(random, i)).ToArray();
            var expected = Lines(told);
            random.Shuffle(told);
            Assert.Equal(expected, Lines(told));
        }
    }

    private static string Lines(Told<CommitmentClaim>[] told) =>
        string.Join('\n', Book(told).On(new(2027, 1, 1)).Select(CommitmentJson.Line));

    private static Told<CommitmentClaim> Anything(Random random, int number)
    {
        string[] goals = [InEnglish, InRussian, "resume direct flights between Kazan and Goa", "supply oil and fertilisers",
            "поставлять нефть и удобрения"];
        var goal = goals[random.Next(goals.Length)];
        var day = new DateOnly(2025, 1, 1).AddDays(random.Next(3) * 9 + random.Next(2) * 200)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string?[] dues = [null, null, "2030", "2035"];
        return Told(day, goal, goal[0] > 'z' ? "ru" : "en", due: dues[random.Next(4)],
            source: number.ToString(CultureInfo.InvariantCulture));
    }

    private static StandingCommitment Later(string day, string goal) =>
        Book(Told("2025-12-05", goal), Told(day, goal)).On(new(2027, 1, 1))[1];

    private static CommitmentBook Book(params Told<CommitmentClaim>[] told) => new(new([], [], told), Vocabulary);

    private static Told<EventClaim> Talks(string day, string words) =>
        Some.Account(day, when: "2025-12-05", city: "Delhi", words: words, people: [Some.Putin, Some.Modi]);

    private static Told<CommitmentClaim> Of(Told<EventClaim> talks, string goal, string due) =>
        new(talks.Article, new(talks.Claim.Parties, goal, "trade", due, "undertaking", "frames.txt:1", talks.Claim.Evidence));

    private static Told<CommitmentClaim> Told(
        string day, string goal, string language = "en", string? due = null, string? targets = null, string parties = "IND RUS",
            string source = "") =>
        Told(new Article("", $"{goal} {source} {day}", language, PublicationTime.Parse(day)), goal, 0, due, targets, parties);

    private static Told<CommitmentClaim> Told(
        Article article, string goal, int position, string? due = null, string? targets = null, string parties = "IND RUS") =>
        new(ArticleHead.Of(article), new(parties.Split(' '), goal, "trade", due, "undertaking", "frames.txt:1",
            [article.Cite(new(position * 5, article.Text.Length))])
        {
            Targets = targets is null ? [] : [targets],
        })
        { Position = position };
}
