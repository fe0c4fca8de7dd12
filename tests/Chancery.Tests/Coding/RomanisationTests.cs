using Chancery.Coding;

namespace Chancery.Tests.Coding;

public sealed class RomanisationTests
{
    [Fact]
    public void Names_with_the_same_consonants_are_one_name() => Assert.True(Romanisation.IsSameName("Ayaman Safdi", "Ayman Safadi"));

    [Fact]
    public void Names_with_other_consonants_are_two() => Assert.False(Romanisation.IsSameName("Ayman Safadi", "Nasser Judeh"));

    [Fact]
    public void Too_few_consonants_prove_nothing() => Assert.False(Romanisation.IsSameName("Li Yu", "Lee Yo"));
}
