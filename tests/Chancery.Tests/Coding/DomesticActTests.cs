using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Tests.Coding;

public sealed class DomesticActTests
{
    [Fact]
    public void An_act_within_one_state_is_read_and_is_no_event_of_the_record()
    {
        var claims = Read("Brazilian police arrested a Brazilian judge on Monday.");
        Assert.DoesNotContain(claims.Events, e => e.Parties.Count > 1);
        Assert.Contains(claims.Events.Concat(claims.Domestic), e => e.Type == EventType.Coerce && e.From.SequenceEqual(["BRA"]));
    }

    [Fact]
    public void Those_who_are_no_state_may_act_and_be_acted_on()
    {
        var act = Assert.Single(Read("The union condemned the owners of the mine.").Domestic);
        Assert.Equal((EventType.Accuse, 0), (act.Type, act.Parties.Count));
        Assert.Equal((1, 1), (act.DoerSpans.Count, act.TargetSpans.Count));
    }

    [Fact]
    public void The_one_state_a_sentence_names_is_where_those_without_a_state_acted() =>
        Assert.Contains(Read("Rebels attacked the barracks in Sudan.").Domestic, e => e.From.SequenceEqual(["SDN"]));

    private static ArticleClaims Read(string sentence) =>
        TestPipeline.Instance.Read(new Article("", sentence, "en", new PublicationTime(new DateOnly(2025, 8, 21))));
}
