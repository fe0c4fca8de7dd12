using System.Globalization;
using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;
using Chancery.Coding.Frames;
using Chancery.Reading;
using Chancery.Resolving;
using Chancery.Resolving.Dates;

namespace Chancery.Coding.Speech;

/// <summary>Makes commitments: who undertakes to do what, and by when.</summary>
internal sealed class CommitmentCoder(LanguagePack language)
{
    private const int SubjectReach = 5;
    private const int DaysOfNews = 180;
    private const int FirstYear = 1900;
    private readonly RoleFiller roles = new(language);
    private readonly References references = new(language);
    private readonly GoalFinder goals = new(language);
    private readonly Checkability checkability = new(language);
    private readonly Figures figures = new(language);
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>What the doer of a promise undertakes, and what one who speaks to another says the two have agreed.</summary>
    public IEnumerable<CommitmentClaim> Promised(AnalysedSentence s, Predicate p, ArticleContext context)
    {
        if (s.Sentence.Paragraph == 0 || (context.IsAddressed && context.Speaker is null)) return [];
        var isPromise = p.Entry.Frame.Act == FrameAct.Commitment;
        if (!(isPromise || (context.IsAddressed && IsAgreement(s, p))) || !IsMade(s, p)) return [];
        var obligors = isPromise ? Obligors(s, p, context) : [];
        return Claims(s, p, goals.Find(s, p), obligors.Count > 0 ? obligors : Speaking(s, p, context), context);
    }

    /// <summary>What those who agreed or signed undertake; where the sentence only goes on about documents, those told of last did.</summary>
    public IEnumerable<CommitmentClaim> Agreed(AnalysedSentence s, Predicate p, EventDraft? made, ArticleContext context)
    {
        if (s.Sentence.Paragraph == 0 || p.Entry.Frame.Act != FrameAct.Event || made is { Status: not EventStatus.Held }) return [];
        if (IsAgreement(s, p))
        {
            var agreeing = made is null ? Obligors(s, p, context) : [.. made.Parties];
            return IsMade(s, p) ? Claims(s, p, goals.Find(s, p), agreeing, context) : [];
        }
        if (p.Entry.Frame.Type != EventType.Signing || p.Group.Negated || p.Group.Possible) return [];
        List<string> parties = [.. made is null ? context.LastSides : (IEnumerable<string>)made.Parties];
        return parties.Count > 1 ? Claims(s, p, goals.OfDocuments(s, p), parties, context) : [];
    }

    // "is willing to" promises less than "agreed to".
    private bool IsAgreement(AnalysedSentence s, Predicate p) => p.Entry.Frame is { Act: FrameAct.Event, Type: EventType.Agreement }
        && (!p.Entry.Frame.IsDirected || facts.Is("arrange", s.Words[p.Head].Lemma));

    private IEnumerable<CommitmentClaim> Claims(
        AnalysedSentence s, Predicate p, IEnumerable<GoalWords> found, List<string> parties, ArticleContext context)
    {
        foreach (var goal in found)
        {
            var obligors = goal.Doer is { } doer ? CodesOf(s, doer) : parties;
            var due = Due(s, goal, context);
            if (obligors.Count == 0 || IsOld(s, goal, context) || (IsIntended(p) && !goals.IsDeed(s, goal.First))) continue;
            if (checkability.FieldOf(s, goal, due is not null) is not { } field) continue;
            var strength = IsIntended(p) ? "intention" : "undertaking";
            var parted = obligors.Distinct().Order(StringComparer.Ordinal);
            var words = TextOf(s, (goal.First, goal.End), context.Article);
            yield return new([.. parted], words, field, due, strength, p.Entry.Source, [context.Article.Cite(s.Sentence.Span)])
            {
                Targets = [.. figures.In(s, goal).Select(figure => TextOf(s, figure, context.Article))],
            };
        }
    }

    private static List<string> CodesOf(AnalysedSentence s, ActorPhrase doer) =>
        [.. s.Actors.Where(a => a.Group == doer.Group && a.Kind != ActorKind.Modifier).SelectMany(a => a.Codes)];

    // "plans to build": less than a promise.
    private static bool IsIntended(Predicate p) => p.Entry.Status == EventStatus.Planned;

    // Told as a fact or as to come; not as an attribute ("steps undertaken by"), a wish or a condition.
    private bool IsMade(AnalysedSentence s, Predicate p)
    {
        if (p.Entry.IsNoun || p.Group.Negated || p.Group.Possible || !IsPredicate(s, p)) return false;
        if (p.Entry.Frame.Status == EventStatus.Planned && (p.Group.Tense != Tense.Future || p.Group.Passive)) return false;
        var (clauseFirst, _) = s.ClauseOf(p.Verb);
        return !IsAside(s, p, clauseFirst) && !s.IsWord(s.Tokens.Count - 1, "?")
            && !language.Vague.Has(s, "hope", 0, p.First) && !language.Cues.Has(s, "hypothetical", clauseFirst, p.First);
    }

    // Not "to promise", "steps undertaken", "its earlier promises" (which may look like a verb).
    private bool IsPredicate(AnalysedSentence s, Predicate p)
    {
        var isInfinitive = s.ClassAt(p.Verb) == WordClass.Infinitive || s.Words[p.Verb].Tense == Tense.Past;
        if (p.Group.Infinite && (facts.AdpositionsFollow || isInfinitive)) return false;
        if (facts.AdpositionsFollow || p.Verb == 0) return true;
        var before = s.Tokens[p.Verb - 1].Folded;
        return s.ClassAt(p.Verb - 1) is not (WordClass.Determiner or WordClass.Adjective)
            && !facts.Is("possessive", before) && !facts.Is("infinitive", before);
    }

    // "as we agreed", "the premium that we agreed on", «когда мы договорились».
    private bool IsAside(AnalysedSentence s, Predicate p, int first)
    {
        if (facts.Is("relative", s.Tokens[first].Folded) || language.Vague.Has(s, "aside", first, first + 1)) return true;
        if (facts.Cases || facts.AdpositionsFollow || p.Entry.Frame.Status is not null) return false;
        return facts.Is("clause", s.Tokens[first].Folded)
            && s.ClassAt(first) == WordClass.Complementizer && s.ClassAt(first - 1) == WordClass.Noun;
    }

    private List<string> Obligors(AnalysedSentence s, Predicate p, ArticleContext context)
    {
        var phrases = p.Group.Infinite ? MainSubject(s, p) : roles.Fill(s, p).GetValueOrDefault("doer");
        return [.. references.Named(s, phrases, context).Where(a => Binds(s, a, p)).SelectMany(a => a.Codes).Distinct()];
    }

    // "The Union blamed Iran, committing to …": who does what a participle tells is the subject of the sentence.
    private static List<ActorPhrase> MainSubject(AnalysedSentence s, Predicate p) =>
        [.. s.Actors.Where(a => a.End <= p.First && IsFree(a) && a.Kind is not (ActorKind.Modifier or ActorKind.Place)).Take(1)];

    private static bool IsFree(ActorPhrase a) => a.Adposition.Length == 0 && a.Link.Length == 0;

    // A person promises for a state when in office; what he alone will do is his diary.
    private static bool Binds(AnalysedSentence s, ActorPhrase a, Predicate p)
    {
        if (a.Kind == ActorKind.Modifier) return false;
        var isStates = p.Entry.Frame.Status == EventStatus.Planned || IsIntended(p);
        if (!isStates) return a.People.Count == 0 || a.People.Any(person => person.Office is not null);
        return a.Reference switch
        {
            "both-sides" => true,
            "pronoun-body" => s.Actors.Any(b => b.End <= a.First && IsFree(b) && IsState(b) && b.Codes.Intersect(a.Codes).Any()),
            _ => IsState(a) && s.Clauses[a.First] == s.Clauses[p.Verb],
        };
    }

    private static bool IsState(ActorPhrase a) => a.Kind is ActorKind.Body or ActorKind.Institution;

    // "we agreed", "President Putin and I agreed": those between whom the talks are by the title; "we will": the speaker's state.
    private List<string> Speaking(AnalysedSentence s, Predicate p, ArticleContext context)
    {
        var (first, _) = s.ClauseOf(p.Verb);
        var isWe = language.Vague.Has(s, "we", Math.Max(first, p.First - SubjectReach), p.First);
        if (!isWe || context.IsAnswering || context.Speaker?.Side is not { } side) return [];
        if (p.Entry.Frame.Act == FrameAct.Commitment) return [side];
        List<string> sides = [.. context.SidesOfTitle.Append(side).Distinct()];
        return sides.Count > 1 ? sides : [];
    }

    // "the memorandum signed in May 2015", "under the 2015 accord": an undertaking of another time.
    private static bool IsOld(AnalysedSentence s, GoalWords goal, ArticleContext context) =>
        s.Dates.Any(d => IsOutside(d.First, goal) && d.Date is { } date && IsLongPast(date, context.Day))
        || Enumerable.Range(0, s.Tokens.Count).Any(i => IsOutside(i, goal) && IsPastYear(s.Tokens[i].Folded, context.Day.Year));

    private static bool IsLongPast(Edtf date, DateOnly day) =>
        date.Latest.DayNumber < day.DayNumber - DaysOfNews
        || (date.Latest.Year < day.Year && date.Latest.DayNumber - date.Earliest.DayNumber > DaysOfNews);

    private static bool IsOutside(int i, GoalWords goal) => i < goal.First || i >= goal.End;

    private static bool IsPastYear(string word, int current) => word.Length == 4
        && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= FirstYear && year < current - 1;

    // "by 2030", or the last day named that is still to come.
    private static string? Due(AnalysedSentence s, GoalWords goal, ArticleContext context)
    {
        var within = s.Dates.Where(d => d.First >= goal.First && d.End <= goal.End && d.Date is not null).ToList();
        if (within.Find(d => d.Sense == MentionSense.Until) is { } until) return until.With(true)!.Text;
        var ahead = within.FindLast(d => d.Sense == MentionSense.Point && d.With(true) is { } date && date.Latest >= context.Day);
        return ahead?.With(true)?.Text;
    }

    private static string TextOf(AnalysedSentence s, (int First, int End) words, Article article)
    {
        var span = s.SpanOf(words.First, words.End);
        return article.Content[span.Start..span.End];
    }
}
