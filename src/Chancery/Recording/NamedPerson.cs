using Chancery.Coding;

namespace Chancery.Recording;

/// <summary>A participant with the parts of the name by which accounts are compared.</summary>
internal sealed class NamedPerson(Participant person)
{
    private const int LongName = 8;
    private const int ShortestComparable = 5;
    private readonly string name = Fold.Word(person.Name);
    private readonly string family = Family(Fold.Word(person.Name));

    private readonly Lazy<string[]> sounds = new(() => [.. Fold.Word(person.Name).Split(' ', '-').Select(NameSounds.SoundOf).OfType<string>()]);

    private readonly Lazy<string?> whole = new(() => NameSounds.SoundOf(Fold.Word(person.Name).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)));

    public Participant Person { get; } = person;

    /// <summary>How the parts of the name sound.</summary>
    public IReadOnlyList<string> Sounds => sounds.Value;

    /// <summary>How much is known of who it is; only compared.</summary>
    public int Knowledge => (Person.Actor is null ? 0 : 4) + (IsOfficeAlone ? 0 : 2) + (Person.Office is null ? 0 : 1);

    private bool IsOfficeAlone => Person.Office is not null && Person.Name == Person.Office;

    /// <summary>
    /// The same name; else the same identity, where both are known; else the same family name in a slightly different romanisation, the same
    /// sound of the whole name wherever it is parted, or an office alone that the other holds.
    /// </summary>
    public bool IsSameAs(NamedPerson other)
    {
        if (name == other.name && !IsOfficeAlone) return true;
        if (Person.Actor is not null && other.Person.Actor is not null) return Person.Actor == other.Person.Actor;
        if (Person.Side is not null && other.Person.Side is not null && Person.Side != other.Person.Side) return false;
        if (IsOfficeAlone || other.IsOfficeAlone) return Person.Side is not null && Person.Side == other.Person.Side && Person.Office == other.Person.Office;
        return (IsNear(family, other.family) && GivenNamesAgree(other)) || (whole.Value?.Length > 2 && whole.Value == other.whole.Value);
    }

    // One of the two may give the family name alone; otherwise the given names begin alike.
    private bool GivenNamesAgree(NamedPerson other) => name == family || other.name == other.family || name[0] == other.name[0];

    private static bool IsNear(string a, string b)
    {
        if (a == b) return a.Length > 0;
        var shorter = Math.Min(a.Length, b.Length);
        if (shorter < ShortestComparable || a[0] != b[0]) return false;
        return Closeness.Distance(a, b) <= (shorter >= LongName ? 2 : 1);
    }

    private static string Family(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
