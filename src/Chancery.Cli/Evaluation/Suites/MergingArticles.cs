using Chancery.Reading;

namespace Chancery.Cli.Evaluation.Suites;

/// <summary>An article of the suite on merging.</summary>
/// <param name="Key">Its id in its corpus, by which annotations name it.</param>
/// <param name="Article">The article.</param>
internal sealed record MergingArticle(string Key, Article Article);

/// <summary>The articles that annotations of merging speak of: those of corpora, and the bundled examples.</summary>
internal static class MergingArticles
{
    /// <summary>The set whose documents have no date of their own: two outlets tell each, at two hours of one day.</summary>
    private const string Undated = "ntrex";

    private static readonly (string Publisher, string Published)[] Outlets =
        [("First outlet", "2018-09-30T08:00:00+00:00"), ("Second outlet", "2018-09-30T18:00:00+00:00")];

    /// <summary>The annotated articles that the files hold; from undated documents one for each outlet.</summary>
    public static IEnumerable<MergingArticle> Of(IReadOnlyList<ClaimTruth> truth, IEnumerable<string> paths)
    {
        var sets = truth.DistinctBy(t => t.Article).ToDictionary(t => t.Article, t => t.Set, StringComparer.Ordinal);
        var dated = new ArticleReader(new ReadingOptions(RequireDate: false));
        return paths.SelectMany(dated.ReadPath).OfType<ReadResult.Read>().Select(r => new MergingArticle(r.Article.File ?? "", r.Article))
            .Concat(Examples(dated)).Where(a => sets.ContainsKey(a.Key))
            .SelectMany(a => sets[a.Key] != Undated ? [a]
                : Outlets.Select(o => a with { Article = Told(a.Article, o.Publisher, o.Published) }));
    }

    private static IEnumerable<MergingArticle> Examples(ArticleReader reader) =>
        Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "examples")).Order(StringComparer.Ordinal)
            .SelectMany(folder => reader.ReadPath(folder).OfType<ReadResult.Read>()
                .Select(r => new MergingArticle($"{Path.GetFileName(folder)}/{r.Article.File}", r.Article)));

    private static Article Told(Article article, string publisher, string published) =>
        new(article.Title, article.Text, article.Language, PublicationTime.Parse(published)) { Publisher = publisher, File = article.File };
}
