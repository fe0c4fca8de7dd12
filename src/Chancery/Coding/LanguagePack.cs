using System.Text;
using Chancery.Analysing;
using Chancery.Analysing.Morphology;
using Chancery.Coding.Frames;
using Chancery.Resolving.Authority;
using Chancery.Resolving.Dates;
using Chancery.Resolving.Names;

namespace Chancery.Coding;

/// <summary>All that is known of one language, read from its folder.</summary>
internal sealed class LanguagePack
{
    private const int LongestReference = 6;
    private readonly WordTable<List<FrameEntry>> entriesByFirst = new();
    private readonly Dictionary<string, string[]> verbRoles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> nounRoles = new(StringComparer.Ordinal);
    private readonly WordTable<bool> light = new();
    private readonly WordTable<List<string[]>> adpositions = new();
    private readonly Dictionary<string, Case> governs = new(StringComparer.Ordinal);
    private readonly Romanisation romanisation;
    private readonly List<FrameEntry>?[] entriesByClass;
    private static readonly List<FrameEntry> None = [];

    private LanguagePack(string dataFolder, string language, AuthorityFile authority)
    {
        var folder = Path.Combine(dataFolder, "languages", language);
        Tag = language;
        Facts = LanguageFacts.Load(Path.Combine(folder, "language.txt"));
        var morphology = Task.Run(() => Morphologies.Load(Path.Combine(dataFolder, "languages"), language)); // the most of the work; the rest meanwhile
        Dates = DateFinder.Load(Path.Combine(dataFolder, "languages"), language);
        var phrases = new PhraseTable();
        References = WordList.Load(Path.Combine(folder, "reference.txt"), phrases);
        Cues = WordList.Load(Path.Combine(folder, "status.txt"), phrases);
        Stages = WordList.Load(Path.Combine(folder, "stages.txt"), phrases);
        Topics = WordList.Load(Path.Combine(folder, "topics.txt"), phrases);
        Delegations = WordList.Load(Path.Combine(folder, "delegations.txt"), phrases);
        Vague = WordList.Load(Path.Combine(folder, "vague.txt"), phrases);
        Frames = FrameFile.Load(dataFolder, language);
        romanisation = Romanisation.Load(Path.Combine(folder, "romanisation.txt"));
        ReadRoles(Path.Combine(folder, "roles.txt"));
        ReadLight(Path.Combine(folder, "light.txt"));
        ReadAdpositions(Path.Combine(folder, "adpositions.txt"));
        foreach (var entry in Frames.Entries) Index(entry);
        entriesByClass = [.. ClassKeys.Select(entriesByFirst.Of)];
        var names = authority.HasAddedNames ? null : PreparedFile.Read(NamesOf(folder), SourcesOfNames(dataFolder, folder), NameTrie.Read);
        Morphology = morphology.GetAwaiter().GetResult();
        Names = names ?? NameIndex.Build(authority, language, Morphology, Facts.AdpositionsFollow ? NounHead.Last : Facts.Cases ? NounHead.First : NounHead.BeforeAdposition);
    }

    public string Tag { get; }
    public LanguageFacts Facts { get; }
    public IMorphology Morphology { get; }
    public DateFinder Dates { get; }
    public WordList References { get; }
    public WordList Cues { get; }
    public WordList Stages { get; }
    public WordList Topics { get; }
    public WordList Delegations { get; }
    public WordList Vague { get; }
    public FrameFile Frames { get; }
    public NameTrie Names { get; }

    /// <summary>Whether the language is written in Latin letters.</summary>
    public bool IsLatin => romanisation.IsEmpty;

    /// <summary>Lower-case words inside names of persons (bin, al, van).</summary>
    public IReadOnlySet<string> NameParticles => Facts.Words("name-particles");

    public static LanguagePack Load(string dataFolder, string language, AuthorityFile authority) => new(dataFolder, language, authority);

    /// <summary>Keeps what loading makes of the language's files beside them, so that it need not be made again.</summary>
    public static void Prepare(string dataFolder, string language, AuthorityFile authority)
    {
        var folder = Path.Combine(dataFolder, "languages", language);
        Morphologies.Prepare(folder);
        PreparedFile.Write(NamesOf(folder), SourcesOfNames(dataFolder, folder), Load(dataFolder, language, authority).Names.Write);
    }

    private static string NamesOf(string folder) => Path.Combine(folder, "names" + PreparedFile.Extension);

    private static IEnumerable<string> SourcesOfNames(string dataFolder, string folder) =>
        new[] { Path.Combine(dataFolder, "authority"), folder, Path.Combine(folder, "dictionary") }.Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFiles).Where(file => !file.EndsWith(PreparedFile.Extension, StringComparison.Ordinal));

    /// <summary>The markers with which the language writes a role of verbs or of event nouns.</summary>
    public string[] Roles(string role, bool ofNoun) =>
        (ofNoun && nounRoles.TryGetValue(role, out var markers)) || verbRoles.TryGetValue(role, out markers) ? markers : [];

    /// <summary>The entries whose first word can be the token at <paramref name="i"/>.</summary>
    public List<FrameEntry> EntriesAt(AnalysedSentence s, int i)
    {
        var byLemma = entriesByFirst.Of(s.Words[i].Lemma) ?? None;
        var byForm = s.Tokens[i].Folded == s.Words[i].Lemma ? None : entriesByFirst.Of(s.Tokens[i].Folded) ?? None;
        return Joined(Joined(byLemma, byForm), entriesByClass[(int)s.Words[i].Class] ?? None);
    }

    private static List<FrameEntry> Joined(List<FrameEntry> first, List<FrameEntry> second) =>
        second.Count == 0 ? first : first.Count == 0 ? second : [.. first, .. second];

    /// <summary>Whether the token is one of the wanted lemmas, forms or classes (<c>&lt;infinitive&gt;</c>).</summary>
    public bool Is(AnalysedSentence s, int i, string[] wanted)
    {
        var (lemma, form) = (s.Words[i].Lemma, s.Tokens[i].Folded);
        foreach (var word in wanted)
            if (word == lemma || word == form) return true;
        return wanted[0][0] == '<' && Array.IndexOf(wanted, ClassKeys[(int)s.Words[i].Class]) >= 0;
    }

    private static readonly string[] ClassKeys = [.. Enum.GetNames<WordClass>().Select(name => $"<{name.ToLowerInvariant()}>")];

    /// <summary>Whether a light verb stands there: true for "the event happens", false for "the subject holds it", null for none.</summary>
    public bool? LightAt(AnalysedSentence s, int i)
    {
        if (s.ClassAt(i) is WordClass.Noun or WordClass.Adposition || (Facts.Cases && s.ClassAt(i) is not (WordClass.Verb or WordClass.Infinitive or WordClass.Participle or WordClass.Gerund))) return null;
        return light.TryGetValue(s.Words[i].Lemma, out var happens) && (happens || s.ClassAt(i) != WordClass.Auxiliary || !Facts.Is("perfect", s.Tokens[i].Folded)) ? happens : null;
    }

    /// <summary>The end of the adposition (of one word or more) that begins at a token; null when none does.</summary>
    public int? AdpositionAt(AnalysedSentence s, int i)
    {
        if (i < 0 || i >= s.Tokens.Count || !adpositions.TryGetValue(s.Tokens[i].Folded, out var forms)) return null;
        foreach (var form in forms)
            if (Matches(s, i, form)) return i + form.Length;
        return null;
    }

    public Case Governs(string adposition) => governs.GetValueOrDefault(adposition);

    public bool SameAdposition(string found, string wanted) => found == wanted || (governs.ContainsKey(found) && wanted.Length > 0 && found.Length == wanted.Length + 1 && found.StartsWith(wanted, StringComparison.Ordinal) && found[^1] == 'о');

    public bool IsPassiveWord(string folded) => Facts.Is("passive", folded);

    /// <summary>The longest reference ("both sides", उन्होंने) that begins at a token.</summary>
    public (string Label, int End)? ReferenceAt(AnalysedSentence s, int i)
    {
        if (!References.CanBegin(s, i)) return null;
        (string Label, int End)? best = null;
        foreach (var (label, first, end) in References.In(s))
            if (first == i && end <= i + LongestReference && (best is null || end > best.Value.End)) best = (label, end);
        return best;
    }

    /// <summary>The order number that stands just before a name ("26th session", "22वें", «XXII»), or null.</summary>
    public int? OrdinalBefore(AnalysedSentence s, int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - 3); k--)
            if (OrderNumber.Read(s.Tokens[k].Folded, Facts) is { } number) return number;
        return null;
    }

    /// <summary>A name in the usual English letters.</summary>
    public string Romanise(List<Token> tokens, int first, int end, Func<int, string> wordAt)
    {
        var text = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            if (i > first && tokens[i].Start > tokens[i - 1].End) text.Append(' ');
            text.Append(IsLatin ? wordAt(i) : romanisation.Write(wordAt(i)));
        }
        return text.ToString();
    }

    private static bool Matches(AnalysedSentence s, int i, string[] form)
    {
        if (i + form.Length > s.Tokens.Count) return false;
        for (var k = 1; k < form.Length; k++)
            if (s.Tokens[i + k].Folded != form[k]) return false;
        return true;
    }

    private void Index(FrameEntry entry)
    {
        foreach (var word in entry.Words[0])
        {
            if (!entriesByFirst.TryGetValue(word, out var list)) entriesByFirst[word] = list = [];
            list.Add(entry);
        }
    }

    private void ReadRoles(string path)
    {
        foreach (var (_, line) in DataLines.Read(path))
        {
            var columns = line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (columns.Length < 2) continue;
            var markers = columns[1].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            verbRoles[columns[0]] = markers;
            if (columns.Length > 2) nounRoles[columns[0]] = columns[2].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
    }

    private void ReadLight(string path)
    {
        foreach (var (_, line) in DataLines.Read(path))
        {
            var columns = line.Split('\t', StringSplitOptions.TrimEntries);
            foreach (var lemma in columns[0].Split('|', StringSplitOptions.RemoveEmptyEntries)) light[Fold.Word(lemma)] = columns.Length > 1 && columns[1] == "happen";
        }
    }

    private void ReadAdpositions(string path)
    {
        foreach (var (_, line) in DataLines.Read(path))
        {
            var columns = line.Split('\t', StringSplitOptions.TrimEntries);
            string[] words = [.. columns[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Fold.Word(w))];
            if (!adpositions.TryGetValue(words[0], out var forms)) adpositions[words[0]] = forms = [];
            forms.Add(words);
            forms.Sort((a, b) => b.Length - a.Length);
            if (columns.Length > 1) governs[string.Join(' ', words)] = columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(Case.None, (sum, name) => sum | CaseNames.Of(name));
        }
    }
}
