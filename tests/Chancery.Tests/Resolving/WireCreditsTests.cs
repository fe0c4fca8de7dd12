using Chancery.Reading;
using Chancery.Resolving;

namespace Chancery.Tests.Resolving;

public sealed class WireCreditsTests
{
    private static readonly WireCredits Credits = new(TestPipeline.Instance.Authority);

    [Theory]
    [InlineData("NEW DELHI, Aug 21 (PTI) — The foreign minister left for Moscow on Thursday.", "PTI")]
    [InlineData("New Delhi [India], August 21 (ANI): The foreign minister left for Moscow.", "ANI")]
    [InlineData("МОСКВА, 21 авг — РИА Новости. Министр иностранных дел прибыл в Дели.", "RIA Novosti")]
    [InlineData("МОСКВА, 21 августа. /ТАСС/. Министр иностранных дел прибыл в Дели.", "TASS")]
    [InlineData("नई दिल्ली, 21 अगस्त (भाषा) विदेश मंत्री गुरुवार को मॉस्को रवाना हुए।", "PTI")]
    [InlineData("नई दिल्ली। (एएनआई) विदेश मंत्री गुरुवार को मॉस्को रवाना हुए।", "ANI")]
    [InlineData("BEIJING, Aug. 21 (Xinhua) -- The two sides met.", "Xinhua")]
    public void A_dateline_names_the_agency(string text, string agency) => Assert.Equal(agency, Of(text));

    [Theory]
    [InlineData("The minister left for Moscow.\n\n(With inputs from ANI)", "ANI")]
    [InlineData("The minister left for Moscow.\n\nPTI KSR MNK", "PTI")]
    [InlineData("The minister left for Moscow, the ministry said. (Reuters)", "Reuters")]
    [InlineData("मंत्री मॉस्को रवाना हुए।\n\nभाषा सुरभि", "PTI")]
    [InlineData("Министр прибыл в Дели.\n\nИсточник: ТАСС", "TASS")]
    public void The_last_lines_name_the_agency(string text, string agency) => Assert.Equal(agency, Of(text));

    [Theory]
    [InlineData("Reuters reported on Thursday that the minister would leave for Moscow in the coming week.")]
    [InlineData("मंत्री ने हिंदी भाषा में वार्ता की।")]
    [InlineData("Как сообщает ТАСС, министр прибыл в Дели.")]
    [InlineData("The cap on prices (ap in some spellings) stays.")]
    [InlineData("Министр выступил перед студентами.\n\nПеревод сделан для тех, кто не слышал речи, по просьбе ТАСС и других агентств мира.")]
    public void An_agency_named_as_a_source_or_a_common_word_is_no_credit(string text) => Assert.Null(Of(text));

    [Fact]
    public void The_byline_and_the_publisher_are_credits()
    {
        Assert.Equal("ANI", Credits.AgencyOf(new("Talks", "They met.", "en", null) { Byline = "By ANI" }));
        Assert.Equal("TASS", Credits.AgencyOf(new("Talks", "They met.", "en", null) { Publisher = "TASS" }));
        Assert.Equal("ANI", Credits.AgencyOf(new("Talks", "They met.", "en", null) { Url = "https://www.aninews.in/news/1" }));
        Assert.Null(Credits.AgencyOf(new("Talks", "They met.", "en", null) { Url = "https://notaninews.in/news/1" }));
    }

    private static string? Of(string text) => Credits.AgencyOf(new Article("", text, "en", null));
}
