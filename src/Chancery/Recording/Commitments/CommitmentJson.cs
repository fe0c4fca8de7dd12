using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Coding;

namespace Chancery.Recording.Commitments;

/// <summary>Undertakings as JSON, one object a line.</summary>
public static class CommitmentJson
{
    private static readonly JsonSerializerOptions Json = new(ClaimsJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>One line for one undertaking with its accounts, links and proposals.</summary>
    public static string Line(StandingCommitment standing) => JsonSerializer.Serialize(Of(standing), Json);

    private static object Of(StandingCommitment standing)
    {
        var c = standing.Commitment;
        return new
        {
            id = c.Id,
            obligors = c.Obligors,
            goal = c.Goal,
            language = c.Language,
            field = c.Field,
            due = c.Due?.Text,
            targets = c.Targets,
            strength = c.Strength,
            status = standing.Status,
            confirmed = standing.Confirmed,
            madeAt = c.MadeAt?.Id,
            links = standing.Links.Select(l => new { kind = l.Kind, to = l.To, reason = l.Reason, evidence = Words(l.Evidence) }),
            proposals = standing.Proposals.Select(p => new { status = p.Status, reason = p.Reason, evidence = p.Evidence.Select(Words) }),
            reasons = c.Reasons,
            accounts = c.Accounts.Select(Account),
        };
    }

    private static object Account(Told<CommitmentClaim> t) =>
        new { key = CommitmentBook.KeyOf(t), article = t.Article.Id, published = t.Article.Published?.ToString(), claim = t.Claim };

    private static object Words(Passage p) =>
        new { article = p.Article.Id, published = p.Article.Published?.ToString(), quotation = p.Words };
}
