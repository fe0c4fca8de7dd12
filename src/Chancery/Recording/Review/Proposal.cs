using System.Security.Cryptography;
using System.Text;
using Chancery.Reading;
using Chancery.Recording.Decisions;

namespace Chancery.Recording.Review;

/// <summary>What the machine would have a person decide, with the words it rests on and what each answer comes to.</summary>
/// <param name="Id">Its name: the same question has the same.</param>
/// <param name="Kind">"merge", "status", "person" or "doubt".</param>
/// <param name="Impact">How much depends on it: the more, the sooner it is asked.</param>
/// <param name="Question">The question, for people.</param>
/// <param name="Reasons">What speaks for it and against it.</param>
/// <param name="Words">The quotations it rests on.</param>
/// <param name="Yes">What is decided when it is accepted.</param>
/// <param name="No">What is decided when it is rejected.</param>
public sealed record Proposal(string Id, string Kind, int Impact, string Question, IReadOnlyList<string> Reasons, IReadOnlyList<Quoted> Words, Decision Yes, Decision No)
{
    private const int IdLength = 12;

    /// <summary>The name of a question about these things, in whatever order they come.</summary>
    public static string IdOf(string kind, params IEnumerable<string> about) =>
        $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', about.Order(StringComparer.Ordinal)))))[..IdLength]}";

    /// <summary>The order of the queue: what most depends on first.</summary>
    public static IEnumerable<Proposal> InOrder(IEnumerable<Proposal> proposals) =>
        proposals.OrderByDescending(p => p.Impact).ThenBy(p => p.Kind, StringComparer.Ordinal).ThenBy(p => p.Id, StringComparer.Ordinal);
}

/// <summary>A quotation with who is quoted.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Source">Its publisher, else its file or address.</param>
/// <param name="Published">When it was published, as ISO 8601.</param>
/// <param name="Words">The quotation.</param>
public sealed record Quoted(string Article, string Source, string? Published, Citation Words)
{
    /// <summary>A quotation of an article.</summary>
    public static Quoted Of(ArticleHead article, Citation words) =>
        new(article.Id, article.Publisher ?? article.File ?? article.Url ?? article.Id, article.Published?.ToString(), words);
}
