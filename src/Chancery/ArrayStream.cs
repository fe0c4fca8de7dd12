using System.Runtime.InteropServices;

namespace Chancery;

/// <summary>Arrays of numbers and words in a stream, each behind its length; as this machine keeps them in memory.</summary>
internal static class ArrayStream
{
    public static T[] ReadArray<T>(this Stream stream) where T : unmanaged
    {
        var length = 0;
        stream.ReadExactly(MemoryMarshal.AsBytes(new Span<int>(ref length)));
        var array = new T[length];
        stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    public static void WriteArray<T>(this Stream stream, ReadOnlySpan<T> array) where T : unmanaged
    {
        var length = array.Length;
        stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(ref length)));
        stream.Write(MemoryMarshal.AsBytes(array));
    }

    public static string[] ReadWords(this Stream stream)
    {
        var (ends, letters) = (stream.ReadArray<int>(), stream.ReadArray<char>());
        var words = new string[ends.Length];
        for (int i = 0, start = 0; i < words.Length; start = ends[i++]) words[i] = new(letters, start, ends[i] - start);
        return words;
    }

    public static void WriteWords(this Stream stream, IReadOnlyCollection<string> words)
    {
        var end = 0;
        stream.WriteArray<int>([.. words.Select(word => end += word.Length)]);
        stream.WriteArray<char>(string.Concat(words));
    }
}
