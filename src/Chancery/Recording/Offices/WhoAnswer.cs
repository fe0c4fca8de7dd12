using Chancery.Resolving.Authority;

namespace Chancery.Recording.Offices;

/// <summary>The answer to "who": of an office of a side its holders, of a person the offices.</summary>
/// <param name="Asked">What was asked about, in English: an office with its side, or a person's name.</param>
/// <param name="On">The day.</param>
/// <param name="IsAmbiguous">Whether an office has more than one candidate that day.</param>
/// <param name="OnTheDay">What the authority file, with its corrections, has for the day.</param>
/// <param name="Terms">All it has over time, by first day.</param>
/// <param name="Seen">What articles of the record tell, by first day.</param>
public sealed record WhoAnswer(
    string Asked, DateOnly On, bool IsAmbiguous, IReadOnlyList<OfficeTerm> OnTheDay, IReadOnlyList<OfficeTerm> Terms,
        IReadOnlyList<SeenInOffice> Seen);

/// <summary>Answers who held an office, and which offices a person held.</summary>
/// <param name="authority">The facts, with their corrections.</param>
/// <param name="record">The record; it may be empty.</param>
public sealed class Who(AuthorityFile authority, RecordView record)
{
    private readonly OfficeRegister register = new(authority);
    private readonly OfficesInRecord seen = new(record, authority);

    /// <summary>
    /// The offices called so, for one side or for all that have a holder; else the persons called so. Several answers where the words fit
    /// several offices or persons; none where they fit nothing.
    /// </summary>
    /// <param name="words">An office (its id or any name in any language) or any part of a person's name.</param>
    /// <param name="side">The side's code; null for all.</param>
    /// <param name="on">The day.</param>
    public IReadOnlyList<WhoAnswer> Find(string words, string? side, DateOnly on)
    {
        var offices = register.OfficesCalled(words, side);
        return offices.Count > 0
            ? [.. offices.SelectMany(o => SidesOf(o, side).Select(s => Office(o, s, on)))
                .Where(a => side is not null || a.OnTheDay.Count > 0)]
            : [.. Persons(words, side, on)];
    }

    private IEnumerable<string> SidesOf(string office, string? side) => side is not null ? [side]
        : authority.Tenures.Where(t => t.Office == office).Select(t => t.Side).Distinct().Order(StringComparer.Ordinal);

    private WhoAnswer Office(string office, string side, DateOnly on)
    {
        var (held, name) = (register.Holder(office, side, on), register.OfficeName(office, side));
        return new($"{name}, {side}", on, held is Incumbent.Ambiguous, held.Terms, register.Holders(office, side),
            seen.Holding(name, side));
    }

    private IEnumerable<WhoAnswer> Persons(string words, string? side, DateOnly on)
    {
        var folded = Fold.Word(words.Trim());
        if (folded.Length == 0) yield break;
        var ids = authority.Persons.Where(n => Fold.Word(n.Text).Contains(folded, StringComparison.Ordinal)).Select(n => n.Id).Distinct()
            .Order(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            var terms = register.TermsOf(id);
            if (side is not null && terms.All(t => t.Side != side)) continue;
            yield return new(register.PersonName(id), on, false, [.. terms.Where(t => t.Includes(on))], terms,
                seen.Of((_, person) => person == id));
        }
        var others = seen.Of((name, person) => person is null && Fold.Word(name).Contains(folded, StringComparison.Ordinal));
        foreach (var person in others.Where(s => side is null || s.Side == side).GroupBy(s => (s.Name, s.Side)))
            yield return new(person.Key.Name, on, false, [], [], [.. person]);
    }
}
