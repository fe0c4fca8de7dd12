using Chancery.Reading;
using Chancery.Recording.Offices;
using Chancery.Resolving.Authority;

namespace Chancery.Tests.Resolving.Authority;

public sealed class TenureCorrectionTests
{
    private const string Minister = "foreign-minister";
    private static readonly AuthorityFile Bundled = TestPipeline.Instance.Authority;
    private static readonly string[] Persons = ["Q58217", "Q16186720", "Q1058", "Q7747"];
    private static readonly string[] Sides = ["IND", "RUS"];
    private static readonly string[] Offices = [Minister, "head-of-government", "head-of-state"];

    [Fact]
    public void A_correction_outranks_what_ships_within_its_days_and_leaves_the_days_around_them()
    {
        var corrected = Bundled.With([Of("Q58217", "IND", new(2025, 3, 1), new(2025, 4, 30))]);
        Assert.Equal("Q58217", Holder(corrected, "IND", new(2025, 3, 1)));
        Assert.Equal("Q58217", Holder(corrected, "IND", new(2025, 4, 30)));
        Assert.Equal("Q16186720", Holder(corrected, "IND", new(2025, 2, 28)));
        Assert.Equal("Q16186720", Holder(corrected, "IND", new(2025, 5, 1)));
        Assert.Equal("Q16186720", Holder(Bundled, "IND", new(2025, 3, 1)));
    }

    [Fact]
    public void A_corrected_end_of_a_known_tenure_replaces_it()
    {
        var corrected = Bundled.With([Of("Q16186720", "IND", new(2019, 5, 31), new(2025, 1, 1))]);
        Assert.IsType<Incumbent.Unknown>(new OfficeRegister(corrected).Holder(Minister, "IND", new(2025, 1, 2)));
    }

    [Fact]
    public void Of_an_office_that_several_hold_at_a_time_others_keep_theirs()
    {
        var day = new DateOnly(2025, 8, 1);
        var before = new OfficeRegister(Bundled).Holder("deputy-foreign-minister", "RUS", day).Terms;
        var corrected = Bundled.With([new("Q1058", "RUS", "deputy-foreign-minister", new(2025, 7, 1), null, "a test")]);
        Assert.Equal(before.Count + 1, new OfficeRegister(corrected).Holder("deputy-foreign-minister", "RUS", day).Terms.Count);
    }

    [Fact]
    public void A_new_person_is_found_in_texts_and_holds_the_office()
    {
        var pipeline = Pipeline.Load(corrections:
        [
            new("u-1", "IND", Minister, new(2027, 1, 1), null,
                "sworn in") { Names = [new("en", "Arundhati Xavier"), new("hi", "अरुंधति ज़ेवियर")] },
        ]);
        var article = new Article("", "Arundhati Xavier met Sergey Lavrov in Moscow on Thursday.", "en",
            PublicationTime.Parse("2027-02-05"));
        var person = Assert.Single(pipeline.Read(article).Events).People.Single(p => p.Side == "IND");
        Assert.Equal(("Arundhati Xavier", "Minister of External Affairs"), (person.Name, person.Office));
    }

    [Theory]
    [InlineData("XXX", Minister, "unknown side 'XXX'")]
    [InlineData("IND", "wizard", "unknown office 'wizard'")]
    public void A_correction_that_cannot_be_right_is_refused(string side, string office, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentException>(() => Bundled.With([new("Q1058", side, office, null, null, "")])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Nobody_new_comes_in_without_an_English_name() =>
        Assert.Throws<ArgumentException>(() => Bundled.With([new("u-2", "IND", Minister, null, null, "")]));

    [Fact]
    public void Whatever_is_corrected_the_last_correction_holds_and_other_offices_stay_as_they_were()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var corrections = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Anything(random)).ToList();
            var register = new OfficeRegister(Bundled.With(corrections));
            var last = corrections[^1];
            for (var day = last.From!.Value; day <= last.To!.Value; day = day.AddDays(17))
                Assert.Equal(last.Person, Assert.IsType<Incumbent.Known>(register.Holder(last.Office, last.Side, day)).Term.Person);
            foreach (var (side, office) in Sides.SelectMany(s => Offices.Select(o => (s, o)))
                .Where(x => !corrections.Exists(c => c.Side == x.s && c.Office == x.o)))
                Assert.Equal(new OfficeRegister(Bundled).Holders(office, side), register.Holders(office, side));
        }
    }

    [Fact]
    public void The_same_correction_again_changes_nothing_and_those_that_do_not_meet_may_come_in_any_order()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var (one, other) = (Anything(random), Anything(random));
            Assert.Equal(All(Bundled.With([one])), All(Bundled.With([one]).With([one])));
            if (one.Side == other.Side && one.Office == other.Office) continue;
            Assert.Equal(All(Bundled.With([one, other])), All(Bundled.With([other, one])));
        }
    }

    private static List<OfficeTerm> All(AuthorityFile authority) =>
        [.. Sides.SelectMany(s => Offices.SelectMany(o => new OfficeRegister(authority).Holders(o, s)))];

    private static TenureCorrection Anything(Random random)
    {
        var from = new DateOnly(2010, 1, 1).AddDays(random.Next(6000));
        return new(Persons[random.Next(4)], Sides[random.Next(2)], Offices[random.Next(3)], from, from.AddDays(random.Next(900)),
            $"reason {random.Next(9)}");
    }

    private static TenureCorrection Of(string person, string side, DateOnly from, DateOnly to) =>
        new(person, side, Minister, from, to, "a test");

    private static string Holder(AuthorityFile authority, string side, DateOnly day) =>
        Assert.IsType<Incumbent.Known>(new OfficeRegister(authority).Holder(Minister, side, day)).Term.Person;
}
