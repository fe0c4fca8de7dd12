using Chancery.Recording;

namespace Chancery.Briefing;

/// <summary>How a source is named.</summary>
public static class SourceWords
{
    /// <summary>The publisher; else the site's host; else the file; else "unnamed source".</summary>
    public static string Publisher(ArticleHead source) =>
        source.Publisher ?? Link(source)?.Host ?? source.File ?? "unnamed source";

    /// <summary>The headline; "untitled" without one.</summary>
    public static string Title(ArticleHead source) => source.Title.Length > 0 ? source.Title : "untitled";

    /// <summary>The day of publication in words.</summary>
    public static string Day(ArticleHead source) => source.Published is { } published ? DateWords.Short(published.Day) : "undated";

    /// <summary>The page's address if it is a web address; anything else is no link.</summary>
    public static Uri? Link(ArticleHead source) =>
        Uri.TryCreate(source.Url, UriKind.Absolute, out var link)
            && (link.Scheme == Uri.UriSchemeHttp || link.Scheme == Uri.UriSchemeHttps) ? link : null;
}
