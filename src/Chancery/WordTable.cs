using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Chancery;

/// <summary>
/// What is known of folded words. Most words of a text are in no table, so a miss is what must be fast: only the length, the first
/// and the last four letters are hashed, and at least half of the slots are empty. Filled from our own data, whose words no input
/// can choose; then safe to read from many threads.
/// </summary>
internal sealed class WordTable<T>
{
    private const int FirstSize = 16;
    private Entry[] entries = new Entry[FirstSize];

    private readonly record struct Entry(string? Word, uint Hash, T Value);

    public int Count { get; private set; }

    /// <summary>Sets what is known of a word.</summary>
    public T this[string word]
    {
        set
        {
            if (2 * (Count + 1) > entries.Length) Grow();
            var hash = HashOf(word);
            var slot = SlotOf(word, hash);
            if (entries[slot].Word is null) Count++;
            entries[slot] = new(word, hash, value);
        }
    }

    public bool TryGetValue(string word, [MaybeNullWhen(false)] out T value)
    {
        ref readonly var entry = ref entries[SlotOf(word, HashOf(word))];
        value = entry.Value;
        return entry.Word is not null;
    }

    /// <summary>What is known of a word; nothing (null, 0) for a word that is not in the table.</summary>
    public T? Of(string word) => entries[SlotOf(word, HashOf(word))].Value;

    public bool Contains(string word) => entries[SlotOf(word, HashOf(word))].Word is not null;

    // The slot that holds the word, or the empty one where it would be.
    private int SlotOf(string word, uint hash)
    {
        var table = entries;
        var slot = (int)hash & (table.Length - 1);
        while (table[slot] is { Word: { } other } entry && (entry.Hash != hash || other != word)) slot = (slot + 1) & (table.Length - 1);
        return slot;
    }

    private void Grow()
    {
        var old = entries;
        entries = new Entry[2 * old.Length];
        foreach (var entry in old)
            if (entry.Word is not null) entries[SlotOf(entry.Word, entry.Hash)] = entry;
    }

    private static uint HashOf(ReadOnlySpan<char> word)
    {
        ulong first = 0, last = 0;
        if (word.Length >= 4)
        {
            var bytes = MemoryMarshal.AsBytes(word);
            first = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            last = BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]);
        }
        else
            foreach (var letter in word) first = (first << 16) | letter;
        return (uint)(((first ^ BitOperations.RotateLeft(last, 29) ^ (ulong)word.Length) * 0x9E3779B97F4A7C15) >> 32);
    }
}
