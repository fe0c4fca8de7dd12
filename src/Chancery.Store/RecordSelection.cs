namespace Chancery.Store;

/// <summary>Which part of the record is wanted.</summary>
/// <param name="Parties">Codes of actors: articles that tell of an event between all of them; none for the whole record.</param>
/// <param name="Until">The last day of publication taken in; null for all.</param>
public sealed record RecordSelection(IReadOnlyList<string> Parties, DateOnly? Until = null)
{
    /// <summary>The whole record.</summary>
    public static RecordSelection All { get; } = new([]);
}

/// <summary>How much a record holds.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Texts">Texts that these have; copies have one.</param>
/// <param name="EventClaims">Claims of events.</param>
/// <param name="Statements">Claims of statements.</param>
/// <param name="Commitments">Claims of commitments.</param>
/// <param name="Events">Events assembled from the claims.</param>
public sealed record RecordCounts(int Articles, int Texts, int EventClaims, int Statements, int Commitments, int Events);
