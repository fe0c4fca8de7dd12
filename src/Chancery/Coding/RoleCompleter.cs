using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;

namespace Chancery.Coding;

/// <summary>
/// Finds the other side of an act of which the usual words tell only one: in what is to be done ("refused to meet X"), in who is to do it
/// ("demanded that X leave"), in whose or where it is ("lifted its ban on X"). Actors that the caller has named need no such words.
/// </summary>
internal sealed class RoleCompleter(LanguagePack language)
{
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>Adds who is missing; false where nobody is or can be found.</summary>
    public bool Complete(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, ArticleContext context)
    {
        if (context.Given.Count > 0) return CompleteGiven(s, p, filled, context);
        if (facts.Cases || facts.AdpositionsFollow || !Needs(p, filled, "target") || !filled.TryGetValue("doer", out var doers) || IsGoverned(s, p)) return false;
        if (Other(s, p, doers) is not { } other) return false;
        filled["target"] = [.. s.Actors.Where(a => a.Group == other.Group && a.Link == other.Link && !doers.Contains(a))];
        return true;
    }

    // "the importance of providing aid": whoever is to do it.
    private bool IsGoverned(AnalysedSentence s, Predicate p) => s.ClassAt(p.First) == WordClass.Participle && language.AdpositionAt(s, p.First - 1) is not null;

    private static bool Needs(Predicate p, Dictionary<string, List<ActorPhrase>> filled, string role) =>
        p.Entry.Frame.Roles.Contains(role) && !filled.ContainsKey(role);

    // The first other side named after the predicate, in its clause or in the clause that tells what is said, asked or done.
    private ActorPhrase? Other(AnalysedSentence s, Predicate p, List<ActorPhrase> doers)
    {
        var end = s.ClauseOf(p.Head).End;
        if (end < s.Tokens.Count && end - p.End <= 2 && facts.Is("content", s.Tokens[end].Folded)) end = s.ClauseOf(end).End;
        var barred = p.Entry.Markers.TryGetValue("target", out var markers) ? markers.Where(m => m[0] == '-').Select(m => m[1..]).ToList() : [];
        bool IsOther(ActorPhrase a) => !barred.Contains(a.Adposition) && !a.Codes.Exists(c => doers.Exists(d => d.Codes.Contains(c)));
        return s.Actors.FirstOrDefault(a => (a.First >= p.End || IsInside(p, a)) && a.End <= end && CanBeSide(s, p, a) && IsOther(a))
            ?? (p.Entry.Frame.Type == EventType.Threaten ? s.Actors.FirstOrDefault(a => a.First >= end && IsFree(a) && IsOther(a)) : null);
    }

    // "gave Kenya a loan": who stands between the words of the predicate.
    private static bool IsInside(Predicate p, ActorPhrase a) => p.Verb >= 0 && a.First > p.Verb && a.End <= p.End && IsFree(a);

    // "threatened to act if Iran …": whoever is to be moved by it.
    private static bool IsFree(ActorPhrase a) => a.Codes.Count > 0 && a.Adposition.Length == 0 && a.Link.Length == 0 && a.Kind is not (ActorKind.Place or ActorKind.Reference or ActorKind.Modifier);

    private bool CanBeSide(AnalysedSentence s, Predicate p, ActorPhrase a) =>
        a.Codes.Count > 0 && a.Kind is not (ActorKind.Place or ActorKind.Reference)
        && !IsAside(a.Adposition) && !IsAside(a.OuterAdposition) && !(IsOfWords(p) && IsOnlyTopic(a.Adposition)) && !IsApart(s, p.End, a.First);

    private bool IsAside(string adposition) => facts.Is("aside", adposition.Split(' ')[0]);

    private bool IsOnlyTopic(string adposition) => facts.Is("place", adposition) || facts.Is("topical", adposition);

    // What is said about a place is not said to it; what is done in a place is done to it.
    private static bool IsOfWords(Predicate p) => p.Entry.Frame.Type is EventType.Request or EventType.Accuse or EventType.Support;

    // Beyond a comma or another act those named take part in something else.
    private static bool IsApart(AnalysedSentence s, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (s.IsWord(i, ",") || (s.ClassAt(i) == WordClass.Participle && i > first && i + 1 < end)) return true;
        return false;
    }

    private static bool CompleteGiven(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, ArticleContext context)
    {
        var given = s.Actors.Where(a => a.Codes.Exists(c => context.Given.Any(g => g.Code == c))).ToList();
        if (given.Select(a => a.Codes[0]).Distinct().Take(2).Count() < 2) return false;
        var (doer, other) = ("doer", p.Entry.Frame.Roles.FirstOrDefault(r => r is "target" or "goal" or "with"));
        if (other is null || HasTwo(filled)) return false;
        var isPassive = p.Group.Passive && !p.Entry.IsNoun;
        if (!filled.ContainsKey(doer) && !filled.ContainsKey(other)) filled[isPassive ? other : doer] = [given[0]];
        var missing = filled.ContainsKey(doer) ? other : doer;
        var known = filled.Values.SelectMany(v => v).SelectMany(a => a.Codes).ToHashSet();
        if (given.Find(a => !known.Contains(a.Codes[0])) is not { } found) return false;
        filled[missing] = filled.TryGetValue(missing, out var there) ? [.. there, found] : [found];
        return true;
    }

    private static bool HasTwo(Dictionary<string, List<ActorPhrase>> filled) =>
        filled.Values.SelectMany(v => v).SelectMany(a => a.Codes).Distinct().Take(2).Count() > 1;
}
