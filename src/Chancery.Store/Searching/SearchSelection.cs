using Chancery.Coding;
using Chancery.Recording;
using Chancery.Recording.Searching;

namespace Chancery.Store.Searching;

/// <summary>What is looked for in a record.</summary>
/// <param name="Query">What was typed.</param>
public sealed record SearchSelection(SearchQuery Query)
{
    /// <summary>Codes that must all be parties of what an article tells; none for all.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Types of events, one of which must be told; none for all.</summary>
    public IReadOnlyList<EventType> Types { get; init; } = [];

    /// <summary>The first day of publication.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? To { get; init; }

    /// <summary>How many articles at the most, 1 or more.</summary>
    public int Limit { get; init; } = 20;
}

/// <summary>What was found, the best first: by headlines, then by quotations and events, then by texts; within each the newest first, then by id.</summary>
/// <param name="Articles">The articles.</param>
/// <param name="Waiting">How many articles are not yet wholly indexed, so that the search may miss them.</param>
public sealed record SearchResult(IReadOnlyList<FoundArticle> Articles, int Waiting);

/// <summary>Where an article has what was looked for.</summary>
public enum FoundBy
{
    /// <summary>In its headline.</summary>
    Title,

    /// <summary>In what is quoted of it for an event, statement or commitment.</summary>
    Quotation,

    /// <summary>In its text.</summary>
    Text,
}

/// <summary>An article that was found.</summary>
/// <param name="Article">Its head.</param>
/// <param name="By">Where the words stand.</param>
/// <param name="Title">The headline with its marks.</param>
/// <param name="Quotations">What is quoted of it and has the words.</param>
/// <param name="Passage">The passage of the text; null where headline or quotations have the words.</param>
public sealed record FoundArticle(ArticleHead Article, FoundBy By, MarkedText Title, IReadOnlyList<FoundQuotation> Quotations, MarkedText? Passage);

/// <summary>What an article says and has the words.</summary>
/// <param name="Kind">event, statement or commitment.</param>
/// <param name="Words">The quotation with its marks.</param>
/// <param name="Claim">What it says of an event; null for statements and commitments.</param>
/// <param name="Event">The id of the record's event that it is an account of, or null.</param>
public sealed record FoundQuotation(string Kind, MarkedText Words, EventClaim? Claim, string? Event);
