namespace Chancery.Analysing.Morphology;

/// <summary>Morphology from a list of forms with their classes, endings for the unknown, and the neighbours to decide between noun and verb.</summary>
internal sealed class LexiconMorphology(WordFile words) : IMorphology
{
    private static readonly (string Ending, WordClass Class)[] Endings =
    [
        ("ly", WordClass.Adverb), ("tion", WordClass.Noun), ("ment", WordClass.Noun), ("ness", WordClass.Noun), ("ity", WordClass.Noun), ("ism", WordClass.Noun), ("ship", WordClass.Noun),
        ("ous", WordClass.Adjective), ("ful", WordClass.Adjective), ("able", WordClass.Adjective), ("ive", WordClass.Adjective), ("al", WordClass.Adjective), ("ic", WordClass.Adjective),
    ];

    public WordReading[] Analyse(string folded) => words.Readings.TryGetValue(folded, out var known) ? known : Guess(folded);

    public WordReading[] Tag(IReadOnlyList<Token> tokens)
    {
        var chosen = new WordReading[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
            chosen[i] = tokens[i].Kind switch
            {
                TokenKind.Word => Choose(tokens, chosen, i),
                TokenKind.Number => new(tokens[i].Folded, WordClass.Numeral),
                _ => new(tokens[i].Folded, WordClass.Unknown),
            };
        return chosen;
    }

    public IEnumerable<(string Form, Case Case, Mark Number)> Inflect(string word, bool properName, char gender)
    {
        if (properName || word.Length < 3) yield break;
        if (word.EndsWith("man", StringComparison.Ordinal) && word.Length > 4) { yield return (word[..^2] + "en", Case.None, Mark.Plural); yield break; }
        yield return (Plural(word), Case.None, Mark.Plural);
    }

    private static string Plural(string word) =>
        word[^1] == 'y' && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] + "ies"
        : word[^1] is 's' or 'x' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
        : word + "s";

    private WordReading[] Guess(string folded)
    {
        if (folded.Length > 4 && folded.EndsWith("ing", StringComparison.Ordinal)) return [.. Stems(folded[..^3]).Select(s => new WordReading(s, WordClass.Participle, Marks: Mark.Progressive)), new(folded, WordClass.Noun)];
        if (folded.Length > 3 && folded.EndsWith("ed", StringComparison.Ordinal))
            return [.. Stems(folded[..^2]).Take(1).SelectMany(s => (WordReading[])[new(s, WordClass.Verb, Tense: Tense.Past), new(s, WordClass.Participle, Tense: Tense.Past, Marks: Mark.Passive)])];
        if (folded.Length > 3 && folded[^1] == 's' && Singular(folded) is { } base_ && words.Readings.TryGetValue(base_, out var known))
            return [.. known.Where(r => r.Class is WordClass.Noun or WordClass.Verb or WordClass.Infinitive).Select(r => r.Class == WordClass.Noun ? r with { Marks = Mark.Plural } : r with { Class = WordClass.Verb, Tense = Tense.Present }).DefaultIfEmpty(new(base_, WordClass.Noun, Marks: Mark.Plural))];
        foreach (var (ending, guessed) in Endings)
            if (folded.Length > ending.Length + 2 && folded.EndsWith(ending, StringComparison.Ordinal)) return [new(folded, guessed)];
        return [new(folded.Length > 3 && folded[^1] == 's' && folded[^2] != 's' ? folded[..^1] : folded, WordClass.Noun)];
    }

    private static string? Singular(string plural) =>
        plural.EndsWith("ies", StringComparison.Ordinal) ? plural[..^3] + "y" : plural.EndsWith("ses", StringComparison.Ordinal) || plural.EndsWith("ches", StringComparison.Ordinal) || plural.EndsWith("shes", StringComparison.Ordinal) ? plural[..^2] : plural[..^1];

    // agree-d, sign-ed, stop(p)-ed: the stem that is known, else the first.
    private IEnumerable<string> Stems(string stem)
    {
        string[] tries = [stem + "e", stem, stem.Length > 2 && stem[^1] == stem[^2] ? stem[..^1] : stem, stem.EndsWith('i') ? stem[..^1] + "y" : stem];
        var found = tries.Where(t => words.Readings.TryGetValue(t, out var r) && r.Any(x => x.Class is WordClass.Verb or WordClass.Infinitive)).Take(1).ToList();
        return found.Count > 0 ? found : [stem];
    }

    private WordReading Choose(IReadOnlyList<Token> tokens, WordReading[] chosen, int i)
    {
        var readings = Analyse(tokens[i].Folded);
        if (readings.Length == 1) return readings[0];
        var before = i > 0 ? chosen[i - 1] : default;
        var beforeWord = i > 0 ? tokens[i - 1].Folded : "";
        if (before.Class == WordClass.Adverb && i > 1) { before = chosen[i - 2]; beforeWord = tokens[i - 2].Folded; }
        if (beforeWord == "to" || before.Class == WordClass.Modal) { if (First(readings, WordClass.Infinitive) is { } infinitive) return infinitive; if (First(readings, WordClass.Verb) is { } verb) return verb with { Class = WordClass.Infinitive }; }
        if (before.Class is WordClass.Determiner or WordClass.Adjective or WordClass.Numeral || beforeWord is "s" or "'" or "of" or "his" or "her" or "its" or "their")
            if ((First(readings, WordClass.Noun) ?? First(readings, WordClass.Adjective)) is { } noun) return noun;
        if (before.Class == WordClass.Auxiliary && First(readings, WordClass.Participle) is { } participle) return participle;
        if (before.Class == WordClass.Adposition && First(readings, WordClass.Noun) is { } object_) return object_;
        if (readings.Any(r => r.Class == WordClass.Participle && r.Tense == Tense.Past) && First(readings, WordClass.Verb) is { } past) return i + 1 < tokens.Count && tokens[i + 1].Folded == "by" ? First(readings, WordClass.Participle)!.Value : past;
        return readings[0].Class == WordClass.Infinitive ? readings[0] with { Class = WordClass.Verb, Tense = Tense.Present } : readings[0];
    }

    private static WordReading? First(WordReading[] readings, WordClass wanted)
    {
        foreach (var reading in readings)
            if (reading.Class == wanted) return reading;
        return null;
    }
}
