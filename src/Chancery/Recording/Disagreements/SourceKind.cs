namespace Chancery.Recording.Disagreements;

/// <summary>What kind of source tells something; where sources differ, an earlier kind is preferred to a later one.</summary>
public enum SourceKind
{
    /// <summary>An office of a state publishes it.</summary>
    Official,
    /// <summary>Its text is a news agency's, whoever prints it.</summary>
    Wire,
    /// <summary>Any other publisher.</summary>
    Press,
}
