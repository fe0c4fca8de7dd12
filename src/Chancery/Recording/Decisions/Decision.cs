using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Chancery.Recording.Decisions;

/// <summary>What a person (or a named policy) decided. Decisions are only ever added; one is undone by another.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Together), "together")]
[JsonDerivedType(typeof(Apart), "apart")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(Dismissed), "dismissed")]
[JsonDerivedType(typeof(Corrected), "corrected")]
[JsonDerivedType(typeof(Identified), "identified")]
[JsonDerivedType(typeof(Held), "held")]
[JsonDerivedType(typeof(Judged), "judged")]
[JsonDerivedType(typeof(Declined), "declined")]
[JsonDerivedType(typeof(Adopted), "adopted")]
[JsonDerivedType(typeof(Undone), "undone")]
public abstract record Decision
{
    private Decision() { }

    /// <summary>The claims it points at.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<ClaimAnchor> Claims => [];

    /// <summary>These accounts are of one event.</summary>
    public sealed record Together(IReadOnlyList<ClaimAnchor> Accounts) : Decision
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ClaimAnchor> Claims => Accounts;
    }

    /// <summary>None of these accounts is of the event of any of the others.</summary>
    public sealed record Apart(IReadOnlyList<ClaimAnchor> Some, IReadOnlyList<ClaimAnchor> Others) : Decision
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ClaimAnchor> Claims => [.. Some, .. Others];
    }

    /// <summary>The event of this account is right as it stands.</summary>
    public sealed record Accepted(ClaimAnchor Account) : Decision
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ClaimAnchor> Claims => [Account];
    }

    /// <summary>The words do not tell this: the claim is no part of the record.</summary>
    public sealed record Dismissed(ClaimAnchor Account) : Decision
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ClaimAnchor> Claims => [Account];
    }

    /// <summary>A value of the event of this account is another: <paramref name="Value"/> as the JSON of <c>chancery read</c> writes it.</summary>
    public sealed record Corrected(ClaimAnchor Account, string Field, JsonNode? Value) : Decision
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ClaimAnchor> Claims => [Account];
    }

    /// <summary>Whoever is named so for this side is this person.</summary>
    public sealed record Identified(string Name, string? Side, string Actor, string FullName) : Decision;

    /// <summary>This person held an office in this time (EDTF; null for not known, or for still), whatever the bundled facts say; with the name of one who is new.</summary>
    public sealed record Held(string Person, string Side, string Office, string? From, string? To, string? Name) : Decision;

    /// <summary>How it stands with the commitment of this account, with the accounts that show it.</summary>
    public sealed record Judged(ClaimAnchor Account, string Status, IReadOnlyList<ClaimAnchor> Evidence) : Decision
    {
        /// <inheritdoc/>
        public override IReadOnlyList<ClaimAnchor> Claims => [Account, .. Evidence];
    }

    /// <summary>What the machine proposed is not so.</summary>
    public sealed record Declined(string Proposal) : Decision;

    /// <summary>The claims of a later coding are those of the record from now on.</summary>
    public sealed record Adopted(long Generation) : Decision;

    /// <summary>An earlier decision does not count.</summary>
    public sealed record Undone(string Decision) : Decision;
}

/// <summary>A decision with who took it, when and why.</summary>
/// <param name="Id">Its name.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, or the policy's name.</param>
/// <param name="Why">The reason given, or null.</param>
/// <param name="Decision">What was decided.</param>
public sealed record DecisionEntry(string Id, DateTimeOffset At, string By, string? Why, Decision Decision);
