namespace Chancery.Recording.Exporting;

/// <summary>Under what terms an export may be used: what whoever made it says of the data, and what nobody can give away with them.</summary>
/// <param name="Data">An SPDX identifier or other words for the coded data; <c>NOASSERTION</c> where nothing was said.</param>
public sealed record Licence(string Data)
{
    private const int LongestName = 2000;

    /// <summary>Nothing is said: the record belongs to whoever keeps it, and only they can license it.</summary>
    public static Licence Unstated { get; } = new("NOASSERTION");

    /// <summary>What holds whatever the data are licensed as.</summary>
    public const string Quotations = "Quotations, headlines and texts remain their publishers'; a licence of the coded data does not cover them.";

    /// <summary>Whose work the names in the data rest on.</summary>
    public const string Names = "Names and identifiers rest on Wikidata (CC0-1.0), GeoNames (CC-BY-4.0) and Unicode CLDR (Unicode-3.0).";

    /// <summary>The terms as given, or none.</summary>
    /// <exception cref="ArgumentException">The words are empty or too long.</exception>
    public static Licence Of(string? words) => words is null ? Unstated
        : words.Trim() is { Length: > 0 and <= LongestName } said ? new(said)
        : throw new ArgumentException($"--licence needs an SPDX identifier such as CC-BY-4.0, or terms of at most {LongestName} letters.");
}
