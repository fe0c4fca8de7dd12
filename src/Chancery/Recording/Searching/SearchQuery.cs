using Chancery.Reading;

namespace Chancery.Recording.Searching;

/// <summary>
/// What somebody types to search: words that must all occur, "phrases" in quotation marks, -words that must not, and OR between two of them.
/// </summary>
public sealed class SearchQuery
{
    private SearchQuery(SearchTerm.All wanted, IReadOnlyList<SearchTerm> excluded) => (Wanted, Excluded) = (wanted, excluded);

    /// <summary>What must occur, at least one term.</summary>
    public SearchTerm.All Wanted { get; }

    /// <summary>What must not occur.</summary>
    public IReadOnlyList<SearchTerm> Excluded { get; }

    /// <summary>Reads what was typed.</summary>
    /// <param name="typed">The words, in any script.</param>
    /// <param name="words">The keys of words.</param>
    /// <param name="language">The language that words of its script are taken for (BCP 47).</param>
    /// <exception cref="ArgumentException">Nothing can be searched for with it; the message says why and what to write instead.</exception>
    public static SearchQuery Parse(string typed, SearchWords words, string language)
    {
        var (wanted, excluded) = new QueryReader(words, language).Read(typed);
        return new(new(wanted), excluded);
    }

    /// <summary>Where a text has what is wanted, to be marked; none where it lacks something or has what it must not.</summary>
    public IReadOnlyList<TextSpan> In(SearchText text) => Excluded.Any(e => e.In(text).Count > 0) ? [] : Wanted.In(text);
}
