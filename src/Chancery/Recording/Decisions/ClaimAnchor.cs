using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Coding;
using Chancery.Reading;

namespace Chancery.Recording.Decisions;

/// <summary>
/// What a decision points at: one claim of an article, by what it tells and where its words stand, so that it is found again when
/// another engine has coded the article anew.
/// </summary>
/// <param name="Article">The article's id.</param>
/// <param name="Kind">"event" or "commitment".</param>
/// <param name="Type">The type of event; null for a commitment.</param>
/// <param name="Parties">Its parties, sorted.</param>
/// <param name="Part">Whether its words stand in the text or in the title.</param>
/// <param name="Start">Where they begin, in Unicode code points.</param>
/// <param name="End">The first position after them.</param>
/// <param name="Goal">What a commitment is to; null for an event.</param>
public sealed record ClaimAnchor(string Article, string Kind, EventType? Type, IReadOnlyList<string> Parties, ArticlePart Part, int Start, int End, string? Goal = null)
{
    private const string Event = "event";
    private const string Commitment = "commitment";
    private const int IdLength = 16;

    /// <summary>The claim's name: made from all of the above, so the same claim read again has the same.</summary>
    public string Id { get; } = "claim:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Article} {Kind} {Type} {string.Join(' ', Parties)} {Part} {Start} {End} {Goal}"))))[..IdLength];

    /// <summary>The anchor of an account of an event.</summary>
    public static ClaimAnchor Of(Told<EventClaim> told) => At(told.Article.Id, Event, told.Claim.Type, told.Claim.Parties, told.Claim.Evidence[0]);

    /// <summary>The anchor of a commitment as one article tells it.</summary>
    public static ClaimAnchor Of(Told<CommitmentClaim> told) => At(told.Article.Id, Commitment, null, told.Claim.Parties, told.Claim.Evidence[0], told.Claim.Goal);

    private static ClaimAnchor At(string article, string kind, EventType? type, IReadOnlyList<string> parties, Citation words, string? goal = null) =>
        new(article, kind, type, parties, words.Part, words.Start, words.End, goal);

    /// <summary>The claim meant among an article's claims: the very one; else the one of its kind whose words overlap most; null for none.</summary>
    public T? Find<T>(IEnumerable<T> claims, Func<T, ClaimAnchor> anchorOf) where T : class =>
        claims.Select(c => (Claim: c, Likeness: Likeness(anchorOf(c)))).Where(c => c.Likeness > 0).MaxBy(c => c.Likeness).Claim;

    // The very claim is most alike; then what has the same parties; the type may have been corrected by a better engine.
    private int Likeness(ClaimAnchor other)
    {
        if (other.Article != Article || other.Kind != Kind || other.Part != Part) return 0;
        if (other.Id == Id) return int.MaxValue;
        var shared = Math.Min(End, other.End) - Math.Max(Start, other.Start);
        if (shared <= 0 || !(other.Type == Type || IsOfOneKind(other))) return 0;
        return shared + (other.Parties.SequenceEqual(Parties) ? 1 << 20 : 0) + (other.Type == Type ? 1 << 21 : 0);
    }

    private bool IsOfOneKind(ClaimAnchor other) => Type is { } mine && other.Type is { } theirs && Block.KindOf(mine) == Block.KindOf(theirs);

    /// <summary>By the claim's name.</summary>
    public bool Equals(ClaimAnchor? other) => other is not null && other.Id == Id;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
