using System.IO.Enumeration;
using Chancery.Store.Watching;

namespace Chancery.Intake.Sources;

/// <summary>What a source's address is.</summary>
public enum SourceForm
{
    /// <summary>A feed: RSS, Atom or JSON Feed.</summary>
    Feed,
    /// <summary>A sitemap or an index of sitemaps.</summary>
    Sitemap,
    /// <summary>A page that links to its articles.</summary>
    List,
    /// <summary>One page that is an article itself.</summary>
    Page,
}

/// <summary>Who publishes, and where and how often it is read.</summary>
/// <param name="Name">Its name; no two sources have the same.</param>
/// <param name="Form">What its address is.</param>
/// <param name="Address">The feed, sitemap or page.</param>
public sealed record Source(string Name, SourceForm Form, Uri Address)
{
    /// <summary>The state (ISO 3166-1 alpha-3) or organisation it speaks for or from; null for none.</summary>
    public string? Side { get; init; }

    /// <summary>official, wire, press or analysis.</summary>
    public string Kind { get; init; } = "press";

    /// <summary>The language of pages that do not show theirs, as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>A (always right so far) to F (cannot be judged); null where nobody has judged.</summary>
    public string? Reliability { get; init; }

    /// <summary>How often the list is read.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Patterns of addresses, <c>*</c> for anything: only pages that fit one are read; none for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>How many new pages one reading of the list adds at the most; the others follow with the next readings.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>How old a page may be, by the list's own date, to be read at all; null for any age.</summary>
    public TimeSpan? Back { get; init; }

    /// <summary>Whether the pages a feed lists are fetched; if not, what the feed itself gives of them is the article.</summary>
    public bool Follow { get; init; } = true;

    /// <summary>Whether a page of the list is read: one that fits a pattern or, where there is none, any; of a page of links, any of its own site.</summary>
    public bool Takes(Uri page) => Only.Count > 0 ? Only.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, page.AbsoluteUri))
        : Form != SourceForm.List || page.Host == Address.Host;

    /// <summary>The source as the record keeps it.</summary>
    public WatchedSource Watched => new(Name, Address.AbsoluteUri, Form.ToString().ToLowerInvariant(), Side, Kind, Language, Reliability);
}

/// <summary>A list of sources, and how they are asked.</summary>
/// <param name="Sources">The sources.</param>
/// <param name="Agent">The <c>User-Agent</c>; null for the program's own.</param>
/// <param name="Contact">Whom a site's keeper can write to: a mail or web address; null for none.</param>
/// <param name="Delay">The pause between two requests to one host; null for the program's own.</param>
public sealed record SourceList(IReadOnlyList<Source> Sources, string? Agent = null, string? Contact = null, TimeSpan? Delay = null);
