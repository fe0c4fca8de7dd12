using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Chancery;

/// <summary>
/// What is known of folded words. Most words of a text are in no table, so a miss is what must be fast: only the length, the first
/// and the last four letters are hashed, and at least half of the slots are empty. Filled from our own data, whose words no input
/// can choose; then safe to read from many threads.
/// </summary>
internal sealed class WordTable<T>
{
    private const int FirstSize = 16;
    private uint[] hashes; // beside the words, so that a miss touches nothing else; 0 is an empty slot
    private string[] words;
    private T[] values;

    /// <param name="count">How many words are to come, where that is known: the table need not grow then.</param>
    public WordTable(int count = 0)
    {
        var size = Math.Max(FirstSize, (int)BitOperations.RoundUpToPowerOf2(2 * (uint)count));
        (hashes, words, values) = (new uint[size], new string[size], new T[size]);
    }

    public int Count { get; private set; }

    /// <summary>Sets what is known of a word.</summary>
    public T this[string word]
    {
        set
        {
            if (2 * (Count + 1) > hashes.Length) Grow();
            var hash = WordHash.Of(word);
            var slot = SlotOf(word, hash);
            if (hashes[slot] == 0) Count++;
            (hashes[slot], words[slot], values[slot]) = (hash, word, value);
        }
    }

    public bool TryGetValue(string word, [MaybeNullWhen(false)] out T value)
    {
        var slot = SlotOf(word, WordHash.Of(word));
        value = values[slot];
        return hashes[slot] != 0;
    }

    /// <summary>What is known of a word; nothing (null, 0) for a word that is not in the table.</summary>
    public T? Of(string word) => values[SlotOf(word, WordHash.Of(word))];

    public bool Contains(string word) => hashes[SlotOf(word, WordHash.Of(word))] != 0;

    // The slot that holds the word, or the empty one where it would be.
    private int SlotOf(string word, uint hash)
    {
        var table = hashes;
        var last = table.Length - 1;
        var slot = (int)(hash >> 1) & last;
        while (table[slot] is var found and not 0 && (found != hash || words[slot] != word)) slot = (slot + 1) & last;
        return slot;
    }

    private void Grow()
    {
        var (oldHashes, oldWords, oldValues) = (hashes, words, values);
        (hashes, words, values) = (new uint[2 * oldHashes.Length], new string[2 * oldHashes.Length], new T[2 * oldHashes.Length]);
        for (var i = 0; i < oldHashes.Length; i++)
        {
            if (oldHashes[i] == 0) continue;
            var slot = SlotOf(oldWords[i], oldHashes[i]);
            (hashes[slot], words[slot], values[slot]) = (oldHashes[i], oldWords[i], oldValues[i]);
        }
    }
}
