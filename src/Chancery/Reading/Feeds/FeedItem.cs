namespace Chancery.Reading.Feeds;

/// <summary>A feed in whatever form, as read.</summary>
/// <param name="Title">Who publishes it; null where it does not say.</param>
/// <param name="Language">The language it names, as a BCP 47 tag.</param>
/// <param name="Items">Its items, in its own order.</param>
internal sealed record Feed(string? Title, string? Language, IReadOnlyList<FeedItem> Items);

/// <summary>One item of a feed.</summary>
/// <param name="Title">The headline, without markup; empty when there is none.</param>
/// <param name="Text">The longest text the feed gives of it: HTML, or plain text; empty when there is none.</param>
internal sealed record FeedItem(string Title, string Text)
{
    /// <summary>The feed's own name for it.</summary>
    public string? Id { get; init; }

    /// <summary>The page's address as written, perhaps relative to the feed's.</summary>
    public string? Link { get; init; }

    public PublicationTime? Published { get; init; }

    public PublicationTime? Updated { get; init; }

    public string? Byline { get; init; }

    public string? Language { get; init; }
}
