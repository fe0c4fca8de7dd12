using Chancery.Coding;
using Chancery.Recording.Disagreements;
using Chancery.Recording.LifeCycle;
using Chancery.Resolving;

namespace Chancery.Recording;

/// <summary>What the record holds of one event: assembled from the claims of one or many articles, never without them.</summary>
public sealed record Event
{
    /// <summary>Made from what the event is, not from the order of reading: the same claims give the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The type most accounts give.</summary>
    public required EventType Type { get; init; }

    /// <summary>Where its life-cycle stands after all accounts.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>States and organisations, sorted, each once.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>For directed acts who acts; otherwise none.</summary>
    public OneOrMany From { get; init; } = OneOrMany.None;

    /// <summary>For directed acts at whom; otherwise none.</summary>
    public OneOrMany To { get; init; } = OneOrMany.None;

    /// <summary>Those who take part, as all accounts name them, each once.</summary>
    public IReadOnlyList<Participant> People { get; init; } = [];

    /// <summary>The preferred date; the accounts keep the others.</summary>
    public When When { get; init; } = When.Unknown;

    /// <summary>The preferred place, or null.</summary>
    public PlaceName? Place { get; init; }

    /// <summary>The standing series in English, or null.</summary>
    public string? Mechanism { get; init; }

    /// <summary>The order number within the series, or null.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Topics of all accounts, sorted.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Whether every account only recalls it.</summary>
    public bool Background { get; init; }

    /// <summary>Every claim it rests on, at least one: by publication time, then article id.</summary>
    public required IReadOnlyList<Told<EventClaim>> Accounts { get; init; }

    /// <summary>The origins of its accounts (<see cref="ArticleHead.Origin"/>), sorted, each once: how many voices tell it, not how many outlets.</summary>
    public IReadOnlyList<string> Origins => [.. Accounts.Select(a => a.Article.Origin).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>How it came about, as far as its accounts tell: from an idea to a fact, or off that way; old dates are kept. At least one step.</summary>
    public IReadOnlyList<Step> Steps => Course.Of(Accounts);

    /// <summary>
    /// The stage as it stood at the end of a day; null before anything was told. A plan has lapsed when more than 14 days have passed since
    /// the last day on which it could have taken place by all dates that stood, and nothing was told; one without an end never lapses.
    /// </summary>
    public Stage? StageOn(DateOnly day) => Course.On(day, Accounts);

    /// <summary>Where its accounts differ, by the kinds of sources that the program knows; the preferred value is that of the event.</summary>
    public IReadOnlyList<Disagreement> Disagreements => DisagreementsBy(SourceKinds.Bundled);

    /// <summary>Where its accounts differ, by what is known of their sources.</summary>
    public IReadOnlyList<Disagreement> DisagreementsBy(SourceKinds kinds) => [.. Values.Disagreements(this, kinds)];

    /// <summary>The decisions of people that made it what it is, in their order; none for what the machine alone proposes.</summary>
    public IReadOnlyList<EventDecision> Decided { get; init; } = [];

    /// <summary>Why the accounts were taken for one event; empty for a single account.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

/// <summary>A selection of what the record holds, in a stable order.</summary>
/// <param name="Events">Events by date, then id.</param>
/// <param name="Statements">Statements by publication time, then article id, then position.</param>
/// <param name="Commitments">Commitments in the same order.</param>
public sealed record RecordView(IReadOnlyList<Event> Events, IReadOnlyList<Told<StatementClaim>> Statements, IReadOnlyList<Told<CommitmentClaim>> Commitments);
