namespace Chancery.Coding;

/// <summary>What <c>languages/xx/language.txt</c> says of how a language is written.</summary>
internal sealed class LanguageFacts
{
    private readonly Dictionary<string, HashSet<string>> facts = new(StringComparer.Ordinal);
    private readonly HashSet<string> named = new(StringComparer.Ordinal);

    private LanguageFacts() { }

    public bool AdpositionsFollow { get; private set; }

    public bool Capitals { get; private set; }

    public bool Cases { get; private set; }

    /// <summary>Whether the present tense of a verb tells what is under way or to come, not a headline's past.</summary>
    public bool PresentIsOngoing => Words("present").Contains("ongoing");

    public static LanguageFacts Load(string path)
    {
        var language = new LanguageFacts();
        foreach (var (_, line) in DataLines.Read(path))
        {
            var columns = line.Split('\t', 2);
            var words = columns.Length > 1 ? columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
            language.facts[columns[0]] = [.. words.Select(w => Fold.Word(w))];
            language.named.UnionWith(language.facts[columns[0]]);
        }
        language.AdpositionsFollow = language.Is("adpositions", "after");
        language.Capitals = language.Is("capitals", "yes");
        language.Cases = language.Is("cases", "yes");
        return language;
    }

    /// <summary>The words of a fact; none when the language does not name it.</summary>
    public IReadOnlySet<string> Words(string fact) => facts.TryGetValue(fact, out var words) ? words : Empty;

    // Most words are in no fact at all: one look-up tells.
    public bool Is(string fact, string folded) => named.Contains(folded) && facts.TryGetValue(fact, out var words) && words.Contains(folded);

    private static readonly HashSet<string> Empty = [];
}
