using Chancery.Recording.Offices;

namespace Chancery.Recording.Mechanisms;

/// <summary>
/// A standing series of meetings as it stands on a day: what the authority file knows of it and what the record tells of its sessions.
/// </summary>
public sealed record StandingMechanism
{
    /// <summary>The id in the authority file.</summary>
    public required string Id { get; init; }

    /// <summary>The English name, as events give it.</summary>
    public required string Label { get; init; }

    /// <summary>summit, council, commission, dialogue, forum or group; null where it is not known.</summary>
    public string? Kind { get; init; }

    /// <summary>The sides whose series it is, or the one organisation; none for those of changing company.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>How deep it stands in its tree: 0 for one without a parent.</summary>
    public int Depth { get; init; }

    /// <summary>The id of the mechanism it belongs to, or null.</summary>
    public string? Parent { get; init; }

    /// <summary>The ids of the mechanisms under it.</summary>
    public IReadOnlyList<string> Children { get; init; } = [];

    /// <summary>The offices that chair it, with who holds them on the day.</summary>
    public IReadOnlyList<CoChair> CoChairs { get; init; } = [];

    /// <summary>How often it meets; null where nothing says and the sessions do not show it.</summary>
    public Cadence? Cadence { get; init; }

    /// <summary>Its sessions by day, those without any day last.</summary>
    public IReadOnlyList<MechanismSession> Sessions { get; init; } = [];

    /// <summary>The last one held by the day; null for none.</summary>
    public MechanismSession? Last { get; init; }

    /// <summary>The one to come; null where neither articles, numbers nor a cadence tell of one.</summary>
    public NextSession? Next { get; init; }

    /// <summary>
    /// The day since which a session is overdue by the series' own cadence: the last session, its cadence and the grace have passed, and
    /// none is planned or reported. Null for those that are not. It says what the record holds, not what took place.
    /// </summary>
    public DateOnly? OverdueSince { get; init; }

    /// <summary>Numbers that do not fit the dates or each other; shown, never repaired.</summary>
    public IReadOnlyList<OrdinalDisagreement> Disagreements { get; init; } = [];
}

/// <summary>An office that chairs a mechanism for a side.</summary>
/// <param name="Side">The side.</param>
/// <param name="Office">The office's English name.</param>
/// <param name="Holder">Who holds it on the day.</param>
public sealed record CoChair(string Side, string Office, Incumbent Holder);

/// <summary>Two sessions whose numbers do not fit: the later one is not the higher, or one sitting has two numbers.</summary>
/// <param name="Earlier">The earlier session.</param>
/// <param name="Later">The later one, or the other account of the same sitting.</param>
public sealed record OrdinalDisagreement(MechanismSession Earlier, MechanismSession Later);
