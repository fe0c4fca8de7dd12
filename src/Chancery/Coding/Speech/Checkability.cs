using Chancery.Coding.Frames;

namespace Chancery.Coding.Speech;

/// <summary>Tells a discrete undertaking, that somebody can check later, from good will.</summary>
internal sealed class Checkability(LanguagePack language)
{
    private const int LeastWords = 4;
    private const int HeadWords = 4;
    private const int HeadWordsBefore = 6;

    private readonly Figures figures = new(language);

    // What every conversation is about says nothing of what is to be done.
    private static readonly HashSet<string> WideTopics =
        ["political", "multilateral", "security", "defence", "conflict", "terrorism", "people", "culture"];

    /// <summary>The topic the goal belongs to; null where nothing in it could be checked.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="goal">The words of the goal.</param>
    /// <param name="dueStated">Whether it has to be done by a day.</param>
    public string? FieldOf(AnalysedSentence s, GoalWords goal, bool dueStated)
    {
        if (IsTalk(s, goal) || IsPointing(s, goal) || language.Vague.Has(s, "vague", goal.First, goal.End)) return null;
        var topics = language.Topics.Find(s, goal.First, goal.End).Select(t => t.Label).ToList();
        var concrete = topics.Find(t => !WideTopics.Contains(t));
        var measured = dueStated || figures.In(s, goal).Any();
        if (!measured && (HeadIs(s, goal, "idle") || (HeadIs(s, goal, "general") && (concrete is null || IsOfRelations(s, goal)))))
            return null;
        if (topics.Count == 0 && !measured && goal.End - goal.First < LeastWords) return null;
        return concrete ?? topics.FirstOrDefault() ?? "political";
    }

    // "finance it", "hold this event": what is meant stands elsewhere.
    private bool IsPointing(AnalysedSentence s, GoalWords goal) =>
        !language.Facts.AdpositionsFollow && language.Vague.Has(s, "pointing", goal.First + 1, Math.Min(goal.End, goal.First + 2));

    private bool HeadIs(AnalysedSentence s, GoalWords goal, string label)
    {
        var (first, end) = Head(goal);
        return language.Vague.Find(s, first, end).Any(f => f.Label == label && (language.Facts.AdpositionsFollow || f.First == first));
    }

    // "expand cooperation in …" says less than "expand trade".
    private bool IsOfRelations(AnalysedSentence s, GoalWords goal) =>
        Head(goal) is var (first, end) && language.Vague.Has(s, "relations", first, Math.Min(goal.End, end + HeadWords));

    // "agreed to meet", "will visit": a planned event, no undertaking.
    private bool IsTalk(AnalysedSentence s, GoalWords goal)
    {
        var (first, end) = Head(goal);
        if (language.Vague.Has(s, "talk", first, end)) return true;
        for (var i = first; i < end; i++)
            if (language.EntriesAt(s, i).Any(e => IsTalk(e) && (e.IsNoun || i == first || language.Facts.AdpositionsFollow))) return true;
        return false;
    }

    private static bool IsTalk(FrameEntry entry) => entry.Words.Length == 1 && entry.Frame.Act == FrameAct.Event
        && entry.Frame.Type is EventType.Visit or EventType.Meeting or EventType.Call or EventType.Session;

    private (int First, int End) Head(GoalWords goal) => language.Facts.AdpositionsFollow
        ? (Math.Max(goal.First, goal.End - HeadWordsBefore), goal.End)
        : (goal.First, Math.Min(goal.End, goal.First + HeadWords));
}
