using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Analysing.Morphology;

/// <summary>One entry of a dictionary: a paradigm and the place of the form in it.</summary>
internal sealed record Parse(int Paradigm, int Form, string Word, float Score);

/// <summary>The OpenCorpora dictionary as pymorphy compiles it; see languages/ru/dictionary/README.md.</summary>
internal sealed class PackedDictionary
{
    private static readonly string[] Prefixes = ["", "по", "наи"];
    private static readonly byte[] Code = Cyrillic();
    private readonly Dawg words;
    private readonly Dawg probabilities;
    private readonly Dawg[] endings;
    private readonly ushort[][] paradigms;
    private readonly string[] suffixes;

    private PackedDictionary(Stream unpacked)
    {
        unpacked.ReadExactly(stackalloc byte[sizeof(int)]);
        var lengths = unpacked.ReadArray<int>();
        words = new(unpacked, lengths[0]);
        paradigms = Paradigms(Part(unpacked, lengths[1]));
        suffixes = Encoding.UTF8.GetString(Part(unpacked, lengths[2])).Split('\n');
        Tags = Encoding.UTF8.GetString(Part(unpacked, lengths[3])).Split('\n');
        probabilities = new(unpacked, lengths[4]);
        endings = [new(unpacked, lengths[5]), new(unpacked, lengths[6]), new(unpacked, lengths[7])];
    }

    public string[] Tags { get; }

    public static PackedDictionary Load(string path)
    {
        if (PreparedFile.Read(UnpackedPath(path), [path], file => new PackedDictionary(file)) is { } prepared) return prepared;
        using var packed = Unpacking(path);
        return new(packed);
    }

    /// <summary>Keeps the dictionary unpacked beside the packed one.</summary>
    public static void Prepare(string path)
    {
        using var packed = Unpacking(path);
        PreparedFile.Write(UnpackedPath(path), [path], packed.CopyTo);
    }

    private static string UnpackedPath(string path) => Path.ChangeExtension(path, PreparedFile.Extension);

    private static BrotliStream Unpacking(string path) => new(File.OpenRead(path), CompressionMode.Decompress);

    private static byte[] Part(Stream stream, int length)
    {
        var part = new byte[length];
        stream.ReadExactly(part);
        return part;
    }

    public string TagOf(Parse parse) => TagOf(parse, parse.Form);

    /// <summary>The tag of another form of the parse's paradigm.</summary>
    public string TagOf(Parse parse, int form) => Tags[paradigms[parse.Paradigm][FormsOf(parse) + form]];

    public string LemmaOf(Parse parse) => FormOf(parse, 0);

    /// <summary>How many forms the parse's paradigm has.</summary>
    public int FormsOf(Parse parse) => paradigms[parse.Paradigm].Length / 3;

    /// <summary>All entries of a folded word (е also matches ё), with P(tag | word) where the dictionary has it.</summary>
    public List<Parse> Find(string folded) => Entries(folded).ConvertAll(p => p with { Score = Probability(p.Word, TagOf(p)) });

    /// <summary>All entries of a folded word, not weighed.</summary>
    public List<Parse> Entries(string folded)
    {
        var found = new List<Parse>();
        Walk(folded, 0, Dawg.Root, new char[folded.Length], found);
        return found;
    }

    /// <summary>Guesses for a word that is not in the dictionary, from the longest known ending.</summary>
    public List<Parse> Guess(string folded)
    {
        for (var length = Math.Min(5, folded.Length - 1); length >= 1; length--)
        {
            var guesses = new List<(Parse Parse, int Count)>();
            var node = Descend(endings[0], Dawg.Root, folded.AsSpan(folded.Length - length));
            if (node < 0 || (node = endings[0].Follow(node, 1)) < 0) continue;
            foreach (var key in endings[0].KeysFrom(node).Where(k => k.Length >= 6))
                guesses.Add((new(Pair(key, 2), Pair(key, 4), folded, 0), Pair(key, 0)));
            var total = guesses.Sum(g => g.Count);
            if (total > 0) return [.. guesses.OrderByDescending(g => g.Count).Take(8).Select(g => g.Parse with { Score = g.Count / (float)total })];
        }
        return [];
    }

    /// <summary>A form of the parse's paradigm.</summary>
    public string FormOf(Parse parse, int form)
    {
        var paradigm = paradigms[parse.Paradigm];
        var count = FormsOf(parse);
        var prefix = Prefixes[paradigm[(2 * count) + parse.Form]];
        var suffix = suffixes[paradigm[parse.Form]];
        var stem = parse.Word.Length >= prefix.Length + suffix.Length ? parse.Word[prefix.Length..^suffix.Length] : parse.Word;
        return Prefixes[paradigm[(2 * count) + form]] + stem + suffixes[paradigm[form]];
    }

    private void Walk(string folded, int i, int node, char[] spelled, List<Parse> found)
    {
        if (i == folded.Length)
        {
            var end = words.Follow(node, 1);
            if (end < 0) return;
            var word = new string(spelled);
            foreach (var key in words.KeysFrom(end).Where(k => k.Length >= 4))
                found.Add(new(Pair(key, 0), Pair(key, 2), word, 0));
            return;
        }
        Step(folded, i, node, spelled, found, folded[i]);
        if (folded[i] == 'е') Step(folded, i, node, spelled, found, 'ё');
    }

    private void Step(string folded, int i, int node, char[] spelled, List<Parse> found, char letter)
    {
        if (CodeOf(letter) is not (var code and not 0)) return;
        var next = words.Follow(node, code);
        if (next < 0) return;
        spelled[i] = letter;
        Walk(folded, i + 1, next, spelled, found);
    }

    private float Probability(string word, string tag)
    {
        var node = Descend(probabilities, Descend(probabilities, Descend(probabilities, Dawg.Root, word), ":"), tag);
        return node >= 0 && probabilities.HasValue(node) ? probabilities.Value(node) / 1_000_000f : 0;
    }

    private static int Descend(Dawg dawg, int node, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (node < 0) break;
            var code = c < 128 ? (byte)c : CodeOf(c);
            node = code == 0 ? -1 : dawg.Follow(node, code);
        }
        return node;
    }

    // 0 for what is no letter of the dictionary.
    private static byte CodeOf(char letter) => letter < Code.Length ? Code[letter] : (byte)0;

    private static int Pair(byte[] key, int at) => ((key[at] ^ 1) << 6) + (key[at + 1] >> 1);

    private static ushort[][] Paradigms(byte[] data)
    {
        var numbers = MemoryMarshal.Cast<byte, ushort>(data);
        var paradigms = new ushort[numbers[0]][];
        var at = 1;
        for (var i = 0; i < paradigms.Length; i++)
        {
            paradigms[i] = numbers.Slice(at + 1, numbers[at]).ToArray();
            at += 1 + numbers[at];
        }
        return paradigms;
    }

    // Windows-1251, the code of the dictionary's letters.
    private static byte[] Cyrillic()
    {
        var code = new byte['ё' + 1];
        (code['ё'], code['-']) = (184, (byte)'-');
        for (var c = 'а'; c <= 'я'; c++) code[c] = (byte)(224 + (c - 'а'));
        return code;
    }
}
