using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;

namespace Chancery.Coding.Speech;

/// <summary>Makes statements: who says, to whom, and the words of what.</summary>
internal sealed class StatementCoder(LanguagePack language, Registry registry)
{
    private const int ShortestContent = 4;
    private const int MostSpeakers = 4;
    private const int PaperReach = 5;
    private const string Delegation = "institution-delegation";
    private readonly RoleFiller roles = new(language);
    private readonly References references = new(language);
    private readonly SaidWords words = new(language);
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>What is said, once for each who says it; nothing where nobody in office speaks or nothing is said.</summary>
    public IEnumerable<StatementClaim> Told(AnalysedSentence s, Predicate p, ArticleContext context)
    {
        if (p.Group.Negated || p.Group.Possible || IsSaidOf(s, p) || !IsTold(s, p)) yield break;
        var filled = roles.Fill(s, p);
        if (words.Find(s, p, filled.GetValueOrDefault("doer")?.FirstOrDefault()) is not { } range || IsNothing(s, range)) yield break;
        foreach (var speaker in Speakers(s, p, range, filled, context).DistinctBy(x => x.Name).Take(MostSpeakers))
        {
            var addressee = filled.GetValueOrDefault("addressee")?.SelectMany(a => a.Codes).FirstOrDefault(c => c != speaker.Side);
            var directness = SaidWords.IsQuoted(s, range) ? Directness.Quoted : Directness.Reported;
            yield return Claim(s, range, speaker, context) with { Addressee = addressee, Directness = directness, Frame = p.Entry.Source };
        }
    }

    /// <summary>A sentence of a printed speech, from the token where the spoken words begin.</summary>
    public StatementClaim Spoken(AnalysedSentence s, int first, Participant speaker, ArticleContext context) =>
        Claim(s, (first, SaidWords.Trim(s, s.Tokens.Count)), speaker, context);

    private StatementClaim Claim(AnalysedSentence s, (int First, int End) range, Participant speaker, ArticleContext context)
    {
        var span = s.SpanOf(range.First, range.End);
        var text = context.Article.Content[span.Start..span.End];
        return new(speaker, null, text, Directness.Quoted, $"languages/{language.Tag}/language.txt", [context.Article.Cite(s.Sentence.Span)]);
    }

    // Where the verb stands last, only its finite forms and gerunds tell that somebody spoke.
    private bool IsTold(AnalysedSentence s, Predicate p) => !facts.AdpositionsFollow || s.ClassAt(p.Verb) is WordClass.Verb or WordClass.Gerund;

    private bool IsNothing(AnalysedSentence s, (int First, int End) range) => range.End - range.First < ShortestContent
        || language.Vague.Has(s, "courtesy", range.First, range.First + ShortestContent)
        || language.Vague.Has(s, "particle", range.First, range.First + 1);

    // "claimed by the rebels", "believed-to-be", "is described": no one is told to speak here.
    private bool IsSaidOf(AnalysedSentence s, Predicate p) => !facts.AdpositionsFollow && !facts.Cases && p.Group.Passive
        && (!p.Group.Infinite || s.IsWord(p.End, "-") || (p.End < s.Tokens.Count && language.Roles("by", false).Contains(s.Tokens[p.End].Folded)));

    private IEnumerable<Participant> Speakers(
        AnalysedSentence s, Predicate p, (int First, int End) said, Dictionary<string, List<ActorPhrase>> filled, ArticleContext context)
    {
        var inTail = said.End <= p.First ? SpeakerInTail(s, p, said.End) : null;
        var phrases = inTail is null ? filled.GetValueOrDefault("doer") ?? Issuer(s, p, context) : [inTail];
        return references.Named(s, phrases, context).SelectMany(phrase => SpeakersOf(s, p, said, phrase, context));
    }

    private IEnumerable<Participant> SpeakersOf(
        AnalysedSentence s, Predicate p, (int First, int End) said, ActorPhrase phrase, ArticleContext context)
    {
        if (phrase.People.Count > 0) return phrase.Reference is null ? phrase.People.Take(1) : phrase.People;
        if (phrase.Reference == "both-sides" && context.LastPeople.Count > 0) return context.LastPeople;
        if (phrase.Codes.Count == 0 || phrase.Kind is not (ActorKind.Body or ActorKind.Institution or ActorKind.Office)) return [];
        var side = phrase.Codes[0];
        var office = registry.OfficeLabel(phrase.Office, side);
        if (phrase.Kind != ActorKind.Body && Registry.SpeaksForState(phrase.Office)) return [new(office ?? registry.ShortName(side), side, office)];
        if (IsSide(s, phrase)) return [new(registry.ShortName(side), side, office ?? "Delegation")];
        var isState = phrase.Kind != ActorKind.Office && phrase.Codes.Count == 1 && phrase.Reference is null && !registry.IsOrganisation(side);
        return isState && IsClaimed(s, p, said) ? [new(registry.ShortName(side), side)] : [];
    }

    // "the Indian side", «китайская сторона»: who speaks for a state at talks.
    private bool IsSide(AnalysedSentence s, ActorPhrase phrase) => phrase is { Kind: ActorKind.Institution, Office: Delegation, Codes.Count: 1 }
        && language.Vague.Has(s, "side", phrase.First, phrase.End);

    // "India said that …": a state speaks where its words are told, not where something is said of it.
    private bool IsClaimed(AnalysedSentence s, Predicate p, (int First, int End) said) =>
        !p.Group.Passive && p.Entry.Words.Length == 1 && said.First > p.Verb
        && Enumerable.Range(p.End, said.First - p.End).Any(i => words.IsComplementiser(s, i));

    // "विदेश मंत्रालय के बयान में कहा गया है", "the statement said": whose paper it is, or who was the last to act.
    private List<ActorPhrase>? Issuer(AnalysedSentence s, Predicate p, ArticleContext context)
    {
        var paper = Enumerable.Range(0, p.First).LastOrDefault(i => p.First - i <= PaperReach && language.Vague.Has(s, "paper", i, i + 1), -1);
        if (paper < 0) return null;
        var owner = s.Actors.LastOrDefault(a => a.Owns.First <= paper && paper < a.Owns.End);
        if (owner is null && !s.Actors.Any(a => a.End <= p.First)) owner = context.LastDoer;
        return owner is null ? null : [owner];
    }

    // After the words said: "…, Novak said" or "…, said Novak".
    private ActorPhrase? SpeakerInTail(AnalysedSentence s, Predicate p, int saidEnd)
    {
        if (facts.AdpositionsFollow || facts.Cases) return null;
        return s.Actors.LastOrDefault(a => a.First >= saidEnd && a.End <= p.First && Speaks(a))
            ?? s.Actors.FirstOrDefault(a => a.First >= p.End && a.First <= p.End + 1 && Speaks(a));
    }

    private static bool Speaks(ActorPhrase a) =>
        a.Link.Length == 0 && a.Adposition.Length == 0 && a.Kind is not (ActorKind.Modifier or ActorKind.Place);
}
