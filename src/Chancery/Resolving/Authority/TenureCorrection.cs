namespace Chancery.Resolving.Authority;

/// <summary>A name of a person in one language.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Text">The full name.</param>
public sealed record PersonName(string Language, string Text);

/// <summary>What a user knows better: who held an office, from when to when. It outranks what ships.</summary>
/// <param name="Person">The person's id in the authority file; for a new person any id that is not taken.</param>
/// <param name="Side">The state (ISO 3166-1 alpha-3) or organisation whose office it is.</param>
/// <param name="Office">The office's id in the authority file.</param>
/// <param name="From">The first day; null where it is not known.</param>
/// <param name="To">The last day; null while in office.</param>
/// <param name="Reason">Why, in the user's words.</param>
public sealed record TenureCorrection(string Person, string Side, string Office, DateOnly? From, DateOnly? To, string Reason)
{
    /// <summary>The names of a new person, the English one among them; none for a person of the authority file.</summary>
    public IReadOnlyList<PersonName> Names { get; init; } = [];

    internal DateOnly First => From ?? DateOnly.MinValue;

    internal DateOnly Last => To ?? DateOnly.MaxValue;
}
