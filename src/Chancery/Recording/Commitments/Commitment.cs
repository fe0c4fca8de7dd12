using Chancery.Coding;
using Chancery.Resolving;

namespace Chancery.Recording.Commitments;

/// <summary>
/// What the record holds of one undertaking: assembled from the claims of one or many articles and languages, never without them.
/// </summary>
public sealed record Commitment
{
    /// <summary>Made from its first account, not from the order of reading: the same claims give the same id.</summary>
    public required string Id { get; init; }

    /// <summary>Who undertakes it: codes, sorted, each once.</summary>
    public required IReadOnlyList<string> Obligors { get; init; }

    /// <summary>What is to be done, in the words of the account that tells most of it.</summary>
    public required string Goal { get; init; }

    /// <summary>The language of <see cref="Goal"/> (BCP 47).</summary>
    public required string Language { get; init; }

    /// <summary>The topic it belongs to, as most accounts have it; or null.</summary>
    public string? Field { get; init; }

    /// <summary>
    /// By when: the most exact day told, of equals the one most accounts tell, then the latest told; null where nothing says. The accounts
    /// keep the others.
    /// </summary>
    public Edtf? Due { get; init; }

    /// <summary>The figures to be reached, those of the account that tells most of them.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary><c>undertaking</c> where an account tells one, else <c>intention</c>.</summary>
    public required string Strength { get; init; }

    /// <summary>The event at which it was made, where an account tells one; else null.</summary>
    public Event? MadeAt { get; init; }

    /// <summary>Every claim it rests on, at least one: by publication, then article, then place of the words.</summary>
    public required IReadOnlyList<Told<CommitmentClaim>> Accounts { get; init; }

    /// <summary>Why the accounts were taken for one undertaking; empty for a single account.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The day on which it was first told; null where no account has a day.</summary>
    public DateOnly? FirstTold => Accounts[0].Article.Published?.Day;

    /// <summary>Whether accounts tell another due day than the preferred one.</summary>
    public bool IsDueDisputed => Accounts.Select(a => Edtf.Parse(a.Claim.Due)).OfType<Edtf>().Any(d => Due is null || !d.Overlaps(Due));
}

/// <summary>Where an undertaking stands.</summary>
public enum CommitmentStatus
{
    /// <summary>The day by which it is to be done has not passed.</summary>
    NotDue,

    /// <summary>It has no day, and nothing is told of it.</summary>
    NoReport,

    /// <summary>It is being done.</summary>
    InProgress,

    /// <summary>A part of it was done.</summary>
    PartlyMet,

    /// <summary>It was done.</summary>
    Met,

    /// <summary>Its day has passed and nothing is told of it: all that time alone may say.</summary>
    OverdueNoReport,

    /// <summary>A later undertaking took its place.</summary>
    Superseded,

    /// <summary>Its time passed, and nobody holds to it.</summary>
    Lapsed,

    /// <summary>Who undertook it gave it up.</summary>
    Withdrawn,

    /// <summary>One side says it was kept, another that it was not.</summary>
    Disputed,
}

/// <summary>A status that a person, or a named policy, decided.</summary>
/// <param name="Status">The status.</param>
/// <param name="By">Who decided.</param>
/// <param name="On">When.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record ConfirmedStatus(CommitmentStatus Status, string By, DateOnly On, string? Reason = null);

/// <summary>How one undertaking stands to another, or to an event.</summary>
public enum CommitmentLinkKind
{
    /// <summary>It tells an earlier one again, with nothing new.</summary>
    Reiterates,

    /// <summary>It has the goal of an earlier one, and another day or figure.</summary>
    Supersedes,

    /// <summary>A later event of the same sides is about the same matter.</summary>
    ImplementedBy,
}

/// <summary>A link of an undertaking, found by the machine: a proposal as all such links are.</summary>
/// <param name="Kind">What kind of link.</param>
/// <param name="To">The id of the earlier undertaking, or of the event.</param>
/// <param name="Evidence">The words that bear it out.</param>
/// <param name="Reason">What agrees.</param>
public sealed record CommitmentLink(CommitmentLinkKind Kind, string To, Passage Evidence, string Reason);

/// <summary>A status that later articles speak for. The machine only proposes; a person confirms.</summary>
/// <param name="Commitment">The undertaking's id.</param>
/// <param name="Status">The status proposed.</param>
/// <param name="Evidence">The words that speak for it, at least one, by publication.</param>
/// <param name="Reason">Which words, and what they share with the undertaking.</param>
public sealed record StatusProposal(string Commitment, CommitmentStatus Status, IReadOnlyList<Passage> Evidence, string Reason);

/// <summary>An undertaking as it stands on a day.</summary>
/// <param name="Commitment">The undertaking.</param>
/// <param name="Status">
/// Confirmed, or what time alone may say: not due, no report, overdue without a report. Null where later articles or events speak of it
/// and nobody has confirmed a status yet: then see <paramref name="Proposals"/> and <paramref name="Links"/>.
/// </param>
/// <param name="Confirmed">The decision the status comes from; null for none.</param>
/// <param name="Links">Its links, by kind, then by what they lead to.</param>
/// <param name="Proposals">Statuses that later articles speak for, by status.</param>
public sealed record StandingCommitment(
    Commitment Commitment, CommitmentStatus? Status, ConfirmedStatus? Confirmed, IReadOnlyList<CommitmentLink> Links,
    IReadOnlyList<StatusProposal> Proposals);
