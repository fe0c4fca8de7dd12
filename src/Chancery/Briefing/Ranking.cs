using Chancery.Coding;
using Chancery.Recording;
using Chancery.Resolving.Authority;

namespace Chancery.Briefing;

/// <summary>What an analyst wants to see first: high-level, recent, told by several.</summary>
internal sealed class Ranking(AuthorityFile authority, DateOnly asOf)
{
    private const double DaysOfAYear = 365.25;
    private readonly Dictionary<string, string> officeOf = OfficesByLabel(authority);

    /// <summary>3 for heads of state and government, 2 for ministers of foreign affairs and defence and their like, 1 for others, 0 for
    /// nobody named.</summary>
    public int Level(Event e) => e.People.Count == 0 ? 0 : e.People.Max(p => Level(p, e.Day()));

    /// <summary>The same of one person, by the posts held that day or the post the words give.</summary>
    public int Level(Participant person, DateOnly day) => Posts(person, day).Select(LevelOf).DefaultIfEmpty(1).Max();

    /// <summary>Higher comes first. A level is worth a year when <paramref name="ageing"/> is 1.</summary>
    public double Weight(Event e, double ageing)
    {
        var years = Math.Abs(e.Day().DayNumber - asOf.DayNumber) / DaysOfAYear;
        var accounts = e.Accounts.Select(a => a.Article.Id).Distinct().Count();
        return Level(e) + Kind(e.Type) + (0.3 * Math.Log2(accounts))
            + (e.When.Edtf is null ? 0 : 0.2) - (e.Background ? 1 : 0) - (years * ageing);
    }

    private static double Kind(EventType type) => type switch
    {
        EventType.Signing or EventType.Session or EventType.Assault or EventType.Sanction => 0.6,
        EventType.Visit or EventType.Meeting or EventType.Agreement => 0.5,
        EventType.Call => 0.2,
        EventType.Support => 0,
        _ => 0.5,
    };

    private IEnumerable<string> Posts(Participant person, DateOnly day)
    {
        if (person.Actor is { } id)
            foreach (var tenure in authority.TenuresOf(id).Where(t => t.From <= day && day <= t.To)) yield return tenure.Office;
        if (person.Office is { } label && officeOf.TryGetValue(label, out var office)) yield return office;
        if (officeOf.TryGetValue(person.Name, out office)) yield return office;
    }

    private static int LevelOf(string office) => office switch
    {
        "head-of-state" or "head-of-government" => 3,
        "foreign-minister" or "defence-minister" or "national-security-adviser" or "first-deputy-head-of-government" or "deputy-head-of-government" => 2,
        _ => 1,
    };

    private static Dictionary<string, string> OfficesByLabel(AuthorityFile authority)
    {
        var offices = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in authority.Offices.Where(n => n.Language == AuthorityFile.LabelLanguage)) offices.TryAdd(name.Text, name.Id);
        return offices;
    }
}
