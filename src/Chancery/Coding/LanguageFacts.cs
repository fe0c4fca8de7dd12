namespace Chancery.Coding;

/// <summary>What <c>languages/xx/language.txt</c> says of how a language is written.</summary>
internal sealed class LanguageFacts
{
    private readonly Dictionary<string, HashSet<string>> facts = new(StringComparer.Ordinal);
    private readonly WordTable<string[]> factsOf = new();

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
            language.facts[string.Intern(columns[0])] = [.. words.Select(w => Fold.Word(w))]; // the code asks by literals
        }
        foreach (var (fact, words) in language.facts)
            foreach (var word in words) language.factsOf[word] = [.. language.factsOf.Of(word) ?? [], fact];
        language.AdpositionsFollow = language.Is("adpositions", "after");
        language.Capitals = language.Is("capitals", "yes");
        language.Cases = language.Is("cases", "yes");
        return language;
    }

    /// <summary>The words of a fact; none when the language does not name it.</summary>
    public IReadOnlySet<string> Words(string fact) => facts.TryGetValue(fact, out var words) ? words : Empty;

    /// <summary>Whether a fact names the word.</summary>
    public bool Is(string fact, string folded)
    {
        if (!factsOf.TryGetValue(folded, out var known)) return false;
        foreach (var one in known)
            if (one == fact) return true;
        return false;
    }

    private static readonly HashSet<string> Empty = [];
}
