using System.Collections.Immutable;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Analysing.Morphology;

/// <summary>
/// Chooses word class, tense and form of each token from left to right, by a linear model over hashed features.
/// The weights are an averaged perceptron's (Collins 2002), trained by <see cref="TaggerTraining"/>.
/// </summary>
internal sealed class Tagger
{
    // Rows are padded to this width, so that one row is one vector.
    private const int Width = 32;
    private const int TagCount = 24;
    private readonly sbyte[] weights;
    private readonly int first; // where the rows begin, so that each lies in one line of the processor's cache

    private Tagger(sbyte[] rows)
    {
        weights = GC.AllocateUninitializedArray<sbyte>(rows.Length + Width, pinned: true);
        first = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(weights, 0) & (Width - 1));
        rows.CopyTo(weights.AsSpan(first));
    }

    /// <summary>The tags, in the order of the weights: class, tense and marks.</summary>
    public static ImmutableArray<WordReading> Tags { get; } =
    [
        new("", WordClass.Unknown), new("", WordClass.Noun), new("", WordClass.Noun, Marks: Mark.Plural),
        new("", WordClass.Name), new("", WordClass.Adjective), new("", WordClass.Adverb),
        new("", WordClass.Verb, Tense: Tense.Past), new("", WordClass.Verb, Tense: Tense.Present), new("", WordClass.Infinitive),
        new("", WordClass.Participle, Tense: Tense.Past, Marks: Mark.Passive), new("", WordClass.Participle, Marks: Mark.Progressive),
        new("", WordClass.Auxiliary, Tense: Tense.Past), new("", WordClass.Auxiliary, Tense: Tense.Present),
        new("", WordClass.Auxiliary), new("", WordClass.Modal),
        new("", WordClass.Adposition), new("", WordClass.Determiner), new("", WordClass.Pronoun), new("", WordClass.Numeral),
        new("", WordClass.Conjunction), new("", WordClass.Complementizer), new("", WordClass.Relative),
        new("", WordClass.Particle), new("", WordClass.Negation),
    ];

    /// <summary>Reads weights as <see cref="Write"/> writes them.</summary>
    /// <exception cref="InvalidDataException">The file was trained for other tags or another table.</exception>
    public static Tagger Load(string path) =>
        new(PreparedFile.Read(PreparedPath(path), [path], file => file.ReadArray<sbyte>()) ?? Padded(Trained(path)));

    /// <summary>Keeps the weights beside the file as the tagger needs them.</summary>
    public static void Prepare(string path) => PreparedFile.Write(PreparedPath(path), [path], file => file.WriteArray<sbyte>(Padded(Trained(path))));

    private static string PreparedPath(string path) => Path.ChangeExtension(path, PreparedFile.Extension);

    private static ReadOnlySpan<sbyte> Trained(string path)
    {
        using var file = File.OpenRead(path);
        while (file.ReadByte() is not ('\n' or -1)) { }
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(file, CompressionMode.Decompress)) packed.CopyTo(bytes);
        if (bytes.Length != TaggerFeatures.Rows * Tags.Length)
            throw new InvalidDataException($"{path}: {bytes.Length} weights; this program needs {TaggerFeatures.Rows * Tags.Length}. "
                + "Train them again with 'chancery train'.");
        return MemoryMarshal.Cast<byte, sbyte>(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static sbyte[] Padded(ReadOnlySpan<sbyte> trained)
    {
        var weights = new sbyte[TaggerFeatures.Rows * Width];
        for (var row = 0; row < TaggerFeatures.Rows; row++) trained.Slice(row * Tags.Length, Tags.Length).CopyTo(weights.AsSpan(row * Width));
        return weights;
    }

    /// <summary>Writes weights behind one line that tells where they come from.</summary>
    public static void Write(string path, string origin, sbyte[] weights)
    {
        using var file = File.Create(path);
        file.Write(System.Text.Encoding.UTF8.GetBytes($"# {origin}\n"));
        using var packed = new BrotliStream(file, CompressionLevel.SmallestSize);
        packed.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
    }

    /// <summary>The index into <see cref="Tags"/> for each token; <paramref name="lookOf"/> gives what is seen of the word at a place by itself.</summary>
    public byte[] Tag(List<Token> tokens, Func<int, TaggerFeatures.Look> lookOf)
    {
        var looks = TaggerFeatures.LooksOf(tokens, lookOf);
        var tags = new byte[looks.Length];
        Span<int> rows = stackalloc int[TaggerFeatures.Count];
        for (var i = 0; i < tags.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation) continue;
            TaggerFeatures.Fill(rows, looks, i, i > 0 ? tags[i - 1] : 0, i > 1 ? tags[i - 2] : 0);
            tags[i] = Best(rows);
        }
        return tags;
    }

    // Wide vectors are not compiled ahead: this must not wait for the compiler to find out that it is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private byte Best(ReadOnlySpan<int> rows)
    {
        var (low, high) = (Vector256<short>.Zero, Vector256<short>.Zero);
        ref var rowsBegin = ref weights[first];
        foreach (var row in rows)
        {
            var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref rowsBegin, (nuint)(row * Width)));
            low += lower;
            high += upper;
        }
        var isTag = (Low: Vector256.GreaterThan(Vector256<short>.Indices, Vector256<short>.Zero),
            High: Vector256.LessThan(Vector256<short>.Indices, Vector256.Create((short)(TagCount - (Width / 2)))));
        var none = Vector256.Create(short.MinValue);
        return FirstOfHighest(Vector256.ConditionalSelect(isTag.Low, low, none), Vector256.ConditionalSelect(isTag.High, high, none));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte FirstOfHighest(Vector256<short> low, Vector256<short> high)
    {
        var both = Vector256.Max(low, high);
        var highest = Vector128.Max(both.GetLower(), both.GetUpper());
        highest = Vector128.Max(highest, Vector128.Shuffle(highest, Vector128.Create((short)4, 5, 6, 7, 0, 1, 2, 3)));
        highest = Vector128.Max(highest, Vector128.Shuffle(highest, Vector128.Create((short)2, 3, 0, 1, 6, 7, 4, 5)));
        highest = Vector128.Max(highest, Vector128.Shuffle(highest, Vector128.Create((short)1, 0, 3, 2, 5, 4, 7, 6)));
        var wanted = Vector256.Create(highest, highest);
        return (byte)BitOperations.TrailingZeroCount(
            Vector256.ExtractMostSignificantBits(Vector256.Equals(low, wanted))
            | (Vector256.ExtractMostSignificantBits(Vector256.Equals(high, wanted)) << (Width / 2)));
    }
}
