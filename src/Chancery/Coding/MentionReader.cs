using Chancery.Analysing;
using Chancery.Coding.Actors;
using Chancery.Reading;
using Chancery.Resolving.Names;

namespace Chancery.Coding;

/// <summary>Reads what an article names and when, without asking what is told of it.</summary>
internal sealed class MentionReader(LanguagePack language, Registry registry)
{
    private readonly SentenceAnalyser analyser = new(language, registry);
    private readonly PostReader posts = new(language, registry);

    public ArticleMentions Read(Article article)
    {
        var context = new ArticleContext(article, registry);
        List<AnalysedSentence> sentences =
            [.. SentenceSplitter.Split(article, language.Facts.Words("abbreviations"), language.Facts.Words("short-words"))
            .Select(s => analyser.Analyse(s, context))];
        return new(sentences.Count, [.. sentences.SelectMany(Names).OrderBy(m => m.Span.Start)], [.. sentences.SelectMany(s => Posts(s, article.Content))],
            [.. sentences.SelectMany(Dates)], new BaseForms(language.Morphology, article.Content, sentences).Of);
    }

    public string Romanise(string words)
    {
        var tokens = Tokenizer.Tokenize(words, new(0, words.Length));
        return language.Romanise(tokens, 0, tokens.Count, i => tokens[i].Folded);
    }

    private IEnumerable<Mention> Names(AnalysedSentence s)
    {
        for (var i = 0; i < s.Tokens.Count; i++)
            if (s.Names[i] is { } name && name.First == i) yield return Known(s, name);
        foreach (var phrase in s.Actors.Where(a => a.Kind == ActorKind.Person && a.People.Count > 0 && !HoldsKnownPerson(s, a)))
            yield return new(s.SpanOf(phrase.First, phrase.End), MentionKind.Person, phrase.People[0].Actor, phrase.People[0].Name);
    }

    private IEnumerable<PostRead> Posts(AnalysedSentence s, string content)
    {
        List<PostRead> known = [.. KnownPosts(s)];
        return known.Concat(posts.Read(s, content).Where(p => !known.Any(k => k.Span.Start <= p.Span.Start && p.Span.End <= k.Span.End)));
    }

    private static IEnumerable<PostRead> KnownPosts(AnalysedSentence s) =>
        from phrase in s.Actors
        where phrase.Kind == ActorKind.Person && phrase.People.Count > 0
        where Enumerable.Range(phrase.First, phrase.End - phrase.First).Any(i => s.Names[i]?.As(NameClass.Office) is not null)
        let person = phrase.People[0]
        select new PostRead(s.SpanOf(phrase.First, phrase.End), person.Name, person.Office, person.Side);

    private static bool HoldsKnownPerson(AnalysedSentence s, ActorPhrase phrase) =>
        Enumerable.Range(phrase.First, phrase.End - phrase.First).Any(i => s.Names[i]?.As(NameClass.Person) is not null);

    private Mention Known(AnalysedSentence s, NameFound name)
    {
        var meaning = name.Meanings.MinBy(m => m.Class)!;
        return new(s.SpanOf(name.First, name.End), KindOf(meaning.Class), meaning.Id, registry.NameOf(meaning.Id), meaning.City);
    }

    private static MentionKind KindOf(NameClass named) => named switch
    {
        NameClass.Person => MentionKind.Person,
        NameClass.State or NameClass.StateAdjective or NameClass.StateCombining => MentionKind.State,
        NameClass.Organisation => MentionKind.Organisation,
        NameClass.Office => MentionKind.Office,
        NameClass.Institution => MentionKind.Institution,
        NameClass.Mechanism => MentionKind.Mechanism,
        _ => MentionKind.Place,
    };

    private static IEnumerable<DateRead> Dates(AnalysedSentence s) => s.Dates
        .Select(d => new DateRead(s.SpanOf(d.First, d.End), d.Date, d.Ahead, d.Days));
}
