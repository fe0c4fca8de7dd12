using Chancery.Analysing.Morphology;

namespace Chancery.Resolving.Names;

/// <summary>What each node of a trie means. Equal meanings are kept once; a node's list is made when it is first asked for.</summary>
internal sealed class MeaningTable
{
    private readonly NameMeaning[] meanings;
    private readonly int[] numbers; // of the meanings of all nodes
    private readonly int[] first; // for each node, and for one after the last, its first among the numbers
    private readonly List<NameMeaning>?[] lists;

    private MeaningTable(NameMeaning[] meanings, int[] numbers, int[] first) =>
        (this.meanings, this.numbers, this.first, lists) = (meanings, numbers, first, new List<NameMeaning>?[first.Length]);

    /// <summary>A table of the meanings of each node; null for none.</summary>
    public static MeaningTable Of(IEnumerable<List<NameMeaning>?> ofNodes)
    {
        var known = new Dictionary<NameMeaning, int>();
        var numbers = new List<int>();
        var first = new List<int> { 0 };
        foreach (var list in ofNodes)
        {
            foreach (var meaning in list ?? []) numbers.Add(known.TryGetValue(meaning, out var number) ? number : known[meaning] = known.Count);
            first.Add(numbers.Count);
        }
        return new([.. known.Keys], [.. numbers], [.. first]);
    }

    /// <summary>Whether a node means anything.</summary>
    public bool Has(int node) => first[node] < first[node + 1];

    /// <summary>What a node means.</summary>
    public List<NameMeaning> Of(int node) => lists[node] ??= ListOf(numbers.AsSpan(first[node]..first[node + 1]));

    /// <summary>Reads a table as <see cref="Write"/> writes it.</summary>
    public static MeaningTable Read(Stream file)
    {
        var words = file.ReadWords();
        return new(Array.ConvertAll(file.ReadArray<Packed>(), meaning => meaning.With(words)), file.ReadArray<int>(), file.ReadArray<int>());
    }

    public void Write(Stream file)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var packed = Array.ConvertAll(meanings, meaning => new Packed(meaning, words));
        file.WriteWords([.. words.Keys]);
        file.WriteArray(packed);
        file.WriteArray(numbers);
        file.WriteArray(first);
    }

    private List<NameMeaning> ListOf(ReadOnlySpan<int> wanted)
    {
        var list = new List<NameMeaning>(wanted.Length);
        foreach (var number in wanted) list.Add(meanings[number]);
        return list;
    }

    // A meaning with numbers for its words; 0 for none.
    private readonly struct Packed(NameMeaning meaning, Dictionary<string, int> words)
    {
        private readonly int id = NumberOf(meaning.Id, words), state = NumberOf(meaning.State, words), city = NumberOf(meaning.City, words);
        private readonly NameClass kind = meaning.Class;
        private readonly Case cases = meaning.Case, caseOfOne = meaning.CaseOfOne;
        private readonly bool isDemonym = meaning.Demonym, isPlural = meaning.Plural, isAcronym = meaning.Acronym;

        public NameMeaning With(string[] words) => new(kind, words[id - 1], WordOf(state, words), cases, isDemonym, isPlural, WordOf(city, words), isAcronym, caseOfOne);

        private static string? WordOf(int number, string[] words) => number == 0 ? null : words[number - 1];

        private static int NumberOf(string? word, Dictionary<string, int> words) =>
            word is null ? 0 : words.TryGetValue(word, out var known) ? known : words[word] = words.Count + 1;
    }
}
