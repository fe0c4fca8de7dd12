using Chancery.Coding.Actors;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>
/// Says who acts and who is acted on in an act that is no relation between two sides: within one state ("police arrested the editor"),
/// or by or on somebody who is no state or organisation.
/// </summary>
internal sealed class DomesticSides(LanguagePack language)
{
    private readonly References references = new(language);
    private readonly PlainPhrases plain = new(language);
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>Fills the sides; false where the words name nobody who acts, or nobody acted on where somebody must be.</summary>
    public bool Fill(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, EventDraft draft, ArticleContext context)
    {
        draft.From.Clear();
        draft.To.Clear();
        draft.Parties.Clear();
        draft.People.Clear();
        var doers = Doers(s, p, filled, context);
        var targets = Targets(s, p, filled, context);
        if (doers.Spans.Count == 0) return false;
        draft.From.UnionWith(doers.Codes);
        draft.To.UnionWith(targets.Codes);
        draft.Parties.UnionWith(draft.From);
        draft.Parties.UnionWith(draft.To);
        draft.DoerSpans.UnionWith(draft.IsDirected ? doers.Spans : doers.Spans.Concat(targets.Spans));
        draft.TargetSpans.UnionWith(draft.IsDirected ? targets.Spans : doers.Spans.Concat(targets.Spans));
        if (draft.From.Count == 0 && !IsAimedAtState(filled)) AddOnlyState(s, draft);
        return true;
    }

    private Side Doers(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, ArticleContext context)
    {
        if (Named(s, filled, context, "doer") is { } side) return side;
        if (!p.Group.Passive || p.Entry.IsNoun) return Of(s, plain.Subject(s, p));
        return plain.Agent(s, p) is { } agent ? Of(s, agent) : Where(s, p);
    }

    private Side Targets(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, ArticleContext context) =>
        Named(s, filled, context, "target", "goal", "with", "between", "of")
        ?? Of(s, p.Group.Passive && !p.Entry.IsNoun ? plain.Subject(s, p) : plain.Object(s, p));

    private Side? Named(AnalysedSentence s, Dictionary<string, List<ActorPhrase>> filled, ArticleContext context, params string[] roles)
    {
        var phrases = references.Named(s, [.. roles.SelectMany(r => filled.GetValueOrDefault(r) ?? [])], context);
        return phrases.Count == 0 ? null : new([.. phrases.Select(a => s.SpanOf(a.First, a.End))], [.. phrases.SelectMany(a => a.Codes)]);
    }

    // "the editor was arrested in Niger": those in power there have done it.
    private Side Where(AnalysedSentence s, Predicate p)
    {
        var place = s.Actors.FirstOrDefault(a => a.First >= p.End && s.Clauses[a.First] == s.Clauses[p.Head] && facts.Is("place", a.Adposition));
        return place is null ? Side.Nobody : new([s.SpanOf(place.First, place.End)], [.. place.Codes]);
    }

    // "a court in Lyon", "Turkish police": whose the words say they are.
    private static Side Of(AnalysedSentence s, (int First, int End)? words) => words is not { } w ? Side.Nobody
        : new([s.SpanOf(w.First, w.End)], [.. s.Actors.Where(a => w.First <= a.First && a.End <= w.End).SelectMany(a => a.Codes).Take(1)]);

    private bool IsAimedAtState(Dictionary<string, List<ActorPhrase>> filled) =>
        filled.TryGetValue("target", out var targets) && targets.Exists(a => a.IsNamed && !facts.Is("place", a.Adposition));

    // "Rebels have taken the town": the one state that the sentence names is where it was.
    private static void AddOnlyState(AnalysedSentence s, EventDraft draft)
    {
        if (s.Actors.SelectMany(a => a.Codes).Distinct().Take(2).ToList() is not [var only]) return;
        draft.From.Add(only);
        draft.Parties.Add(only);
    }

    private sealed record Side(IReadOnlyList<TextSpan> Spans, IReadOnlyList<string> Codes)
    {
        public static Side Nobody { get; } = new([], []);
    }
}
