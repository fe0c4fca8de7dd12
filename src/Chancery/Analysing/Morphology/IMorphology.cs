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
        var dictionary = Path.Combine(folder, "dictionary", "opencorpora.bin.br");
        if (File.Exists(dictionary)) return new DictionaryMorphology(PackedDictionary.Load(dictionary), WordFile.Load(Path.Combine(folder, "words.txt")));
        return File.Exists(Path.Combine(folder, "verb-endings.txt"))
            ? new EndingMorphology(WordFile.Load(Path.Combine(folder, "words.txt")), Path.Combine(folder, "verb-endings.txt"))
            : new LexiconMorphology(WordFile.Load(Path.Combine(folder, "words.txt")), TaggerOf(folder));
    }

    private static Tagger? TaggerOf(string folder) => Path.Combine(folder, "tagger.bin") is var path && File.Exists(path) ? Tagger.Load(path) : null;
}
