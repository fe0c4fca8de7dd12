using Chancery.Analysing.Morphology;

namespace Chancery.Coding.Actors;

/// <summary>Gives every actor phrase the word that writes its role, joins phrases to groups, and ties modifiers to their nouns.</summary>
internal sealed class RoleWords(LanguagePack language, Registry registry)
{
    private const int MostWordsBetween = 4;
    private readonly LanguageFacts facts = language.Facts;

    public void Assign(AnalysedSentence s, List<ActorPhrase> phrases)
    {
        foreach (var phrase in phrases) AssignOne(s, phrase);
        Group(s, phrases);
        if (phrases.Count > 1)
            foreach (var group in phrases.GroupBy(p => p.Group)) ShareSide([.. group], registry);
        foreach (var phrase in phrases) Tie(s, phrase);
        if (facts.Cases) ShareOwned(phrases);
    }

    private void AssignOne(AnalysedSentence s, ActorPhrase phrase)
    {
        if (facts.AdpositionsFollow)
        {
            var at = phrase.End;
            while (at < s.Tokens.Count && at < phrase.End + 1 && s.ClassAt(at) == WordClass.Particle) at++;
            if (language.AdpositionAt(s, at) is { } end) phrase.Adposition = Join(s, at, end);
            else if (phrase.Kind == ActorKind.Reference) phrase.Adposition = GluedTo(s.Tokens[phrase.End - 1].Folded);
            return;
        }
        var i = phrase.First - 1;
        for (var skipped = 0; skipped < MostWordsBetween && i >= 0 && IsInsidePhrase(s, i); skipped++) i--;
        if (i < 0) return;
        for (var length = 3; length >= 1; length--)
            if (i - length + 1 >= 0 && language.AdpositionAt(s, i - length + 1) is { } end && end == i + 1 && !(length == 1 && s.ClassAt(i) == WordClass.Complementizer))
            {
                phrase.Adposition = Join(s, i - length + 1, end);
                phrase.Case = Narrow(phrase.Case, language.Governs(phrase.Adposition));
                return;
            }
    }

    // "उन्होंने", "उसने": the doer's word is part of the pronoun.
    private string GluedTo(string pronoun) => language.Roles("doer", false).FirstOrDefault(m => pronoun.Length > m.Length && pronoun.EndsWith(m, StringComparison.Ordinal)) ?? "";

    private bool IsInsidePhrase(AnalysedSentence s, int i) =>
        facts.Is("article", s.Tokens[i].Folded) || facts.Is("titles", s.Tokens[i].Folded) || s.Tokens[i].Folded is "." or "-"
        || s.ClassAt(i) is WordClass.Determiner or WordClass.Adjective or WordClass.Numeral
        || (s.ClassAt(i) == WordClass.Participle && !facts.Cases && language.AdpositionAt(s, i) is null && !language.IsPassiveWord(s.Tokens[i].Folded));

    private static string Join(AnalysedSentence s, int first, int end)
    {
        if (end - first == 1) return s.Tokens[first].Folded;
        return string.Join(' ', Enumerable.Range(first, end - first).Select(i => s.Tokens[i].Folded));
    }

    private static Case Narrow(Case found, Case governed) => governed == Case.None ? found : found == Case.None ? governed : (found & governed) is var both and not Case.None ? both : found;

    private void Group(AnalysedSentence s, List<ActorPhrase> phrases)
    {
        var group = 0;
        for (var i = 0; i < phrases.Count; i++)
        {
            phrases[i].Group = i > 0 && Joined(s, phrases[i - 1], phrases[i]) ? group : ++group;
            if (i > 0 && phrases[i].Group == phrases[i - 1].Group && SharesPost(phrases[i - 1], phrases[i])) phrases[i].TakePost(phrases[i - 1]);
        }
        for (var i = phrases.Count - 1; i > 0; i--)
            if (phrases[i].Group == phrases[i - 1].Group && SharesNoun(phrases[i - 1], phrases[i])) phrases[i - 1].TakePost(phrases[i]);
        if (!facts.AdpositionsFollow) PartAtCommas(s, phrases);
        for (var i = 1; i < phrases.Count; i++)
            if (phrases[i].Group == phrases[i - 1].Group && !facts.AdpositionsFollow && phrases[i].Adposition.Length == 0)
            {
                phrases[i].Adposition = phrases[i - 1].Adposition;
                if (phrases[i - 1].Adposition.Length > 0 || facts.Cases) phrases[i].Case = Narrow(phrases[i].Case, phrases[i - 1].Case);
            }
        for (var i = phrases.Count - 2; i >= 0; i--)
            if (phrases[i].Group == phrases[i + 1].Group && facts.AdpositionsFollow && phrases[i].Adposition.Length == 0)
                phrases[i].Adposition = phrases[i + 1].Adposition;
    }

    // "After talks with Abe, Modi said": what follows a comma belongs to the adposition before it only in a list that an "and" closes.
    private void PartAtCommas(AnalysedSentence s, List<ActorPhrase> phrases)
    {
        var next = phrases.Count == 0 ? 0 : phrases[^1].Group + 1;
        for (var i = phrases.Count - 1; i > 0; i--)
        {
            var closes = i + 1 == phrases.Count || phrases[i + 1].Group != phrases[i].Group;
            if (phrases[i].Group != phrases[i - 1].Group || !closes || phrases[i].Adposition.Length > 0 || !HasAdposition(phrases, i) || !s.IsWord(phrases[i - 1].End, ",")) continue;
            if (!Enumerable.Range(phrases[i - 1].End, phrases[i].First - phrases[i - 1].End).Any(k => facts.Is("and", s.Tokens[k].Folded))) phrases[i].Group = next++;
        }
    }

    private static bool HasAdposition(List<ActorPhrase> phrases, int i)
    {
        for (var k = i - 1; k >= 0 && phrases[k].Group == phrases[i].Group; k--)
            if (phrases[k].Adposition.Length > 0) return true;
        return false;
    }

    // "Lavrov, aide Ushakov and deputy minister Pankin": who stands in line with people of one side only is of that side.
    private static void ShareSide(List<ActorPhrase> group, Registry registry)
    {
        if (group.Count < 2 || group.SelectMany(p => p.Codes).Distinct().Take(2).ToList() is not [var side] || registry.IsOrganisation(side)) return;
        foreach (var phrase in group)
            if (phrase.Codes.Count == 0 && phrase.Kind is ActorKind.Person or ActorKind.Office) phrase.TakeSide(side);
    }

    // «диалогу Ирана и США»: who stands in line with an owner owns the same.
    private static void ShareOwned(List<ActorPhrase> phrases)
    {
        for (var i = 1; i < phrases.Count; i++)
            if (phrases[i].Group == phrases[i - 1].Group && phrases[i - 1].Link == "gen" && phrases[i].Link.Length == 0) (phrases[i].Link, phrases[i].Owns) = ("gen", phrases[i - 1].Owns);
    }

    private bool Joined(AnalysedSentence s, ActorPhrase left, ActorPhrase right)
    {
        if (left.Kind == ActorKind.Reference || right.Kind == ActorKind.Reference) return false;
        if (facts.Cases && left.Case != Case.None && right.Case != Case.None && (left.Case & right.Case) == 0 && !SharesPost(left, right)) return false;
        if (facts.AdpositionsFollow && left.Adposition.Length > 0 && left.Adposition != right.Adposition) return false;
        var links = 0;
        for (var i = left.End; i < right.First; i++)
        {
            var word = s.Tokens[i].Folded;
            if (facts.Is("and", word) || word is "," or "-" or "/") links++;
            else if (!facts.Is("article", word) && !facts.Is("titles", word) && word != "." && !(links > 0 && s.ClassAt(i) is WordClass.Adjective or WordClass.Determiner)) return false;
        }
        return links > 0 && (facts.AdpositionsFollow || right.Adposition.Length == 0 || right.Adposition == left.Adposition);
    }

    // «министры обороны Ирана и Китая»: the state after "and" has the same post before it.
    private bool SharesPost(ActorPhrase left, ActorPhrase right) =>
        left.Kind is ActorKind.Office or ActorKind.Institution && left.Codes.Count > 0 && right.Kind == ActorKind.Body && (facts.Cases ? (right.Case & Case.Genitive) != 0 : left.IsPlural && !facts.AdpositionsFollow);

    // "Russian and Ukrainian delegations", "भारत और रूस के विदेश मंत्रियों ने": the first has the noun of the second.
    private bool SharesNoun(ActorPhrase left, ActorPhrase right) =>
        left.Codes.Count > 0 && right.Codes.Count > 0 && right.Kind is ActorKind.Office or ActorKind.Institution
        && (left.Kind == ActorKind.Modifier || (facts.AdpositionsFollow && left.Kind == ActorKind.Body && right.IsPlural));

    /// <summary>Owners and adjectives belong to a noun: what they own decides whether they take part in its event.</summary>
    private void Tie(AnalysedSentence s, ActorPhrase phrase)
    {
        if (phrase.Reference == "pronoun-owner") { Own(s, phrase, phrase.End, "'s"); return; }
        if (phrase.Kind == ActorKind.Reference && phrase.Reference is not ("both-sides" or "the-leaders" or "two-ministers")) return;
        if (phrase.Adposition.Length > 0 && facts.Is("possessive", phrase.Adposition)) { Own(s, phrase, phrase.End + 1, "gen"); return; }
        if (phrase.Adposition.Length > 0 && facts.Is("of", phrase.Adposition)) { OwnBefore(s, phrase, "of"); return; }
        if (!facts.AdpositionsFollow && OwnsByEnding(s, phrase.End) is { } after) { Own(s, phrase, after, "'s"); return; }
        if (BelongsToParticiple(s, phrase.End)) { Own(s, phrase, phrase.End, "-"); return; }
        if (phrase.Kind == ActorKind.Modifier || (phrase.Kind == ActorKind.Reference && s.ClassAt(phrase.End - 1) is WordClass.Adjective) || (phrase.Kind == ActorKind.Body && !facts.Cases && StartsNoun(s, phrase.End))) { Own(s, phrase, phrase.End, "adj"); return; }
        if (facts.Cases && phrase.Adposition.Length == 0 && (phrase.Case & Case.Genitive) != 0 && phrase.First > 0 && (s.Names[phrase.First - 1] is null || phrase.Case == Case.Genitive) && !s.IsDated(phrase.First - 1) && s.ClassAt(phrase.First - 1) is WordClass.Noun or WordClass.Adjective or WordClass.Unknown
            && s.ClassAt(phrase.First - 1) != WordClass.Adjective) OwnBefore(s, phrase, "gen");
    }

    // "UN-backed", "US-led": the name belongs to the participle, not to the noun.
    private bool BelongsToParticiple(AnalysedSentence s, int i) => !facts.Cases && s.IsWord(i, "-") && i + 1 < s.Tokens.Count && s.Names[i + 1] is null && s.ClassAt(i + 1) is WordClass.Participle or WordClass.Verb or WordClass.Adjective;

    private int? OwnsByEnding(AnalysedSentence s, int i)
    {
        var at = i;
        while (at < s.Tokens.Count && at < i + 2 && facts.Is("possessive", s.Tokens[at].Folded)) at++;
        return at > i ? at : null;
    }

    private bool StartsNoun(AnalysedSentence s, int i)
    {
        if (i >= s.Tokens.Count) return false;
        if (s.Tokens[i].Folded == "-") return i + 1 < s.Tokens.Count && (s.Names[i + 1] is not null || s.ClassAt(i + 1) is WordClass.Noun);
        if (s.Names[i] is not null && !facts.AdpositionsFollow) return false;
        return s.ClassAt(i) is WordClass.Noun || (s.ClassAt(i) is WordClass.Adjective && s.ClassAt(i + 1) is WordClass.Noun or WordClass.Adjective);
    }

    private void Own(AnalysedSentence s, ActorPhrase phrase, int first, string link)
    {
        var end = first;
        if (facts.AdpositionsFollow && end < s.Tokens.Count && facts.Is("this", s.Tokens[end].Folded)) end++;
        while (end < s.Tokens.Count && end - first < 9 && BelongsToNounRun(s, end)) end++;
        phrase.Owns = (first, end);
        phrase.Link = link;
    }

    private bool BelongsToNounRun(AnalysedSentence s, int i)
    {
        var word = s.Tokens[i].Folded;
        if (word == "-" || facts.Is("and", word)) return true;
        if (s.IsPunctuation(i)) return word is "\"" or "«" or "»" or "“" or "”" or ",";
        if (language.AdpositionAt(s, i) is { } after) return facts.AdpositionsFollow && after == i + 1 && facts.Is("possessive", word);
        return s.ClassAt(i) is WordClass.Noun or WordClass.Adjective or WordClass.Numeral or WordClass.Name or WordClass.Unknown or WordClass.Determiner or WordClass.Participle || s.Names[i] is not null;
    }

    private void OwnBefore(AnalysedSentence s, ActorPhrase phrase, string link)
    {
        var i = phrase.First - 1;
        while (i >= 0 && (facts.Is("of", s.Tokens[i].Folded) || IsInsidePhrase(s, i)) && !s.IsPunctuation(i)) i--;
        var end = i + 1;
        while (i >= 0 && end - i <= 6 && s.Names[i] is null && !s.IsDated(i) && s.ClassAt(i) is WordClass.Noun or WordClass.Adjective or WordClass.Unknown or WordClass.Numeral) i--;
        phrase.Owns = (i + 1, end);
        phrase.Link = link;
        while (i >= 0 && IsInsidePhrase(s, i)) i--;
        for (var length = 3; length >= 1 && phrase.OuterAdposition.Length == 0; length--)
            if (i - length + 1 >= 0 && language.AdpositionAt(s, i - length + 1) is { } after && after == i + 1) phrase.OuterAdposition = Join(s, i - length + 1, after);
    }
}
