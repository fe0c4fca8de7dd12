using Chancery.Coding;
using Chancery.Reading;
using Chancery.Resolving;
using Chancery.Resolving.Authority;

namespace Chancery;

/// <summary>The way from an article to its claims: analysing, coding, resolving. Holds the data of all languages; safe to use from many threads.</summary>
public sealed class Pipeline
{
    private readonly string dataFolder;
    private readonly Registry registry;
    private readonly Lazy<string> engine;
    private readonly WireCredits credits;
    private readonly Dictionary<string, Lazy<Coder>> coders;
    private readonly Dictionary<string, Lazy<MentionReader>> mentionReaders;

    private Pipeline(string dataFolder, IEnumerable<TenureCorrection> corrections)
    {
        this.dataFolder = dataFolder;
        Authority = AuthorityFile.Load(Path.Combine(dataFolder, "authority")).With(corrections);
        engine = new(() => PreparedFile.NameOf(((string[])["authority", "frames", "languages"]).Select(f => Path.Combine(dataFolder, f)).Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Where(f => Path.GetExtension(f) != PreparedFile.Extension)));
        registry = new Registry(Authority);
        credits = new WireCredits(Authority);
        var languages = Directory.EnumerateDirectories(Path.Combine(dataFolder, "languages"))
            .Where(folder => File.Exists(Path.Combine(folder, "language.txt")))
            .Select(folder => Path.GetFileName(folder)!)
            .ToDictionary(tag => tag, tag => new Lazy<LanguagePack>(() => LanguagePack.Load(dataFolder, tag, Authority)), StringComparer.Ordinal);
        coders = languages.ToDictionary(l => l.Key, l => new Lazy<Coder>(() => new(l.Value.Value, registry)), StringComparer.Ordinal);
        mentionReaders = languages.ToDictionary(l => l.Key, l => new Lazy<MentionReader>(() => new(l.Value.Value, registry)), StringComparer.Ordinal);
    }

    /// <summary>Facts about the world.</summary>
    public AuthorityFile Authority { get; }

    /// <summary>The engine's name: another for other code or other data, so for whatever can give other claims.</summary>
    public string Engine => engine.Value;

    /// <summary>The languages that can be read, as BCP 47 tags.</summary>
    public IReadOnlyCollection<string> Languages => coders.Keys;

    /// <summary>Loads the data that ships beside the program; a language's own data when the first article in it comes.</summary>
    /// <param name="dataFolder">The folder that holds <c>languages</c>, <c>authority</c> and <c>frames</c>; by default the program's own.</param>
    /// <param name="corrections">What the user knows better of who held which office; null for nothing.</param>
    public static Pipeline Load(string? dataFolder = null, IEnumerable<TenureCorrection>? corrections = null) =>
        new(dataFolder ?? AppContext.BaseDirectory, corrections ?? []);

    /// <summary>
    /// Keeps what loading makes of the data files beside them (<c>*.prepared</c>), so that the next start takes less time. To be done again
    /// after a change to the files: what was made of other files is not used.
    /// </summary>
    /// <param name="dataFolder">The folder that holds <c>languages</c>, <c>authority</c> and <c>frames</c>; by default the program's own.</param>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static void Prepare(string? dataFolder = null)
    {
        var pipeline = Load(dataFolder);
        foreach (var language in pipeline.Languages) LanguagePack.Prepare(pipeline.dataFolder, language, pipeline.Authority);
    }

    /// <summary>Codes one article. The same article gives the same claims, always.</summary>
    /// <exception cref="ArgumentException">The article's language has no folder, or it has no publication day.</exception>
    public ArticleClaims Read(Article article) => Read(article, []);

    /// <summary>Codes one article some of whose actors the caller has found: each stands for the code given, whatever its words would mean.</summary>
    /// <param name="article">The article.</param>
    /// <param name="given">The actors found, none overlapping another, in the order of the words.</param>
    /// <exception cref="ArgumentException">The article's language has no folder, or it has no publication day.</exception>
    public ArticleClaims Read(Article article, IReadOnlyList<GivenActor> given) =>
        Of(article, coders).Code(article, given) with { Agency = credits.AgencyOf(article) };

    /// <summary>The names and dates of one article, whether or not an event is told of them.</summary>
    /// <exception cref="ArgumentException">The article's language has no folder, or it has no publication day.</exception>
    public ArticleMentions Mentions(Article article) => Of(article, mentionReaders).Read(article);

    /// <summary>Words of a language in the Latin letters in which its names are usually written in English.</summary>
    /// <exception cref="KeyNotFoundException">The language has no folder.</exception>
    public string Romanise(string words, string language) => mentionReaders[language].Value.Romanise(words);

    private static T Of<T>(Article article, Dictionary<string, Lazy<T>> readers)
    {
        if (!readers.TryGetValue(article.Language, out var reader))
            throw new ArgumentException($"There is no folder for the language '{article.Language}'; there are {string.Join(", ", readers.Keys.Order())}.", nameof(article));
        if (article.Published is null)
            throw new ArgumentException("The article has no publication day; relative dates cannot be read without one.", nameof(article));
        return reader.Value;
    }

    /// <summary>What is wrong with a language's data files, line by line; null when they can be used.</summary>
    public string? FaultOf(string language)
    {
        try
        {
            LanguagePack.Load(dataFolder, language, Authority);
            return null;
        }
        catch (InvalidDataException faults)
        {
            return faults.Message;
        }
    }
}
