namespace Chancery.Recording.Commitments;

/// <summary>
/// What words are about: concepts, which are the same in all languages, and the words themselves, which count within one. Concepts that
/// much is about (agreements, projects), and words without a capital or figure, tell less than the others.
/// </summary>
internal sealed class Matter
{
    private const int ShortestShared = 4;
    private const int LongestEnding = 3;
    private const int FewestWords = 3;
    private readonly string[] words;
    private readonly string[] names;
    private readonly HashSet<string> concepts;
    private readonly HashSet<string> telling;

    /// <param name="language">BCP 47 tag.</param>
    /// <param name="concepts">What is spoken of.</param>
    /// <param name="wide">Which concepts tell little.</param>
    /// <param name="words">The words that say something, folded, with whether each is a name or figure.</param>
    public Matter(string language, IEnumerable<string> concepts, IReadOnlySet<string> wide, IEnumerable<(string Word, bool IsName)> words)
    {
        Language = language;
        this.concepts = [.. concepts];
        telling = [.. this.concepts.Where(c => !wide.Contains(c))];
        var all = words.ToList();
        this.words = [.. all.Select(w => w.Word).Distinct()];
        names = [.. all.Where(w => w.IsName).Select(w => w.Word).Distinct()];
    }

    public string Language { get; }

    public IReadOnlyCollection<string> Concepts => concepts;

    /// <summary>The concepts of both.</summary>
    public int ConceptsShared(Matter other) => concepts.Count(other.concepts.Contains);

    /// <summary>How many of its words the other has too, in any form; 0 across languages.</summary>
    public int WordsShared(Matter other) => Language == other.Language ? words.Count(w => Array.Exists(other.words, o => IsForm(w, o))) : 0;

    /// <summary>Whether both name the same goal.</summary>
    public bool IsSameGoal(Matter other)
    {
        var concept = ConceptsShared(other);
        if (Language != other.Language) return concept > 1 && 2 * concept >= Math.Max(concepts.Count, other.concepts.Count)
            && Telling(other) > 0;
        var shared = Math.Min(WordsShared(other), other.WordsShared(this));
        if (shared < 2 || (Telling(other) == 0 && 5 * shared < 4 * Math.Max(words.Length, other.words.Length))) return false;
        return 4 * shared >= words.Length + other.words.Length
            || (shared > 2 && 4 * shared >= 3 * Math.Min(words.Length, other.words.Length));
    }

    /// <summary>Whether both are so alike that a later one can be held against an earlier one.</summary>
    public bool IsPlainlySameGoal(Matter other) => IsSameGoal(other) && Telling(other) > 0
        && (Language == other.Language || 4 * ConceptsShared(other) >= 3 * (concepts.Count + other.concepts.Count - ConceptsShared(other)));

    /// <summary>Whether both name exactly the same concepts, however few.</summary>
    public bool HasSameConcepts(Matter other) => telling.Count > 0 && concepts.SetEquals(other.concepts);

    /// <summary>Whether longer words speak of all that matters in it; of very few words it cannot be told.</summary>
    public bool IsWithin(Matter longer)
    {
        if (words.Length < FewestWords) return false;
        var known = telling.Count(longer.telling.Contains);
        if (Language != longer.Language) return known > 1 && 3 * known >= 2 * telling.Count;
        var shared = WordsShared(longer);
        return shared > 1 && 5 * shared >= 3 * words.Length && Telling(longer) > 0 && 2 * Telling(longer) >= telling.Count + names.Length;
    }

    // The telling concepts of both, and the names and figures of both within one language.
    private int Telling(Matter other) => telling.Count(other.telling.Contains)
        + (Language == other.Language ? names.Count(n => Array.Exists(other.words, o => IsForm(n, o))) : 0);

    // "delivery", "deliveries"; «строительство», «строительства».
    private static bool IsForm(string a, string b)
    {
        if (a == b) return true;
        var common = 0;
        while (common < a.Length && common < b.Length && a[common] == b[common]) common++;
        return common >= ShortestShared && common >= Math.Max(a.Length, b.Length) - LongestEnding;
    }
}
