namespace Chancery.Recording.Offices;

/// <summary>One person's time in one office, as the authority file has it.</summary>
/// <param name="Person">The person's id in the authority file (Wikidata QID, else <c>p-NAME</c>).</param>
/// <param name="Name">The person's English name.</param>
/// <param name="Side">The state (ISO 3166-1 alpha-3) or organisation whose office it is.</param>
/// <param name="Office">The office's English name as that side calls it.</param>
/// <param name="From">The first day; null where it is not known.</param>
/// <param name="To">The last day; null while in office.</param>
public sealed record OfficeTerm(string Person, string Name, string Side, string Office, DateOnly? From, DateOnly? To)
{
    /// <summary>Where the fact comes from: null for the authority file that ships, else the reason of the user's correction.</summary>
    public string? Correction { get; init; }

    /// <summary>Whether it was held on a day; both ends belong to it.</summary>
    public bool Includes(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>Who held an office on a day: known, ambiguous or unknown. Several candidates are never narrowed by a guess.</summary>
public abstract record Incumbent
{
    private Incumbent() { }

    /// <summary>Every term that fits the day: one, several or none.</summary>
    public IReadOnlyList<OfficeTerm> Terms => this switch { Known k => [k.Term], Ambiguous a => a.Candidates, _ => [] };

    /// <summary>The answer that these terms, all of one office and day, come to.</summary>
    public static Incumbent Of(IReadOnlyList<OfficeTerm> terms) => terms.Select(t => t.Person).Distinct().Count() switch
    {
        0 => new Unknown(),
        1 => new Known(terms[0]),
        _ => new Ambiguous([.. terms]),
    };

    /// <summary>One person held it.</summary>
    public sealed record Known(OfficeTerm Term) : Incumbent;

    /// <summary>More than one person may have held it.</summary>
    public sealed record Ambiguous(IReadOnlyList<OfficeTerm> Candidates) : Incumbent;

    /// <summary>Nobody is known to have held it.</summary>
    public sealed record Unknown : Incumbent;
}
