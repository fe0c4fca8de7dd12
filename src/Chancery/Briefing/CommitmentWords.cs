using System.Globalization;
using Chancery.Recording.Commitments;

namespace Chancery.Briefing;

/// <summary>What is said of undertakings in English.</summary>
public static class CommitmentWords
{
    /// <summary>"not due", "overdue, no report"; for none: that reports wait to be looked at.</summary>
    public static string Of(CommitmentStatus? status) => status switch
    {
        null => "reports to review",
        CommitmentStatus.NotDue => "not due",
        CommitmentStatus.NoReport => "no report yet",
        CommitmentStatus.InProgress => "in progress",
        CommitmentStatus.PartlyMet => "partly met",
        CommitmentStatus.OverdueNoReport => "overdue, no report",
        _ => status.ToString()!.ToLowerInvariant(),
    };

    /// <summary>A status with who confirmed it.</summary>
    public static string Of(StandingCommitment standing) =>
        standing.Confirmed is { } c ? $"{Of(standing.Status)}, confirmed by {c.By}" : Of(standing.Status);

    /// <summary>A figure: "100,000,000,000 USD".</summary>
    public static string Of(Target target) => target.Value is not { } value ? target.Words
        : string.Join(' ', new[] { value.ToString("#,0.##", CultureInfo.InvariantCulture), target.Unit, target.Counts }.OfType<string>());
}
