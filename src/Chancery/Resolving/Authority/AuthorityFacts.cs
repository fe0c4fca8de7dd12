namespace Chancery.Resolving.Authority;

/// <summary>One name of one actor, office, place or mechanism.</summary>
/// <param name="Id">What it names.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Kind">short, official, acronym, alias, adjective, demonym, combining, capital, seat, full, family, name, label …</param>
/// <param name="Text">The name.</param>
/// <param name="State">The state an office's words belong to, or a place's country; else null.</param>
internal sealed record NameFact(string Id, string Language, string Kind, string Text, string? State = null);

/// <summary>Who held which post of whom from when to when.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Side">A state's or organisation's code.</param>
/// <param name="Office">The office's id.</param>
/// <param name="From">First day, or the earliest it can be.</param>
/// <param name="To">Last day; <see cref="DateOnly.MaxValue"/> while in office.</param>
internal sealed record Tenure(string Person, string Side, string Office, DateOnly From, DateOnly To)
{
    /// <summary>The reason of the user's correction it comes from; null for what ships.</summary>
    public string? Correction { get; init; }
}

/// <summary>A publisher that speaks for a state or from it.</summary>
/// <param name="Name">Its web host, or its name as printed.</param>
/// <param name="State">The state's code.</param>
/// <param name="Office">The office whose words it publishes; null for a newspaper or broadcaster.</param>
internal sealed record Publisher(string Name, string State, string? Office);

/// <summary>A name by which a news agency is credited.</summary>
/// <param name="Agency">The agency's usual English name.</param>
/// <param name="Kind">name; word, which has other uses too; host.</param>
/// <param name="Text">The name, or the web host.</param>
internal sealed record AgencyName(string Agency, string Kind, string Text)
{
    public bool IsWord => Kind == "word";

    public bool IsHost => Kind == "host";

    /// <summary>How texts are searched for it: an acronym in small letters is another word.</summary>
    public StringComparison Comparison { get; } = Text.Any(char.IsLower) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}

/// <summary>A standing series of meetings.</summary>
internal sealed class Mechanism(string id)
{
    public string Id { get; } = id;
    public string Label { get; set; } = id;
    public List<string> Parties { get; } = [];
    public string? Organisation { get; set; }
    public string? Kind { get; set; }
    public string? Parent { get; set; }
    public int? CadenceMonths { get; set; }
    /// <summary>The English name of the city that its name tells it is held in; else null.</summary>
    public string? Seat { get; set; }
    public List<(string State, string Office)> CoChairs { get; } = [];
}

/// <summary>A line of the authority files that cannot be right.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Problem">What is wrong and the way out.</param>
public sealed record AuthorityFault(string Place, string Problem)
{
    /// <summary>Place and problem in one line.</summary>
    public override string ToString() => $"{Place}: {Problem}";
}
