using Chancery.Coding.Actors;

namespace Chancery.Coding;

/// <summary>Finds who fills the roles of a predicate, by the words or endings with which its language writes each role.</summary>
internal sealed partial class RoleFiller(LanguagePack language)
{
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>Role by role the phrases that fill it; a phrase fills one role only.</summary>
    public Dictionary<string, List<ActorPhrase>> Fill(AnalysedSentence s, Predicate p)
    {
        var filled = new Dictionary<string, List<ActorPhrase>>(StringComparer.Ordinal);
        if (s.Actors.Count == 0) return filled;
        var used = new HashSet<int>();
        foreach (var role in p.Entry.Frame.RolesByMarking)
        {
            var phrases = new List<ActorPhrase>();
            foreach (var marker in Markers(p, role))
            {
                if (marker[0] == '-' && marker.Length > 1 && Find(s, p, role, marker[1..], used) is not null) break;
                var phrase = Find(s, p, role, marker, used);
                if (phrase is null) continue;
                phrases.AddRange(s.Actors.Where(a => a.Group == phrase.Group && SameUse(a, phrase)));
                break;
            }
            foreach (var phrase in phrases) used.Add(phrase.First);
            if (phrases.Count > 0) filled[role] = phrases;
        }
        return filled;
    }

    private static bool SameUse(ActorPhrase a, ActorPhrase b) => a == b || a.Kind != ActorKind.Modifier || b.Kind == ActorKind.Modifier;

    private IEnumerable<string> Markers(Predicate p, string role)
    {
        if (p.Group.Passive && !p.Entry.IsNoun)
        {
            if (role == "doer") return p.Entry.Markers.TryGetValue("by", out var agents) ? agents : language.Roles("by", false);
            var active = p.Entry.Markers.TryGetValue(role, out var special) ? special : language.Roles(role, false);
            if (role is "target" or "object" || active.Contains("object")) return [.. language.Roles("doer", false), .. active.Except(Undergone(role))];
        }
        var markers = p.Entry.Markers.TryGetValue(role, out var own) ? own : language.Roles(role, p.Entry.IsNoun);
        return role == "doer" && facts.AdpositionsFollow && p.Group.Infinite && !p.Entry.IsNoun ? markers.Concat(facts.Words("possessive")) : markers;
    }

    // What the active verb has as its object is the passive's subject; "by" is then its doer.
    private IEnumerable<string> Undergone(string role) => role is "target" or "object" && facts.Cases ? [] : ["object", .. language.Roles("by", false)];

    private ActorPhrase? Find(AnalysedSentence s, Predicate p, string role, string marker, HashSet<int> used)
    {
        var (first, end) = s.ClauseOf(p.Verb >= 0 ? p.Verb : p.Head);
        if (p.Entry.IsNoun) { var (f, e) = s.ClauseOf(p.Head); (first, end) = (Math.Min(f, first), Math.Max(e, end)); }
        if (role == "target" && p.Until > p.End) end = Math.Max(end, s.ClauseOf(p.Until - 1).End);
        var here = s.Actors.FindAll(a => a.First >= first && a.End <= end && !used.Contains(a.First) && (a.Kind != ActorKind.Place || role == "goal"));
        if (role == "target" && facts.AdpositionsFollow && p.Entry.IsNoun && p.End - p.First > 1) here = Victims(p, here);
        if (role == "goal" && facts.AdpositionsFollow) here = here.FindAll(a => a.Kind is not (ActorKind.Person or ActorKind.Office or ActorKind.Reference));
        if (role == "doer" && p.IsBareNoun && facts.AdpositionsFollow && language.Roles("doer", false).Contains(marker) && !IsOwn(s, p)) return null;
        return marker switch
        {
            "subject" => p.IsBareNoun ? null : Subject(s, p, first, used),
            "object" => Object(s, p, here, role),
            "person" => Object(s, p, here.FindAll(a => a.Kind is ActorKind.Person or ActorKind.Office or ActorKind.Reference), role),
            "of" or "'s" or "adj" or "gen" when p.Entry.IsNoun => Owner(p, here, marker) ?? (marker == "gen" && facts.Cases ? OwnerAfterGoal(s, p, here) : null),
            "adj" or "gen" when facts.Cases => (marker == "gen" ? Marked(s, p, here, marker) : null) ?? OwnerOfObject(s, p, here, marker),
            "adj" or "'s" when !facts.AdpositionsFollow => OwnerOfObject(s, p, here, marker),
            "gen" when facts.AdpositionsFollow => OwnerOfAny(s, p, here),
            "nom" => p.IsBareNoun || p.Happens ? null : Nominative(s, p, here, used),
            "∅" => p.IsBareNoun && !facts.AdpositionsFollow ? null : Unmarked(s, p, here, role),
            _ => Marked(s, p, here, marker),
        };
    }

    // "अमरीकी हमले में ईरान के कमांडर की मौत", "ईरान के कमांडर की अमरीकी हमले में मौत".
    private static List<ActorPhrase> Victims(Predicate p, List<ActorPhrase> here)
    {
        var within = here.Where(a => a.First > p.First && a.End <= p.End).ToList();
        if (within.Count > 0) return within;
        var owners = here.Where(a => a.Kind is ActorKind.Person or ActorKind.Office or ActorKind.Institution && a.Link == "gen" && a.First < p.First).ToList();
        return owners.Count > 0 ? owners : [.. here.Where(a => a.First >= p.End)];
    }

    // "अपनी चीन यात्रा के दौरान मंत्री ने": only its own word makes the sentence's doer the event's.
    private bool IsOwn(AnalysedSentence s, Predicate p) =>
        Enumerable.Range(Math.Max(0, p.First - 4), Math.Min(4, p.First)).Any(i => facts.Is("own", s.Tokens[i].Folded));
}
