namespace Chancery.Analysing.Morphology;

/// <summary>A directed acyclic word graph in the form of dawgdic: units of base, label and leaf bits, and a guide to walk all keys.</summary>
internal sealed class Dawg
{
    private const int Missing = -1;
    private readonly uint[] units;
    private readonly ushort[] guide; // first child and next sibling

    /// <param name="stream">Stands where the graph begins.</param>
    /// <param name="length">Its length in bytes.</param>
    public Dawg(Stream stream, int length)
    {
        units = stream.ReadArray<uint>();
        guide = length > sizeof(int) + (units.Length * sizeof(uint)) ? stream.ReadArray<ushort>() : [];
    }

    public const int Root = 0;

    public int Follow(int index, byte label)
    {
        var next = index ^ (int)Offset(units[index]) ^ label;
        return (units[next] & (0x80000000 | 0xFF)) == label ? next : Missing;
    }

    public bool HasValue(int index) => (units[index] & 0x100) != 0;

    public int Value(int index) => (int)(units[index ^ (int)Offset(units[index])] & 0x7FFFFFFF);

    /// <summary>All byte strings that lead from a node to a value.</summary>
    public List<byte[]> KeysFrom(int start)
    {
        var keys = new List<byte[]>();
        var key = new List<byte>();
        Walk(start, key, keys);
        return keys;
    }

    private void Walk(int index, List<byte> key, List<byte[]> keys)
    {
        if (HasValue(index)) keys.Add([.. key]);
        for (var label = (byte)guide[index]; label != 0;)
        {
            var child = Follow(index, label);
            if (child == Missing) return;
            key.Add(label);
            Walk(child, key, keys);
            key.RemoveAt(key.Count - 1);
            label = (byte)(guide[child] >> 8);
        }
    }

    private static uint Offset(uint unit) => (unit >> 10) << (int)((unit & 0x200) >> 6);
}
