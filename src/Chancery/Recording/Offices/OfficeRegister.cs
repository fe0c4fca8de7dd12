using Chancery.Coding;
using Chancery.Resolving.Authority;

namespace Chancery.Recording.Offices;

/// <summary>Answers from the authority file who held which office when.</summary>
public sealed class OfficeRegister
{
    private readonly AuthorityFile authority;
    private readonly Registry registry;

    /// <summary>Takes the facts of an authority file, with the corrections made to it.</summary>
    public OfficeRegister(AuthorityFile authority) => (this.authority, registry) = (authority, new(authority));

    /// <summary>Who held an office of a side on a day.</summary>
    /// <param name="office">The office's id in the authority file.</param>
    /// <param name="side">A code.</param>
    /// <param name="day">The day.</param>
    public Incumbent Holder(string office, string side, DateOnly day) =>
        Incumbent.Of([.. Ordered(authority.Holders(side, office).Where(t => t.From <= day && day <= t.To))]);

    /// <summary>Everybody who held an office of a side, by first day.</summary>
    public IReadOnlyList<OfficeTerm> Holders(string office, string side) => [.. Ordered(authority.Holders(side, office))];

    /// <summary>A person's offices, by first day.</summary>
    /// <param name="person">The person's id in the authority file.</param>
    public IReadOnlyList<OfficeTerm> TermsOf(string person) => [.. Ordered(authority.TenuresOf(person))];

    /// <summary>The English name of a person; the id where there is none.</summary>
    public string PersonName(string person) => registry.NameOf(person);

    /// <summary>The ids of the offices of persons that are called so.</summary>
    /// <param name="words">The id or any name in any language.</param>
    /// <param name="side">The side whose words they are; null for any.</param>
    public IReadOnlyList<string> OfficesCalled(string words, string? side)
    {
        var folded = Fold.Word(words.Trim());
        var found = authority.Offices.Where(n => n.Id == folded || Fold.Word(n.Text) == folded)
            .Where(n => side is null || n.State is null || n.State.Split(',').Contains(side)).ToList();
        var own = found.Where(n => n.State is not null && n.Id != folded).ToList();
        return [.. (side is not null && own.Count > 0 ? own : found).Select(n => n.Id).Where(id => !id.StartsWith("institution-", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The English name of an office as a side calls it.</summary>
    public string OfficeName(string office, string side) => registry.OfficeLabel(office, side) ?? office;

    private IEnumerable<OfficeTerm> Ordered(IEnumerable<Tenure> tenures) => tenures
        .OrderBy(t => t.From).ThenBy(t => t.To).ThenBy(t => t.Side, StringComparer.Ordinal).ThenBy(t => t.Office, StringComparer.Ordinal)
        .ThenBy(t => t.Person, StringComparer.Ordinal).Select(Term);

    private OfficeTerm Term(Tenure t) => new(
        t.Person, registry.NameOf(t.Person), t.Side, OfficeName(t.Office, t.Side),
        t.From == DateOnly.MinValue ? null : t.From, t.To == DateOnly.MaxValue ? null : t.To)
    {
        Correction = t.Correction,
    };
}
