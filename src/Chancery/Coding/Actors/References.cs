using Chancery.Analysing.Morphology;

namespace Chancery.Coding.Actors;

/// <summary>Fills pronouns and "both sides" from what the sentence and the article said before.</summary>
internal sealed class References(LanguagePack language)
{
    /// <summary>The phrases with their references filled; those that stay empty are dropped.</summary>
    public List<ActorPhrase> Named(AnalysedSentence s, List<ActorPhrase>? phrases, ArticleContext context)
    {
        var named = new List<ActorPhrase>();
        foreach (var phrase in phrases ?? [])
        {
            if (phrase.Kind == ActorKind.Reference && !phrase.IsNamed) Resolve(s, phrase, context);
            if (phrase.IsNamed) named.Add(phrase);
        }
        return named;
    }

    private void Resolve(AnalysedSentence s, ActorPhrase phrase, ArticleContext context)
    {
        if (phrase.Reference is "both-sides" or "the-leaders" or "two-ministers")
        {
            var people = phrase.Reference == "both-sides" ? [] : context.LastPeople;
            phrase.Codes.AddRange(people.Count > 1 ? people.Where(p => p.Side is not null).Select(p => p.Side!).Distinct() : context.LastSides);
            phrase.People.AddRange(people);
        }
        else if (phrase.Reference is "pronoun-person" or "pronoun-body" or "pronoun-owner" or "pronoun-any" && (Antecedent(s, phrase) ?? context.LastSubject) is { } last)
        {
            phrase.Codes.AddRange(last.Codes);
            phrase.People.AddRange(last.People);
        }
    }

    // "Iran said it will answer": in a clause of its own a pronoun takes up the doer of a clause before.
    private ActorPhrase? Antecedent(AnalysedSentence s, ActorPhrase pronoun) => s.Clauses[pronoun.First] == 0
        ? null
        : s.Actors.LastOrDefault(a => a.End <= pronoun.First && s.Clauses[a.First] < s.Clauses[pronoun.First] && a.IsNamed && CanBeDoer(a));

    private bool CanBeDoer(ActorPhrase a) => a.Link.Length == 0 && a.Kind is ActorKind.Person or ActorKind.Office or ActorKind.Body or ActorKind.Institution
        && (a.Adposition.Length == 0 ? a.Case == Case.None || (a.Case & Case.Nominative) != 0 : language.Roles("doer", false).Contains(a.Adposition));
}
