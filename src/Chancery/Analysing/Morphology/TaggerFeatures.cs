namespace Chancery.Analysing.Morphology;

/// <summary>
/// What the tagger looks at around a token, as row numbers of its table: the word, its ends, its neighbours,
/// what the word list says of them and the tags just chosen. The number and order of the features belong to the trained weights.
/// </summary>
internal static class TaggerFeatures
{
    public const int Count = 20;
    public const int Rows = 1 << 16;
    private const uint Prime = 0x9E3779B1;

    /// <summary>What does not depend on the tags before: computed once for each token of a sentence.</summary>
    internal readonly record struct Look(uint Word, uint Suffix2, uint Suffix3, uint Known, uint Shape);

    private static readonly Look Edge = new(1, 1, 1, 1, 1);

    /// <summary>The look of each token; <paramref name="lookOf"/> gives that of the word at a place by itself.</summary>
    public static Look[] LooksOf(List<Token> tokens, Func<int, Look> lookOf)
    {
        var looks = new Look[tokens.Count];
        for (var i = 0; i < looks.Length; i++)
        {
            var token = tokens[i];
            var look = token.Kind switch
            {
                TokenKind.Word => lookOf(i),
                TokenKind.Number => LookOf(token.Folded, (uint)token.Kind) with { Word = Hash("0") },
                _ => LookOf(token.Folded, (uint)token.Kind),
            };
            looks[i] = look with { Shape = (uint)token.Kind * 8 + (token.Capital ? 4u : 0) + (i == 0 ? 2u : 0) + 3 };
        }
        return looks;
    }

    /// <summary>The look of a word by itself, its shape left out; <paramref name="known"/> are the classes that the word list allows for it.</summary>
    public static Look LookOf(string folded, uint known) => new(Hash(folded), Hash(End(folded, 2)), Hash(End(folded, 3)), known, 0);

    /// <summary>Writes the rows of the token at <paramref name="i"/>, whose two predecessors have the given tags.</summary>
    public static void Fill(Span<int> rows, Look[] looks, int i, int before, int beforeThat)
    {
        var (at, left, right) = (looks[i], Of(looks, i - 1), Of(looks, i + 1));
        var (left2, right2) = (Of(looks, i - 2), Of(looks, i + 2));
        var (one, two) = ((uint)before + 7, (uint)beforeThat + 7);
        rows[0] = Row(0, at.Word);
        rows[1] = Row(1, at.Suffix3);
        rows[2] = Row(2, at.Suffix2);
        rows[3] = Row(3, at.Shape);
        rows[4] = Row(4, at.Known);
        rows[5] = Row(5, left.Word);
        rows[6] = Row(6, right.Word);
        rows[7] = Row(7, left2.Word);
        rows[8] = Row(8, right2.Word);
        rows[9] = Row(9, left.Suffix3);
        rows[10] = Row(10, right.Suffix3);
        rows[11] = Row(11, one);
        rows[12] = Row(12, one * 64 + two);
        rows[13] = Row(13, Mix(at.Known, one));
        rows[14] = Row(14, Mix(at.Known, right.Known));
        rows[15] = Row(15, Mix(at.Word, one));
        rows[16] = Row(16, Mix(Mix(left.Known, at.Known), right.Known));
        rows[17] = Row(17, Mix(at.Suffix3, at.Shape));
        rows[18] = Row(18, Mix(at.Known, left.Word));
        rows[19] = Row(19, Mix(at.Known, right.Word));
    }

    private static Look Of(Look[] looks, int i) => i < 0 || i >= looks.Length ? Edge : looks[i];

    private static ReadOnlySpan<char> End(string word, int length) => word.Length <= length ? word : word.AsSpan(word.Length - length);

    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        return hash;
    }

    private static uint Mix(uint a, uint b) => (a * Prime ^ b) * Prime;

    private static int Row(uint feature, uint value) => (int)((Mix(value, feature + 17) >> 11) & (Rows - 1));
}
