using Chancery.Analysing;
using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;
using Chancery.Reading;
using Chancery.Resolving.Dates;
using Chancery.Resolving.Names;

namespace Chancery.Coding;

/// <summary>A sentence with all that is known of it before frames look at it.</summary>
internal sealed class AnalysedSentence(Sentence sentence, WordReading[] words, NameFound?[] names)
{
    private PhraseTable.Found? phrases;
    private WordFilter? filter;

    public Sentence Sentence { get; } = sentence;

    public List<Token> Tokens { get; } = sentence.Tokens;

    /// <summary>The chosen reading of each token.</summary>
    public WordReading[] Words { get; } = words;

    /// <summary>For each token the name that covers it, or null.</summary>
    public NameFound?[] Names { get; } = names;

    /// <summary>For each token the number of its clause; numbers rise from left to right.</summary>
    public int[] Clauses { get; set; } = [];

    public List<ActorPhrase> Actors { get; set; } = [];

    public List<DateMention> Dates { get; set; } = [];

    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Start, Tokens[end - 1].End);

    public bool IsWord(int i, string folded) => i >= 0 && i < Tokens.Count && Tokens[i].Folded == folded;

    /// <summary>The word class of a token; a verb's form inside a name with a capital is the name's.</summary>
    public WordClass ClassAt(int i) =>
        i < 0 || i >= Words.Length ? WordClass.Unknown
        : Words[i].Class is WordClass.Verb or WordClass.Infinitive or WordClass.Gerund or WordClass.Adverb && Names[i] is not null && Tokens[i].Capital ? WordClass.Name
        : Words[i].Class;

    public bool IsPunctuation(int i) => i < 0 || i >= Tokens.Count || Tokens[i].Kind == TokenKind.Punctuation;

    /// <summary>The phrases of a language's lists, looked for once.</summary>
    public PhraseTable.Found PhrasesOf(PhraseTable table) => phrases ??= table.FindAll(this);

    /// <summary>The forms and lemmas of the sentence, to rule out quickly what asks for others.</summary>
    public WordFilter Filter => filter ??= WordFilter.Of(Tokens, Words);

    /// <summary>Whether a token is part of a date.</summary>
    public bool IsDated(int i)
    {
        foreach (var date in Dates)
            if (date.First <= i && i < date.End) return true;
        return false;
    }

    /// <summary>The half-open token range of the clause that holds <paramref name="i"/>.</summary>
    public (int First, int End) ClauseOf(int i)
    {
        var (first, end) = (i, i + 1);
        while (first > 0 && Clauses[first - 1] == Clauses[i]) first--;
        while (end < Tokens.Count && Clauses[end] == Clauses[i]) end++;
        return (first, end);
    }
}
