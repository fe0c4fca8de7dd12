using Chancery.Analysing.Morphology;
using Chancery.Resolving.Dates;

namespace Chancery.Coding;

/// <summary>Says from the words around an event how far its planning has come; the words are those of <c>languages/xx/stages.txt</c>.</summary>
internal sealed class StageReader(LanguagePack language)
{
    private const int Reach = 8;
    private const int LongReach = 14;
    private const int ObjectReach = 3;
    private const int LongestReportedDate = 31;
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>
    /// The status where the words beside say more than the event's own: what is only possible, proposed or prepared is planned, though it is
    /// told as a fact or not at all; what is put off did not take place.
    /// </summary>
    public EventStatus? StatusOf(AnalysedSentence s, Predicate p, EventStatus? stated)
    {
        if (!IsArranged(p.Entry.Frame.Type) || p.Group.Negated) return stated;
        if (stated is EventStatus.Held or EventStatus.Ongoing) return !p.Entry.IsNoun || !(p.IsBareNoun || p.Happens) ? stated
            : IsObjectOf(s, p, "postponed") || IsToldOf(s, p, "off") ? EventStatus.Cancelled
            : IsObjectOf(s, p, "mooted") || IsToldOf(s, p, "open") || IsPrepared(s, p) || IsToldOf(s, p, "awaited") ? EventStatus.Planned
            : stated;
        return stated is null && !IsConditional(s) && IsMooted(s, p) ? EventStatus.Planned : stated;
    }

    /// <summary>Whether the words say that the event is being prepared.</summary>
    public bool IsPrepared(AnalysedSentence s, Predicate p) => IsObjectOf(s, p, "prepared") || IsToldOf(s, p, "arranged");

    // "may visit", "is likely to visit", "is considering a visit", "the possibility of talks".
    private bool IsMooted(AnalysedSentence s, Predicate p)
    {
        if (p.Verb < 0 || !p.Group.Possible) return IsObjectOf(s, p, "mooted") || IsObjectOf(s, p, "considered") || IsToldOf(s, p, "open") || IsObjectOf(s, p, "likely");
        var (first, end) = s.ClauseOf(p.Verb);
        return language.Stages.Has(s, "may", Math.Max(first, p.Verb - ObjectReach), Math.Min(end, p.Verb + 1 + ObjectReach));
    }

    /// <summary>The stage of a draft whose status and date are known; null where the words say no more than the status.</summary>
    public Stage? StageOf(AnalysedSentence s, Predicate p, EventDraft draft)
    {
        if (draft.Type == EventType.Request) return draft.Status == EventStatus.Held && language.Stages.Has(s, "invited", p.First, Math.Max(p.End, p.Until)) ? Stage.Invited : null;
        if (!IsArranged(draft.Type)) return null;
        return draft.Status switch
        {
            EventStatus.Cancelled => Has(s, p, "postponed") ? Stage.Postponed : null,
            EventStatus.Planned => OfPlan(s, p, draft),
            _ => null,
        };
    }

    /// <summary>The date to which the words move an event ("was postponed to 5 June", "will now take place on"); null where they move none.</summary>
    public DateMention? MovedTo(AnalysedSentence s, Predicate p, EventDraft draft)
    {
        if (!IsArranged(draft.Type) || draft.Status is not (EventStatus.Cancelled or EventStatus.Planned)) return null;
        if ((Has(s, p, "postponed") || Has(s, p, "moved")) && s.Dates.FirstOrDefault(d => s.Clauses[d.First] == s.Clauses[p.Head] && IsGoal(s, d)) is { } goal) return goal;
        if (!p.Entry.IsNoun || (draft.Status == EventStatus.Cancelled && p.Group.Tense != Tense.Future)) return null;
        return language.Stages.In(s).Where(f => f.Label == "now").Select(f => s.Dates.FirstOrDefault(d => d.Sense == MentionSense.Point && d.First >= f.First)).FirstOrDefault();
    }

    private Stage? OfPlan(AnalysedSentence s, Predicate p, EventDraft draft)
    {
        if (Has(s, p, "invited")) return Stage.Invited;
        var isDated = draft.When.Edtf is { } date && date.Latest.DayNumber - date.Earliest.DayNumber <= LongestReportedDate;
        if (Has(s, p, "expected") || language.Stages.Has(s, "unnamed", 0, s.Tokens.Count)) return isDated ? Stage.DateReported : Stage.Mooted;
        if (draft.IsMooted || Has(s, p, "mooted") || Has(s, p, "likely")) return Stage.Mooted;
        if (p.Group.Tense != Tense.Future && (IsPrepared(s, p) || Has(s, p, "prepared"))) return Stage.InPreparation;
        if (p.Group.Tense != Tense.Future && Has(s, p, "intended")) return isDated ? Stage.DateReported : null;
        return IsSettled(s, p) ? Stage.Announced : null;
    }

    private bool IsSettled(AnalysedSentence s, Predicate p) =>
        p.Group.Tense == Tense.Future || Has(s, p, "settled") || language.Stages.Has(s, "announced", 0, s.Tokens.Count);

    // Only what is arranged beforehand has a way to go; a blow or a word has none.
    private static bool IsArranged(EventType type) => type is EventType.Visit or EventType.Meeting or EventType.Call or EventType.Session or EventType.Signing;

    private bool IsConditional(AnalysedSentence s)
    {
        for (var i = 0; i < s.Tokens.Count; i++)
            if (facts.Is("conditional", s.Tokens[i].Folded)) return true;
        return language.Stages.Has(s, "if", 0, s.Tokens.Count);
    }

    // "considering a visit", «подготовка визита», यात्रा की तैयारी: nothing but what belongs to the event's name stands between.
    private bool IsObjectOf(AnalysedSentence s, Predicate p, string label)
    {
        var (first, end) = Clause(s, p);
        if (facts.AdpositionsFollow) return language.Stages.Find(s, p.End, Math.Min(end, p.End + Reach)).Any(f => f.Label == label && f.First <= p.End + 1);
        var from = p.First;
        while (from > Math.Max(first, p.First - Reach) && IsOfName(s, from - 1)) from--;
        return language.Stages.Find(s, Math.Max(first, from - ObjectReach), p.First).Any(f => f.Label == label && f.End >= from);
    }

    private bool IsOfName(AnalysedSentence s, int i) => !s.IsPunctuation(i) && s.ClassAt(i) is not (WordClass.Verb or WordClass.Infinitive or WordClass.Auxiliary or WordClass.Modal or WordClass.Adposition or WordClass.Conjunction)
        && !(s.Words[i] is { Class: WordClass.Participle, Marks: var marks } && (marks & Mark.Progressive) != 0);

    // "Talks between X and Y have been put off", «Не исключён визит X»: told of the event itself.
    private bool IsToldOf(AnalysedSentence s, Predicate p, string label)
    {
        var (first, end) = Clause(s, p);
        return language.Stages.Has(s, label, p.End, Math.Min(end, p.End + LongReach)) || (facts.Cases && language.Stages.Has(s, label, Math.Max(first, p.First - ObjectReach), p.First));
    }

    private static (int First, int End) Clause(AnalysedSentence s, Predicate p) => s.ClauseOf(p.Verb >= 0 ? p.Verb : p.Head);

    // "It is expected that X will visit": what the clause before says of the whole holds for it.
    private bool Has(AnalysedSentence s, Predicate p, string label)
    {
        var (first, end) = Clause(s, p);
        if (first > 0 && facts.Is("clause", s.Tokens[first].Folded)) first = s.ClauseOf(first - 1).First;
        return language.Stages.Has(s, label, Math.Max(first, p.First - Reach), Math.Min(end, Math.Max(p.End, p.Until) + (p.Entry.IsNoun ? LongReach : Reach)));
    }

    private bool IsGoal(AnalysedSentence s, DateMention d)
    {
        if (d.Date is null) return false;
        return facts.AdpositionsFollow ? IsGoalMark(s, d.End) || IsGoalMark(s, d.End - 1) : IsGoalMark(s, d.First - 1) || IsGoalMark(s, d.First);
    }

    private bool IsGoalMark(AnalysedSentence s, int i) => i >= 0 && i < s.Tokens.Count && language.Stages.Has(s, "goal", i, i + 1);
}
