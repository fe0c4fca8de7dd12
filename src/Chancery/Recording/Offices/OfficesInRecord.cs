using Chancery.Coding;
using Chancery.Reading;
using Chancery.Resolving.Authority;

namespace Chancery.Recording.Offices;

/// <summary>Who the record's articles name with an office: a pure function of its claims.</summary>
public sealed class OfficesInRecord
{
    private readonly List<Naming> namings;
    private readonly HashSet<string> known;

    /// <param name="record">The record or a selection of it.</param>
    /// <param name="authority">The persons known already.</param>
    public OfficesInRecord(RecordView record, AuthorityFile authority)
    {
        known = [.. authority.Persons.Select(n => Fold.Word(n.Text))];
        var ids = authority.Persons.Where(n => n is { Language: AuthorityFile.LabelLanguage, Kind: "full" })
            .GroupBy(n => n.Text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal);
        var told = record.Events.SelectMany(e => e.Accounts).SelectMany(a =>
            a.Claim.People.Select(p => (a.Article, Person: p, a.Claim.Evidence)))
            .Concat(record.Statements.Select(s => (s.Article, Person: s.Claim.Speaker, s.Claim.Evidence)));
        namings = [.. told.Where(t => IsNamedInOffice(t.Person)).Select(t => new Naming(
                t.Article, t.Person.Name, t.Person.Side!, t.Person.Office!, t.Person.Actor ?? ids.GetValueOrDefault(t.Person.Name),
                    t.Evidence[0]))
            .OrderBy(n => n.Article.Published?.Day ?? DateOnly.MaxValue).ThenBy(n => n.Article.Id, StringComparer.Ordinal)
            .ThenBy(n => n.Words.Part).ThenBy(n => n.Words.Start).ThenBy(n => n.Name, StringComparer.Ordinal)];
    }

    /// <summary>The people named with an office of a side, by the first day.</summary>
    /// <param name="office">The office's English name as that side calls it.</param>
    /// <param name="side">A code.</param>
    public IReadOnlyList<SeenInOffice> Holding(string office, string side) =>
        [.. InOrder(Seen(namings.Where(n => n.Side == side && n.Office == office)))];

    /// <summary>The offices with which a person is named, by the first day.</summary>
    /// <param name="isMeant">Whether a name, with the id where there is one, is the person's.</param>
    public IReadOnlyList<SeenInOffice> Of(Func<string, string?, bool> isMeant) =>
        [.. InOrder(Seen(namings.Where(n => isMeant(n.Name, n.Person))))];

    /// <summary>
    /// The persons whom the authority file does not know, each side and office apart, those that most articles name first. Spellings that
    /// differ as they do between scripts are one person's.
    /// </summary>
    public IReadOnlyList<NewPersonProposal> NewPersons() =>
    [
        .. Groups(namings.Where(n => n.Person is null && IsFullName(n.Name) && !known.Contains(Fold.Word(n.Name))))
            .Select(g => new NewPersonProposal(SeenOf(g), [.. g.Select(n => n.Article.Id).Distinct()]))
            .OrderByDescending(p => p.Articles.Count).ThenBy(p => p.Seen.Side, StringComparer.Ordinal)
                .ThenBy(p => p.Seen.Name, StringComparer.Ordinal),
    ];

    private static bool IsNamedInOffice(Participant p) => p is { Side: not null, Office: not null } && p.Name != p.Office;

    private static bool IsFullName(string name) => name.Contains(' ', StringComparison.Ordinal);

    private static IEnumerable<SeenInOffice> Seen(IEnumerable<Naming> namings) => Groups(namings).Select(SeenOf);

    private static IEnumerable<SeenInOffice> InOrder(IEnumerable<SeenInOffice> seen) => seen.OrderBy(s => s.First ?? DateOnly.MaxValue)
        .ThenBy(s => s.Side, StringComparer.Ordinal).ThenBy(s => s.Office, StringComparer.Ordinal)
            .ThenBy(s => s.Name, StringComparer.Ordinal);

    // Known persons by their id; others whose names are nearly the same, taken together step by step, so that no order matters.
    private static IEnumerable<List<Naming>> Groups(IEnumerable<Naming> namings)
    {
        foreach (var office in namings.GroupBy(n => (n.Side, n.Office)))
        {
            foreach (var person in office.Where(n => n.Person is not null)
                .GroupBy(n => n.Person, StringComparer.Ordinal)) yield return [.. person];
            foreach (var person in Alike([.. office.Where(n => n.Person is null)])) yield return person;
        }
    }

    private static IEnumerable<List<Naming>> Alike(List<Naming> namings)
    {
        var names = namings.Select(n => n.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        var people = names.ConvertAll(name => new NamedPerson(new(name, null)));
        var group = Enumerable.Range(0, names.Count).ToArray();
        for (var a = 0; a < names.Count; a++)
            for (var b = a + 1; b < names.Count; b++)
                if (group[a] != group[b] && people[a].IsSameAs(people[b])) Join(group, group[a], group[b]);
        return namings.GroupBy(n => group[names.IndexOf(n.Name)]).Select(g => g.ToList());
    }

    private static void Join(int[] group, int one, int other)
    {
        var (into, from) = (Math.Min(one, other), Math.Max(one, other));
        for (var i = 0; i < group.Length; i++)
            if (group[i] == from) group[i] = into;
    }

    private static SeenInOffice SeenOf(List<Naming> namings)
    {
        List<string> spellings = [.. namings.GroupBy(n => n.Name, StringComparer.Ordinal).OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        var first = namings[0];
        return new(spellings[0], first.Side, first.Office, first.Person, first.Article.Published?.Day,
            namings.Max(n => n.Article.Published?.Day),
            namings.Select(n => n.Article.Id).Distinct().Count(), new(first.Article, first.Words))
        { Spellings = spellings };
    }

    private sealed record Naming(ArticleHead Article, string Name, string Side, string Office, string? Person, Citation Words);
}
