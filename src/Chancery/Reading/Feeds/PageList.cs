namespace Chancery.Reading.Feeds;

/// <summary>The pages that a feed, a sitemap or a page of links lists.</summary>
/// <param name="Title">Its own title; null where it has none.</param>
/// <param name="Pages">The pages, each address once, in its own order.</param>
/// <param name="Lists">Further lists, such as the sitemaps of an index.</param>
/// <param name="Form">What it is.</param>
public sealed record PageList(string? Title, IReadOnlyList<ListedPage> Pages, IReadOnlyList<ListedPage> Lists, ListForm Form);

/// <summary>What lists pages.</summary>
public enum ListForm
{
    /// <summary>RSS, Atom or JSON Feed.</summary>
    Feed,
    /// <summary>A sitemap or an index of sitemaps.</summary>
    Sitemap,
    /// <summary>A page with links.</summary>
    Page,
}

/// <summary>One page of a list.</summary>
/// <param name="Url">Its address: absolute, http or https, without fragment.</param>
public sealed record ListedPage(string Url)
{
    /// <summary>The list's own name for it; null where it gives none.</summary>
    public string? Id { get; init; }

    /// <summary>Its headline, without markup; null where the list gives none.</summary>
    public string? Title { get; init; }

    /// <summary>When it was published, as the list says.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>When it was last changed, as the list says.</summary>
    public PublicationTime? Updated { get; init; }
}
