using Chancery.Analysing;
using Chancery.Analysing.Morphology;
using Chancery.Resolving.Names;

namespace Chancery.Coding.Actors;

/// <summary>Says who is meant by the words of a phrase: which state, which person, whose office.</summary>
internal sealed class PhraseMeaning(LanguagePack language, Registry registry)
{
    private readonly LanguageFacts facts = language.Facts;

    /// <summary>The phrase that an attempt has read; null where its words stand for nobody.</summary>
    public ActorPhrase? PhraseOf(PhraseAttempt read)
    {
        if (read.Place is not null) return PlaceOf(read);
        var phrase = new ActorPhrase
        {
            First = read.First,
            End = read.End,
            Kind = KindOf(read),
            Case = read.Case,
            Office = (read.Office ?? read.Institution)?.Id,
            IsPlural = read.IsPlural,
        };
        Resolve(read, phrase);
        if (read is { State: null, Office: null, Institution: { } body }) phrase.Office = read.Context.InstitutionMeant(body.Id);
        if (read.IsAdministration) phrase.People.Clear();
        return StandsForNobody(read, phrase) ? null : phrase;
    }

    private static ActorPhrase PlaceOf(PhraseAttempt read)
    {
        var where = new ActorPhrase { First = read.First, End = read.End, Kind = ActorKind.Place, Case = read.Case, City = read.Place!.Id };
        where.Codes.Add(read.Place.State!);
        return where;
    }

    private static ActorKind KindOf(PhraseAttempt read) => read switch
    {
        { IsAdministration: true } => ActorKind.Institution,
        { Person: not null } or { UnknownName: not null } => ActorKind.Person,
        { Office: not null } or { IsCounterpart: true } => ActorKind.Office,
        { Institution: not null } => ActorKind.Institution,
        { State: not null, IsStateAdjective: false } => ActorKind.Body,
        _ => ActorKind.Modifier,
    };

    private bool StandsForNobody(PhraseAttempt read, ActorPhrase phrase)
    {
        if (phrase.Kind == ActorKind.Institution) return phrase.Codes.Count == 0;
        if (phrase is { Kind: ActorKind.Office, IsPlural: true, IsNamed: false }) return phrase.Office == Registry.HeadOfBody;
        if (phrase.Kind is not (ActorKind.Body or ActorKind.Modifier)) return false;
        return IsPrefixed(read) || IsBacker(read) || (phrase.Kind == ActorKind.Body && NamesDocument(read, phrase));
    }

    // "pro-Russian": no one of that state is meant.
    private bool IsPrefixed(PhraseAttempt read) =>
        read.First > 1 && read.Sentence.IsWord(read.First - 1, "-") && facts.Is("prefixes", read.Sentence.Tokens[read.First - 2].Folded);

    // "UN-backed", "US-led": who backs takes no part.
    private bool IsBacker(PhraseAttempt read)
    {
        var i = read.Sentence.IsWord(read.End, "-") ? read.End + 1 : facts.AdpositionsFollow ? read.End : -1;
        return i >= 0 && i < read.Sentence.Tokens.Count && facts.Is("backed", read.Sentence.Tokens[i].Folded);
    }

    private bool NamesDocument(PhraseAttempt read, ActorPhrase phrase) => phrase.City is not null
        && read.End < read.Sentence.Tokens.Count && facts.Is("named-after", read.Sentence.Tokens[read.End].Folded);

    private void Resolve(PhraseAttempt read, ActorPhrase phrase)
    {
        phrase.City = read.State?.City;
        var side = SideSaid(read);
        var post = read.Office?.Id ?? (read.IsCounterpart ? read.Context.LastOffice : null);
        if (read.Person is not null) side = AddKnown(read, phrase, side, read.Office?.Id);
        else if (read.UnknownName is not null) side = AddUnknown(read, phrase, side, post);
        else side = AddHolder(read, phrase, side, post) ?? SideUnsaid(read);
        if (side is null) return;
        if (read.Institution is not null) read.Context.RememberInstitution(read.Institution.Id, side);
        phrase.Codes.Add(side);
        read.Context.See(side);
    }

    private string? SideSaid(PhraseAttempt read)
    {
        var side = read.State?.Id ?? read.PlaceState ?? read.Office?.State ?? read.Institution?.State;
        if (read.Owner is not null) side = registry.Person(read.Owner.Id, read.Context.Day, null, null).Side;
        return read.Institution is null ? side : SideOfInstitution(read, side);
    }

    // "The Foreign Ministry" is the one named with its state before.
    private string? SideOfInstitution(PhraseAttempt read, string? side)
    {
        if (side is not null) { read.Context.RememberInstitution(read.Institution!.Id, side); return side; }
        var s = read.Sentence;
        var definite = s.Tokens[read.First].Capital || (read.First > 0 && facts.Is("article", s.Tokens[read.First - 1].Folded));
        return facts.Capitals && !facts.Cases && definite ? read.Context.SideOfInstitution(read.Institution!.Id) : null;
    }

    private string? AddKnown(PhraseAttempt read, ActorPhrase phrase, string? side, string? post)
    {
        if (OwnSide(read, side) is { } own) (side, post) = (own, read.OfficeAs(own)?.Id ?? post);
        var found = registry.Person(read.Person!.Id, read.Context.Day, side, post);
        phrase.People.Add(found);
        read.Context.Remember(found, post);
        var last = read.End - 1;
        if (!facts.Capitals && read.Sentence.Tokens[last].Kind == TokenKind.Word && read.Sentence.Words[last].Class == WordClass.Unknown)
            read.Context.RememberWords([read.Sentence.Words[last].Lemma], found);
        return side ?? found.Side;
    }

    // "Foreign Secretary Vikram Misri": the words of the office are of another state than the person.
    private string? OwnSide(PhraseAttempt read, string? side) => read is { State: null, PlaceState: null, Institution: null, Office.State: not null }
        && registry.Person(read.Person!.Id, read.Context.Day, null, null).Side is { } own && own != side ? own : null;

    private string? AddUnknown(PhraseAttempt read, ActorPhrase phrase, string? side, string? post)
    {
        var (context, name) = (read.Context, read.UnknownName!);
        side ??= read.SaidBefore?.Side ?? context.SideOfName(name) ?? SideUnsaid(read);
        var known = read.SaidBefore ?? HolderOfThatName(context, post, side, name) ?? registry.Named(name, side, context.Day);
        var found = new Participant(known?.Name ?? name, side, registry.OfficeLabel(post, side) ?? known?.Office, known?.Actor);
        phrase.People.Add(found);
        context.Remember(found, post);
        context.RememberWords(read.NameWords, found);
        return side;
    }

    private static Participant? HolderOfThatName(ArticleContext context, string? post, string? side, string name) =>
        post is not null && side is not null && context.Holder(post, side) is { } now && SameName.IsOfHolder(now.Name, name) ? now : null;

    private string? AddHolder(PhraseAttempt read, ActorPhrase phrase, string? side, string? post)
    {
        if (post is null || read.IsPlural) return side;
        if (post == "leader" && side is not null) post = registry.LeadingOffice(side) ?? post;
        if (side is null && read.Context.Publisher is { } publisher && publisher.Office == post && !IsMonarch(read)) side = publisher.State;
        var holder = (side is null ? read.Context.Acting(post) : null) ?? read.Context.Holder(post, side);
        if (holder is null) holder = read.Context.Holder(post, side ??= SideUnsaid(read));
        if (holder is not null) phrase.People.Add(holder);
        return side ?? holder?.Side;
    }

    // "The King" in the words of a republic is another state's.
    private bool IsMonarch(PhraseAttempt read) => facts.Is("monarchs", read.OfficeWord);

    // A newspaper's own prime minister needs no country; in a story of other states the post is of who acted last.
    private string? SideUnsaid(PhraseAttempt read) =>
        (read.Office?.Id ?? read.Institution?.Id) is { } post && facts.Is("home-posts", post)
        && !IsMonarch(read) && !(read.First > 0 && facts.Is("and", read.Sentence.Tokens[read.First - 1].Folded))
        && (read.Context.Publisher?.State ?? facts.Words("home").FirstOrDefault()?.ToUpperInvariant()) is { } home
            ? read.Context.HomeOrActing(home) : null;
}
