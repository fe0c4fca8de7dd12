using Chancery.Reading;
using Chancery.Recording.Origins;

namespace Chancery.Tests.Recording.Origins;

public sealed class TextCopyTests
{
    [Fact]
    public void A_text_touched_up_is_a_copy() => Assert.True(AreOne(Wire.Text, Wire.TouchedUp));

    [Fact]
    public void A_text_cut_to_half_is_a_copy() => Assert.True(AreOne(Wire.Text, Wire.Cut));

    [Fact]
    public void The_same_event_in_other_words_is_no_copy() => Assert.False(AreOne(Wire.Text, Wire.InOtherWords));

    [Fact]
    public void A_bulletin_that_holds_a_text_among_others_is_no_copy() =>
        Assert.False(AreOne(Wire.Cut, string.Join("\n\n", Enumerable.Range(0, 40).Select(i => $"Item {i} of the bulletin tells of market {i} and of {i * 7} shops there.").Append(Wire.Cut))));

    [Fact]
    public void Copies_have_a_key_in_common()
    {
        Assert.NotEmpty(Of(Wire.Text).Keys().Intersect(Of(Wire.TouchedUp).Keys()));
        Assert.NotEmpty(Of(Wire.Text).Keys().Intersect(Of(Wire.Cut).Keys()));
    }

    [Fact]
    public void The_shortest_texts_can_be_compared()
    {
        Assert.True(AreOne("Yes.", "Yes."));
        Assert.False(AreOne("Yes.", "No."));
    }

    [Fact]
    public void Numbers_of_a_series_are_different_stories() =>
        Assert.True(new StoryLikeness(new("Weather on 8 November", Wire.Text, "en", null)).To(new(new("Weather on 16 November", Wire.Text, "en", null))) < StoryLikeness.OneStory);

    [Fact]
    public void One_story_in_other_words_is_one_story() =>
        Assert.True(new StoryLikeness(new("Ministers sign air services pact", Wire.Text, "en", null))
            .To(new(new("Air services pact signed by the two ministers", Wire.InOtherWords, "en", null))) >= StoryLikeness.OneStory);

    private static bool AreOne(string a, string b) => TextCopy.Is(Of(a), Of(b)) & TextCopy.Is(Of(b), Of(a));

    private static Shingles Of(string text) => Shingles.Of(new Article("", text, "en", null));
}

/// <summary>A report and what becomes of it elsewhere.</summary>
internal static class Wire
{
    public const string Text =
        """
        India and Kazakhstan signed an agreement on air services in Astana on Thursday, under which airlines of both sides may fly fourteen times a week between four cities of each country.

        The document was signed by the ministers of transport after a meeting of the joint commission on trade, which was held for the eighth time and which both sides chaired together.

        The minister said that the number of travellers had doubled in three years, and that students, patients and traders would gain most from direct flights to the south of India.

        The two sides also talked about a corridor for freight across the Caspian Sea, the tariffs for containers and the opening of an office of the Indian railways in Almaty by the end of the year.
        """;

    public const string TouchedUp =
        """
        ASTANA: India and Kazakhstan on Thursday signed an agreement on air services, under which airlines of both sides may fly fourteen times a week between four cities of each country.

        The document was signed by the ministers of transport after a meeting of the joint commission on trade, which was held for the eighth time and which both sides chaired together.

        He said that the number of travellers had doubled in three years, and that students, patients and traders would gain most from direct flights to the south of India.

        The two sides also talked about a corridor for freight across the Caspian Sea, the tariffs for containers and the opening of an office of the Indian railways in Almaty by the year's end.
        """;

    public const string Cut =
        """
        India and Kazakhstan signed an agreement on air services in Astana on Thursday, under which airlines of both sides may fly fourteen times a week between four cities of each country.

        The document was signed by the ministers of transport after a meeting of the joint commission on trade, which was held for the eighth time and which both sides chaired together.
        """;

    public const string InOtherWords =
        """
        A pact on air services that lets carriers from India and Kazakhstan operate fourteen weekly flights was signed in Astana by the two ministers of transport.

        Officials met there on Thursday for the eighth joint commission on trade. Passenger numbers are twice those of three years ago, one minister noted, with students and patients among the travellers.

        Freight across the Caspian and container tariffs came up too; Indian railways will have an office in Almaty before the year is over.
        """;
}
