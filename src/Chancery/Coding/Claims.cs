using System.Text.Json.Serialization;
using Chancery.Coding.Readouts;
using Chancery.Reading;
using Chancery.Resolving;

namespace Chancery.Coding;

/// <summary>A person who takes part or speaks.</summary>
/// <param name="Name">The usual English romanisation; for an office alone, the office's name.</param>
/// <param name="Side">The state (ISO 3166-1 alpha-3) or organisation acted for, or null.</param>
/// <param name="Office">The office's English name as held that day or as the words give it, or null.</param>
/// <param name="Actor">The identity in the authority file (Wikidata QID), or null when unknown.</param>
public sealed record Participant(string Name, string? Side, string? Office = null, string? Actor = null);

/// <summary>Where an event takes place.</summary>
/// <param name="Name">The city in English, or null when only the country is stated.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
public sealed record PlaceName(string? Name, string? Country);

/// <summary>The PLOVER class of an event.</summary>
/// <param name="Event">PLOVER event, such as CONSULT.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
public sealed record PloverClass(string Event, string? Mode);

/// <summary>What one article says of one event. Never without words.</summary>
public sealed record EventClaim
{
    /// <exception cref="ArgumentException">No citation is given.</exception>
    public EventClaim(EventType type, EventStatus status, IReadOnlyList<string> parties, string frame, IReadOnlyList<Citation> evidence)
    {
        Type = type;
        Status = status;
        Parties = [.. parties.Distinct().Order(StringComparer.Ordinal)];
        Frame = frame;
        Evidence = [.. evidence];
        if (Evidence.Count == 0) throw new ArgumentException($"A claim of type {type} needs the words it rests on; it has no citation.", nameof(evidence));
    }

    /// <summary>The event type.</summary>
    public EventType Type { get; }
    /// <summary>Whether it happened.</summary>
    public EventStatus Status { get; }
    /// <summary>How far its planning has come, or that it was put off; null where the words say no more than <see cref="Status"/>.</summary>
    public Stage? Stage { get; init; }
    /// <summary>States (ISO 3166-1 alpha-3) and organisations (acronyms), sorted, each once.</summary>
    public IReadOnlyList<string> Parties { get; }
    /// <summary>For directed acts who acts; otherwise none.</summary>
    public OneOrMany From { get; init; } = OneOrMany.None;
    /// <summary>For directed acts at whom; otherwise none.</summary>
    public OneOrMany To { get; init; } = OneOrMany.None;
    /// <summary>Those who take part.</summary>
    public IReadOnlyList<Participant> People { get; init; } = [];
    /// <summary>When.</summary>
    public When When { get; init; } = When.Unknown;
    /// <summary>Where, or null.</summary>
    public PlaceName? Place { get; init; }
    /// <summary>The standing series in English, or null.</summary>
    public string? Mechanism { get; init; }
    /// <summary>The order number within the series ("26th session"), or null.</summary>
    public int? Ordinal { get; init; }
    /// <summary>Topics of the list in the annotation guide, sorted.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];
    /// <summary>Whether it is recalled from before the article's own news.</summary>
    public bool Background { get; init; }
    /// <summary>The PLOVER class.</summary>
    public PloverClass? Plover { get; init; }
    /// <summary>Extraction score, 0 to 1.</summary>
    public double Score { get; init; }
    /// <summary>File and line of the frame that made the claim.</summary>
    public string Frame { get; }
    /// <summary>The words it rests on, at least one.</summary>
    public IReadOnlyList<Citation> Evidence { get; }
    /// <summary>Where in the article those who act are named (in acts without direction all who take part); not kept in the record.</summary>
    [JsonIgnore]
    public IReadOnlyList<TextSpan> DoerSpans { get; init; } = [];
    /// <summary>Where in the article those acted on are named (in acts without direction all who take part); not kept in the record.</summary>
    [JsonIgnore]
    public IReadOnlyList<TextSpan> TargetSpans { get; init; } = [];
}

/// <summary>What a person in office said.</summary>
/// <param name="Speaker">Who.</param>
/// <param name="Addressee">A state or organisation spoken to, or null.</param>
/// <param name="About">What was said, in the article's words.</param>
/// <param name="Directness">Quoted or reported.</param>
/// <param name="Frame">File and line of the frame.</param>
/// <param name="Evidence">The words it rests on, at least one.</param>
public sealed record StatementClaim(Participant Speaker, string? Addressee, string About, Directness Directness, string Frame, IReadOnlyList<Citation> Evidence);

/// <summary>A discrete, checkable undertaking.</summary>
/// <param name="Parties">Who undertakes it, sorted.</param>
/// <param name="Goal">What is to be done, in the article's words.</param>
/// <param name="Field">The topic it belongs to, or null.</param>
/// <param name="Due">EDTF, or null.</param>
/// <param name="Strength"><c>undertaking</c> (agreed, will) or <c>intention</c> (ready, plans).</param>
/// <param name="Frame">File and line of the frame.</param>
/// <param name="Evidence">The words it rests on, at least one.</param>
public sealed record CommitmentClaim(IReadOnlyList<string> Parties, string Goal, string? Field, string? Due, string Strength, string Frame, IReadOnlyList<Citation> Evidence)
{
    /// <summary>The figures to be reached with what they count, in the article's words ("$5 million", "200 railway cars").</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];
}

/// <summary>All that was read from one article, in the order of its words.</summary>
/// <param name="Article">The article.</param>
/// <param name="Events">Events.</param>
/// <param name="Statements">Statements.</param>
/// <param name="Commitments">Commitments.</param>
public sealed record ArticleClaims(Article Article, IReadOnlyList<EventClaim> Events, IReadOnlyList<StatementClaim> Statements, IReadOnlyList<CommitmentClaim> Commitments)
{
    /// <summary>
    /// Acts that are no relation between two sides: within one state, or by or on somebody who is no state or organisation. They are no part of the record.
    /// </summary>
    public IReadOnlyList<EventClaim> Domestic { get; init; } = [];

    /// <summary>What the article is as a readout of the office that publishes it; null for all others.</summary>
    public Readout? Readout { get; init; }

    /// <summary>The news agency that the article credits with its text, by its usual English name, or null.</summary>
    public string? Agency { get; init; }
}
