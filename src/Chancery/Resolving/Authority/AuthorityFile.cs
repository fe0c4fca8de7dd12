using System.Globalization;

namespace Chancery.Resolving.Authority;

/// <summary>Facts about the world: states, organisations, places, offices, persons with tenures, mechanisms. Read from the folder <c>authority/</c>.</summary>
public sealed class AuthorityFile
{
    /// <summary>The language in which the record names offices, mechanisms, cities and persons.</summary>
    internal const string LabelLanguage = "en";

    private static readonly string[] StateKinds = ["short", "official", "acronym", "alias", "adjective", "demonym", "combining", "capital", "capital-alias", "seat"];
    private readonly List<AuthorityFault> faults = [];
    private readonly Dictionary<string, Mechanism> mechanisms = new(StringComparer.Ordinal);
    private readonly ILookup<string, Tenure> tenuresOfPerson;
    private readonly ILookup<string, Tenure> tenuresOfSide;
    private readonly ILookup<string, string> personsOfSide;

    private AuthorityFile(string folder)
    {
        States = [.. Names(folder, "states.txt")];
        Organisations = [.. Names(folder, "organisations.txt")];
        Offices = [.. Names(folder, "offices.txt")];
        Persons = [.. Names(folder, "persons.txt")];
        MechanismNames = [.. Names(folder, "mechanisms.txt")];
        Places = [.. PlaceNames(folder)];
        Tenures = [.. ReadTenures(folder)];
        OwnLanguages = ReadOwnLanguages(folder);
        Publishers = [.. ReadPublishers(folder)];
        Agencies = [.. ReadAgencies(folder)];
        tenuresOfPerson = Tenures.ToLookup(t => t.Person);
        personsOfSide = Tenures.Select(t => (t.Side, t.Person)).Distinct().ToLookup(t => t.Side, t => t.Person);
        tenuresOfSide = Tenures.ToLookup(t => t.Side + " " + t.Office);
    }

    private AuthorityFile(AuthorityFile known, IReadOnlyList<Tenure> tenures, IReadOnlyList<NameFact> added)
    {
        (States, Organisations, Offices, Places) = (known.States, known.Organisations, known.Offices, known.Places);
        (MechanismNames, mechanisms, OwnLanguages) = (known.MechanismNames, known.mechanisms, known.OwnLanguages);
        (Publishers, Agencies, Genders) = (known.Publishers, known.Agencies, known.Genders);
        (LedByGovernment, Members, faults) = (known.LedByGovernment, known.Members, known.faults);
        (Tenures, Persons, HasAddedNames) = (tenures, [.. known.Persons, .. added], known.HasAddedNames || added.Count > 0);
        tenuresOfPerson = Tenures.ToLookup(t => t.Person);
        personsOfSide = Tenures.Select(t => (t.Side, t.Person)).Distinct().ToLookup(t => t.Side, t => t.Person);
        tenuresOfSide = Tenures.ToLookup(t => t.Side + " " + t.Office);
    }

    internal IReadOnlyList<NameFact> States { get; }
    internal IReadOnlyList<NameFact> Organisations { get; }
    internal IReadOnlyList<NameFact> Offices { get; }
    internal IReadOnlyList<NameFact> Persons { get; }
    internal IReadOnlyList<NameFact> Places { get; }
    internal IReadOnlyList<NameFact> MechanismNames { get; }
    internal IReadOnlyList<Tenure> Tenures { get; }
    internal IReadOnlyList<Publisher> Publishers { get; }
    internal IReadOnlyList<AgencyName> Agencies { get; }
    internal IReadOnlyDictionary<string, Mechanism> Mechanisms => mechanisms;
    internal IReadOnlyDictionary<string, string> OwnLanguages { get; }
    /// <summary>Whether it knows names that are not in the files.</summary>
    internal bool HasAddedNames { get; }
    internal Dictionary<string, string> Genders { get; } = new(StringComparer.Ordinal);
    /// <summary>The states that are led by their heads of government.</summary>
    internal HashSet<string> LedByGovernment { get; } = new(StringComparer.Ordinal);
    internal Dictionary<string, List<(string State, string Years)>> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static AuthorityFile Load(string folder) => Directory.Exists(folder)
        ? new(folder)
        : throw new DirectoryNotFoundException($"The authority files are not at {folder}; they ship beside the program in the folder 'authority'.");

    /// <summary>
    /// The same facts as a user corrected them: a correction outranks what ships, a later one an earlier one. What it meets of the same
    /// office and side is cut or replaced; all else stays.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A correction names an unknown side or office, a person without a name, or ends before it begins.
    /// </exception>
    public AuthorityFile With(IEnumerable<TenureCorrection> corrections)
    {
        var (corrected, tenures, added) = (new CorrectedTenures(Tenures), Tenures, new List<NameFact>());
        foreach (var correction in corrections)
        {
            CheckCorrection(correction, added);
            added.AddRange(correction.Names.Select(n => new NameFact(correction.Person, n.Language, "full", n.Text)).Except(added));
            tenures = corrected.With(tenures, correction);
        }
        return ReferenceEquals(tenures, Tenures) ? this : new(this, tenures, added);
    }

    private void CheckCorrection(TenureCorrection c, List<NameFact> added)
    {
        if (!States.Concat(Organisations).Any(n => n.Id == c.Side))
            throw new ArgumentException($"The correction for {c.Person} names an unknown side '{c.Side}'; use a code of the authority file.");
        if (!Offices.Any(n => n.Id == c.Office))
            throw new ArgumentException($"The correction for {c.Person} names an unknown office '{c.Office}'; use an id of authority/offices.txt.");
        if (!Persons.Concat(added).Any(n => n.Id == c.Person) && !c.Names.Any(n => n.Language == LabelLanguage))
            throw new ArgumentException($"{c.Person} is a new person and needs an English name.");
    }

    /// <summary>Every fault in the files, with file, line and the way out; none when all is well.</summary>
    public IReadOnlyList<AuthorityFault> Check() => [.. faults, .. CheckStates(), .. CheckPersons(), .. CheckReferences()];

    internal IEnumerable<Tenure> TenuresOf(string person) => tenuresOfPerson[person];

    internal IEnumerable<string> PersonsOf(string side) => personsOfSide[side];

    internal IEnumerable<Tenure> Holders(string side, string office) => tenuresOfSide[side + " " + office];

    private IEnumerable<NameFact> Names(string folder, string file)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, line) in DataLines.Read(Path.Combine(folder, file)))
        {
            var c = line.Split('\t');
            if (!seen.Add(line)) faults.Add(new($"authority/{file}:{number}", $"the line stands twice: '{line}'; delete one."));
            if (c.Length >= 4 && IsLanguage(c[1]) && c[3].Length > 0) yield return new(c[0], c[1], c[2], c[3], c.Length > 4 && c[4].Length > 0 ? c[4] : null);
            else if (c.Length >= 4) Property(c, $"authority/{file}:{number}");
            else faults.Add(new($"authority/{file}:{number}", $"'{line}' has {c.Length} columns; a fact has ID, LANGUAGE, KIND, NAME, parted by tabs."));
        }
    }

    private void Property(string[] c, string place)
    {
        switch (c[1])
        {
            case "member": (Members.TryGetValue(c[0], out var list) ? list : Members[c[0]] = []).Add((c[2], c[3])); break;
            case "gender": Genders[c[0]] = c[3]; break;
            case "parties": Of(c[0]).Parties.AddRange(c[3].Split(',')); break;
            case "organisation": Of(c[0]).Organisation = c[3]; break;
            case "kind": Of(c[0]).Kind = c[3]; break;
            case "parent": Of(c[0]).Parent = c[3]; break;
            case "cochair": Of(c[0]).CoChairs.Add((c[2], c[3])); break;
            case "cadence": Of(c[0]).CadenceMonths = int.TryParse(c[3], CultureInfo.InvariantCulture, out var months) ? months : null; break;
            case "seat": Of(c[0]).Seat = c[3]; break;
            case "led-by": LedByGovernment.Add(c[0]); break;
            case "qid" or "iso2": break;
            default: faults.Add(new(place, $"'{c[1]}' is no language (en, hi, ru) and no property (member, gender, parties, organisation, kind, parent, cochair, cadence, seat, qid, iso2, led-by).")); break;
        }
    }

    private Mechanism Of(string id) => mechanisms.TryGetValue(id, out var found) ? found : mechanisms[id] = new(id);

    private IEnumerable<NameFact> PlaceNames(string folder)
    {
        foreach (var (number, line) in DataLines.Read(Path.Combine(folder, "places.txt")))
        {
            var c = line.Split('\t');
            if (c.Length >= 4) yield return new(c[0], c[2], "name", c[3], c[1]);
            else faults.Add(new($"authority/places.txt:{number}", $"'{line}' needs ENGLISH NAME, COUNTRY, LANGUAGE, NAME, parted by tabs."));
        }
    }

    private IEnumerable<Tenure> ReadTenures(string folder)
    {
        foreach (var (number, line) in DataLines.Read(Path.Combine(folder, "tenures.txt")))
        {
            var c = line.Split('\t');
            var from = Edtf.Parse(c.ElementAtOrDefault(3));
            var end = c.ElementAtOrDefault(4);
            var to = string.IsNullOrEmpty(end) ? DateOnly.MaxValue : Edtf.Parse(end)?.Latest;
            if (c.Length < 4 || to is null || (from is null && c[3].Length > 0)) faults.Add(new($"authority/tenures.txt:{number}", $"'{line}' needs PERSON, SIDE, OFFICE, FROM, TO with ISO dates."));
            else if (from is not null && to < from.Earliest) faults.Add(new($"authority/tenures.txt:{number}", $"the tenure ends ({end}) before it starts ({c[3]}); exchange or correct the dates."));
            else yield return new(c[0], c[1], c[2], from?.Earliest ?? DateOnly.MinValue, to.Value);
        }
    }

    private IEnumerable<Publisher> ReadPublishers(string folder)
    {
        foreach (var (number, line) in DataLines.Read(Path.Combine(folder, "publishers.txt")))
        {
            var c = line.Split('\t');
            if (c.Length is 2 or 3) yield return new(c[0], c[1], c.Length == 3 && c[2].Length > 0 ? c[2] : null);
            else faults.Add(new($"authority/publishers.txt:{number}", $"'{line}' needs HOST or NAME, STATE, OFFICE (empty for a newspaper), parted by tabs."));
        }
    }

    private IEnumerable<AgencyName> ReadAgencies(string folder)
    {
        foreach (var (number, line) in DataLines.Read(Path.Combine(folder, "agencies.txt")))
            if (line.Split('\t') is [var agency, "name" or "word" or "host", { Length: > 1 }] c) yield return new(agency, c[1], c[2]);
            else faults.Add(new($"authority/agencies.txt:{number}", $"'{line}' needs AGENCY, KIND (name, word or host), NAME, parted by tabs."));
    }

    private Dictionary<string, string> ReadOwnLanguages(string folder)
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (number, line) in DataLines.Read(Path.Combine(folder, "languages.txt")))
        {
            var c = line.Split('\t');
            if (c.Length != 2 || !IsLanguage(c[1]) || !own.TryAdd(c[0], c[1])) faults.Add(new($"authority/languages.txt:{number}", $"'{line}' needs CODE, LANGUAGE (BCP 47), each code once."));
        }
        return own;
    }

    // Other facts stand in the same column: "iso2", "member", "cochair"; none is so short.
    private static bool IsLanguage(string tag) => tag.Length is 2 or 3 && tag.All(char.IsAsciiLetterLower);

    private IEnumerable<AuthorityFault> CheckStates()
    {
        string[] languages = [.. States.Select(n => n.Language).Distinct().Order(StringComparer.Ordinal)];
        foreach (var state in States.GroupBy(n => n.Id))
        {
            foreach (var language in languages.Where(l => !state.Any(n => n.Language == l && n.Kind == "short")))
                yield return new("authority/states.txt", $"{state.Key} has no short name in '{language}'; add one.");
            foreach (var name in state.Where(n => !StateKinds.Contains(n.Kind)))
                yield return new("authority/states.txt", $"{state.Key}: unknown kind '{name.Kind}'; did you mean '{StateKinds.MinBy(k => Closeness.Distance(k, name.Kind))}'?");
        }
    }

    private IEnumerable<AuthorityFault> CheckPersons()
    {
        var known = Persons.Where(n => n is { Language: LabelLanguage, Kind: "full" }).Select(n => n.Id).ToHashSet();
        foreach (var id in Persons.Select(n => n.Id).Distinct().Where(id => !known.Contains(id)))
            yield return new("authority/persons.txt", $"{id} has no full name in English; add one.");
        foreach (var same in Persons.Where(n => n.Kind == "full").GroupBy(n => (n.Language, n.Text)).Where(g => g.Select(n => n.Id).Distinct().Count() > 1))
            yield return new("authority/persons.txt", $"'{same.Key.Text}' is the full name of {string.Join(" and ", same.Select(n => n.Id).Distinct())}; join them under one id, or tell them apart by their names.");
        foreach (var tenure in Tenures.Where(t => !known.Contains(t.Person)))
            yield return new("authority/tenures.txt", $"{tenure.Person} ({tenure.Side}, {tenure.Office}) is not in persons.txt; add the person or correct the id.");
    }

    private IEnumerable<AuthorityFault> CheckReferences()
    {
        var codes = States.Concat(Organisations).Select(n => n.Id).ToHashSet();
        var offices = Offices.Select(n => n.Id).ToHashSet();
        foreach (var tenure in Tenures.Where(t => !codes.Contains(t.Side) || !offices.Contains(t.Office)))
            yield return new("authority/tenures.txt", $"{tenure.Person}: unknown side '{tenure.Side}' or office '{tenure.Office}'; add it or correct it.");
        foreach (var (organisation, members) in Members)
            foreach (var (state, _) in members.Where(m => !codes.Contains(m.State)))
                yield return new("authority/organisations.txt", $"{organisation}: unknown member '{state}'; use an ISO 3166-1 alpha-3 code.");
        foreach (var mechanism in mechanisms.Values.Where(m => m.Parent is { } parent && !mechanisms.ContainsKey(parent) && MechanismNames.All(n => n.Id != parent)))
            yield return new("authority/mechanisms.txt", $"{mechanism.Id}: unknown parent '{mechanism.Parent}'.");
        foreach (var mechanism in mechanisms.Values.Where(m => IsUnderItself(m.Id)))
            yield return new("authority/mechanisms.txt", $"{mechanism.Id}: its parents lead back to itself; leave one 'parent' of the circle out.");
        foreach (var mechanism in mechanisms.Values)
            foreach (var (state, office) in mechanism.CoChairs.Where(c => !codes.Contains(c.State) || !offices.Contains(c.Office)))
                yield return new("authority/mechanisms.txt", $"{mechanism.Id}: unknown co-chair '{state}' '{office}'; use a code and an office of offices.txt.");
        foreach (var mechanism in mechanisms.Values.Where(m => m.Seat is { } seat && !Places.Any(p => p.Id == seat)))
            yield return new("authority/mechanisms.txt", $"{mechanism.Id}: unknown seat '{mechanism.Seat}'; use the English name of a city in places.txt.");
        foreach (var publisher in Publishers.Where(p => !codes.Contains(p.State) || (p.Office is { } office && !offices.Contains(office))))
            yield return new("authority/publishers.txt", $"{publisher.Name}: unknown state '{publisher.State}' or office '{publisher.Office}'; add it or correct it.");
        foreach (var place in Places.Where(p => !codes.Contains(p.State!)).DistinctBy(p => p.Id))
            yield return new("authority/places.txt", $"{place.Id}: unknown country '{place.State}'; use an ISO 3166-1 alpha-3 code.");
    }

    private bool IsUnderItself(string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var at = mechanisms[id].Parent;
        while (at is not null && at != id && seen.Add(at)) at = mechanisms.GetValueOrDefault(at)?.Parent;
        return at == id;
    }
}
