namespace Chancery.Reading;

/// <summary>What the caller knows of the documents beforehand.</summary>
/// <param name="Published">The publication time of documents that give none; null for none.</param>
/// <param name="Language">The BCP 47 tag of all documents; null to find it.</param>
/// <param name="RequireDate">Whether a document without a publication date is rejected.</param>
/// <param name="DataFolder">The folder that holds <c>languages</c>; null for the program's own.</param>
public sealed record ReadingOptions(PublicationTime? Published = null, string? Language = null, bool RequireDate = true, string? DataFolder = null)
{
    /// <summary>The state or organisation that all documents come from, by code; null where they come from several or none.</summary>
    public string? Side { get; init; }
}
