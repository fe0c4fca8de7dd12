namespace Chancery.Recording.Offices;

/// <summary>A person whom articles name with an office.</summary>
/// <param name="Name">The English name, in the spelling most articles use.</param>
/// <param name="Side">The side.</param>
/// <param name="Office">The office's English name.</param>
/// <param name="Person">The id in the authority file; null for a person it does not know.</param>
/// <param name="First">The first day of publication of an article that does; null where none has a day.</param>
/// <param name="Last">The last such day.</param>
/// <param name="Articles">How many articles do.</param>
/// <param name="Words">What the first of them says.</param>
public sealed record SeenInOffice(
    string Name, string Side, string Office, string? Person, DateOnly? First, DateOnly? Last, int Articles, Passage Words)
{
    /// <summary>Every spelling, the most frequent first.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [Name];
}

/// <summary>A person known only from the record, proposed to be taken into the authority file.</summary>
/// <param name="Seen">Name, side, office and the words.</param>
/// <param name="Articles">The ids of the articles that name the person so, by publication.</param>
public sealed record NewPersonProposal(SeenInOffice Seen, IReadOnlyList<string> Articles);
