using Chancery.Resolving.Names;

namespace Chancery.Tests.Resolving.Names;

public sealed class SameNameTests
{
    [Theory]
    [InlineData("Ayman Safadi", "Ayaman Safdi")]
    [InlineData("Mohamed bin Zayed Al Nahyan", "Mukhammed Al Nakhayyan")]
    [InlineData("Bruno Le Maire", "Bruno Le Mair")]
    public void Spellings_that_differ_in_vowels_are_one_name(string known, string said) => Assert.True(SameName.Is(known, said));

    [Theory]
    [InlineData("Ayman Safadi", "Nasser Judeh")]
    [InlineData("Gotabaya Rajapaksa", "Mahinda Rajapaksa")]
    [InlineData("Li Qiang", "Li Keqiang")]
    public void Names_with_other_consonants_are_two(string known, string said) => Assert.False(SameName.Is(known, said));

    [Fact]
    public void Too_few_consonants_prove_nothing() => Assert.False(SameName.Is("Li Yu", "Lee Yo"));

    [Fact]
    public void The_holder_of_a_post_may_be_spelt_with_one_consonant_more() => Assert.True(SameName.IsOfHolder("Scott Morrison", "Skort Morisan"));

    [Fact]
    public void A_holder_of_another_given_name_is_another() => Assert.False(SameName.IsOfHolder("Raul Castro", "Fidel Castro"));
}
