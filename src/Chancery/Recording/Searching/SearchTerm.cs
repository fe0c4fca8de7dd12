using Chancery.Reading;

namespace Chancery.Recording.Searching;

/// <summary>What is looked for: a word, or terms put together.</summary>
public abstract record SearchTerm
{
    private SearchTerm() { }

    /// <summary>A word or name: a text that has any of the keys has it.</summary>
    public sealed record Word(IReadOnlyList<string> Keys) : SearchTerm;

    /// <summary>Words that must follow each other; those too common to be looked for do not count between them.</summary>
    public sealed record Phrase(IReadOnlyList<Word> Words) : SearchTerm;

    /// <summary>All of the terms.</summary>
    public sealed record All(IReadOnlyList<SearchTerm> Terms) : SearchTerm;

    /// <summary>At least one of the terms.</summary>
    public sealed record Any(IReadOnlyList<SearchTerm> Terms) : SearchTerm;

    /// <summary>What each kind of term gives.</summary>
    public T Match<T>(Func<Word, T> word, Func<Phrase, T> phrase, Func<All, T> all, Func<Any, T> any) => this switch
    {
        Word w => word(w),
        Phrase p => phrase(p),
        All a => all(a),
        Any a => any(a),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Where a text has the term, in the order of the text; none where it does not.</summary>
    public IReadOnlyList<TextSpan> In(SearchText text) => Match(w => OfWord(text, w), p => OfPhrase(text, p), a => OfAll(text, a), a => [.. a.Terms.SelectMany(t => t.In(text)).OrderBy(s => s.Start)]);

    private static List<TextSpan> OfWord(SearchText text, Word word)
    {
        var spans = text.Words.Where(w => w.Keys.Any(word.Keys.Contains)).Select(w => new TextSpan(w.Start, w.End));
        var names = text.Names.Where(n => word.Keys.Contains(n.Key)).Select(n => new TextSpan(text.Words[n.First].Start, text.Words[n.After - 1].End));
        return [.. spans.Concat(names).Distinct().OrderBy(s => s.Start)];
    }

    private static List<TextSpan> OfPhrase(SearchText text, Phrase phrase)
    {
        var found = new List<TextSpan>();
        for (var i = 0; i + phrase.Words.Count <= text.Words.Count; i++)
            if (StandsAt(text, i, phrase)) found.Add(new(text.Words[i].Start, text.Words[i + phrase.Words.Count - 1].End));
        return found;
    }

    private static bool StandsAt(SearchText text, int first, Phrase phrase)
    {
        for (var i = 0; i < phrase.Words.Count; i++)
            if (!text.Words[first + i].Keys.Any(phrase.Words[i].Keys.Contains)) return false;
        return true;
    }

    private static List<TextSpan> OfAll(SearchText text, All all)
    {
        var found = new List<TextSpan>();
        foreach (var term in all.Terms)
        {
            if (term.In(text) is not { Count: > 0 } spans) return [];
            found.AddRange(spans);
        }
        return [.. found.Distinct().OrderBy(s => s.Start)];
    }
}
