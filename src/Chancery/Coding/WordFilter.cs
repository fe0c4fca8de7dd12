using Chancery.Analysing;
using Chancery.Analysing.Morphology;

namespace Chancery.Coding;

/// <summary>Words as bits (a Bloom filter of one hash): two filters without a bit in common have no word in common; those with one may have.</summary>
internal readonly record struct WordFilter(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    private static readonly WordFilter Any = new(~0UL, ~0UL, ~0UL, ~0UL);

    /// <summary>The forms and lemmas of a sentence.</summary>
    public static WordFilter Of(List<Token> tokens, WordReading[] words)
    {
        Span<ulong> bits = stackalloc ulong[4];
        for (var i = 0; i < words.Length; i++)
        {
            Add(tokens[i].Folded, bits);
            if (!ReferenceEquals(words[i].Lemma, tokens[i].Folded)) Add(words[i].Lemma, bits);
        }
        return new(bits[0], bits[1], bits[2], bits[3]);
    }

    /// <summary>The lemmas and forms that can stand at a position of an entry; a word class can be any word.</summary>
    public static WordFilter Of(string[] wanted)
    {
        if (wanted[0][0] == '<') return Any;
        Span<ulong> bits = stackalloc ulong[4];
        foreach (var word in wanted) Add(word, bits);
        return new(bits[0], bits[1], bits[2], bits[3]);
    }

    /// <summary>Whether both may have a word in common.</summary>
    public bool MayShare(in WordFilter other) =>
        ((First & other.First) | (Second & other.Second) | (Third & other.Third) | (Fourth & other.Fourth)) != 0;

    private static void Add(string word, Span<ulong> bits)
    {
        var bit = (int)(WordHash.Of(word) >> 24);
        bits[bit >> 6] |= 1UL << bit;
    }
}
