using Chancery.Analysing.Morphology;
using Chancery.Resolving;
using Chancery.Resolving.Dates;

namespace Chancery.Coding;

/// <summary>Finds when an event was or will be.</summary>
internal sealed class EventDates(LanguagePack language)
{
    private const int DateReach = 25;
    private readonly LanguageFacts facts = language.Facts;

    public When WhenOf(AnalysedSentence s, Predicate p, EventDraft draft, ArticleContext context)
    {
        var anchor = p.Verb >= 0 && !p.Entry.IsNoun ? p.Verb : p.Head;
        var usable = s.Dates.Where(d => d.Sense is MentionSense.Point or MentionSense.From && d.Date is not null && Distance(d, anchor) <= DateReach).ToList();
        var best = DayOfClause(s, usable, s.ClauseOf(anchor).First) ?? usable.Where(d => s.Clauses[d.First] == s.Clauses[anchor]).MinBy(d => Distance(d, anchor))
            ?? usable.Where(d => Math.Abs(s.Clauses[d.First] - s.Clauses[anchor]) == 1 && !IsSaid(s, d.First, anchor) && (d.First == 0 || usable.Count == 1)).MinBy(d => Distance(d, anchor));
        if (best is null) return When.Unknown;
        var future = draft.Status == EventStatus.Planned;
        var date = best.With(future) ?? best.Date!;
        var span = (best.First, best.End);
        if (draft.Type == EventType.Visit && s.Dates.FirstOrDefault(d => d.Sense == MentionSense.Duration) is { } duration && DateFinder.Combine(best with { Date = date }, duration) is { } whole)
        {
            date = whole;
            span = (Math.Min(best.First, duration.First), Math.Max(best.End, duration.End));
        }
        var words = context.Article.Content[s.SpanOf(span.Item1, span.Item2).Start..s.SpanOf(span.Item1, span.Item2).End];
        return new When.Stated(date, words);
    }

    // "on August 8, when Modi invited him": the clause tells of the day named before it.
    private DateMention? DayOfClause(AnalysedSentence s, List<DateMention> usable, int clause) =>
        clause == 0 || !facts.Is("when", s.Tokens[clause].Folded) ? null : usable.Find(d => d.End == clause || (d.End == clause - 1 && s.IsWord(d.End, ",")));

    // "said yesterday that …": the day of saying is not the day of what is said.
    private static bool IsSaid(AnalysedSentence s, int date, int anchor) =>
        s.ClassAt(s.ClauseOf(Math.Max(date, anchor)).First) == WordClass.Complementizer;

    private static int Distance(DateMention d, int token) => d.End <= token ? token - d.End : d.First > token ? d.First - token : 0;
}
