namespace Chancery.Analysing.Morphology;

/// <summary>What a language's words can mean grammatically. Forms and lemmas are folded.</summary>
internal interface IMorphology
{
    /// <summary>All readings of a form, the likeliest first; never empty.</summary>
    WordReading[] Analyse(string folded);

    /// <summary>One reading for each token, chosen by what stands around it.</summary>
    WordReading[] Tag(List<Token> tokens);

    /// <summary>The forms of a name or noun, folded, with case and number; none where it has no other.</summary>
    IEnumerable<WordForm> Inflect(string word, bool properName, char gender);

    /// <summary>
    /// A form as it stands in the nominative, folded, of the number and gender it has; where it may have several, those wanted.
    /// The dictionary form where the language does not decline.
    /// </summary>
    string Nominative(string folded, WordReading reading, Mark wanted) => reading.Lemma;
}

/// <summary>Finds the morphology of a language by what its folder holds.</summary>
internal static class Morphologies
{
    public static IMorphology Load(string languagesFolder, string language)
    {
        var folder = Path.Combine(languagesFolder, language);
        var words = WordFile.Load(Path.Combine(folder, "words.txt"));
        if (DictionaryOf(folder) is { } dictionary) return new DictionaryMorphology(PackedDictionary.Load(dictionary), words);
        return File.Exists(Path.Combine(folder, "verb-endings.txt"))
            ? new EndingMorphology(words, Path.Combine(folder, "verb-endings.txt"))
            : new LexiconMorphology(words, WeightsOf(folder) is { } weights ? Tagger.Load(weights) : null);
    }

    /// <summary>Keeps a language's packed files unpacked beside them.</summary>
    public static void Prepare(string folder)
    {
        if (DictionaryOf(folder) is { } dictionary) PackedDictionary.Prepare(dictionary);
        if (WeightsOf(folder) is { } weights) Tagger.Prepare(weights);
    }

    private static string? DictionaryOf(string folder) => Existing(Path.Combine(folder, "dictionary", "opencorpora.bin.br"));

    private static string? WeightsOf(string folder) => Existing(Path.Combine(folder, "tagger.bin"));

    private static string? Existing(string path) => File.Exists(path) ? path : null;
}
