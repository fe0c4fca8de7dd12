using Chancery.Analysing;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Resolving.Authority;

namespace Chancery.Recording.Commitments;

/// <summary>
/// What is known of the words of undertakings in all languages: what they are about, how figures are written, what later articles say.
/// </summary>
public sealed class CommitmentVocabulary
{
    private const string Nothing = "empty";
    private const string Veto = "veto";

    // What every second document is about.
    private static readonly HashSet<string> Wide =
    [
        "agreement", "document", "contract", "project", "council", "commission", "committee", "group", "technology", "services", "invest",
        "business", "industry", "trade", "centre", "round", "exchange", "aid", "culture", "market", "stage", "zone", "mission", "station",
    ];
    private const int ShortestName = 4;
    private const int NameBeginning = 5;
    private readonly HashSet<string> sides;
    private readonly Dictionary<string, Words> languages = new(StringComparer.Ordinal);

    private CommitmentVocabulary(string folder, AuthorityFile authority)
    {
        sides = [.. authority.States.SelectMany(n => PhraseBook.WordsOf(n.Text)).Where(w => w.Length >= ShortestName).Select(Beginning)];
        foreach (var language in Directory.EnumerateDirectories(folder).Where(f => File.Exists(Path.Combine(f, "matters.txt"))))
            languages[Path.GetFileName(language)] = new(
                PhraseBook.Load(Path.Combine(language, "matters.txt")),
                    PhraseBook.Load(Path.Combine(language, "follow-up.txt"), [.. Strongest, Veto]),
                Quantities.Load(Path.Combine(language, "quantities.txt")), LanguageFacts.Load(Path.Combine(language, "language.txt")));
    }

    /// <summary>Reads the files of every language.</summary>
    /// <param name="languagesFolder">The folder <c>languages</c>.</param>
    /// <param name="authority">The names of sides, which tell nothing of the matter.</param>
    /// <exception cref="InvalidDataException">A line cannot be understood; the message gives file and line.</exception>
    public static CommitmentVocabulary Load(string languagesFolder, AuthorityFile authority) => new(languagesFolder, authority);

    /// <summary>A figure with its unit, read from the words of a target.</summary>
    /// <param name="words">The article's words.</param>
    /// <param name="language">BCP 47 tag; of an unknown language only the words are kept.</param>
    public Target Target(string words, string language) =>
        languages.TryGetValue(language, out var known) ? known.Quantities.Read(words) : new(words, null, null, null);

    /// <summary>What words are about.</summary>
    internal Matter MatterOf(string text, string language)
    {
        if (!languages.TryGetValue(language, out var known)) return new(language, [], Wide, []);
        var tokens = PhraseBook.TokensOf(text);
        var found = known.Matters.Find([.. tokens.Select(t => t.Folded)]).ToList();
        var nothing = found.Where(f => f.Label == Nothing).SelectMany(f => Enumerable.Range(f.First, f.End - f.First)).ToHashSet();
        return new(language, found.Where(f => f.Label != Nothing).Select(f => f.Label), Wide,
            tokens.Where((t, i) => !nothing.Contains(i) && t.Folded.Length > 1 && !sides.Contains(Beginning(t.Folded)))
                .Select((t, i) => (t.Folded, IsName: i > 0 && (t.Capital || t.Kind == TokenKind.Number))));
    }

    /// <summary>
    /// What a sentence says came of an undertaking, with the range of the words among all its words; null for nothing, or nothing yet.
    /// </summary>
    internal (string Label, int First, int End)? FollowUp(string[] words, string language)
    {
        if (!languages.TryGetValue(language, out var known)) return null;
        var found = known.FollowUp.Find(words).ToList();
        var told = found.Where(f => f.Label != Veto).OrderBy(f => Array.IndexOf(Strongest, f.Label))
            .ThenByDescending(f => f.End - f.First).ToList();
        if (told.Count == 0) return null;
        return found.Exists(f => f.Label == Veto && !told.Exists(t => t.First <= f.First && f.End <= t.End)) ? null : told[0];
    }

    /// <summary>Whether a sentence tells of what is to come, or is not so.</summary>
    internal bool IsToCome(string text, string language) => languages.TryGetValue(language, out var known)
        && known.FollowUp.Find(PhraseBook.WordsOf(text)).Any(f => f.Label == Veto);

    /// <summary>The sentences of an article's text; none where its language is unknown.</summary>
    internal IEnumerable<Sentence> Sentences(Article article) => languages.TryGetValue(article.Language, out var known)
        ? SentenceSplitter.Split(article, known.Facts.Words("abbreviations"), known.Facts.Words("short-words")).Where(s => s.Paragraph > 0)
        : [];

    // What speaks against an undertaking, or for a part of it alone, counts before what speaks for the whole.
    private static readonly string[] Strongest = ["disputed", "withdrawn", "partly", "progress", "met"];

    private static string Beginning(string word) => word[..Math.Min(NameBeginning, word.Length)];

    private sealed record Words(PhraseBook Matters, PhraseBook FollowUp, Quantities Quantities, LanguageFacts Facts);
}
