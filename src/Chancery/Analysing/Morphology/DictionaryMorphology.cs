using System.Collections.Concurrent;

namespace Chancery.Analysing.Morphology;

/// <summary>Morphology from a full dictionary with a guesser; a token's cases are narrowed by the preposition before it and by agreement.</summary>
internal sealed class DictionaryMorphology(PackedDictionary dictionary, WordFile words) : IMorphology
{
    private const Mark Numbers = Mark.Singular | Mark.Plural;
    private const Mark Genders = Mark.Masculine | Mark.Feminine | Mark.Neuter;
    private const Mark Kept = Numbers | Genders | Mark.Passive | Mark.Short;
    private const Mark NameMarks = Mark.GivenName | Mark.Surname | Mark.Patronymic | Mark.Place;
    private readonly ConcurrentDictionary<string, WordReading[]> cache = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WordReading> tags = new(StringComparer.Ordinal);

    public WordReading[] Analyse(string folded) => cache.GetOrAdd(folded, Read);

    public WordReading[] Tag(List<Token> tokens)
    {
        var chosen = new WordReading[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
            chosen[i] = tokens[i].Kind == TokenKind.Word ? Chosen(Analyse(tokens[i].Folded), tokens[i].Capital && i > 0) : Other(tokens[i]);
        for (var i = 1; i < chosen.Length; i++) Agree(tokens, chosen, i);
        return chosen;
    }

    public IEnumerable<WordForm> Inflect(string word, bool properName, char gender)
    {
        var parses = dictionary.Entries(word).Where(p => IsHeadForm(dictionary.TagOf(p)) && (!properName || dictionary.TagOf(p).Contains("Name", StringComparison.Ordinal) || dictionary.TagOf(p).Contains("Surn", StringComparison.Ordinal))).ToList();
        if (properName && parses.Count > 1) parses = [.. parses.Where(p => dictionary.TagOf(p).Contains(gender == 'f' ? "femn" : "masc", StringComparison.Ordinal)).DefaultIfEmpty(parses[0])];
        if (parses.Count == 0) return properName || word.Length > 3 ? NameForms.Of(word, gender) : [];
        return parses.Take(2).SelectMany(FormsOf).Distinct();
    }

    public string Nominative(string folded, WordReading reading, Mark wanted)
    {
        var parses = dictionary.Find(folded);
        if (parses.Count == 0) parses = dictionary.Guess(folded);
        var best = parses.Where(p => WithTag("", dictionary.TagOf(p)).Class == reading.Class && Fold.Word(dictionary.LemmaOf(p)) == reading.Lemma)
            .Select(p => (Parse: p, Read: WithTag("", dictionary.TagOf(p))))
            .OrderByDescending(f => Likeness(f.Read, reading, wanted)).ThenByDescending(f => f.Parse.Score).FirstOrDefault();
        return best.Read.Class == WordClass.Unknown ? reading.Lemma : NominativeOf(best.Parse, best.Read) ?? reading.Lemma;
    }

    private static int Likeness(WordReading form, WordReading reading, Mark wanted) =>
        (2 * System.Numerics.BitOperations.PopCount((uint)(form.Marks & wanted & (Numbers | Genders)))) + ((form.Case & reading.Case) != 0 ? 1 : 0);

    private string? NominativeOf(Parse parse, WordReading form)
    {
        for (var i = 0; i < dictionary.FormsOf(parse); i++)
        {
            var read = WithTag("", dictionary.TagOf(parse, i));
            if (read.Class == form.Class && (read.Case & Case.Nominative) != 0 && (read.Marks & Kept) == (form.Marks & Kept) && read.Tense == form.Tense) return Fold.Word(dictionary.FormOf(parse, i));
        }
        return null;
    }

    private static bool IsHeadForm(string tag) =>
        tag.StartsWith("NOUN", StringComparison.Ordinal) && tag.Contains("nomn", StringComparison.Ordinal) || (tag.StartsWith("ADJF", StringComparison.Ordinal) || tag.StartsWith("PRTF", StringComparison.Ordinal)) && tag.Contains("nomn", StringComparison.Ordinal);

    private IEnumerable<WordForm> FormsOf(Parse parse)
    {
        var head = dictionary.TagOf(parse);
        var adjective = head.StartsWith("ADJF", StringComparison.Ordinal);
        for (var i = 0; i < dictionary.FormsOf(parse); i++)
        {
            var tag = dictionary.TagOf(parse, i);
            if (!tag.StartsWith(adjective ? "ADJF" : head[..4], StringComparison.Ordinal)) continue;
            var reading = WithTag("", tag);
            yield return new(Fold.Word(dictionary.FormOf(parse, i)), reading.Case, reading.Marks & Numbers);
        }
    }

    private WordReading[] Read(string folded)
    {
        if (words.Readings.TryGetValue(folded, out var closed)) return closed;
        var parses = dictionary.Find(folded);
        var guessed = parses.Count == 0;
        if (guessed && folded.Length > 3) parses = dictionary.Guess(folded);
        if (parses.Count == 0) return [new(folded, WordClass.Unknown)];
        WordReading[] readings = [.. parses.Select(p => WithTag(Fold.Word(dictionary.LemmaOf(p)), dictionary.TagOf(p)) with { Score = p.Score }).OrderByDescending(r => r.Score)];
        var mark = guessed ? Mark.Guessed : readings.Any(r => (r.Marks & NameMarks) != 0) ? Mark.None : Mark.Listed;
        return mark == Mark.None ? readings : [.. readings.Select(r => r with { Marks = r.Marks | mark })];
    }

    private WordReading WithTag(string lemma, string tag) => tags.GetOrAdd(tag, Parsed) with { Lemma = lemma };

    private static WordReading Parsed(string tag)
    {
        var parts = tag.Split([' ', ',']);
        var reading = new WordReading("", parts[0] switch
        {
            "NOUN" => WordClass.Noun,
            "ADJF" or "ADJS" or "COMP" => parts.Contains("Apro") ? WordClass.Determiner : WordClass.Adjective,
            "VERB" => WordClass.Verb,
            "INFN" => WordClass.Infinitive,
            "PRTF" or "PRTS" => WordClass.Participle,
            "GRND" => WordClass.Gerund,
            "ADVB" or "PRED" => WordClass.Adverb,
            "NPRO" => WordClass.Pronoun,
            "PREP" => WordClass.Adposition,
            "CONJ" => WordClass.Conjunction,
            "PRCL" or "INTJ" => WordClass.Particle,
            "NUMR" => WordClass.Numeral,
            _ => WordClass.Unknown,
        });
        foreach (var part in parts) reading = With(reading, part);
        return parts[0] is "PRTS" or "ADJS" ? reading with { Marks = reading.Marks | Mark.Short } : reading;
    }

    private static WordReading With(WordReading r, string grammeme) => grammeme switch
    {
        "nomn" => r with { Case = r.Case | Case.Nominative },
        "gent" or "gen2" or "gen1" => r with { Case = r.Case | Case.Genitive },
        "datv" => r with { Case = r.Case | Case.Dative },
        "accs" or "acc2" => r with { Case = r.Case | Case.Accusative },
        "ablt" => r with { Case = r.Case | Case.Instrumental },
        "loct" or "loc2" or "loc1" => r with { Case = r.Case | Case.Locative },
        "Fixd" => r with { Case = (Case)63 },
        "past" => r with { Tense = Tense.Past },
        "pres" => r with { Tense = Tense.Present },
        "futr" => r with { Tense = Tense.Future },
        "sing" => r with { Marks = r.Marks | Mark.Singular },
        "plur" => r with { Marks = r.Marks | Mark.Plural },
        "masc" => r with { Marks = r.Marks | Mark.Masculine },
        "femn" => r with { Marks = r.Marks | Mark.Feminine },
        "neut" => r with { Marks = r.Marks | Mark.Neuter },
        "anim" => r with { Marks = r.Marks | Mark.Animate },
        "pssv" => r with { Marks = r.Marks | Mark.Passive },
        "perf" => r with { Marks = r.Marks | Mark.Perfective },
        "impf" => r with { Marks = r.Marks | Mark.Imperfective },
        "Name" => r with { Marks = r.Marks | Mark.GivenName },
        "Surn" => r with { Marks = r.Marks | Mark.Surname },
        "Patr" => r with { Marks = r.Marks | Mark.Patronymic },
        "Geox" => r with { Marks = r.Marks | Mark.Place },
        _ => r,
    };

    // The best lemma and class, with all the cases its readings allow.
    private static WordReading Chosen(WordReading[] readings, bool capital)
    {
        var best = readings[0];
        if (capital && readings.FirstOrDefault(r => (r.Marks & NameMarks) != 0) is { Lemma: not null } name) best = name;
        foreach (var other in readings)
            if (other.Lemma == best.Lemma && other.Class == best.Class) best = best with { Case = best.Case | other.Case, Marks = best.Marks | (other.Marks & Numbers) };
        return best;
    }

    private static WordReading Other(Token token) => new(token.Folded, token.Kind == TokenKind.Number ? WordClass.Numeral : WordClass.Unknown, token.Kind == TokenKind.Number ? Case.None : Case.None);

    // An adjective agrees with the noun after it; the cases of both are what they share.
    private static void Agree(List<Token> tokens, WordReading[] chosen, int i)
    {
        if (chosen[i - 1].Class is not (WordClass.Adjective or WordClass.Participle or WordClass.Determiner) || tokens[i].Kind != TokenKind.Word) return;
        if (chosen[i].Class is not (WordClass.Noun or WordClass.Adjective)) return;
        var shared = chosen[i - 1].Case & chosen[i].Case;
        if (shared == Case.None || (chosen[i - 1].Marks & chosen[i].Marks & Numbers) == 0) return;
        chosen[i - 1] = chosen[i - 1] with { Case = shared };
        chosen[i] = chosen[i] with { Case = shared };
    }
}
