using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Chancery;

/// <summary>A number for a folded word, from its length, its first and its last four letters: quick, and only for words that no input can choose.</summary>
internal static class WordHash
{
    /// <summary>The number; never 0.</summary>
    public static uint Of(ReadOnlySpan<char> word)
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
        return (uint)(((first ^ BitOperations.RotateLeft(last, 29) ^ (ulong)word.Length) * 0x9E3779B97F4A7C15) >> 32) | 1;
    }
}
