using Chancery.Coding;
using Chancery.Coding.Readouts;
using Chancery.Reading;

namespace Chancery.Tests.Coding.Readouts;

public sealed class ReadoutTests
{
    [Fact]
    public void A_readout_tells_who_publishes_it_and_its_occasion()
    {
        var readout = Of("en", "President of Russia", "Talks with President of Kazakhstan", "Vladimir Putin held talks with President of Kazakhstan Kassym-Jomart Tokayev in Astana.")!;
        Assert.Equal(("RUS", "President", "Talks with President of Kazakhstan", "Astana"), (readout.Side, readout.Office, readout.Occasion.Exact, readout.Place?.Name));
        Assert.Empty(readout.Delegations);
    }

    [Theory]
    [InlineData("en", "The Grand Kremlin Palace, Moscow", "Moscow", "RUS")]
    [InlineData("ru", "Сочи", "Sochi", "RUS")]
    [InlineData("hi", "हैदराबाद हाउस, नई दिल्ली", "New Delhi", "IND")]
    public void The_place_that_a_page_is_marked_with_goes_before_those_of_its_text(string language, string words, string town, string country)
    {
        var article = new Article("", "Vladimir Putin held talks with President of Kazakhstan Kassym-Jomart Tokayev in Astana.", language, PublicationTime.Parse("2025-08-21"))
        {
            Publisher = "President of Russia",
            Place = words,
        };
        Assert.Equal(new PlaceName(town, country), TestPipeline.Instance.Read(article).Readout?.Place);
    }

    [Fact]
    public void The_paper_of_nobodys_office_is_no_readout() =>
        Assert.Null(Of("en", "The Hindu", "Talks", "The talks were attended by Foreign Minister Sergei Lavrov and Presidential Aide Yury Ushakov."));

    [Fact]
    public void Each_side_has_its_list()
    {
        var readout = Of("en", "President of Russia", "Talks", "The talks were attended by Foreign Minister Sergei Lavrov, Gazprom Board Chairman Alexei Miller and Rosneft CEO Igor Sechin, "
            + "as well as Indian External Affairs Minister S. Jaishankar and Foreign Secretary Vikram Misri.")!;
        Assert.Equal(["RUS", "IND"], readout.Delegations.Select(d => d.Side));
        Assert.Equal(["Foreign Minister / Sergey Lavrov", "Gazprom Board Chairman / Alexei Miller", "Rosneft CEO / Igor Sechin"], Told(readout.Delegations[0]));
        Assert.Equal(["Indian External Affairs Minister / S. Jaishankar", "Foreign Secretary / Vikram Misri"], Told(readout.Delegations[1]));
        Assert.StartsWith("The talks were attended by", readout.Delegations[0].Evidence[0].Exact, StringComparison.Ordinal);
    }

    [Fact]
    public void A_side_named_before_the_list_is_that_of_all()
    {
        var readout = Of("en", "President of Russia", "Talks", "On the Russian side, the meeting was attended by Presidential Aide Yury Ushakov, Economic Development Minister Maxim Reshetnikov and Rosneft CEO Igor Sechin.")!;
        Assert.Equal("RUS", Assert.Single(readout.Delegations).Side);
        Assert.Equal(3, readout.Delegations[0].Members.Count);
    }

    [Fact]
    public void Russian_lists_are_read()
    {
        var readout = Of("ru", "President of Russia", "Переговоры", "С российской стороны в переговорах приняли участие Министр иностранных дел Сергей Лавров, помощник Президента Юрий Ушаков и генеральный директор «Росатома» Алексей Лихачёв.")!;
        Assert.Equal(["Министр иностранных дел / Sergey Lavrov", "помощник Президента / Yury Ushakov", "генеральный директор «Росатома» / Alexei Likhachev"], Told(Assert.Single(readout.Delegations)));
    }

    [Fact]
    public void Hindi_lists_stand_before_their_verb()
    {
        var readout = Of("hi", "Ministry of External Affairs, Government of India", "वार्ता", "बैठक में भारत की ओर से विदेश मंत्री एस. जयशंकर और विदेश सचिव विक्रम मिस्री शामिल थे।")!;
        Assert.Equal(["विदेश मंत्री / S. Jaishankar", "विदेश सचिव / Vikram Misri"], Told(Assert.Single(readout.Delegations)));
        Assert.Equal("IND", readout.Delegations[0].Side);
    }

    [Fact]
    public void A_heading_opens_a_list_of_one_a_paragraph()
    {
        var readout = Of("en", "President of Russia", "Talks", "They met.\n\nMembers of the delegation:\n\nSergei Lavrov – Minister of Foreign Affairs\n\nYury Ushakov – Presidential Aide\n\nThe talks lasted two hours.")!;
        Assert.Equal(["Minister of Foreign Affairs / Sergey Lavrov", "Presidential Aide / Yury Ushakov"], Told(Assert.Single(readout.Delegations)));
    }

    [Theory]
    [InlineData("Later today, Vladimir Putin and Alexander Lukashenko will take part in a meeting of the Supreme State Council.")]
    [InlineData("The participants discussed the settlement in light of talks with President of Palestine Mahmoud Abbas and Prime Minister of Israel Benjamin Netanyahu.")]
    [InlineData("Vladimir Putin took part in a joint telephone conference with British Prime Minister David Cameron and French President Francois Hollande.")]
    public void Whom_a_sentence_only_speaks_of_is_in_no_delegation(string text) => Assert.Empty(Of("en", "President of Russia", "Talks", text)!.Delegations);

    private static IEnumerable<string> Told(Delegation delegation) => delegation.Members.Select(m => $"{m.Post} / {m.Name}");

    private static Readout? Of(string language, string publisher, string title, string text) =>
        TestPipeline.Instance.Read(new Article(title, text, language, PublicationTime.Parse("2025-08-21")) { Publisher = publisher }).Readout;
}
