using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;
using Chancery.Reading;
using Chancery.Resolving.Names;

namespace Chancery.Coding;

/// <summary>
/// The base form of names in one article: a name is told of by its head, so the words up to it stand in the nominative, in the number
/// they have; of a person all words do. What no dictionary has is declined as the article's other forms of it show.
/// </summary>
internal sealed class BaseForms(IMorphology morphology, string content, List<AnalysedSentence> sentences)
{
    private const Mark PersonMarks = Mark.GivenName | Mark.Surname | Mark.Patronymic;
    private const Mark Traits = Mark.Singular | Mark.Plural | Mark.Masculine | Mark.Feminine | Mark.Neuter;
    private readonly Lazy<NameStems> stems = new(() =>
        new([.. sentences.SelectMany(s => s.Tokens).Where(t => t.Capital).Select(t => t.Folded)]));
    private readonly Lazy<HashSet<string>> womensNames = new(() => [.. sentences.SelectMany(WomensNames)]);

    /// <summary>The base form of the words of a span, folded; null where the span crosses sentences.</summary>
    public string? Of(TextSpan span)
    {
        if (sentences.Find(s => s.Sentence.Span.Start <= span.Start && span.End <= s.Sentence.Span.End) is not { } s) return null;
        var tokens = Enumerable.Range(0, s.Tokens.Count).Where(i => span.Overlaps(s.SpanOf(i, i + 1))).ToList();
        return tokens.Count == 0 ? null : Joined(s, tokens, IsPerson(s, tokens) ? Person(s, tokens) : Thing(s, tokens));
    }

    private static string Joined(AnalysedSentence s, List<int> tokens, List<string> forms)
    {
        var text = "";
        for (var k = 0; k < tokens.Count; k++)
            text += (k > 0 && s.Tokens[tokens[k]].Start > s.Tokens[tokens[k - 1]].End ? " " : "") + forms[k];
        return text;
    }

    private static bool IsPerson(AnalysedSentence s, List<int> tokens) =>
        tokens.Any(i => s.Names[i]?.As(NameClass.Person) is not null || (s.Words[i].Marks & PersonMarks) != 0)
        && !(tokens.Count > 1 && s.Words[tokens[0]] is { Class: WordClass.Adjective or WordClass.Participle } first
            && (first.Marks & PersonMarks) == 0 && s.Names[tokens[0]]?.As(NameClass.Person) is null);

    private List<string> Person(AnalysedSentence s, List<int> tokens)
    {
        var woman = tokens.Any(i => UnknownNames.IsWomansGivenName(s.Words[i]))
            || (tokens.Count == 1 && womensNames.Value.Contains(s.Words[tokens[0]].Lemma));
        var wanted = Mark.Singular | (woman ? Mark.Feminine : Mark.Masculine);
        return [.. tokens.Select(i => tokens.Count > 1 ? Nominative(s, i, OfOne(s, i), wanted, true) : IsOfOne(s.Words[i])
            ? Nominative(s, i, s.Words[i], wanted, true)
            : Nominative(s, i, s.Words[i], s.Words[i].Marks & Traits, true))];
    }

    private static bool IsOfOne(WordReading word) => (word.Marks & Mark.Plural) == 0 || (word.Marks & Mark.Singular) != 0;

    // "Имрана Хана": one person bears both names.
    private WordReading OfOne(AnalysedSentence s, int i)
    {
        if (IsOfOne(s.Words[i])) return s.Words[i];
        var singular = morphology.Analyse(s.Tokens[i].Folded).Where(r => r.Class == WordClass.Noun
            && IsOfOne(r)).OrderByDescending(r => r.Marks & PersonMarks).ToList();
        return singular.Count > 0 ? singular[0] : s.Words[i];
    }

    private static IEnumerable<string> WomensNames(AnalysedSentence s) =>
        Enumerable.Range(1, Math.Max(0, s.Tokens.Count - 1)).Where(i => s.Tokens[i].Capital
            && UnknownNames.IsWomansGivenName(s.Words[i - 1])).Select(i => s.Words[i].Lemma);

    // "Северной Каролины": the words before the head agree with it; those after it stay as they are.
    private List<string> Thing(AnalysedSentence s, List<int> tokens)
    {
        List<WordReading> words = [.. tokens.Select((i, k) => k + 1 < tokens.Count ? BeforeNoun(s, i) : s.Words[i])];
        var head = words.FindIndex(w => w.Class is WordClass.Noun or WordClass.Name);
        if (head < 0) head = tokens.Count - 1;
        var wanted = words[head].Marks & Traits;
        if (tokens.Count == 1 && words[0].Class == WordClass.Adjective) wanted = OfAdjective(words[0]);
        return [.. tokens.Select((i, k) => k > head ? s.Tokens[i].Folded : Nominative(s, i, words[k], wanted, false))];
    }

    // What could be a noun is an adjective before a noun that agrees: «Белым домом».
    private WordReading BeforeNoun(AnalysedSentence s, int i)
    {
        if (s.Words[i].Class != WordClass.Noun || i + 1 >= s.Words.Length || s.Words[i + 1].Class != WordClass.Noun) return s.Words[i];
        foreach (var reading in morphology.Analyse(s.Tokens[i].Folded))
            if (reading.Class == WordClass.Adjective && (reading.Case & s.Words[i + 1].Case) != 0
                && (reading.Marks & s.Words[i + 1].Marks & Mark.Singular) != 0) return reading;
        return s.Words[i];
    }

    // An adjective without its noun is masculine where its form can be, and one of many only in the nominative.
    private static Mark OfAdjective(WordReading word) => (word.Marks & Mark.Feminine) != 0 ? Mark.Feminine | Mark.Singular
        : (word.Marks & Mark.Singular) == 0 && (word.Case & Case.Nominative) != 0 ? Mark.Plural : Mark.Masculine | Mark.Singular;

    private string Nominative(AnalysedSentence s, int i, WordReading word, Mark wanted, bool isPerson)
    {
        var token = s.Tokens[i];
        if (token.IsAcronym(content) || IsFirstHalf(s, i)) return token.Folded;
        if (word.Class == WordClass.Adjective && wanted == (Mark.Masculine | Mark.Singular) && (word.Marks & Mark.Singular) == 0)
            return word.Lemma;
        if (!token.Capital || !IsUnlisted(word)) return morphology.Nominative(token.Folded, word, wanted);
        if ((word.Marks & Mark.Surname) != 0) return morphology.Nominative(token.Folded, word, wanted);
        return stems.Value.Nominative(token.Folded, isPerson, i > 0 && s.ClassAt(i - 1) == WordClass.Adposition);
    }

    private static bool IsUnlisted(WordReading word) =>
        (word.Marks & Mark.Guessed) != 0 || word.Class is WordClass.Verb or WordClass.Infinitive or WordClass.Gerund or WordClass.Unknown;

    // Нью-Йорка: only the last part of a double name declines.
    private static bool IsFirstHalf(AnalysedSentence s, int i) =>
        s.IsWord(i + 1, "-") && s.Tokens[i + 1].Start == s.Tokens[i].End && (s.Words[i].Marks & (Mark.Listed | Mark.GivenName)) == 0;
}
