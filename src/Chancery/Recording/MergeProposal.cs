using Chancery.Coding;

namespace Chancery.Recording;

/// <summary>Two accounts that may be of one event, though not enough speaks for it to merge them unasked.</summary>
/// <param name="A">The one, first in the order of accounts.</param>
/// <param name="B">The other.</param>
/// <param name="Score">The points that speak for it; only compared.</param>
/// <param name="Reasons">What speaks for it and against it, each with its points.</param>
public sealed record MergeProposal(Told<EventClaim> A, Told<EventClaim> B, double Score, IReadOnlyList<string> Reasons);

/// <summary>What accounts come to.</summary>
/// <param name="Events">The events, in the order of the record.</param>
/// <param name="Proposals">Of each two events that may be one the likeliest pair of accounts: most points first, then in the order of accounts.</param>
public sealed record Assembly(IReadOnlyList<Event> Events, IReadOnlyList<MergeProposal> Proposals);
