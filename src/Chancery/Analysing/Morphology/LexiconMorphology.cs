namespace Chancery.Analysing.Morphology;

/// <summary>Morphology from a list of forms with their classes, endings for the unknown, and a trained tagger to decide between noun and verb.</summary>
internal sealed class LexiconMorphology : IMorphology
{
    private const int Noun = 1, PluralNoun = 2;
    private readonly WordTable<Listed> words = new();
    private readonly Tagger? tagger;

    public LexiconMorphology(WordFile file, Tagger? tagger)
    {
        this.tagger = tagger;
        foreach (var (form, readings) in file.Readings) words[form] = new(readings, TaggerFeatures.LookOf(form, ClassesOf(readings)));
    }

    // A listed form: its readings, and what the tagger sees of it.
    private sealed record Listed(WordReading[] Readings, TaggerFeatures.Look Look);

    private static readonly WordReading PastParticiple = new("", WordClass.Participle, Tense: Tense.Past, Marks: Mark.Passive);
    private static readonly WordReading Infinitive = new("", WordClass.Infinitive);
    private static readonly (string Ending, WordClass Class)[] Endings =
    [
        ("ly", WordClass.Adverb), ("tion", WordClass.Noun), ("ment", WordClass.Noun), ("ness", WordClass.Noun), ("ity", WordClass.Noun), ("ism", WordClass.Noun), ("ship", WordClass.Noun),
        ("ous", WordClass.Adjective), ("ful", WordClass.Adjective), ("able", WordClass.Adjective), ("ive", WordClass.Adjective), ("al", WordClass.Adjective), ("ic", WordClass.Adjective),
    ];

    public WordReading[] Analyse(string folded) => words.Of(folded)?.Readings ?? Guess(folded);

    public WordReading[] Tag(List<Token> tokens)
    {
        var listed = new Listed?[tokens.Count];
        for (var i = 0; i < listed.Length; i++) listed[i] = words.Of(tokens[i].Folded);
        var tags = tagger?.Tag(tokens, i => LookOf(tokens[i].Folded, listed[i]));
        var chosen = new WordReading[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            var (folded, known) = (tokens[i].Folded, listed[i]);
            var reading = tokens[i].Kind switch
            {
                TokenKind.Number => new(folded, WordClass.Numeral),
                TokenKind.Punctuation => new(folded, WordClass.Unknown),
                _ when tags is null => Analyse(folded)[0],
                _ => Reading(folded, known, Corrected(tokens, chosen, known, i, tags)),
            };
            chosen[i] = known is null ? reading : reading with { Marks = reading.Marks | Mark.Listed };
        }
        return chosen;
    }

    private static WordReading Corrected(List<Token> tokens, WordReading[] chosen, Listed? known, int i, byte[] tags) =>
        IsPerfect(tokens, chosen, i, Tagger.Tags[tags[i]]) ? PastParticiple
        : IsInfinitive(tokens, known, i, Tagger.Tags[tags[i]]) ? Infinitive
        : Tagger.Tags[tags[i]];

    // "is to visit India": after "to" and straight before a name, a word that can be a verb is one.
    private static bool IsInfinitive(List<Token> tokens, Listed? known, int i, WordReading tag) => known is not null && i > 0 && i + 1 < tokens.Count && tokens[i - 1].Folded == "to" && !tokens[i].Capital
        && (tag.Class == WordClass.Noun ? tokens[i + 1].Capital : tag is { Class: WordClass.Verb, Tense: Tense.Present }) && Array.Exists(known.Readings, r => r.Class == WordClass.Infinitive);

    // "has unanimously boosted": after the auxiliary an adjective in -ed is the participle.
    private static bool IsPerfect(List<Token> tokens, WordReading[] chosen, int i, WordReading tag)
    {
        if (tag.Class != WordClass.Adjective || !tokens[i].Folded.EndsWith("ed", StringComparison.Ordinal)) return false;
        var k = i - 1;
        while (k >= 0 && chosen[k].Class is WordClass.Adverb or WordClass.Negation) k--;
        return k >= 0 && chosen[k] is { Class: WordClass.Auxiliary, Lemma: "have" };
    }

    /// <summary>What the tagger sees of a word.</summary>
    public TaggerFeatures.Look LookOf(string folded) => LookOf(folded, words.Of(folded));

    private static TaggerFeatures.Look LookOf(string folded, Listed? known) => known?.Look ?? TaggerFeatures.LookOf(folded, 0);

    // The classes the list allows for a form, as a set of bits.
    private static uint ClassesOf(WordReading[] readings)
    {
        var classes = 0u;
        foreach (var reading in readings) classes |= (1u << (int)reading.Class) | ((uint)reading.Tense << 24);
        return classes;
    }

    // The listed reading that the tag means; where there is none, the tag with a lemma made by rule.
    private WordReading Reading(string folded, Listed? known, WordReading tag)
    {
        if (tag.Class == WordClass.Adverb && known is null && !folded.EndsWith("ly", StringComparison.Ordinal)) tag = Tagger.Tags[folded[^1] == 's' ? PluralNoun : Noun];
        if (known is not null)
            foreach (var reading in known.Readings)
                if (reading.Class == tag.Class && (reading.Tense == tag.Tense || tag.Class is not WordClass.Verb)) return reading with { Tense = tag.Tense, Marks = reading.Marks | tag.Marks };
        return tag with { Lemma = LemmaOf(folded, tag) };
    }

    private string LemmaOf(string folded, WordReading tag) => tag.Class switch
    {
        WordClass.Verb or WordClass.Infinitive or WordClass.Participle or WordClass.Auxiliary => VerbLemma(folded),
        WordClass.Noun when (tag.Marks & Mark.Plural) != 0 && folded.Length > 3 && folded[^1] == 's' => Singular(folded) ?? folded,
        _ => folded,
    };

    private string VerbLemma(string folded)
    {
        if (words.Of(folded) is { } known)
            foreach (var reading in known.Readings)
                if (reading.Class is WordClass.Verb or WordClass.Infinitive or WordClass.Participle or WordClass.Auxiliary) return reading.Lemma;
        if (folded.EndsWith("ing", StringComparison.Ordinal) && folded.Length > 4) return Stems(folded[..^3]).First();
        if (folded.EndsWith("ed", StringComparison.Ordinal) && folded.Length > 3) return Stems(folded[..^2]).First();
        return folded.Length > 3 && folded[^1] == 's' && folded[^2] != 's' ? Singular(folded) ?? folded : folded;
    }

    public IEnumerable<WordForm> Inflect(string word, bool properName, char gender)
    {
        if (properName || word.Length < 3) yield break;
        if (word.EndsWith("man", StringComparison.Ordinal) && word.Length > 4) { yield return new(word[..^2] + "en", Case.None, Mark.Plural); yield break; }
        yield return new(Plural(word), Case.None, Mark.Plural);
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
        if (folded.Length > 3 && folded[^1] == 's' && Singular(folded) is { } base_ && words.Of(base_) is { } known)
            return [.. known.Readings.Where(r => r.Class is WordClass.Noun or WordClass.Verb or WordClass.Infinitive).Select(r => r.Class == WordClass.Noun ? r with { Marks = Mark.Plural } : r with { Class = WordClass.Verb, Tense = Tense.Present }).DefaultIfEmpty(new(base_, WordClass.Noun, Marks: Mark.Plural))];
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
        var found = tries.Where(t => words.Of(t) is { } r && r.Readings.Any(x => x.Class is WordClass.Verb or WordClass.Infinitive)).Take(1).ToList();
        return found.Count > 0 ? found : [stem];
    }
}
