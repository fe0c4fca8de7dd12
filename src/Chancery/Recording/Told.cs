using Chancery.Coding.Readouts;
using Chancery.Reading;

namespace Chancery.Recording;

/// <summary>What the record keeps of an article beside its claims.</summary>
/// <param name="Id">The article's id (<see cref="Article.Id"/>).</param>
/// <param name="Title">The headline; empty when it has none.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Publisher">The publisher's name as given, or null.</param>
/// <param name="Url">The page's address, or null.</param>
/// <param name="File">The file it came from, or null.</param>
public sealed record ArticleHead(string Id, string Title, string Language, PublicationTime? Published, string? Publisher, string? Url, string? File)
{
    /// <summary>
    /// Who first told its text: the news agency that it or a copy of it credits; else the publisher or web host of the earliest article
    /// with this text, or that article's id. Articles of one origin are one voice, however many outlets print it.
    /// </summary>
    public string Origin { get; init; } = Publisher ?? Id;

    /// <summary>What it tells as a readout of the office that publishes it; null for others, and where it was not asked for.</summary>
    public Readout? Readout { get; init; }

    /// <summary>The head of an article.</summary>
    public static ArticleHead Of(Article article) =>
        new(article.Id, article.Title, article.Language, article.Published, article.Publisher, article.Url, article.File);
}

/// <summary>A claim with the article that makes it: one account of something.</summary>
/// <typeparam name="T">The kind of claim.</typeparam>
/// <param name="Article">Who tells it.</param>
/// <param name="Claim">What is told, with its words.</param>
public sealed record Told<T>(ArticleHead Article, T Claim)
{
    /// <summary>Its place among the article's claims of the same kind, from 0.</summary>
    public int Position { get; init; }
}
