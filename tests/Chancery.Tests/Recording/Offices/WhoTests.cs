using Chancery.Coding;
using Chancery.Recording;
using Chancery.Recording.Offices;

namespace Chancery.Tests.Recording.Offices;

public sealed class WhoTests
{
    private static readonly Participant Rao = new("Anil Raoji", "IND", "Minister of Mines");

    [Theory]
    [InlineData("foreign-minister", "2016-06-01", "Sushma Swaraj")]
    [InlineData("विदेश मंत्री", "2025-08-21", "S. Jaishankar")]
    [InlineData("министр иностранных дел", "2025-08-21", "S. Jaishankar")]
    [InlineData("Minister of External Affairs", "2025-08-21", "S. Jaishankar")]
    public void An_office_called_in_any_language_has_its_holder_of_the_day(string office, string day, string name)
    {
        var answer = Assert.Single(Who().Find(office, "IND", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(name, Assert.Single(answer.OnTheDay).Name);
        Assert.False(answer.IsAmbiguous);
    }

    [Fact]
    public void An_office_that_several_hold_stays_ambiguous()
    {
        var answer = Assert.Single(Who().Find("deputy-foreign-minister", "RUS", new(2025, 8, 1)));
        Assert.True(answer.IsAmbiguous);
        Assert.True(answer.OnTheDay.Count > 1);
    }

    [Fact]
    public void A_person_has_offices_over_time()
    {
        var answer = Assert.Single(Who().Find("जयशंकर", null, new(2016, 6, 1)));
        Assert.Equal(["Foreign Secretary"], answer.OnTheDay.Select(t => t.Office));
        Assert.Contains(answer.Terms, t => t.Office == "Minister of External Affairs" && t.To is null);
    }

    [Fact]
    public void What_articles_tell_is_given_with_its_first_and_last_day_and_words()
    {
        var answer = Assert.Single(Who(Told("2025-08-01", Rao), Told("2025-09-01", Rao)).Find("raoji", "IND", new(2025, 8, 1)));
        var seen = Assert.Single(answer.Seen);
        Assert.Equal((new DateOnly(2025, 8, 1), new DateOnly(2025, 9, 1), 2), (seen.First, seen.Last, seen.Articles));
        Assert.Equal("They are said to have met.", seen.Words.Words.Exact);
    }

    [Fact]
    public void Someone_in_office_whom_only_the_record_knows_is_proposed_once_for_all_spellings()
    {
        var record = Record(Told("2025-08-01", Rao), Told("2025-08-02", Rao with { Name = "Anil Raogi" }), Told("2025-08-03", Rao),
            Told("2025-08-04", Some.Lavrov));
        var proposal = Assert.Single(new OfficesInRecord(record, TestPipeline.Instance.Authority).NewPersons());
        Assert.Equal(["Anil Raoji", "Anil Raogi"], proposal.Seen.Spellings);
        Assert.Equal(3, proposal.Articles.Count);
    }

    [Fact]
    public void An_office_alone_and_a_person_without_office_are_no_new_persons() =>
        Assert.Empty(new OfficesInRecord(
            Record(Told("2025-08-01", new Participant("Minister of Mines", "IND", "Minister of Mines")),
                Told("2025-08-02", new Participant("Anil Raoji", "IND"))),
            TestPipeline.Instance.Authority).NewPersons());

    [Fact]
    public void No_order_of_reading_changes_who_is_proposed()
    {
        string[] names = ["Anil Raoji", "Anil Raogi", "Anil Raogee", "Sunil Mehtani", "Sunil Mehtany", "Ravi Kumaran"];
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var told = Enumerable.Range(0, 20)
                .Select(i => Told($"2025-08-{10 + random.Next(15)}", Rao with { Name = names[random.Next(6)] }, $"{i}")).ToArray();
            var expected = Lines(told);
            random.Shuffle(told);
            Assert.Equal(expected, Lines(told));
        }
    }

    private static string Lines(Told<EventClaim>[] told) =>
        string.Join('\n', new OfficesInRecord(Record(told), TestPipeline.Instance.Authority).NewPersons().Select(OfficeJson.Line));

    private static Told<EventClaim> Told(string day, Participant person, string article = "") =>
        Some.Account(day, when: day, article: article, people: [person, Some.Putin]);

    private static RecordView Record(params Told<EventClaim>[] told) => new(Some.Events(told), [], []);

    private static Who Who(params Told<EventClaim>[] told) => new(TestPipeline.Instance.Authority, Record(told));
}
