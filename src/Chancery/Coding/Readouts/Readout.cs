using Chancery.Reading;

namespace Chancery.Coding.Readouts;

/// <summary>What an article is besides its text where one side's office publishes it: a readout of its own dealings.</summary>
/// <param name="Side">The state whose office publishes it (ISO 3166-1 alpha-3).</param>
/// <param name="Office">The office, by its English name.</param>
/// <param name="Occasion">What it is about, in its own words: the headline, or the first sentence where there is none.</param>
/// <param name="Place">Where that took place, or null.</param>
/// <param name="Delegations">Who took part, side by side, as the readout lists them; none where it does not.</param>
public sealed record Readout(string Side, string Office, Citation Occasion, PlaceName? Place, IReadOnlyList<Delegation> Delegations);

/// <summary>Those of one side whom a readout lists.</summary>
/// <param name="Side">The state or organisation, or null where the list does not tell.</param>
/// <param name="Members">In the order of the list, at least one.</param>
/// <param name="Evidence">The sentences of the list.</param>
public sealed record Delegation(string? Side, IReadOnlyList<DelegationMember> Members, IReadOnlyList<Citation> Evidence);

/// <summary>A member of a delegation.</summary>
/// <param name="Name">The usual English romanisation.</param>
/// <param name="Post">The post in the readout's words, or null.</param>
/// <param name="Office">The office's English name where it is known, or null.</param>
/// <param name="Actor">The identity in the authority file, or null.</param>
public sealed record DelegationMember(string Name, string? Post, string? Office, string? Actor);
