using Chancery.Coding;
using Chancery.Recording.Decisions;

namespace Chancery.Recording.Commitments;

/// <summary>How people decided that undertakings stand.</summary>
public static class ConfirmedStatuses
{
    /// <summary>The decided statuses by the key of the claim (<see cref="CommitmentBook.KeyOf"/>); of two decisions on one the later counts.</summary>
    public static IReadOnlyDictionary<string, ConfirmedStatus> Of(Judgements judgements, IEnumerable<Told<CommitmentClaim>> commitments)
    {
        var confirmed = new Dictionary<string, ConfirmedStatus>(StringComparer.Ordinal);
        var judged = judgements.InForce.Where(e => e.Decision is Decision.Judged).ToList();
        if (judged.Count == 0) return confirmed;
        var claims = commitments.ToLookup(c => c.Article.Id);
        foreach (var entry in judged)
            if (entry.Decision is Decision.Judged j && Enum.TryParse<CommitmentStatus>(j.Status, true, out var status) && j.Account.Find(claims[j.Account.Article], ClaimAnchor.Of) is { } claim)
                confirmed[CommitmentBook.KeyOf(claim)] = new(status, entry.By, DateOnly.FromDateTime(entry.At.UtcDateTime), entry.Why);
        return confirmed;
    }
}
