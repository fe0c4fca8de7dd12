using System.Globalization;
using Chancery.Coding;
using Chancery.Recording;
using Chancery.Resolving.Authority;

namespace Chancery.Briefing;

/// <summary>
/// Says in English what an event is. A person is introduced once with own script and office and called by name alone afterwards,
/// so each section has a wording of its own.
/// </summary>
internal sealed class Wording(AuthorityFile authority, ActorDirectory actors, Pair? pair, Ranking ranking)
{
    private const int MostNamed = 4;
    private readonly HashSet<string> introduced = new(StringComparer.Ordinal);

    /// <summary>"Meeting of Sergey Lavrov (Сергей Лавров, Minister of Foreign Affairs) and S. Jaishankar (…) in Moscow".</summary>
    public Phrase Of(Event e) => e.Type switch
    {
        EventType.Visit => Visit(e),
        EventType.Meeting => "Meeting of " + Sides(e) + In(e.Place),
        EventType.Call => "Telephone call of " + Sides(e),
        EventType.Session => Session(e),
        EventType.Agreement => "Agreement of " + Sides(e) + In(e.Place),
        EventType.Signing => "Signing by " + Sides(e) + In(e.Place),
        EventType.Cooperate => "Joint action of " + Sides(e) + In(e.Place),
        _ => Directed(e),
    };

    /// <summary>A person: introduced at the first mention, by name alone later.</summary>
    public Phrase Person(Participant person)
    {
        var name = person is { Actor: null, Side: { } side } && person.Name == person.Office
            ? $"{person.Name} of {actors.InSentence(side)}"
            : person.Name;
        if (!introduced.Add(person.Actor ?? name)) return Phrase.Of(name);
        var remarks = new List<Phrase>();
        if (OwnName(person) is { } own) remarks.Add(own);
        if (person.Office is { } office && office != person.Name) remarks.Add(Phrase.Of(office));
        if (remarks.Count > 0 && person.Side is { } foreign && pair?.Has(foreign) != true) remarks.Add(Phrase.Of(actors.Name(foreign)));
        return remarks.Count == 0
            ? Phrase.Of(name)
            : name + (" (" + remarks.Skip(1).Aggregate(remarks[0], (all, next) => all + ", " + next)) + ")";
    }

    /// <summary>"Brazil, China and 9 others": the states that are not of the pair.</summary>
    public string Others(IEnumerable<string> parties)
    {
        var others = (pair?.Others(parties) ?? parties).Where(p => !actors.IsOrganisation(p)).ToList();
        var named = others.Take(others.Count > MostNamed + 1 ? MostNamed : others.Count).Select(actors.InSentence).ToList();
        if (others.Count > named.Count) named.Add(string.Create(CultureInfo.InvariantCulture, $"{others.Count - named.Count} others"));
        return Phrase.List([.. named.Select(Phrase.Of)]).ToString();
    }

    private Phrase Visit(Event e)
    {
        var travellers = e.People.Where(p => p.Side is not null && e.From.Contains(p.Side)).ToList();
        var who = travellers.Count > 0 ? "Visit of " + People(travellers) : "Visit from " + States(e.From.Count > 0 ? e.From : e.Parties);
        var to = e.To.Count > 0 ? who + " to " + States(e.To) : who;
        return e.Place?.Name is { } city ? to + (e.To.Count > 0 ? $" ({city})" : $" to {city}") : to;
    }

    private Phrase Session(Event e)
    {
        var ordinal = e.Ordinal is { } n ? Ordinal(n) + " " : "";
        var sessionOf = ordinal.Length > 0 ? ordinal + "session of " : "Session of ";
        if (e.Mechanism is not { } mechanism) return sessionOf + Sides(e) + In(e.Place);
        var body = IsMeetingByName(mechanism) ? ordinal + mechanism : sessionOf + mechanism;
        var named = Ordered(e).ToList();
        return body + In(e.Place) + (named.Count > 0 ? ": " + People(named) : Phrase.Of(""));
    }

    // "India–Russia annual summit" is a meeting already; "IRIGC-TEC" meets in sessions.
    private bool IsMeetingByName(string mechanism) =>
        authority.MechanismNames.FirstOrDefault(n => n.Language == AuthorityFile.LabelLanguage && n.Text == mechanism)?.Id is { } id
        && authority.Mechanisms.GetValueOrDefault(id)?.Kind is "summit" or "dialogue" or "forum";

    private Phrase Directed(Event e)
    {
        var (lead, link) = e.Type switch
        {
            EventType.Support => ("Support by ", " for "),
            EventType.Request => ("Request by ", " to "),
            EventType.Accuse => ("Criticism by ", " of "),
            EventType.Reject => ("Rejection by ", ", towards "),
            EventType.Threaten => ("Warning by ", " to "),
            EventType.Sanction => ("Sanctions by ", " against "),
            EventType.Aid => ("Aid from ", " to "),
            EventType.Concede => ("Concession by ", " to "),
            EventType.Retreat => ("Ceasefire, withdrawal or release by ", ", towards "),
            EventType.Protest => ("Protest by ", " at "),
            EventType.Mobilize => ("Military move by ", ", towards "),
            EventType.Coerce => ("Coercion by ", " of "),
            EventType.Assault => ("Armed attack by ", " on "),
            _ => ("Act of ", " towards "),
        };
        var doers = e.People.Where(p => p.Side is not null && e.From.Contains(p.Side)).ToList();
        var by = doers.Count > 0 ? People(doers) : States(e.From.Count > 0 ? e.From : e.Parties);
        return lead + by + (e.To.Count > 0 ? link + States(e.To) : Phrase.Of(""));
    }

    // A side of the pair nobody is named for is still a side: "Vladimir Putin and representatives of China".
    private Phrase Sides(Event e)
    {
        var people = Ordered(e).ToList();
        if (people.Count == 0) return States(e.Parties);
        var silent = e.Parties.Where(p => !people.Any(person => person.Side == p) && (pair?.Has(p) ?? e.Parties.Count == 2)).ToList();
        var named = Named(people);
        return Phrase.List([.. named, .. silent.Select(s => Phrase.Of("representatives of " + actors.InSentence(s)))]);
    }

    private IEnumerable<Participant> Ordered(Event e) => e.People
        .OrderBy(p => p.Side == pair?.First ? 0 : p.Side == pair?.Second ? 1 : 2)
        .ThenByDescending(p => ranking.Level(p, e.Day()));

    private Phrase People(List<Participant> people) => Phrase.List(Named(people));

    private List<Phrase> Named(List<Participant> people)
    {
        var named = people.Take(people.Count > MostNamed + 1 ? MostNamed : people.Count).Select(Person).ToList();
        if (people.Count > named.Count) named.Add(More(people.Count - named.Count));
        return named;
    }

    private Phrase States(IReadOnlyList<string> codes)
    {
        var ordered = codes.OrderBy(c => c == pair?.First ? 0 : c == pair?.Second ? 1 : 2).ToList();
        var named = ordered.Take(ordered.Count > MostNamed + 1 ? MostNamed : ordered.Count).Select(c => Phrase.Of(actors.InSentence(c)))
            .ToList();
        if (ordered.Count > named.Count) named.Add(More(ordered.Count - named.Count));
        return Phrase.List(named);
    }

    private static Phrase More(int number) => Phrase.Of(string.Create(CultureInfo.InvariantCulture, $"{number} others"));

    // In the own script; where that is not known, as the partner writes it.
    private Phrase? OwnName(Participant person)
    {
        if (person.Actor is not { } id) return null;
        var partner = pair?.Has(person.Side) == true ? pair.Other(person.Side!) : null;
        var language = actors.OwnLanguage(person.Side) ?? actors.OwnLanguage(partner);
        return language is not null && authority.Persons.FirstOrDefault(n => n.Id == id && n.Language == language && n.Kind == "full") is { } name
            ? new Phrase([new(name.Text, language)])
            : null;
    }

    private string In(PlaceName? place) => place switch
    {
        null => "",
        { Name: { } city } => " in " + city,
        { Country: { } country } => " in " + actors.InSentence(country),
        _ => "",
    };

    /// <summary>"26th".</summary>
    public static string Ordinal(int n)
    {
        var suffix = (n % 100) is >= 11 and <= 13 ? "th" : (n % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return n.ToString(CultureInfo.InvariantCulture) + suffix;
    }
}
