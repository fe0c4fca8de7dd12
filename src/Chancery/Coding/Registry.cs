using Chancery.Reading;
using Chancery.Resolving;
using Chancery.Resolving.Authority;
using Chancery.Resolving.Names;

namespace Chancery.Coding;

/// <summary>Answers what the coder asks of the authority file: who a person is on a day, who holds an office, what a mechanism is called.</summary>
internal sealed class Registry
{
    public const string HeadOfState = "head-of-state";
    public const string HeadOfGovernment = "head-of-government";
    /// <summary>The president of a company, club or society: never a state's head.</summary>
    public const string PresidentOfBody = "body-president";
    /// <summary>Whoever heads a company, agency or society.</summary>
    public const string HeadOfBody = "chairman";
    private readonly AuthorityFile authority;
    private readonly Dictionary<string, string> personNames;
    private readonly Lazy<Dictionary<string, List<string>>> nameWords;
    private readonly Dictionary<string, string> shortNames;
    private readonly Dictionary<string, string> mechanismLabels;
    private readonly Dictionary<string, Mechanism> mechanismsByLabel;
    private readonly HashSet<string> organisations;
    private readonly Dictionary<(string Office, string? State), string> officeLabels = [];

    public Registry(AuthorityFile authority)
    {
        this.authority = authority;
        personNames = First(authority.Persons.Where(n => n is { Language: AuthorityFile.LabelLanguage, Kind: "full" }));
        nameWords = new(() => authority.Tenures.Select(t => t.Person).Distinct().ToDictionary(id => id, id => SameName.Words(personNames.GetValueOrDefault(id, id))));
        shortNames = First(authority.States.Concat(authority.Organisations).Where(n => n is { Language: AuthorityFile.LabelLanguage, Kind: "short" or "acronym" }).OrderBy(n => n.Kind == "short" ? 0 : 1));
        organisations = [.. authority.Organisations.Select(n => n.Id)];
        mechanismLabels = First(authority.MechanismNames.Where(n => n.Language == AuthorityFile.LabelLanguage).OrderBy(n => n.Kind == "label" ? 0 : n.Kind == "full" ? 1 : 2));
        mechanismsByLabel = new(StringComparer.Ordinal);
        foreach (var (id, label) in mechanismLabels)
            if (authority.Mechanisms.TryGetValue(id, out var mechanism)) mechanismsByLabel[label] = mechanism;
        foreach (var name in authority.Offices.Where(n => n is { Language: AuthorityFile.LabelLanguage, Kind: "label" }))
            foreach (var state in (name.State ?? "").Split(','))
                officeLabels.TryAdd((name.Id, state.Length == 0 ? null : state), name.Text);
    }

    /// <summary>The known publisher of an article, by its web address or name; null for none.</summary>
    public Publisher? PublisherOf(Article article)
    {
        var host = article.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null;
        return authority.Publishers.FirstOrDefault(p => host is not null && WebHost.IsWithin(host, p.Name))
            ?? authority.Publishers.FirstOrDefault(p => article.Publisher?.Contains(p.Name, StringComparison.OrdinalIgnoreCase) == true)
            ?? (article.Side is { } side && !IsOrganisation(side) ? new(article.Publisher ?? side, side, null) : null);
    }

    public bool IsOrganisation(string code) => organisations.Contains(code);

    public string ShortName(string code) => shortNames.GetValueOrDefault(code, code);

    public string MechanismLabel(string id) => mechanismLabels.GetValueOrDefault(id, id);

    /// <summary>Whether a mechanism is a forum, which leaders attend beside their talks.</summary>
    public bool IsForum(string label) => mechanismsByLabel.TryGetValue(label, out var mechanism) && mechanism.Kind == "forum";

    /// <summary>The city that a mechanism's name tells it is held in; null for most.</summary>
    public PlaceName? SeatOf(string id) =>
        authority.Mechanisms.TryGetValue(id, out var mechanism) && mechanism.Seat is { } city
            ? new(city, authority.Places.First(p => p.Id == city).State) : null;

    /// <summary>The sides of a mechanism: its parties, or its organisation; null when it has none of its own.</summary>
    public IReadOnlyList<string>? MechanismSides(string label) =>
        !mechanismsByLabel.TryGetValue(label, out var mechanism) ? null
        : mechanism.Parties.Count > 0 ? mechanism.Parties
        : mechanism.Organisation is { } organisation ? [organisation] : null;

    /// <summary>The summit that these sides hold each year; null for none.</summary>
    public string? YearlySummit(IReadOnlyCollection<string> sides) => mechanismsByLabel
        .Where(m => m.Value is { Kind: "summit", CadenceMonths: 12 } && m.Value.Parties.Count == sides.Count && m.Value.Parties.All(sides.Contains))
        .Select(m => m.Key).Order(StringComparer.Ordinal).FirstOrDefault();

    /// <summary>A known person as of a day: with the post held then, or the last one before, or the side the words give.</summary>
    public Participant Person(string id, DateOnly day, string? side, string? office)
    {
        var tenures = authority.TenuresOf(id).ToList();
        var current = tenures.Where(t => t.From <= day && day <= t.To).OrderBy(t => t.Office == office ? 0 : t.Side == side ? 1 : 2).FirstOrDefault();
        var nearest = current ?? tenures.OrderBy(t => t.To < day ? day.DayNumber - t.To.DayNumber : Math.Max(0, t.From.DayNumber - day.DayNumber)).FirstOrDefault();
        var whose = nearest is not null && organisations.Contains(nearest.Side) && side is not null ? side : nearest?.Side ?? side;
        return new(personNames.GetValueOrDefault(id, id), whose, OfficeLabel(office ?? current?.Office, whose), id.StartsWith('Q') ? id : null);
    }

    /// <summary>The one known person of a side whose name this can be, spelt otherwise; null for none or several.</summary>
    public Participant? Named(string name, string? side, DateOnly day)
    {
        if (side is null || !name.Contains(' ', StringComparison.Ordinal)) return null;
        var said = SameName.Words(name);
        var same = authority.PersonsOf(side).Where(id => SameName.Is(nameWords.Value[id], said)).Take(2).ToList();
        return same.Count == 1 ? Person(same[0], day, side, null) : null;
    }

    /// <summary>Who holds an office of a side on a day; null when nobody or more than one is known.</summary>
    public Participant? Holder(string office, string side, DateOnly day)
    {
        var holders = authority.Holders(side, office).Where(t => t.From <= day && day <= t.To).Select(t => t.Person).Distinct().ToList();
        return holders.Count == 1 ? Person(holders[0], day, side, office) : null;
    }

    /// <summary>The office that is meant by "the leader" of a state.</summary>
    public string? LeadingOffice(string side) =>
        organisations.Contains(side) || authority.Holders(side, "supreme-leader").Any() ? null
        : authority.Holders(side, "leader").Any() ? "leader"
        : authority.LedByGovernment.Contains(side) ? HeadOfGovernment : HeadOfState;

    public IEnumerable<string> OfficesOf(Participant person, DateOnly day, string? named)
    {
        var held = person.Actor is { } id ? authority.TenuresOf(id).Where(t => t.From <= day && day <= t.To).Select(t => t.Office) : [];
        return (named is null ? held : held.Append(named)).Distinct();
    }

    /// <summary>Whether an office or institution can be quoted as such: a holder of an office or a ministry, not an army or the people.</summary>
    public static bool SpeaksForState(string? office) => office is not null && (!office.StartsWith("institution-", StringComparison.Ordinal) || office.EndsWith("-ministry", StringComparison.Ordinal));

    public string? OfficeLabel(string? office, string? state) =>
        office is null ? null : officeLabels.TryGetValue((office, state), out var own) || officeLabels.TryGetValue((office, null), out own) ? own : null;

    /// <summary>The English name of a state, organisation, person or mechanism; the id itself where it has none.</summary>
    public string NameOf(string id) => personNames.GetValueOrDefault(id) ?? shortNames.GetValueOrDefault(id) ?? mechanismLabels.GetValueOrDefault(id, id);

    private static Dictionary<string, string> First(IEnumerable<NameFact> names)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names) first.TryAdd(name.Id, name.Text);
        return first;
    }
}
