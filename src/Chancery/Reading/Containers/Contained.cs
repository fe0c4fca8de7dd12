namespace Chancery.Reading.Containers;

/// <summary>A document found in another one.</summary>
/// <param name="Name">Where it was found, for messages: the container's name, a slash, its own.</param>
/// <param name="Content">Its bytes, to be read before the next document is asked for.</param>
internal sealed record Contained(string Name, Stream Content)
{
    /// <summary>The address it was fetched from; null where the container does not say.</summary>
    public string? Url { get; init; }

    /// <summary>The character set that was declared for it when it was fetched.</summary>
    public string? Charset { get; init; }
}
