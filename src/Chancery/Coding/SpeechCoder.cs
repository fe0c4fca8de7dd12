using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Makes statements and commitments: who says or undertakes, and the words of what.</summary>
internal sealed class SpeechCoder(LanguagePack language, Registry registry)
{
    private const int ShortestContent = 4;
    private const int MostSpeakers = 4;
    private readonly RoleFiller roles = new(language);
    private readonly References references = new(language);
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>What is said, once for each who says it; nothing where nobody in office speaks or nothing is said.</summary>
    public IEnumerable<StatementClaim> Statements(AnalysedSentence s, Predicate p, ArticleContext context)
    {
        if (p.Group.Negated || p.Group.Possible || IsSaidOf(s, p) || (facts.AdpositionsFollow && s.ClassAt(p.Verb) is not (WordClass.Verb or WordClass.Gerund))) yield break;
        var filled = roles.Fill(s, p);
        if (Content(s, p, filled.GetValueOrDefault("doer")?.FirstOrDefault()) is not { } range || range.End - range.First < ShortestContent) yield break;
        foreach (var speaker in Speakers(s, p, range, filled, context).DistinctBy(x => x.Name).Take(MostSpeakers))
        {
            var addressee = filled.GetValueOrDefault("addressee")?.SelectMany(a => a.Codes).FirstOrDefault(c => c != speaker.Side);
            yield return new(speaker, addressee, TextOf(s, range, context.Article), IsQuoted(s, range) ? Directness.Quoted : Directness.Reported, p.Entry.Source, [context.Article.Cite(s.Sentence.Span)]);
        }
    }

    // "claimed by the rebels", "believed-to-be", "is described": no one is told to speak here.
    private bool IsSaidOf(AnalysedSentence s, Predicate p) => !facts.AdpositionsFollow && !facts.Cases && p.Group.Passive
        && (!p.Group.Infinite || s.IsWord(p.End, "-") || (p.End < s.Tokens.Count && language.Roles("by", false).Contains(s.Tokens[p.End].Folded)));

    /// <summary>A sentence of a printed speech, from the token where the spoken words begin.</summary>
    public StatementClaim Spoken(AnalysedSentence s, int first, Participant speaker, ArticleContext context) =>
        new(speaker, null, TextOf(s, (first, Trim(s, s.Tokens.Count)), context.Article), Directness.Quoted, $"languages/{language.Tag}/language.txt", [context.Article.Cite(s.Sentence.Span)]);

    /// <summary>The undertakings of a sentence that says who agreed or promised to do what; vague good will is none.</summary>
    public IEnumerable<CommitmentClaim> Commitments(AnalysedSentence s, Predicate p, IReadOnlyCollection<string> parties, ArticleContext context)
    {
        if (parties.Count == 0 || p.Group.Negated || p.Group.Possible) yield break;
        if (Content(s, p, null) is not { } content || (!facts.AdpositionsFollow && content.End <= p.First)) yield break;
        var strength = p.Entry.Frame.Act == Frames.FrameAct.Commitment && p.Group.Tense != Tense.Future && p.Group.Infinite ? "intention" : "undertaking";
        var whole = TopicOf(s, content);
        foreach (var goal in Goals(s, content))
        {
            if (goal.End - goal.First < 3 || language.Vague.Find(s, goal.First, goal.End).Any()) continue;
            var field = TopicOf(s, goal) ?? whole;
            if (field is null && p.Entry.Frame.Act != Frames.FrameAct.Commitment) continue;
            var due = s.Dates.FirstOrDefault(d => d.Sense is Resolving.Dates.MentionSense.Until && d.First >= content.First && d.End <= content.End)?.Date?.Text;
            yield return new([.. parties.Order(StringComparer.Ordinal)], TextOf(s, goal, context.Article), field ?? "political", due, strength, p.Entry.Source, [context.Article.Cite(s.Sentence.Span)]);
        }
    }

    private string? TopicOf(AnalysedSentence s, (int First, int End) range) => language.Topics.Find(s, range.First, range.End).Select(t => t.Label).FirstOrDefault();

    public List<string> Obligors(AnalysedSentence s, Predicate p, ArticleContext context) =>
        [.. references.Named(s, roles.Fill(s, p).GetValueOrDefault("doer"), context).SelectMany(a => a.Codes).Distinct()];

    private IEnumerable<Participant> Speakers(AnalysedSentence s, Predicate p, (int First, int End) said, Dictionary<string, List<ActorPhrase>> filled, ArticleContext context)
    {
        var phrases = said.End <= p.First && SpeakerInTail(s, p, said.End) is { } inTail ? [inTail] : filled.GetValueOrDefault("doer");
        foreach (var phrase in references.Named(s, phrases, context))
        {
            if (phrase.People.Count > 0) { foreach (var person in phrase.Reference is null ? phrase.People.Take(1) : phrase.People) yield return person; }
            else if (phrase.Reference == "both-sides" && context.LastPeople.Count > 0) { foreach (var person in context.LastPeople) yield return person; }
            else if (phrase.Kind is ActorKind.Institution or ActorKind.Office && phrase.Codes.Count > 0 && Registry.SpeaksForState(phrase.Office))
                yield return new(registry.OfficeLabel(phrase.Office, phrase.Codes[0]) ?? registry.ShortName(phrase.Codes[0]), phrase.Codes[0], registry.OfficeLabel(phrase.Office, phrase.Codes[0]));
        }
    }

    // After the words said: "…, Novak said" or "…, said Novak".
    private ActorPhrase? SpeakerInTail(AnalysedSentence s, Predicate p, int saidEnd)
    {
        if (facts.AdpositionsFollow || facts.Cases) return null;
        bool Speaks(ActorPhrase a) => a.Link.Length == 0 && a.Adposition.Length == 0 && a.Kind is not (ActorKind.Modifier or ActorKind.Place);
        return s.Actors.LastOrDefault(a => a.First >= saidEnd && a.End <= p.First && Speaks(a)) ?? s.Actors.FirstOrDefault(a => a.First >= p.End && a.First <= p.End + 1 && Speaks(a));
    }

    /// <summary>The token range of what is said: after the complementiser, inside the quotation marks, or on the free side of the verb.</summary>
    private (int First, int End)? Content(AnalysedSentence s, Predicate p, ActorPhrase? speaker)
    {
        var end = s.Tokens.Count;
        while (end > 0 && s.IsPunctuation(end - 1) && !IsQuoteMark(s, end - 1)) end--;
        if (facts.AdpositionsFollow && p.Entry.Markers.Count == 0 | p.Entry.Frame.Act != Frames.FrameAct.Statement && Before(s, p) is { } before && !HasComplementiserAfter(s, p)) return before;
        if (p.End >= end || OnlyTail(s, p.End, end, p))
            return p.First > 2 ? (0, Trim(s, Math.Max(1, SpeakerStart(s, p)))) : null;
        var first = speaker?.First == p.End ? speaker.End : p.End;
        while (first < end && facts.AdpositionsFollow && s.ClassAt(first) is WordClass.Auxiliary or WordClass.Verb && first < p.End + 3) first++;
        while (first < end && (s.IsPunctuation(first) && !IsQuoteMark(s, first) || facts.Is("clause", s.Tokens[first].Folded) || s.ClassAt(first) == WordClass.Complementizer)) first++;
        return first < end ? (first, end) : null;
    }

    private (int First, int End)? Before(AnalysedSentence s, Predicate p)
    {
        var (clauseFirst, _) = s.ClauseOf(p.Head);
        var doer = s.Actors.LastOrDefault(a => a.First >= clauseFirst && a.End < p.First && (a.Adposition.Length == 0 || language.Roles("doer", false).Contains(a.Adposition)) && a.Link.Length == 0 && a.Kind != ActorKind.Modifier);
        var first = doer?.End ?? clauseFirst;
        while (first < p.First && language.AdpositionAt(s, first) is { } after) first = after;
        var end = p.First;
        while (end > first && (language.AdpositionAt(s, end - 1) == end || s.ClassAt(end - 1) == WordClass.Particle)) end--;
        return end - first >= 3 ? (first, end) : null;
    }

    private bool HasComplementiserAfter(AnalysedSentence s, Predicate p) =>
        Enumerable.Range(p.End, Math.Min(6, s.Tokens.Count - p.End)).Any(i => s.ClassAt(i) == WordClass.Complementizer || facts.Is("clause", s.Tokens[i].Folded));

    // "…," said Novak after a meeting: what follows the verb is only the speaker.
    private bool OnlyTail(AnalysedSentence s, int first, int end, Predicate p) =>
        p.First > 4 && !facts.Is("relative", s.Tokens[StartOfTail(s, p)].Folded) && s.IsPunctuation(Math.Max(0, StartOfTail(s, p) - 1))
        && !Enumerable.Range(first, Math.Max(0, end - first)).Any(i => s.ClassAt(i) is WordClass.Complementizer or WordClass.Verb or WordClass.Auxiliary or WordClass.Modal);

    private static int StartOfTail(AnalysedSentence s, Predicate p)
    {
        var i = p.First;
        while (i > 0 && !s.IsPunctuation(i - 1)) i--;
        return i;
    }

    private static int SpeakerStart(AnalysedSentence s, Predicate p) => StartOfTail(s, p);

    private static int Trim(AnalysedSentence s, int end)
    {
        while (end > 1 && s.IsPunctuation(end - 1) && !IsQuoteMark(s, end - 1)) end--;
        return end;
    }

    private static bool IsQuoteMark(AnalysedSentence s, int i) => s.Tokens[i].Folded is "\"" or "“" or "”" or "«" or "»";

    private static bool IsQuoted(AnalysedSentence s, (int First, int End) range) => IsQuoteMark(s, range.First) || IsQuoteMark(s, range.End - 1);

    // "diversify trade and promote joint ventures": two undertakings where the coordinator is followed by another infinitive.
    private IEnumerable<(int First, int End)> Goals(AnalysedSentence s, (int First, int End) content)
    {
        var first = content.First;
        for (var i = content.First + 3; i < content.End - 2; i++)
        {
            if (!(facts.Is("and", s.Tokens[i].Folded) || s.Tokens[i].Folded == ",") || !SplitsAt(s, i, content)) continue;
            yield return (first, i);
            first = i + 1;
        }
        yield return (first, content.End);
    }

    private bool SplitsAt(AnalysedSentence s, int i, (int First, int End) content) => facts.AdpositionsFollow
        ? s.ClassAt(i - 1) == WordClass.Infinitive && Enumerable.Range(i + 1, content.End - i - 1).Any(k => s.ClassAt(k) == WordClass.Infinitive)
        : s.ClassAt(i + 1) is WordClass.Infinitive || (facts.Cases && s.ClassAt(i + 1) is WordClass.Verb) || facts.Is("infinitive", s.Tokens[i + 1].Folded);

    private static string TextOf(AnalysedSentence s, (int First, int End) range, Article article)
    {
        var span = s.SpanOf(range.First, range.End);
        return article.Content[span.Start..span.End];
    }
}
