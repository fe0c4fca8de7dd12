namespace Chancery.Coding.Actors;

/// <summary>The words of an article whose actor the caller has named: they are taken as given and read no further.</summary>
internal static class GivenPhrases
{
    /// <summary>The phrase of the given words that a token is the first of; null where none are given.</summary>
    public static ActorPhrase? From(AnalysedSentence s, int i, ArticleContext context) => context.Given.Count == 0 ? null : GivenAt(s, i, context);

    private static ActorPhrase? GivenAt(AnalysedSentence s, int i, ArticleContext context)
    {
        if (context.Given.FirstOrDefault(g => g.Span.Overlaps(s.SpanOf(i, i + 1))) is not { } given) return null;
        var end = i + 1;
        while (end < s.Tokens.Count && given.Span.Overlaps(s.SpanOf(end, end + 1))) end++;
        return new ActorPhrase { First = i, End = end, Kind = ActorKind.Body, Case = s.Words[end - 1].Case, Codes = { given.Code } };
    }

    /// <summary>Whether a phrase runs into given words after its first.</summary>
    public static bool RunsInto(AnalysedSentence s, ActorPhrase phrase, ArticleContext context) => context.Given.Count > 0 && ReachesNext(s, phrase, context);

    private static bool ReachesNext(AnalysedSentence s, ActorPhrase phrase, ArticleContext context)
    {
        var (firstEnds, ends) = (s.SpanOf(phrase.First, phrase.First + 1).End, s.SpanOf(phrase.First, phrase.End).End);
        return context.Given.Any(g => firstEnds <= g.Span.Start && g.Span.Start < ends);
    }
}
