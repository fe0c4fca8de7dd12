using Chancery.Recording.Searching;

namespace Chancery.Store.Searching;

/// <summary>The tables that words are looked for in, best first; each has a row an article with the keys of its words.</summary>
internal static class SearchTable
{
    /// <summary>What stands for the making of these tables in the schema.</summary>
    public const string InSchema = "{search}";

    /// <summary>Headlines.</summary>
    public const string Title = "search_title";

    /// <summary>Quotations, with people, parties, mechanisms and places of what they tell.</summary>
    public const string Claims = "search_claim";

    /// <summary>Headlines with whole texts.</summary>
    public const string Text = "search_text";

    /// <summary>All of them, in the order of rank.</summary>
    public static readonly string[] All = [Title, Claims, Text];
}

/// <summary>Writes what is looked for as a database's own words for "all of" and "any of".</summary>
internal sealed class SearchExpression(string and, string or)
{
    /// <summary>What an article must have in a table to be looked at.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="needed">Further keys, of each list one of which it must have.</param>
    public string Of(SearchQuery query, IEnumerable<IReadOnlyList<string>> needed) =>
        Joined(and, [.. query.Wanted.Terms.Select(Term), .. needed.Where(n => n.Count > 0).Select(n => Joined(or, [.. n]))]);

    private string Term(SearchTerm term) => term.Match(
        word => Joined(or, [.. word.Keys.Distinct()]),
        phrase => Joined(and, [.. phrase.Words.Select(Term)]),
        all => Joined(and, [.. all.Terms.Select(Term)]),
        any => Joined(or, [.. any.Terms.Select(Term)]));

    private static string Joined(string by, List<string> parts) => parts.Count == 1 ? parts[0] : $"({string.Join(by, parts)})";
}
