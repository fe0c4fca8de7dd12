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
    private const int MostTitleWords = 4;
    private readonly LanguagePack language = language;
    private readonly Registry registry = registry;

    public List<ActorPhrase> Read(AnalysedSentence sentence, ArticleContext context)
    {
        var phrases = new List<ActorPhrase>();
        for (var i = 0; i < sentence.Tokens.Count;)
        {
            var phrase = GivenFrom(sentence, i, context) ?? (CanBegin(sentence, i) ? new Attempt(this, sentence, context, i).Read() : null);
            if (phrase is null || (context.Given.Count > 0 && RunsIntoGiven(sentence, phrase, context))) { i++; continue; }
            phrases.Add(phrase);
            i = Math.Max(i + 1, phrase.End);
        }
        phrases = WithChainedTitles(sentence, phrases);
        new RoleWords(language).Assign(sentence, phrases);
        return phrases;
    }

    private static ActorPhrase? GivenFrom(AnalysedSentence s, int i, ArticleContext context)
    {
        if (context.Given.FirstOrDefault(g => g.Span.Overlaps(s.SpanOf(i, i + 1))) is not { } given) return null;
        var end = i + 1;
        while (end < s.Tokens.Count && given.Span.Overlaps(s.SpanOf(end, end + 1))) end++;
        return new ActorPhrase { First = i, End = end, Kind = ActorKind.Body, Case = s.Words[end - 1].Case, Codes = { given.Code } };
    }

    private static bool RunsIntoGiven(AnalysedSentence s, ActorPhrase phrase, ArticleContext context) =>
        context.Given.Any(g => s.SpanOf(phrase.First, phrase.First + 1).End <= g.Span.Start && g.Span.Start < s.SpanOf(phrase.First, phrase.End).End);

    private bool CanBegin(AnalysedSentence s, int i) =>
        s.Names[i] is not null || language.References.CanBegin(s, i) || (language.Facts.Capitals ? s.Tokens[i].Capital : s.Tokens[i].Kind == TokenKind.Word);

    // "the Crown Prince, Prime Minister of Saudi Arabia Mohammed": titles in the case of the named post after them are its holder's too.
    private List<ActorPhrase> WithChainedTitles(AnalysedSentence s, List<ActorPhrase> phrases)
    {
        if (!language.Facts.Cases) return phrases;
        for (var i = phrases.Count - 2; i >= 0; i--)
            if (IsTitleOf(s, phrases[i], phrases[i + 1])) { phrases[i + 1] = phrases[i + 1].From(phrases[i].First, phrases[i].Case); phrases.RemoveAt(i); }
        return phrases;
    }

    private bool IsTitleOf(AnalysedSentence s, ActorPhrase title, ActorPhrase holder)
    {
        if (title.Kind != ActorKind.Office || title.IsPlural || holder.Kind != ActorKind.Person || holder.Office is null || (title.Case & holder.Case) == 0) return false;
        if (title.Codes.Count > 0 && !title.Codes.SequenceEqual(holder.Codes)) return false;
        var at = title.End;
        while (at < holder.First && at - title.End < MostTitleWords && s.ClassAt(at) is WordClass.Adjective or WordClass.Noun && (s.Words[at].Case & Case.Genitive) != 0) at++;
        return holder.First == at + 1 && s.IsWord(at, ",");
    }

    /// <summary>One try to read a phrase that begins at one token.</summary>
    private sealed class Attempt(ActorPhraseReader reader, AnalysedSentence s, ArticleContext context, int begins)
    {
        private readonly int first = begins;
        private readonly LanguageFacts facts = reader.language.Facts;
        private NameMeaning? state, office, person, institution, place, owner;
        private Participant? known;
        private Case head = Case.None;
        private bool headSet, plural, isAdministration;
        private string? unknownName;
        private string[] nameWords = [];
        private bool stateIsAdjective, counterpart;
        private int at = begins;
        private (int First, int End) officeWords;

        public ActorPhrase? Read()
        {
            if (ReadReference() is { } referring) return referring;
            at = AfterInitials(first);
            while (at < s.Tokens.Count && place is null && Step()) { }
            return at <= AfterInitials(first) || (person is null && AfterInitials(first) > first) ? null : Finish();
        }

        // "V. Putin", «В.В.Путин»: the initials belong to the name.
        private int AfterInitials(int begin)
        {
            var i = begin;
            while (i + 2 < s.Tokens.Count && i < begin + 4 && s.Tokens[i].Capital && s.Tokens[i].End - s.Tokens[i].Start == 1 && s.IsWord(i + 1, ".")) i += 2;
            return i > begin && s.Names[i] is { } name && name.First == i && name.As(NameClass.Person) is not null ? i : begin;
        }

        private ActorPhrase? ReadReference() => reader.language.ReferenceAt(s, first) is { } found && found.Label is not ("counterpart" or "side" or "delegation") && !NamesStateAfter(found.End) && !(s.Names[first] is { } longer && longer.First == first && longer.End > found.End)
            ? new ActorPhrase { First = first, End = found.End, Kind = ActorKind.Reference, Reference = found.Label, Case = s.Words[found.End - 1].Case }
            : null;

        // "the presidents of Russia and Iran" names them, where "the presidents" alone refers.
        private bool NamesStateAfter(int i)
        {
            if (facts.Cases) return NamesState(i);
            if (i >= s.Tokens.Count || !facts.Is("of", s.Tokens[i].Folded)) return false;
            return NamesState(i + 1 < s.Tokens.Count && facts.Is("article", s.Tokens[i + 1].Folded) ? i + 2 : i + 1);
        }

        private bool Step()
        {
            var name = s.Names[at];
            if (name is not null && name.First == at && Take(name)) return true;
            if (TakeTitledState()) return true;
            return at > AfterInitials(first) ? TakeLink() || TakeCounterpart() || TakeModifiers() || TakeUnknownName() : TakeNameBeforePost() || TakeNameSaidBefore();
        }

        private bool Take(NameFound name)
        {
            if (TakeWhoseBody(name)) return true;
            if (name.As(NameClass.Person) is { } p && person is null && unknownName is null && !IsAfterPlainState && Fits(p)) { person = p; return Advance(name, p.Case); }
            if (name.As(NameClass.Office) is { } o && office is null && person is null && !IsAfterPlainState && !IsCommonUse(name)) { office = o; officeWords = (name.First, name.End); plural |= o.Plural; return Advance(name, o.Case); }
            if (name.As(NameClass.Office) is not null && office is not null && person is null && facts.AdpositionsFollow && facts.Is("titles", s.Tokens[at].Folded)) { at = name.End; return true; }
            if (name.As(NameClass.Institution) is { Id: "institution-government" } && person is not null && facts.AdpositionsFollow && office is null) { isAdministration = true; at = name.End; return true; }
            if (name.As(NameClass.Institution) is { } inst && institution is null && person is null) { institution = inst; return Advance(name, inst.Case); }
            if (person is not null || unknownName is not null) return false;
            if (at == first && place is null && name.As(NameClass.State) is null && name.As(NameClass.Place) is { } town && name.Meanings.All(m => m.Class is NameClass.Place)) { place = town; return Advance(name, town.Case); }
            if (place is not null) return false;
            var found = name.As(NameClass.StateAdjective) ?? name.As(NameClass.State) ?? name.As(NameClass.Organisation);
            if (found is not null && state is not null && state.Id == found.Id && facts.Cases && (found.Case & Case.Genitive) != 0 && name.First > first && !stateIsAdjective) { at = name.End; return true; }
            if (found is null || state is not null) return false;
            if (office is not null && !OfficeTakesState(found)) return false;
            if (institution is not null && office is null && !reader.language.Facts.Cases) return false;
            stateIsAdjective = found.Class == NameClass.StateAdjective && !found.Demonym;
            state = found;
            Advance(name, office is null && institution is null ? state.Case : Case.None);
            if (office is not null && stateIsAdjective) RejoinOffice();
            return true;
        }

        // «глава американского государства»: the post is «глава государства», the state's adjective stands inside it.
        private void RejoinOffice()
        {
            Token[] joined = [.. s.Tokens.Skip(officeWords.First).Take(officeWords.End - officeWords.First), .. s.Tokens.Skip(at).Take(MostTitleWords)];
            var length = officeWords.End - officeWords.First;
            if (reader.language.Names.Longest(joined, 0) is not { } whole || whole.End <= length || whole.As(NameClass.Office) is not { } post) return;
            office = post;
            at += whole.End - length;
        }

        // «администрация Трампа»: the body is of that person's state.
        private bool TakeWhoseBody(NameFound name)
        {
            if (!facts.Cases || institution is null || state is not null || person is not null || owner is not null || name.As(NameClass.Person) is not { } whose || (whose.Case & Case.Genitive) == 0) return false;
            owner = whose;
            at = name.End;
            return true;
        }

        // «Республики Союз Мьянма»: the words for what kind of state it is carry the case, the name may stay as it is.
        private bool TakeTitledState()
        {
            if (state is not null || person is not null || unknownName is not null || place is not null) return false;
            var end = at;
            while (end < s.Tokens.Count && s.Tokens[end].Capital && facts.Is("state-titles", s.Words[end].Lemma)) end++;
            if (end == at || !NamesState(end) || (office is not null && (s.Words[at].Case & Case.Genitive) == 0)) return false;
            var titleCase = s.Words[at].Case;
            TakeStateAt(end);
            if (office is null && institution is null) (head, headSet) = (titleCase, true);
            return true;
        }

        // «в Кремле Министра …»: where nouns have cases, a state before a post is an adjective, or it is not the post's.
        private bool IsAfterPlainState => facts.Cases && state is not null && !stateIsAdjective && office is null && institution is null;

        private bool OfficeTakesState(NameMeaning state) => facts.Cases && (state.Case & (Case.Genitive | Case.None)) != 0 || LinkedByOf();

        private bool LinkedByOf() => at > 0 && (facts.Is("of", s.Tokens[at - 1].Folded) || (facts.Is("article", s.Tokens[at - 1].Folded) && at > 1 && facts.Is("of", s.Tokens[at - 2].Folded)));

        private bool Fits(NameMeaning meaning) =>
            !headSet || meaning.Case == Case.None || head == Case.None || state is not null && office is null || (meaning.Case & head) != 0;

        // "general" as an adjective, "leader" as part of another word, and the like: an office must be a noun here.
        private bool IsCommonUse(NameFound name) => name.End - name.First == 1 && s.Words[name.First].Class is WordClass.Verb or WordClass.Infinitive or WordClass.Adverb or WordClass.Adposition or WordClass.Conjunction;

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
            if (person is not null || unknownName is not null) return TakeStateOfPost() || TakeApposition();
            var next = at;
            if (office is not null && state is null && facts.Is("of", s.Tokens[next].Folded))
            {
                next++;
                if (next < s.Tokens.Count && facts.Is("article", s.Tokens[next].Folded)) next++;
                return NamesState(next) && Jump(next);
            }
            if (institution is not null && office is null && facts.AdpositionsFollow) return facts.Is("possessive", s.Tokens[next].Folded) && !IsCompoundAdposition() && NamesOffice(next + 1) && Jump(next + 1);
            if (state is null || office is not null || institution is not null) return false;
            while (next < s.Tokens.Count && facts.Is("possessive", s.Tokens[next].Folded)) next++;
            if (next == at || next - at > 2 || IsCompoundAdposition()) return false;
            next = SkipModifiers(next);
            return NamesPost(next) && Jump(next);
        }

        // "President Juan Carlos Varela of Panama"
        private bool TakeStateOfPost()
        {
            if (office is null || state is not null || !facts.Is("of", s.Tokens[at].Folded)) return false;
            var next = at + 1 < s.Tokens.Count && facts.Is("article", s.Tokens[at + 1].Folded) ? at + 2 : at + 1;
            if (!NamesState(next)) return false;
            TakeStateAt(next);
            return true;
        }

        // "his Russian counterpart Sergey Lavrov": the same post of another state as that of the person named before.
        private bool TakeCounterpart()
        {
            if (counterpart || state is null || office is not null || institution is not null || person is not null || unknownName is not null) return false;
            if (reader.language.ReferenceAt(s, at) is not { Label: "counterpart" } found) return false;
            counterpart = true;
            at = found.End;
            return true;
        }

        private bool IsCompoundAdposition() => reader.language.AdpositionAt(s, at) is { } end && end - at > 1;

        private bool TakeApposition()
        {
            if (state is not null || office is not null || !s.IsWord(at, ",")) return false;
            var next = at + 1;
            if (next < s.Tokens.Count && facts.Is("article", s.Tokens[next].Folded)) next++;
            if (next >= s.Tokens.Count || s.Names[next] is not { } name || name.First != next) return false;
            if (name.As(NameClass.Office) is { } post && (post.Case == Case.None || head == Case.None || (post.Case & head) != 0))
            {
                var (officeBefore, atBefore) = (office, at);
                office = post;
                at = name.End;
                if (facts.Cases && NamesState(at) && OfficeTakesState(StateAt(at))) TakeStateAt(at);
                else if (at < s.Tokens.Count && facts.Is("of", s.Tokens[at].Folded))
                {
                    var after = at + 1;
                    if (after < s.Tokens.Count && facts.Is("article", s.Tokens[after].Folded)) after++;
                    if (NamesState(after)) { TakeStateAt(after); }
                }
                if (facts.Cases || !NamesSomebody(at)) return true;
                state = null;
                (office, at) = (officeBefore, atBefore);
                return false;
            }
            return false;
        }

        // "Vladimir Putin, President of Belarus Alexander Lukashenko": the post after the comma is that of the next name.
        private bool NamesSomebody(int i) => i < s.Tokens.Count && (s.Names[i]?.As(NameClass.Person) is not null || reader.NameEnd(s, i) > i);

        private void TakeStateAt(int index)
        {
            var name = s.Names[index]!;
            state = name.As(NameClass.State) ?? name.As(NameClass.Organisation)!;
            at = name.End;
        }

        // «Президент переходного периода Сирийской Арабской Республики»: what the post is of, before whose it is.
        private bool TakeGenitiveTail()
        {
            var next = at;
            while (next - at < MostTitleWords && next < s.Tokens.Count && s.Names[next] is null && s.ClassAt(next) is WordClass.Adjective or WordClass.Noun && (s.Words[next].Case & Case.Genitive) != 0 && !NamesTitledState(next)) next++;
            return next > at && (NamesTitledState(next) || (NamesState(next) && OfficeTakesState(StateAt(next)))) && Jump(next);
        }

        private bool NamesTitledState(int i)
        {
            var end = i;
            while (end < s.Tokens.Count && s.Tokens[end].Capital && facts.Is("state-titles", s.Words[end].Lemma)) end++;
            return end > i && NamesState(end);
        }

        private NameMeaning StateAt(int i) => s.Names[i]!.As(NameClass.StateAdjective) ?? s.Names[i]!.As(NameClass.State) ?? s.Names[i]!.As(NameClass.Organisation)!;

        // "Russian Energy Minister", "पाकिस्तान के कार्यवाहक उच्चायुक्त": words between the state and the post.
        private bool TakeModifiers()
        {
            if (person is not null) return false;
            if (facts.Cases && office is not null && state is null && unknownName is null) return TakeGenitiveTail();
            if (state is null || office is not null || institution is not null || IsAfterPlainState) return false;
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
                if (facts.Is("own", s.Tokens[next].Folded)) continue;
                if (facts.AdpositionsFollow && facts.Is("possessive", s.Tokens[next].Folded) && facts.Is("bodies", s.Tokens[next - 1].Folded) && NamesOffice(next + 1)) return next + 1;
                if (s.ClassAt(next) is not (WordClass.Adjective or WordClass.Noun or WordClass.Participle or WordClass.Numeral or WordClass.Unknown or WordClass.Name)) return next;
            }
            return next;
        }

        private bool TakeUnknownName()
        {
            if (person is not null || unknownName is not null || (office is null && !counterpart)) return false;
            if (AfterInitials(at) is var name && name > at) return Jump(name);
            if (institution is not null || plural) return false;
            var end = reader.NameEnd(s, at);
            if (end == at) return false;
            if (!AgreesWithOffice(at)) return false;
            SetUnknownName(at, end);
            return true;
        }

        private void SetUnknownName(int from, int end)
        {
            unknownName = reader.NameOf(s, from, end, (head & Case.Nominative) != 0);
            nameWords = [.. Enumerable.Range(from, end - from).Where(i => (s.Words[i].Marks & Mark.Listed) == 0 && s.Tokens[i].Kind == TokenKind.Word).Select(i => s.Words[i].Lemma)];
            known = nameWords.Length > 0 ? context.Named(nameWords[^1]) : null;
            at = end;
        }

        // "Kenny said": somebody named in full before.
        private bool TakeNameSaidBefore()
        {
            if (s.Names[first] is not null || (facts.Capitals && !s.Tokens[first].Capital)) return false;
            known = context.Named(s.Words[first].Lemma);
            if (known is null) return false;
            for (at = first + 1; at < s.Tokens.Count && s.Names[at] is null && context.Named(s.Words[at].Lemma) == known; at++) { }
            unknownName = known.Name;
            (head, headSet) = (s.Words[at - 1].Case, s.Words[at - 1].Case != Case.None);
            return true;
        }

        // "Enda Kenny, Prime Minister of Ireland": the post after the name makes an unknown name a person's.
        private bool TakeNameBeforePost()
        {
            if (!facts.Capitals || s.Names[first] is not null || !s.Tokens[first].Capital) return false;
            var end = reader.NameEnd(s, first);
            var post = s.IsWord(end, ",") ? end + 1 : end;
            if (post < s.Tokens.Count && facts.Is("article", s.Tokens[post].Folded)) post++;
            if (end - first < 2 || post == end || post >= s.Tokens.Count || s.Names[post]?.As(NameClass.Office) is not { Plural: false } named) return false;
            if (named.Case != Case.None && (s.Words[end - 1].Marks & Mark.Guessed) == 0 && s.Words[end - 1].Case is var own and not Case.None && (own & named.Case) == 0) return false;
            (head, headSet) = (named.Case, true);
            SetUnknownName(first, end);
            return true;
        }

        // «помощник Президента Юрий Ушаков»: a name in another case is not this office's holder.
        private bool AgreesWithOffice(int i) => !facts.Cases || head == Case.None || s.Words[i].Case == Case.None || (s.Words[i].Marks & (Mark.GivenName | Mark.Surname)) == 0 || (s.Words[i].Case & head) != 0;

        private bool NamesState(int i) => i < s.Tokens.Count && s.Names[i] is { } n && n.First == i && (n.As(NameClass.State) ?? n.As(NameClass.Organisation)) is not null;

        private bool NamesOffice(int i) => i < s.Tokens.Count && s.Names[i] is { } n && n.First == i && n.As(NameClass.Office) is not null;

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
            var kind = isAdministration ? ActorKind.Institution
                : person is not null || unknownName is not null ? ActorKind.Person
                : office is not null || counterpart ? ActorKind.Office
                : institution is not null ? ActorKind.Institution
                : state is not null ? stateIsAdjective ? ActorKind.Modifier : ActorKind.Body
                : ActorKind.Modifier;
            var phrase = new ActorPhrase { First = first, End = at, Kind = kind, Case = head, Office = (office ?? institution)?.Id, IsPlural = plural };
            Resolve(phrase);
            if (state is null && institution is not null && office is null) phrase.Office = context.InstitutionMeant(institution.Id);
            if (isAdministration) phrase.People.Clear();
            if (kind is ActorKind.Institution && phrase.Codes.Count == 0) return null;
            if (kind is ActorKind.Body or ActorKind.Modifier && first > 1 && s.IsWord(first - 1, "-") && facts.Is("prefixes", s.Tokens[first - 2].Folded)) return null;
            if (kind is ActorKind.Body or ActorKind.Modifier && IsBacker(s.IsWord(at, "-") ? at + 1 : facts.AdpositionsFollow ? at : -1)) return null;
            if (phrase.City is not null && kind == ActorKind.Body && at < s.Tokens.Count && facts.Is("named-after", s.Tokens[at].Folded)) return null;
            return phrase;
        }

        // "UN-backed", "US-led": who backs takes no part.
        private bool IsBacker(int i) => i >= 0 && i < s.Tokens.Count && facts.Is("backed", s.Tokens[i].Folded);

        // "The Foreign Ministry" is the one named with its state before.
        private string? SideOfInstitution(string id, string? side)
        {
            if (side is not null) { context.RememberInstitution(id, side); return side; }
            var definite = s.Tokens[first].Capital || (first > 0 && facts.Is("article", s.Tokens[first - 1].Folded));
            return facts.Capitals && !facts.Cases && definite ? context.SideOfInstitution(id) : null;
        }

        private void Resolve(ActorPhrase phrase)
        {
            var side = state?.Id ?? office?.State ?? institution?.State;
            if (owner is not null) side = reader.registry.Person(owner.Id, context.Day, null, null).Side;
            if (institution is not null) side = SideOfInstitution(institution.Id, side);
            var post = office?.Id ?? (counterpart ? context.LastOffice : null);
            phrase.City = state?.City;
            if (person is not null)
            {
                var found = reader.registry.Person(person.Id, context.Day, side, post);
                phrase.People.Add(found);
                side ??= found.Side;
                context.Remember(found, post);
                if (!facts.Capitals && s.Tokens[at - 1].Kind == TokenKind.Word && s.Words[at - 1].Class == WordClass.Unknown) context.RememberWords([s.Words[at - 1].Lemma], found);
            }
            else if (unknownName is not null)
            {
                side ??= known?.Side ?? context.SideOfName(unknownName) ?? SideUnsaid();
                known ??= post is not null && side is not null && context.Holder(post, side) is { } now && Romanisation.IsSameName(now.Name, unknownName) ? now : null;
                var found = new Participant(known?.Name ?? unknownName, side, reader.registry.OfficeLabel(post, side) ?? known?.Office);
                phrase.People.Add(found);
                context.Remember(found, post);
                context.RememberWords(nameWords, found);
            }
            else if (post is not null && !plural && (context.Holder(post, side) ?? context.Holder(post, side ??= SideUnsaid())) is { } holder)
            {
                phrase.People.Add(holder);
                side ??= holder.Side;
            }
            side ??= person is null && unknownName is null ? SideUnsaid() : null;
            if (side is null) return;
            if (institution is not null) context.RememberInstitution(institution.Id, side);
            phrase.Codes.Add(side);
            context.See(side);
        }

        // A newspaper's own prime minister needs no country; in a story of other states the post is of who acted last.
        private string? SideUnsaid() => (office?.Id ?? institution?.Id) is { } post && facts.Is("home-posts", post) && !(first > 0 && facts.Is("and", s.Tokens[first - 1].Folded)) ? context.HomeOrActing(facts.Words("home").First().ToUpperInvariant()) : null;
    }

    /// <summary>A name in Latin letters, each word in its dictionary form where it stands in another case.</summary>
    private string NameOf(AnalysedSentence s, int first, int end, bool nominative) => language.Romanise(s.Tokens, first, end, i =>
        !nominative && s.Words[i].Case != Case.None && (s.Words[i].Case & Case.Nominative) == 0 && (s.Words[i].Marks & Mark.Listed) == 0 && !language.NameParticles.Contains(s.Tokens[i].Folded) ? s.Words[i].Lemma : s.Tokens[i].Folded);

    /// <summary>The end of an unknown person's name that begins at <paramref name="first"/>; the same index when none does.</summary>
    private int NameEnd(AnalysedSentence s, int first)
    {
        var i = first;
        for (var words = 0; i < s.Tokens.Count && words < MostNameWords && CanBeName(s, i, first); i++)
            if (s.Tokens[i].Kind == TokenKind.Word) words++;
        while (i > first && s.Tokens[i - 1].Kind == TokenKind.Punctuation && s.Tokens[i - 1].Folded != ".") i--;
        return i - first == 1 && s.Tokens[first].End - s.Tokens[first].Start < 3 ? first : i;
    }

    private bool CanBeName(AnalysedSentence s, int i, int first)
    {
        var token = s.Tokens[i];
        if (token.Kind == TokenKind.Punctuation) return i > first && ((token.Folded == "." && token.Start == s.Tokens[i - 1].End && s.Tokens[i - 1].End - s.Tokens[i - 1].Start <= 2) || (token.Folded == "-" && token.Start == s.Tokens[i - 1].End));
        if (token.Kind != TokenKind.Word || (!language.Facts.Capitals && s.Dates.Any(d => d.First <= i && i < d.End))) return false;
        if (s.Names[i] is { } name && name.Meanings.Any(m => m.Class is not (NameClass.Place or NameClass.Person))) return false;
        if (language.Facts.Capitals) return (token.Capital && !IsListedWord(s, i)) || (i > first && language.NameParticles.Contains(token.Folded));
        return s.Words[i].Class is WordClass.Unknown or WordClass.Name && !language.References.Find(s, i, i + 1).Any() && language.AdpositionAt(s, i) is null;
    }

    // "State Council": capital letters that a dictionary knows as common words; short ones may still be syllables of a name.
    private static bool IsListedWord(AnalysedSentence s, int i) => (s.Words[i].Marks & Mark.Listed) != 0 && s.Tokens[i].Folded.Length > 4;
}
