using Chancery.Analysing;
using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;
using Chancery.Coding.Clauses;
using Chancery.Resolving.Dates;
using Chancery.Resolving.Names;

namespace Chancery.Coding;

/// <summary>Brings a sentence to where frames can look at it: readings, names, clauses, actors, dates.</summary>
internal sealed class SentenceAnalyser(LanguagePack language, Registry registry)
{
    private readonly ActorPhraseReader actors = new(language, registry);

    public AnalysedSentence Analyse(Sentence sentence, ArticleContext context)
    {
        var words = language.Morphology.Tag(sentence.Tokens);
        var s = new AnalysedSentence(sentence, words, Names(sentence.Tokens, words, context.Article.Content));
        s.Clauses = ClauseCutter.Cut(s, language.Facts);
        s.Dates = language.Dates.Find(sentence.Tokens, context.Day, context.LastDay, context.LastDate);
        s.Actors = actors.Read(s, context);
        s.Dates = WithoutNames(s);
        context.LastDay = s.Dates.Find(DateFinder.IsDay) ?? context.LastDay;
        context.LastDate = s.Dates.FindLast(d => d.Date is not null) ?? context.LastDate;
        return s;
    }

    // "Theresa May" is no month.
    private static List<DateMention> WithoutNames(AnalysedSentence s) =>
        s.Dates.Count > 0 && s.Dates.Any(d => IsInName(s, d)) ? [.. s.Dates.Where(d => !IsInName(s, d))] : s.Dates;

    private static bool IsInName(AnalysedSentence s, DateMention date) => s.Actors.Any(a => a.Kind == ActorKind.Person && a.First < date.First && date.End <= a.End);

    private NameFound?[] Names(List<Token> tokens, WordReading[] words, string content)
    {
        var names = new NameFound?[tokens.Count];
        for (var i = 0; i < tokens.Count;)
        {
            var found = tokens[i].Kind == TokenKind.Punctuation ? null : language.Names.Longest(tokens, i);
            if (found is null || !IsName(tokens, found) || IsSmallAcronym(tokens[found.First], found, content) || IsSurname(tokens, words, found)) { i++; continue; }
            for (var k = found.First; k < found.End; k++) names[k] = found;
            i = found.End;
        }
        return names;
    }

    // "Car bomb", "let us": letters that are an acronym only in capitals.
    private static bool IsSmallAcronym(Token token, NameFound found, string content) =>
        token.End - token.Start > 1 && found.End == found.First + 1 && char.IsLower(content[token.Start + 1]) && found.Meanings.All(m => m.Acronym) && content.AsSpan(token.Start, token.End - token.Start).IndexOfAnyInRange('A', 'z') >= 0
        && !content.AsSpan(token.Start + 1, token.End - token.Start - 1).ContainsAnyInRange('A', 'Z');

    // «Владимир Королёв» is no king.
    private static bool IsSurname(List<Token> tokens, WordReading[] words, NameFound found) =>
        found is { First: > 0 } && found.End == found.First + 1 && tokens[found.First].Capital && (words[found.First].Marks & Mark.Surname) != 0
        && (words[found.First - 1].Marks & Mark.GivenName) != 0 && found.As(NameClass.Office) is not null;

    private bool IsName(List<Token> tokens, NameFound found) =>
        !language.Facts.Capitals || tokens[found.First].Capital || tokens[found.First].Kind == TokenKind.Number
        || found.Meanings.Any(m => m.Class is NameClass.Office or NameClass.Institution or NameClass.Mechanism or NameClass.StateAdjective or NameClass.StateCombining || m.Demonym);
}
