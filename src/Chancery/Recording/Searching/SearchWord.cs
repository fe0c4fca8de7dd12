namespace Chancery.Recording.Searching;

/// <summary>A word of a text as it is looked for.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="End">The first position after it.</param>
/// <param name="Keys">What it is found by, small Latin letters and digits: its stem, and for what may be a name how it sounds.</param>
public readonly record struct SearchWord(int Start, int End, IReadOnlyList<string> Keys);

/// <summary>A name of the authority file that stands in a text, of one word or several.</summary>
/// <param name="First">Its first word's place in <see cref="SearchText.Words"/>.</param>
/// <param name="After">The place after its last word.</param>
/// <param name="Key">What it is found by, the same in every language.</param>
public readonly record struct SearchName(int First, int After, string Key);

/// <summary>The words of a text that can be looked for, without those that are too common.</summary>
/// <param name="Words">In the order of the text.</param>
/// <param name="Names">Names among them.</param>
public sealed record SearchText(IReadOnlyList<SearchWord> Words, IReadOnlyList<SearchName> Names)
{
    /// <summary>Every key of the text once: what a store indexes.</summary>
    public HashSet<string> Keys()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Words)
            foreach (var key in word.Keys) keys.Add(key);
        foreach (var name in Names) keys.Add(name.Key);
        return keys;
    }
}
