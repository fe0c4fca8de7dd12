using System.Collections.Concurrent;
using System.IO.Hashing;
using Chancery.Analysing;
using Chancery.Reading;
using Chancery.Resolving.Authority;

namespace Chancery.Recording.Searching;

/// <summary>
/// What the words of texts are found by. A word gives the stem of its forms, what may be a name also its sound, which is the same in every
/// script, and a name of the authority file the key of what it names. Safe to use from many threads.
/// </summary>
public sealed class SearchWords
{
    private const int MostKept = 1 << 16;
    private const string CodeVersion = "1-";
    private static readonly string[] DataFiles = ["search.txt", "romanisation.txt", "words.txt"];
    private readonly List<(string Language, Stemmer Stemmer)> stemmers;
    private readonly KnownNames names;
    private readonly ConcurrentDictionary<(string Word, string Language, bool Capital), WordStem> kept = new();

    private SearchWords(string dataFolder, AuthorityFile authority)
    {
        stemmers = [.. Directory.EnumerateDirectories(Path.Combine(dataFolder, "languages")).Where(f => File.Exists(Path.Combine(f, "search.txt")))
            .Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(f => (Path.GetFileName(f), new Stemmer(f)))];
        names = new(authority, this);
        Rules = RulesOf(dataFolder);
    }

    /// <summary>Another name for other keys: what was indexed under one must be indexed anew under another.</summary>
    public string Rules { get; }

    /// <summary>Loads the data of all languages.</summary>
    /// <param name="authority">The names that are known.</param>
    /// <param name="dataFolder">The folder that holds <c>languages</c>; by default the program's own.</param>
    /// <exception cref="InvalidDataException">A file has a line that cannot be read.</exception>
    public static SearchWords Load(AuthorityFile authority, string? dataFolder = null) => new(dataFolder ?? AppContext.BaseDirectory, authority);

    /// <summary>The words of a text with their keys.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language (BCP 47); a word in another script is taken for one of a language with that script.</param>
    public SearchText Of(string text, string language) => With(text, Stems(text, language), typed: false);

    /// <summary>The same of words that somebody types, who may leave out capitals.</summary>
    internal SearchText OfTyped(string text, string language) => With(text, Stems(text, language), typed: true);

    /// <summary>The stems of a text's words.</summary>
    internal List<StemAt> Stems(string text, string language)
    {
        var found = new List<StemAt>();
        foreach (var token in Tokenizer.Tokenize(text, new TextSpan(0, text.Length)))
            if (token.Kind != TokenKind.Punctuation && Stem(text, token, language) is { Stem.Length: > 0 } word) found.Add(new(word, token.Start, token.End));
        return found;
    }

    // The first part changes with this code, the second with the data.
    private static string RulesOf(string dataFolder)
    {
        var hash = new XxHash3();
        var files = Directory.EnumerateDirectories(Path.Combine(dataFolder, "languages")).SelectMany(f => DataFiles.Select(file => Path.Combine(f, file)))
            .Concat(Directory.EnumerateFiles(Path.Combine(dataFolder, "authority"), "*.txt")).Where(File.Exists).Order(StringComparer.Ordinal);
        foreach (var file in files) hash.Append(File.ReadAllBytes(file));
        return CodeVersion + Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private SearchText With(string text, List<StemAt> words, bool typed)
    {
        var found = new List<SearchName>();
        for (var i = 0; i < words.Count; i++)
            if (names.Longest(words, i, typed) is { } name) found.Add(new(i, name.After, name.Key));
        return new([.. words.Select(w => new SearchWord(w.Start, w.End, typed ? w.Word.TypedKeys : w.Word.Keys))], found);
    }

    private WordStem Stem(string text, Token token, string language)
    {
        if (token.IsAcronym(text)) return WordStem.Acronym(token.Folded, StemmerFor(token.Folded, language));
        var word = (token.Folded, language, token.Capital);
        if (kept.TryGetValue(word, out var known)) return known;
        if (kept.Count > MostKept) kept.Clear();
        return kept[word] = WordStem.Of(token, StemmerFor(token.Folded, language));
    }

    // Null where no language has the script.
    private Stemmer? StemmerFor(string folded, string language)
    {
        Stemmer? first = null;
        if (folded.Length == 0) return null;
        foreach (var (tag, stemmer) in stemmers)
            if (stemmer.Writes(folded[0]))
            {
                if (tag == language) return stemmer;
                first ??= stemmer;
            }
        return first;
    }
}
