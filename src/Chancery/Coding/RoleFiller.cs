using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;

namespace Chancery.Coding;

/// <summary>Finds who fills the roles of a predicate, by the words or endings with which its language writes each role.</summary>
internal sealed class RoleFiller(LanguagePack language)
{
    private const int ObjectReach = 8;
    private const int NounReach = 12;
    private const int MostWordsBetween = 5;
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
        var here = s.Actors.Where(a => a.First >= first && a.End <= end && !used.Contains(a.First) && (a.Kind != ActorKind.Place || role == "goal"));
        if (role == "target" && facts.AdpositionsFollow && p.Entry.IsNoun && p.End - p.First > 1) here = Victims(p, here.ToList());
        if (role == "goal" && facts.AdpositionsFollow) here = here.Where(a => a.Kind is not (ActorKind.Person or ActorKind.Office or ActorKind.Reference));
        if (role == "doer" && p.IsBareNoun && facts.AdpositionsFollow && language.Roles("doer", false).Contains(marker) && !IsOwn(s, p)) return null;
        return marker switch
        {
            "subject" => p.IsBareNoun ? null : Subject(s, p, first, used),
            "object" => Object(s, p, here, role),
            "person" => Object(s, p, here.Where(a => a.Kind is ActorKind.Person or ActorKind.Office or ActorKind.Reference), role),
            "of" or "'s" or "adj" or "gen" when p.Entry.IsNoun => Owner(p, here, marker) ?? (marker == "gen" && facts.Cases ? OwnerAfterGoal(s, p, here) : null),
            "adj" or "gen" when facts.Cases => (marker == "gen" ? Marked(s, p, here, marker) : null) ?? OwnerOfObject(s, p, here, marker),
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

    private ActorPhrase? Subject(AnalysedSentence s, Predicate p, int clauseFirst, HashSet<int> used)
    {
        var candidates = s.Actors.Where(a => (IsFree(a) || OwnsSubject(s, a)) && a.End <= p.Verb && !used.Contains(a.First)).ToList();
        if (OtherSubject(s, p.Verb, clauseFirst) is { } other) candidates.RemoveAll(a => a.Owns.End <= other.First && a.End <= other.First);
        return candidates.LastOrDefault(a => a.First >= clauseFirst && !IsObjectOfEarlierVerb(s, a, p.Verb))
            ?? candidates.LastOrDefault(a => a.First >= clauseFirst)
            ?? (clauseFirst > 0 ? Antecedent(s, clauseFirst, candidates) : null);
    }

    // "who is on a visit": the noun just before; else the subject of the clause before ("said it condemned", «подтвердил, что приедет»).
    private ActorPhrase? Antecedent(AnalysedSentence s, int clauseFirst, List<ActorPhrase> candidates)
    {
        if (RelativeAt(s, clauseFirst) is { } relative && (s.Words[relative].Case == Case.None || (s.Words[relative].Case & Case.Nominative) != 0))
            return s.Actors.LastOrDefault(a => a.End <= clauseFirst && a.End >= clauseFirst - 3 && a.Kind != ActorKind.Modifier);
        return facts.Is("clause", s.Tokens[clauseFirst].Folded) && !facts.Cases ? null : candidates.FirstOrDefault();
    }

    private int? RelativeAt(AnalysedSentence s, int clauseFirst)
    {
        for (var i = clauseFirst; i < Math.Min(clauseFirst + 2, s.Tokens.Count); i++)
            if (facts.Is("relative", s.Tokens[i].Folded)) return i;
        return null;
    }

    private static bool IsFree(ActorPhrase a) => a.Adposition.Length == 0 && a.Kind is not (ActorKind.Modifier or ActorKind.Place) && a.Link.Length == 0;

    // "Turkish soldiers", "China's central bank", "the army of Syria": an owner acts where what it owns stands free.
    private bool OwnsSubject(AnalysedSentence s, ActorPhrase a) =>
        !facts.Cases && !facts.AdpositionsFollow && a.Codes.Count > 0 && a.Owns.End > a.Owns.First
        && (a.Link is "adj" or "'s" ? a.Adposition.Length == 0 : a.Link == "of" && IsBareBefore(s, a.Owns.First));

    // "protesters stormed", "two missiles hit": a noun just before the verb that is no actor's is the subject, whoever was named before.
    private (int First, int End)? OtherSubject(AnalysedSentence s, int verb, int clauseFirst)
    {
        if (facts.Cases || facts.AdpositionsFollow) return null;
        var i = verb - 1;
        while (i >= clauseFirst && s.ClassAt(i) is WordClass.Adverb or WordClass.Auxiliary or WordClass.Modal or WordClass.Negation or WordClass.Particle) i--;
        if (i < clauseFirst || s.ClassAt(i) != WordClass.Noun || s.Names[i] is not null || s.Dates.Any(d => d.First <= i && i < d.End) || s.Actors.Any(a => a.First <= i && i < a.End)) return null;
        var end = i + 1;
        while (i > clauseFirst && s.ClassAt(i - 1) is WordClass.Noun or WordClass.Adjective or WordClass.Determiner or WordClass.Numeral && !s.Actors.Any(a => a.First < i && i <= a.End)) i--;
        return i > 0 && (language.AdpositionAt(s, i - 1) is not null || s.ClassAt(i - 1) is WordClass.Verb or WordClass.Infinitive or WordClass.Participle) ? null : (i, end);
    }

    private bool IsBareBefore(AnalysedSentence s, int i)
    {
        while (i > 0 && (facts.Is("article", s.Tokens[i - 1].Folded) || s.ClassAt(i - 1) is WordClass.Determiner or WordClass.Adjective)) i--;
        return i == 0 || language.AdpositionAt(s, i - 1) is null;
    }

    private bool IsObjectOfEarlierVerb(AnalysedSentence s, ActorPhrase a, int verb)
    {
        for (var i = a.First - 1; i >= 0 && a.First - i <= 4 && s.Clauses[i] == s.Clauses[verb]; i--)
        {
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Infinitive or WordClass.Gerund) return true;
            if (s.ClassAt(i) is not (WordClass.Determiner or WordClass.Adjective)) return false;
        }
        return false;
    }

    // "visited an exhibition on Russian-Chinese trade": only the owner of what stands beside the verb says where one goes.
    private static bool IsBeside(Predicate p, ActorPhrase owner) => Math.Min(owner.First, owner.Owns.First) - p.End <= 2;

    private ActorPhrase? Object(AnalysedSentence s, Predicate p, IEnumerable<ActorPhrase> here, string role)
    {
        var limit = NextVerb(s, AfterComplement(s, p.End));
        ActorPhrase? owner = null;
        foreach (var a in here.Where(a => a.First > p.Verb && a.First < limit && a.First - p.End <= ObjectReach))
        {
            if (IsFree(a)) return owner ?? a;
            if (p.Entry.Frame.IsDirected && a.Link is "adj" or "'s" or "of" && (role != "goal" || IsBeside(p, a))) owner ??= a;
        }
        return owner;
    }

    // "threatened to destroy X": what the infinitive just after it acts on is the verb's object too.
    private int AfterComplement(AnalysedSentence s, int end)
    {
        if (facts.AdpositionsFollow || end >= s.Tokens.Count || !facts.Is("infinitive", s.Tokens[end].Folded)) return end;
        for (var i = end + 1; i < Math.Min(end + 4, s.Tokens.Count); i++)
            if (s.ClassAt(i) == WordClass.Infinitive) return i + 1;
        return end;
    }

    private int NextVerb(AnalysedSentence s, int from)
    {
        for (var i = from; i < s.Tokens.Count; i++)
            if (s.ClassAt(i) is WordClass.Verb or WordClass.Infinitive && !facts.AdpositionsFollow) return i;
        return s.Tokens.Count;
    }

    private ActorPhrase? Owner(Predicate p, IEnumerable<ActorPhrase> here, string marker) =>
        here.Where(a => Links(a, marker) && a.Owns.First < (IsSpread(p) ? p.End : p.Head + 1) && (IsSpread(p) ? p.First : p.Head) < a.Owns.End).OrderBy(a => Math.Abs(a.First - p.Head)).FirstOrDefault();

    // «визит в Москву министра Японии»: the owner follows where the noun's own complement ends.
    private static ActorPhrase? OwnerAfterGoal(AnalysedSentence s, Predicate p, IEnumerable<ActorPhrase> here) =>
        here.FirstOrDefault(a => a.Kind is ActorKind.Person or ActorKind.Office && a.Adposition.Length == 0 && (a.Case & Case.Genitive) != 0
            && s.Actors.Any(goal => goal.End == a.First && goal.Adposition.Length > 0 && goal.First - p.End == 1));

    // Where words of the event may stand apart ("the meeting of the Russian-Qatari commission"), an owner of any of them is the event's.
    private bool IsSpread(Predicate p) => facts.AdpositionsFollow || (facts.Cases && p.Entry.Free.Contains(true));

    private static bool Links(ActorPhrase a, string marker) => a.Link == marker || (marker == "gen" && a.Link is "gen" or "of");

    // Hindi "X की निंदा करना", "X का दौरा करना": the owner of the noun inside the verb.
    private ActorPhrase? OwnerOfAny(AnalysedSentence s, Predicate p, IEnumerable<ActorPhrase> here) =>
        here.Where(a => facts.Is("possessive", a.Adposition) && a.End <= p.Head && a.Owns.First <= p.Head && p.First <= a.Owns.End).OrderBy(a => p.First - a.End).FirstOrDefault();

    private ActorPhrase? Nominative(AnalysedSentence s, Predicate p, IEnumerable<ActorPhrase> here, HashSet<int> used)
    {
        if (s.ClassAt(p.Verb) == WordClass.Participle && (s.Words[p.Verb].Marks & Mark.Short) == 0) return Described(s, p.Verb, here);
        var fits = here.Where(a => a.Adposition.Length == 0 && a.Kind != ActorKind.Modifier && a.Link.Length == 0 && (a.Case == Case.None || (a.Case & Case.Nominative) != 0)).ToList();
        var found = fits.Where(a => a.End <= p.Verb).LastOrDefault() ?? fits.FirstOrDefault(a => a.First > p.Verb && a.First - p.Verb <= ObjectReach && !(a.Case == Case.None && s.ClassAt(a.First - 1) == WordClass.Noun));
        if ((found ?? OwnerOfForces(s, p, here)) is { } subject) return subject;
        var (first, _) = s.ClauseOf(p.Verb);
        if (first == 0) return null;
        var candidates = s.Actors.Where(a => a.End <= first && a.Adposition.Length == 0 && a.Link.Length == 0 && a.Kind != ActorKind.Modifier && !used.Contains(a.First) && (a.Case == Case.None || (a.Case & Case.Nominative) != 0)).ToList();
        return Antecedent(s, first, candidates);
    }

    // «иранские ракеты поразили», «войска Ирана вошли»: soldiers and their arms act for the state they belong to.
    private ActorPhrase? OwnerOfForces(AnalysedSentence s, Predicate p, IEnumerable<ActorPhrase> here) => !p.Entry.Frame.IsDirected ? null
        : here.LastOrDefault(a => a.Link is "adj" or "gen" && a.Adposition.Length == 0 && a.Owns.End > a.Owns.First && a.End <= p.Verb && a.Owns.End <= p.Verb
            && facts.Is("stand-for", s.Words[a.Owns.End - 1].Lemma) && (s.Words[a.Owns.End - 1].Case & Case.Nominative) != 0);

    // «Президентом Ирана, прибывшим с визитом», «прибывший с визитом Президент Ирана»: a participle's doer is the noun it agrees with.
    private static ActorPhrase? Described(AnalysedSentence s, int participle, IEnumerable<ActorPhrase> here)
    {
        var fits = here.Where(a => a.Kind is not (ActorKind.Modifier or ActorKind.Place) && (a.Case & s.Words[participle].Case) != 0).ToList();
        return fits.LastOrDefault(a => a.End < participle && participle - a.End <= 2 && s.IsWord(a.End, ","))
            ?? fits.FirstOrDefault(a => a.First > participle && a.First - participle <= NounReach && a.Adposition.Length == 0);
    }

    // "भारत के मछुआरों को": what the postposition marks belongs to the state. Only some nouns stand for their owner when they act themselves.
    private ActorPhrase? OwnerOfMarked(AnalysedSentence s, Predicate p, IEnumerable<ActorPhrase> here, string word) =>
        !p.Entry.Frame.IsDirected && !language.Roles("doer", false).Contains(word) ? null : here.LastOrDefault(a => (a.Link == "gen" || a.Kind == ActorKind.Modifier) && a.Owns.End > a.Owns.First && a.Owns.End <= p.End && IsAdposition(s, a.Owns.End, word)
            && (!language.Roles("doer", false).Contains(word) || facts.Is("stand-for", s.Tokens[a.Owns.End - 1].Folded)));

    private bool IsAdposition(AnalysedSentence s, int i, string word) =>
        language.AdpositionAt(s, i) is { } end && string.Join(' ', Enumerable.Range(i, end - i).Select(k => s.Tokens[k].Folded)) == word;

    private ActorPhrase? Unmarked(AnalysedSentence s, Predicate p, IEnumerable<ActorPhrase> here, string role)
    {
        if (role == "doer" && IsErgative(s, p)) return null;
        var fits = here.Where(a => a.Adposition.Length == 0 && a.Kind != ActorKind.Modifier && a.Link is "" or "adj" && a.End <= (facts.AdpositionsFollow ? p.End : p.First + 1));
        return role is "goal" or "object" or "target"
            ? fits.Where(a => Math.Max(facts.AdpositionsFollow ? p.End - 1 : p.First, p.Verb) - a.End <= 3).LastOrDefault()
            : fits.Where(a => a.Link.Length == 0 || (facts.AdpositionsFollow && a.Kind == ActorKind.Body && !p.Entry.IsNoun && !IsHyphened(s, a))).FirstOrDefault()
                ?? (facts.AdpositionsFollow && p.Group.Infinite ? here.FirstOrDefault(a => a.First > p.End && a.Adposition.Length == 0 && a.Kind is not (ActorKind.Modifier or ActorKind.Reference)) : null);
    }

    // "भारत-अमेरिका संबंध": both only say whose relations.
    private static bool IsHyphened(AnalysedSentence s, ActorPhrase a) => s.IsWord(a.End, "-") || s.IsWord(a.First - 1, "-");

    // The doer of a finished act that has an object bears ने; without it the noun is what was acted on.
    private bool IsErgative(AnalysedSentence s, Predicate p) =>
        facts.AdpositionsFollow && p.Verb >= 0 && (p.Group.Tense == Tense.Past || p.Group.Passive) && !p.Group.Progressive && !facts.Is("intransitive", s.Words[p.Verb].Lemma);

    private ActorPhrase? Marked(AnalysedSentence s, Predicate p, IEnumerable<ActorPhrase> here, string marker)
    {
        var plus = marker.IndexOf('+', StringComparison.Ordinal);
        var word = plus < 0 ? marker : marker[..plus];
        var wanted = plus < 0 ? CaseNamed(marker) : CaseNamed(marker[(plus + 1)..]);
        if (plus < 0 && wanted != Case.None) word = "";
        var fits = here.Where(a => language.SameAdposition(a.Adposition, word) && (wanted == Case.None || a.Case == Case.None || (a.Case & wanted) != 0) && (word.Length > 0 || IsFreeOrOwnedBy(p, a, wanted)));
        if (word.Length == 0 && !p.Entry.IsNoun && wanted is not (Case.None or Case.Nominative)) fits = WithoutSubject(p, fits.ToList());
        if (facts.AdpositionsFollow) return fits.LastOrDefault(a => a.End <= p.End) ?? OwnerOfMarked(s, p, here, word) ?? (p.IsBareNoun ? null : fits.FirstOrDefault());
        if (word.Length > 0 && !facts.Cases && !fits.Any()) fits = here.Where(a => a.Link == "of" && a.OuterAdposition == word && !IsHyphened(s, a) && (p.Entry.Frame.IsDirected || !IsPart(s, a)));
        var after = fits.Where(a => a.First >= p.Head && a.First - p.Head <= NounReach && !VerbBetween(s, p, a)).FirstOrDefault();
        return after ?? (p.IsBareNoun ? null : fits.LastOrDefault(a => a.End <= p.First && !FollowsOtherVerb(s, p, a))) ?? (word.Length > 0 ? OwnerOfGoverned(s, p, here, word) : null);
    }

    // «встретился с президентом и выступил на форуме»: whom the verb just before met has nothing to do with the next verb.
    private bool FollowsOtherVerb(AnalysedSentence s, Predicate p, ActorPhrase a) =>
        facts.Cases && a.Adposition.Length > 0 && a.First - 2 != p.Verb && s.ClassAt(a.First - 2) == WordClass.Verb;

    // "protest against the visit of the Russian minister": whose the noun is that the adposition governs.
    private ActorPhrase? OwnerOfGoverned(AnalysedSentence s, Predicate p, IEnumerable<ActorPhrase> here, string word) =>
        !facts.Cases || !p.Entry.Frame.IsDirected ? null
        : here.FirstOrDefault(a => a.Link is "gen" or "adj" && a.First > p.Head && a.First - p.Head <= NounReach && GovernedBy(s, Math.Min(a.First, a.Owns.First), word) && !VerbBetween(s, p, a));

    private bool GovernedBy(AnalysedSentence s, int first, string word)
    {
        for (var i = first - 1; i >= 0 && first - i <= MostWordsBetween; i--)
            if (language.AdpositionAt(s, i) is { } end && !s.Dates.Any(d => d.First <= end && end < d.End)) return end <= first && string.Join(' ', Enumerable.Range(i, end - i).Select(k => s.Tokens[k].Folded)) == word;
        return false;
    }

    // «оказала помощь Сирии»: what looks like the owner of a word of the predicate may be its receiver.
    private static bool IsFreeOrOwnedBy(Predicate p, ActorPhrase a, Case wanted) =>
        a.Kind != ActorKind.Modifier && (a.Link.Length == 0 || (a.Link == "gen" && wanted != Case.Genitive && a.Case != Case.Genitive && p.First <= a.Owns.End - 1 && a.Owns.End <= p.End));

    // «Иран задержал …»: a form that is nominative as well, before the verb, is its subject unless another is.
    private static IEnumerable<ActorPhrase> WithoutSubject(Predicate p, List<ActorPhrase> fits)
    {
        var sure = fits.Where(a => a.Case != Case.None && (a.Case & Case.Nominative) == 0).ToList();
        return sure.Count > 0 ? sure : fits.Where(a => a.First > p.Verb);
    }

    // «поддержала усилия Сирии», «задержал британский танкер»: whose the object is.
    private ActorPhrase? OwnerOfObject(AnalysedSentence s, Predicate p, IEnumerable<ActorPhrase> here, string marker) =>
        here.FirstOrDefault(a => Links(a, marker) && a.First > p.Verb && Math.Min(a.First, a.Owns.First) - p.End <= 2 && a.Adposition.Length == 0
            && (a.Owns.First < p.End || s.ClassAt(Math.Min(a.First, a.Owns.First) - 1) != WordClass.Adposition) && !VerbBetween(s, p, a));

    // "a meeting with members of the Council" is not one with the Council.
    private bool IsPart(AnalysedSentence s, ActorPhrase a) => a.Owns.End > a.Owns.First && facts.Is("parts", s.Words[a.Owns.End - 1].Lemma);

    private bool VerbBetween(AnalysedSentence s, Predicate p, ActorPhrase a)
    {
        if (!p.Entry.IsNoun && !facts.Cases) return false;
        for (var i = p.End; i < a.First; i++)
            if ((i != p.Verb && s.ClassAt(i) is WordClass.Verb or WordClass.Infinitive) || (p.Entry.IsNoun && NamesSameKind(s, i, p))) return true;
        return false;
    }

    // "a week before the visit to Moscow": what follows another word for the same kind of event belongs to that one.
    private bool NamesSameKind(AnalysedSentence s, int i, Predicate p) =>
        s.ClassAt(i) == WordClass.Noun && language.EntriesAt(s, i).Any(e => e.IsNoun && e.Words.Count == 1 && e.Frame == p.Entry.Frame);

    private static Case CaseNamed(string name) => name switch
    {
        "nom" => Case.Nominative,
        "gen" => Case.Genitive,
        "dat" => Case.Dative,
        "acc" => Case.Accusative,
        "ins" => Case.Instrumental,
        "loc" => Case.Locative,
        _ => Case.None,
    };
}
