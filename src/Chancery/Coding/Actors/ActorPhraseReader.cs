using Chancery.Analysing;
using Chancery.Analysing.Morphology;
using Chancery.Resolving.Names;

namespace Chancery.Coding.Actors;

/// <summary>
/// Reads actor phrases: names with titles, offices and states in any of the orders the languages use
/// ("President of India Ram Nath Kovind", «रूस के प्रथम उप-प्रधानमंत्री डेनिस मंटुरोव», «Президентом США Дональдом Трампом»).
/// </summary>
internal sealed class ActorPhraseReader(LanguagePack language, Registry registry)
{
    private const int MostModifiersBetween = 3;
    private const int MostNameWords = 5;
    private readonly LanguagePack language = language;
    private readonly Registry registry = registry;

    public List<ActorPhrase> Read(AnalysedSentence sentence, ArticleContext context)
    {
        var phrases = new List<ActorPhrase>();
        for (var i = 0; i < sentence.Tokens.Count;)
        {
            var phrase = new Attempt(this, sentence, context, i).Read();
            if (phrase is null) { i++; continue; }
            phrases.Add(phrase);
            i = Math.Max(i + 1, phrase.End);
        }
        new RoleWords(language).Assign(sentence, phrases);
        return phrases;
    }

    /// <summary>One try to read a phrase that begins at one token.</summary>
    private sealed class Attempt(ActorPhraseReader reader, AnalysedSentence s, ArticleContext context, int begins)
    {
        private readonly int first = begins;
        private readonly LanguageFacts facts = reader.language.Facts;
        private readonly List<NameMeaning> states = [];
        private NameMeaning? office, person, institution, place;
        private Case head = Case.None;
        private bool headSet, plural;
        private string? unknownName;
        private bool stateIsAdjective;
        private int at = begins;

        public ActorPhrase? Read()
        {
            if (ReadReference() is { } referring) return referring;
            while (at < s.Tokens.Count && place is null && Step()) { }
            return at == first ? null : Finish();
        }

        private ActorPhrase? ReadReference() => reader.language.ReferenceAt(s, first) is { } found && found.Label is not ("counterpart" or "side" or "delegation")
            ? new ActorPhrase { First = first, End = found.End, Kind = ActorKind.Reference, Reference = found.Label, Case = s.Words[found.End - 1].Case }
            : null;

        private bool Step()
        {
            var name = s.Names[at];
            if (name is not null && name.First == at && Take(name)) return true;
            return at > first && (TakeLink() || TakeModifiers() || TakeUnknownName());
        }

        private bool Take(NameFound name)
        {
            if (name.As(NameClass.Person) is { } p && person is null && unknownName is null && Fits(p)) { person = p; return Advance(name, p.Case); }
            if (name.As(NameClass.Office) is { } o && office is null && person is null && !IsCommonUse(name)) { office = o; plural |= o.Plural; return Advance(name, o.Case); }
            if (name.As(NameClass.Institution) is { } inst && institution is null && person is null) { institution = inst; return Advance(name, inst.Case); }
            if (person is not null || unknownName is not null) return false;
            if (at == first && place is null && name.As(NameClass.State) is null && name.As(NameClass.Place) is { } town && name.Meanings.All(m => m.Class is NameClass.Place)) { place = town; return Advance(name, town.Case); }
            if (place is not null) return false;
            var state = name.As(NameClass.StateAdjective) ?? name.As(NameClass.State) ?? name.As(NameClass.Organisation);
            if (state is null || states.Count > 0) return false;
            if (office is not null && !OfficeTakesState(state)) return false;
            if (institution is not null && office is null && !reader.language.Facts.Cases) return false;
            stateIsAdjective = state.Class == NameClass.StateAdjective && !state.Demonym;
            states.Add(state);
            return Advance(name, office is null && institution is null ? state.Case : Case.None);
        }

        private bool OfficeTakesState(NameMeaning state) => facts.Cases && (state.Case & (Case.Genitive | Case.None)) != 0 || LinkedByOf();

        private bool LinkedByOf() => at > 0 && (facts.Is("of", s.Tokens[at - 1].Folded) || (facts.Is("article", s.Tokens[at - 1].Folded) && at > 1 && facts.Is("of", s.Tokens[at - 2].Folded)));

        private bool Fits(NameMeaning meaning) =>
            !headSet || meaning.Case == Case.None || head == Case.None || states.Count > 0 && office is null || (meaning.Case & head) != 0;

        // "general" as an adjective, "leader" as part of another word, and the like: an office must be a noun here.
        private bool IsCommonUse(NameFound name) => name.End - name.First == 1 && s.Words[name.First].Class is WordClass.Verb or WordClass.Infinitive or WordClass.Adverb;

        private bool Advance(NameFound name, Case nameCase)
        {
            if (nameCase != Case.None)
            {
                head = headSet && (head & nameCase) != 0 ? head & nameCase : headSet ? head : nameCase;
                headSet = true;
            }
            at = name.End;
            return true;
        }

        // "of the", "'s", का/के/की, or the full name after a title's stop.
        private bool TakeLink()
        {
            if (person is not null || unknownName is not null) return TakeApposition();
            var next = at;
            if (office is not null && states.Count == 0 && facts.Is("of", s.Tokens[next].Folded))
            {
                next++;
                if (next < s.Tokens.Count && facts.Is("article", s.Tokens[next].Folded)) next++;
                return NamesState(next) && Jump(next);
            }
            if (states.Count == 0 || office is not null || institution is not null) return false;
            while (next < s.Tokens.Count && facts.Is("possessive", s.Tokens[next].Folded)) next++;
            if (next == at || next - at > 2 || IsCompoundAdposition()) return false;
            next = SkipModifiers(next);
            return NamesPost(next) && Jump(next);
        }

        private bool IsCompoundAdposition() => reader.language.AdpositionAt(s, at) is { } end && end - at > 1;

        private bool TakeApposition()
        {
            if (states.Count > 0 || office is not null || !s.IsWord(at, ",")) return false;
            var next = at + 1;
            if (next < s.Tokens.Count && facts.Is("article", s.Tokens[next].Folded)) next++;
            if (next >= s.Tokens.Count || s.Names[next] is not { } name || name.First != next) return false;
            if (name.As(NameClass.Office) is { } post && (post.Case == Case.None || head == Case.None || (post.Case & head) != 0))
            {
                office = post;
                at = name.End;
                if (at < s.Tokens.Count && facts.Is("of", s.Tokens[at].Folded))
                {
                    var after = at + 1;
                    if (after < s.Tokens.Count && facts.Is("article", s.Tokens[after].Folded)) after++;
                    if (NamesState(after)) { TakeStateAt(after); }
                }
                return true;
            }
            return false;
        }

        private void TakeStateAt(int index)
        {
            var name = s.Names[index]!;
            states.Add(name.As(NameClass.State) ?? name.As(NameClass.Organisation)!);
            at = name.End;
        }

        // "Russian Energy Minister", "पाकिस्तान के कार्यवाहक उच्चायुक्त": words between the state and the post.
        private bool TakeModifiers()
        {
            if (states.Count == 0 || office is not null || institution is not null || person is not null) return false;
            var next = SkipModifiers(at);
            return next > at && NamesPost(next) && Jump(next);
        }

        private int SkipModifiers(int next)
        {
            for (var skipped = 0; skipped < MostModifiersBetween && next < s.Tokens.Count; skipped++, next++)
            {
                if (NamesPost(next)) return next;
                if (s.Names[next] is { } other && other.First == next && other.As(NameClass.Mechanism) is null && other.As(NameClass.Place) is null) return next;
                if (s.IsPunctuation(next) && s.Tokens[next].Folded is not "-") return next;
                if (s.ClassAt(next) is not (WordClass.Adjective or WordClass.Noun or WordClass.Participle or WordClass.Numeral or WordClass.Unknown or WordClass.Name)) return next;
            }
            return next;
        }

        private bool TakeUnknownName()
        {
            if (person is not null || unknownName is not null || office is null) return false;
            if (office is null || institution is not null || plural) return false;
            var end = reader.NameEnd(s, at);
            if (end == at) return false;
            unknownName = reader.language.Romanise(s.Tokens, at, end);
            at = end;
            return true;
        }

        private bool NamesState(int i) => i < s.Tokens.Count && s.Names[i] is { } n && n.First == i && (n.As(NameClass.State) ?? n.As(NameClass.Organisation)) is not null;

        private bool NamesPost(int i) => i < s.Tokens.Count && s.Names[i] is { } n && n.First == i && (n.As(NameClass.Office) ?? n.As(NameClass.Institution) ?? n.As(NameClass.Person)) is not null;

        private bool Jump(int next)
        {
            at = next;
            return true;
        }

        private ActorPhrase? Finish()
        {
            if (place is not null)
            {
                var where = new ActorPhrase { First = first, End = at, Kind = ActorKind.Place, Case = head, City = place.Id };
                where.Codes.Add(place.State!);
                return where;
            }
            var kind = person is not null || unknownName is not null ? ActorKind.Person
                : office is not null ? ActorKind.Office
                : institution is not null ? ActorKind.Institution
                : states.Count > 0 ? stateIsAdjective ? ActorKind.Modifier : ActorKind.Body
                : ActorKind.Modifier;
            var phrase = new ActorPhrase { First = first, End = at, Kind = kind, Case = head, Office = office?.Id };
            Resolve(phrase);
            if (kind is ActorKind.Institution && phrase.Codes.Count == 0) return null;
            return phrase;
        }

        private void Resolve(ActorPhrase phrase)
        {
            var side = states.Count > 0 ? states[0].Id : office?.State ?? institution?.State;
            if (states.Count > 0) phrase.City = states[0].City;
            if (person is not null)
            {
                var found = reader.registry.Person(person.Id, context.Day, side, office?.Id);
                phrase.People.Add(found);
                side ??= found.Side;
                context.Remember(found, office?.Id);
            }
            else if (unknownName is not null)
            {
                side ??= context.SideOfName(unknownName);
                var found = new Participant(unknownName, side, reader.registry.OfficeLabel(office?.Id, side));
                phrase.People.Add(found);
                context.Remember(found, office?.Id);
            }
            else if (office is not null && !plural && context.Holder(office.Id, side) is { } holder)
            {
                phrase.People.Add(holder);
                side ??= holder.Side;
            }
            if (side is not null) phrase.Codes.Add(side);
        }
    }

    /// <summary>The end of an unknown person's name that begins at <paramref name="first"/>; the same index when none does.</summary>
    private int NameEnd(AnalysedSentence s, int first)
    {
        var i = first;
        while (i < s.Tokens.Count && i - first < MostNameWords && CanBeName(s, i, first)) i++;
        while (i > first && s.Tokens[i - 1].Kind == TokenKind.Punctuation && s.Tokens[i - 1].Folded != ".") i--;
        return i - first == 1 && s.Tokens[first].End - s.Tokens[first].Start < 3 ? first : i;
    }

    private bool CanBeName(AnalysedSentence s, int i, int first)
    {
        var token = s.Tokens[i];
        if (token.Kind == TokenKind.Punctuation) return i > first && ((token.Folded == "." && token.Start == s.Tokens[i - 1].End && s.Tokens[i - 1].End - s.Tokens[i - 1].Start <= 2) || (token.Folded == "-" && token.Start == s.Tokens[i - 1].End));
        if (token.Kind != TokenKind.Word) return false;
        if (s.Names[i] is { } name && name.Meanings.Any(m => m.Class is not (NameClass.Place or NameClass.Person))) return false;
        if (language.Facts.Capitals) return token.Capital || (i > first && language.NameParticles.Contains(token.Folded));
        return s.Words[i].Class is WordClass.Unknown or WordClass.Name && !language.References.Find(s, i, i + 1).Any() && language.AdpositionAt(s, i) is null;
    }
}
