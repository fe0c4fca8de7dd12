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

    /// <summary>The English name of an office as a side calls it.</summary>
    public string OfficeName(string office, string side) => registry.OfficeLabel(office, side) ?? office;

    private IEnumerable<OfficeTerm> Ordered(IEnumerable<Tenure> tenures) => tenures
        .OrderBy(t => t.From).ThenBy(t => t.To).ThenBy(t => t.Side, StringComparer.Ordinal).ThenBy(t => t.Office, StringComparer.Ordinal)
        .ThenBy(t => t.Person, StringComparer.Ordinal).Select(Term);

    private OfficeTerm Term(Tenure t) => new(
        t.Person, registry.NameOf(t.Person), t.Side, OfficeName(t.Office, t.Side),
        t.From == DateOnly.MinValue ? null : t.From, t.To == DateOnly.MaxValue ? null : t.To);
}
