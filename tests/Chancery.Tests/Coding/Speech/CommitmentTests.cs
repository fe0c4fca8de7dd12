using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Tests.Coding.Speech;

public sealed class CommitmentTests
{
    [Fact]
    public void A_goal_begins_at_its_verb_and_ends_before_what_else_is_told()
    {
        var goals = Read("Russia promised Egypt to deliver 200 railway cars by 2027, which the minister of Egypt praised.").Select(c => c.Goal);
        Assert.Equal(["deliver 200 railway cars by 2027"], goals);
    }

    [Fact]
    public void Two_deeds_of_one_promise_are_two_commitments()
    {
        var goals = Read("Japan pledged to build a port in Kenya and to train 50 doctors.").Select(c => c.Goal);
        Assert.Equal(["build a port in Kenya", "train 50 doctors"], goals);
    }

    [Fact]
    public void What_is_due_by_a_day_has_that_day() =>
        Assert.Equal("../2030-12-31", Assert.Single(Read("India will invest $5 billion in Iran by 2030.")).Due);

    [Fact]
    public void A_participle_binds_the_subject_of_its_sentence() =>
        Assert.Equal(["FRA"], Assert.Single(Read("France blamed Mali for the attack, pledging to withdraw 300 soldiers.")).Parties);

    [Fact]
    public void Who_is_named_beside_the_deed_is_bound() =>
        Assert.Equal(["CHN"], Assert.Single(Read("The President of Nepal and the President of China agreed that China would build a railway to Nepal.")).Parties);

    [Fact]
    public void Signed_documents_bind_those_who_sign_to_the_deeds_they_are_about()
    {
        var made = Read("India and Oman signed agreements on building a naval dockyard, on cooperation in culture and on deliveries of helicopters to Oman.");
        Assert.Equal(["building a naval dockyard", "deliveries of helicopters to Oman"], made.Select(c => c.Goal));
        Assert.All(made, c => Assert.Equal(["IND", "OMN"], c.Parties));
    }

    [Fact]
    public void Figures_to_be_reached_are_given_with_what_they_count()
    {
        var goal = Assert.Single(Read("Russia promised Egypt to deliver 200 railway cars for $5 million by 2027."));
        Assert.Equal(["200 railway cars", "$5 million"], goal.Targets);
    }

    [Theory]
    [InlineData("I hope that India will invest $5 billion in Iran.")]
    [InlineData("If Turkey buys the missiles, the United States will suspend deliveries of aircraft.")]
    [InlineData("As we agreed with Oman, India will meet the Omani minister in May.")]
    [InlineData("Will Russia supply gas to Hungary?")]
    [InlineData("France and Mali agreed to maintain close contacts.")]
    public void Hopes_conditions_questions_and_good_will_are_no_commitments(string text) => Assert.Empty(Read(text));

    [Fact]
    public void What_a_state_undertakes_at_home_is_no_matter_of_relations() =>
        Assert.Empty(Read("The Indian government will build 300 schools by 2027."));

    [Fact]
    public void In_talks_that_are_printed_we_are_those_of_the_title()
    {
        var text = "President of Russia Vladimir Putin: Mr President, we agreed to build a nuclear power plant near the coast.";
        Assert.Equal(["EGY", "RUS"], Assert.Single(Read(text, "Meeting with President of Egypt Abdel Fattah el-Sisi")).Parties);
    }

    private static IReadOnlyList<CommitmentClaim> Read(string text, string title = "") =>
        TestPipeline.Instance.Read(new Article(title, text, "en", new PublicationTime(new DateOnly(2025, 8, 21)))).Commitments;
}
