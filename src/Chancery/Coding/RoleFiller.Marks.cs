using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;

namespace Chancery.Coding;

internal sealed partial class RoleFiller
{
    private const int NounReach = 12;

    private ActorPhrase? Nominative(AnalysedSentence s, Predicate p, List<ActorPhrase> here, HashSet<int> used)
    {
        if (s.ClassAt(p.Verb) == WordClass.Participle && (s.Words[p.Verb].Marks & Mark.Short) == 0) return Described(s, p.Verb, here);
        var fits = here.Where(a => a.Adposition.Length == 0 && a.Kind != ActorKind.Modifier && a.Link.Length == 0 && !IsCitizen(s, a)
            && (a.Case == Case.None ? s.ClassAt(a.First - 1) != WordClass.Noun : (a.Case & Case.Nominative) != 0)).ToList();
        var found = fits.Where(a => a.End <= p.Verb).LastOrDefault() ?? fits.FirstOrDefault(a => a.First > p.Verb && a.First - p.Verb <= ObjectReach);
        if ((found ?? OwnerOfForces(s, p, here)) is { } subject) return subject;
        var (first, _) = s.ClauseOf(p.Verb);
        if (first == 0) return null;
        var candidates = s.Actors.Where(a => a.End <= first && a.Adposition.Length == 0 && a.Link.Length == 0 && a.Kind != ActorKind.Modifier && !used.Contains(a.First) && (a.Case == Case.None || (a.Case & Case.Nominative) != 0)).ToList();
        return Antecedent(s, first, candidates);
    }

    // «россиянин отказался»: one citizen acts for himself.
    private static bool IsCitizen(AnalysedSentence s, ActorPhrase a) =>
        a is { Kind: ActorKind.Body } && a.End - a.First == 1 && (s.Words[a.First].Marks & (Mark.Animate | Mark.Singular)) == (Mark.Animate | Mark.Singular);

    // «иранские ракеты поразили», «войска Ирана вошли»: soldiers and their arms act for the state they belong to.
    private ActorPhrase? OwnerOfForces(AnalysedSentence s, Predicate p, List<ActorPhrase> here) => !p.Entry.Frame.IsDirected ? null
        : here.LastOrDefault(a => a.Link is "adj" or "gen" && a.Adposition.Length == 0 && a.Owns.End > a.Owns.First && a.End <= p.Verb && a.Owns.End <= p.Verb
            && facts.Is("stand-for", s.Words[a.Owns.End - 1].Lemma) && (s.Words[a.Owns.End - 1].Case & Case.Nominative) != 0);

    // «Президентом Ирана, прибывшим с визитом», «прибывший с визитом Президент Ирана»: a participle's doer is the noun it agrees with.
    private static ActorPhrase? Described(AnalysedSentence s, int participle, List<ActorPhrase> here)
    {
        var fits = here.Where(a => a.Kind is not (ActorKind.Modifier or ActorKind.Place) && (a.Case & s.Words[participle].Case) != 0).ToList();
        return fits.LastOrDefault(a => a.End < participle && participle - a.End <= 2 && s.IsWord(a.End, ","))
            ?? fits.FirstOrDefault(a => a.First > participle && a.First - participle <= NounReach && a.Adposition.Length == 0);
    }

    private ActorPhrase? Unmarked(AnalysedSentence s, Predicate p, List<ActorPhrase> here, string role)
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

    private ActorPhrase? Marked(AnalysedSentence s, Predicate p, List<ActorPhrase> here, string marker)
    {
        var plus = marker.IndexOf('+', StringComparison.Ordinal);
        var word = plus < 0 ? marker : marker[..plus];
        var wanted = plus < 0 ? CaseNames.Of(marker) : CaseNames.Of(marker[(plus + 1)..]);
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

    // «оказала помощь Сирии»: what looks like the owner of a word of the predicate may be its receiver.
    private static bool IsFreeOrOwnedBy(Predicate p, ActorPhrase a, Case wanted) =>
        a.Kind != ActorKind.Modifier && (a.Link.Length == 0 || (a.Link == "gen" && wanted != Case.Genitive && a.Case != Case.Genitive && p.First <= a.Owns.End - 1 && a.Owns.End <= p.End));

    // «Иран задержал …»: a form that is nominative as well, before the verb, is its subject unless another is.
    private static IEnumerable<ActorPhrase> WithoutSubject(Predicate p, List<ActorPhrase> fits)
    {
        var sure = fits.Where(a => a.Case != Case.None && (a.Case & Case.Nominative) == 0).ToList();
        return sure.Count > 0 ? sure : fits.Where(a => a.First > p.Verb);
    }

    private bool VerbBetween(AnalysedSentence s, Predicate p, ActorPhrase a)
    {
        if (!p.Entry.IsNoun && !facts.Cases) return false;
        for (var i = p.End; i < a.First; i++)
            if ((i != p.Verb && s.ClassAt(i) is WordClass.Verb or WordClass.Infinitive) || (p.Entry.IsNoun && NamesSameKind(s, i, p))) return true;
        return false;
    }

    // "a week before the visit to Moscow": what follows another word for the same kind of event belongs to that one.
    private bool NamesSameKind(AnalysedSentence s, int i, Predicate p) =>
        s.ClassAt(i) == WordClass.Noun && language.EntriesAt(s, i).Any(e => e.IsNoun && e.Words.Length == 1 && e.Frame == p.Entry.Frame);
}
