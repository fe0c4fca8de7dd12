using System.Collections.Concurrent;

namespace Chancery.Analysing.Morphology;

/// <summary>Morphology from a list of closed words and verb roots, with tables of the endings that verbs and nouns take.</summary>
internal sealed class EndingMorphology : IMorphology
{
    private readonly WordFile words;
    private readonly List<(string Ending, WordClass Class, Tense Tense, Mark Marks)> verbEndings = [];
    private readonly List<(string Ending, string Lemma)> nounEndings = [];
    private readonly Dictionary<string, string> roots = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WordReading[]> cache = new(StringComparer.Ordinal);
    private readonly string infinitive;
    private readonly string passive;
    private readonly HashSet<string> participleMarks = [];

    public EndingMorphology(WordFile words, string endingsPath)
    {
        this.words = words;
        infinitive = passive = "";
        foreach (var (_, line) in DataLines.Read(endingsPath))
        {
            var c = line.Split('\t');
            switch (c[0])
            {
                case "infinitive": infinitive = Fold.Word(c[1]); break;
                case "passive": passive = Fold.Word(c[1]); break;
                case "participle": participleMarks = [.. c[1].Split(' ').Select(w => Fold.Word(w))]; break;
                case "verb": verbEndings.Add((c[1] == "∅" ? "" : Fold.Word(c[1]), Enum.Parse<WordClass>(c[2], true), c.Length > 3 && c[3].Length > 0 ? Enum.Parse<Tense>(c[3], true) : Tense.None, c.Length > 4 ? Enum.Parse<Mark>(c[4], true) : Mark.None)); break;
                case "noun": nounEndings.Add((Fold.Word(c[1]), c.Length > 2 ? Fold.Word(c[2]) : "")); break;
                case "root": foreach (var root in c[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)) roots[Fold.Word(root)] = Fold.Word(root); break;
                default: throw new InvalidDataException($"{endingsPath}: '{c[0]}' is none of infinitive, passive, participle, verb, noun, root.");
            }
        }
        verbEndings.Sort((a, b) => b.Ending.Length - a.Ending.Length);
        nounEndings.Sort((a, b) => b.Ending.Length - a.Ending.Length);
    }

    public WordReading[] Analyse(string folded) => cache.GetOrAdd(folded, Read);

    public WordReading[] Tag(List<Token> tokens)
    {
        var chosen = new WordReading[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
            chosen[i] = tokens[i].Kind switch
            {
                TokenKind.Word => Choose(Analyse(tokens[i].Folded), tokens, i),
                TokenKind.Number => new(tokens[i].Folded, WordClass.Numeral),
                _ => new(tokens[i].Folded, WordClass.Unknown),
            };
        return chosen;
    }

    // "करते हुए": a participle, not what the sentence tells.
    private WordReading Choose(WordReading[] readings, List<Token> tokens, int i)
    {
        var chosen = NounOrVerb(readings, tokens, i);
        return chosen is { Class: WordClass.Verb, Tense: Tense.Present } && i + 1 < tokens.Count && participleMarks.Contains(tokens[i + 1].Folded) ? chosen with { Class = WordClass.Participle, Tense = Tense.None } : chosen;
    }

    // "मुलाकात की।", "की गई", "से की मुलाकात": a postposition stands between two nouns; elsewhere the form is the verb.
    private WordReading NounOrVerb(WordReading[] readings, List<Token> tokens, int i)
    {
        // "लगा दिए": before another verb the bare root of "लगाना", not the past of "लगना".
        if (readings is [{ Class: WordClass.Verb }, { Class: WordClass.Gerund } root] && i + 1 < tokens.Count && Analyse(tokens[i + 1].Folded)[0] is { Class: WordClass.Verb or WordClass.Modal } or { Marks: Mark.Progressive }) return root;
        if (readings.Length == 1 || readings[0].Class != WordClass.Adposition) return readings[0];
        return i == 0 || IsAdposition(tokens[i - 1]) || i + 1 == tokens.Count || !CanBeginNoun(tokens[i + 1]) ? readings[1] : readings[0];
    }

    private bool IsAdposition(Token token) => token.Kind == TokenKind.Word && Analyse(token.Folded)[0].Class == WordClass.Adposition;

    private bool CanBeginNoun(Token token) => token.Kind switch
    {
        TokenKind.Punctuation => token.Folded is "\"" or "'" or "“" or "(" or "«",
        TokenKind.Word => Analyse(token.Folded)[0] is var next && (next.Class is not (WordClass.Auxiliary or WordClass.Conjunction or WordClass.Complementizer or WordClass.Adposition or WordClass.Relative)
            && !(next.Lemma == passive && next.Class is WordClass.Verb or WordClass.Gerund or WordClass.Infinitive)),
        _ => true,
    };

    public IEnumerable<WordForm> Inflect(string word, bool properName, char gender)
    {
        if (properName) yield break;
        foreach (var (ending, lemma) in nounEndings)
            if (word.EndsWith(lemma, StringComparison.Ordinal) && word.Length > lemma.Length + 1) yield return new(word[..^lemma.Length] + ending, Case.Oblique, Mark.Plural);
    }

    private WordReading[] Read(string folded)
    {
        if (words.Readings.TryGetValue(folded, out var known)) return known;
        foreach (var (ending, verbClass, tense, marks) in verbEndings)
            if (folded.EndsWith(ending, StringComparison.Ordinal) && roots.TryGetValue(folded[..^ending.Length], out var root))
            {
                var reading = new WordReading(root + infinitive, verbClass, Case.None, tense, marks);
                return ending.Length > 0 && roots.ContainsKey(folded) ? [reading, new(folded + infinitive, WordClass.Gerund)] : [reading];
            }
        foreach (var (ending, lemma) in nounEndings)
            if (folded.Length > ending.Length + 1 && folded.EndsWith(ending, StringComparison.Ordinal) && words.Readings.TryGetValue(folded[..^ending.Length] + lemma, out var noun) && noun[0].Class is WordClass.Noun or WordClass.Adjective)
                return [noun[0] with { Marks = Mark.Plural, Case = Case.Oblique }];
        return [new(folded, WordClass.Unknown)];
    }
}
