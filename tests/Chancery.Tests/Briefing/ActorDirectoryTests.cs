using Chancery.Briefing;

namespace Chancery.Tests.Briefing;

public sealed class ActorDirectoryTests
{
    private static readonly ActorDirectory Actors = new(TestPipeline.Instance.Authority);

    [Theory]
    [InlineData("IND", "IND")]
    [InlineData("rus", "RUS")]
    [InlineData("India", "IND")]
    [InlineData("Россия", "RUS")]
    [InlineData("भारत", "IND")]
    [InlineData("european union", "EU")]
    [InlineData("ЕС", "EU")]
    public void A_side_is_found_by_code_or_any_name(string name, string code) => Assert.Equal(code, Actors.Find(name));

    [Theory]
    [InlineData("Indai", "Did you mean India (IND)")]
    [InlineData("Росия", "Did you mean Russia (RUS)")]
    [InlineData("Atlantis-on-Sea", "Give a code")]
    public void An_unknown_name_is_answered_with_the_nearest(string name, string hint) =>
        Assert.Contains(hint, Assert.Throws<ArgumentException>(() => Actors.Find(name)).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_sides_must_differ() =>
        Assert.Contains("IND was given twice", Assert.Throws<ArgumentException>(() => new Pair("IND", "IND")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_side_is_titled_with_its_own_name() => Assert.Equal("Russia (Россия)", Actors.WithOwnName("RUS").ToString());
}
