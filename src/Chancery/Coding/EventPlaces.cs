using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;
using Chancery.Resolving.Names;

namespace Chancery.Coding;

/// <summary>Finds where an event was.</summary>
internal sealed class EventPlaces(LanguagePack language, Registry registry)
{
    private const int UnderReach = 9;
    private const int BesideReach = 8;
    private const int RelativeReach = 12;
    private readonly LanguageFacts facts = language.Facts;

    // A document is often about something to be done in a country: only the city, or what stands beside the act, is where it was signed.
    public PlaceName? PlaceOf(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, bool isOfDocument)
    {
        var used = filled.Values.SelectMany(v => v).Select(a => a.First).ToHashSet();
        var found = Phrases(s, p).Where(a => !used.Contains(a.First) && (!isOfDocument || IsWhereSigned(p, a)) && !(p.IsBareNoun && IsOfAnother(s, p, a))).ToList();
        var place = found.FirstOrDefault(a => a.City is not null) ?? found.FirstOrDefault();
        place ??= isOfDocument ? null : InRelative(s, p, used) ?? AheadOfVerb(s, p, used);
        return place is null ? SeatOfForum(s, p) : new(place.City, place.Codes[0]);
    }

    // "the session that took place in Moscow": the relative clause just after the noun tells where it was.
    private ActorPhrase? InRelative(AnalysedSentence s, Predicate p, HashSet<int> used)
    {
        var (_, end) = s.ClauseOf(p.Head);
        if (!p.Entry.IsNoun || facts.AdpositionsFollow || end >= s.Tokens.Count || end - p.End > RelativeReach || !facts.Is("relative", s.Tokens[end].Folded)) return null;
        var (first, last) = s.ClauseOf(end);
        return Enumerable.Range(first, last - first).Any(i => language.LightAt(s, i) == true) ? Cities(s, first, last, used).FirstOrDefault() : null;
    }

    // "पेरिस में जब तक बातचीत चल रही है": a place with no verb of its own belongs to the clause it opens.
    private ActorPhrase? AheadOfVerb(AnalysedSentence s, Predicate p, HashSet<int> used)
    {
        var (here, _) = s.ClauseOf(p.Head);
        if (!facts.AdpositionsFollow || here == 0) return null;
        var (first, _) = s.ClauseOf(here - 1);
        return Enumerable.Range(first, here - first).Any(i => s.ClassAt(i) is WordClass.Verb or WordClass.Infinitive) ? null : Cities(s, first, here, used).LastOrDefault();
    }

    private IEnumerable<ActorPhrase> Cities(AnalysedSentence s, int first, int end, HashSet<int> used) => s.Actors.Where(a => a.First >= first && a.End <= end && a.City is not null && !used.Contains(a.First) && IsWhere(s, a));

    // "on the sidelines of the St Petersburg forum": its name tells where.
    private PlaceName? SeatOfForum(AnalysedSentence s, Predicate p)
    {
        if (p.Entry.Frame.IsDirected || p.Entry.Frame.Type == EventType.Call) return null;
        var (first, end) = s.ClauseOf(p.Head);
        return Enumerable.Range(first, end - first).Select(i => s.Names[i] is { } name && name.First == i ? name.As(NameClass.Mechanism) : null)
            .Select(found => found is null ? null : registry.SeatOf(found.Id)).FirstOrDefault(seat => seat is not null);
    }

    private bool IsWhere(AnalysedSentence s, ActorPhrase a) => a.Kind is ActorKind.Place or ActorKind.Body && a.Codes.Count > 0 && facts.Is("place", a.Adposition)
        && !IsBuilding(s, a) && (a.Case == Case.None || (a.Case & Case.Locative) != 0);

    /// <summary>Places and states that words of place name in the clause, the nearest first.</summary>
    public IEnumerable<ActorPhrase> Phrases(AnalysedSentence s, Predicate p)
    {
        var (first, end) = s.ClauseOf(p.Head);
        return s.Actors.Where(a => a.First >= first && a.End <= end && IsWhere(s, a)).OrderBy(a => Math.Abs(a.First - p.Head));
    }

    /// <summary>The city of the country that somebody visits: the one beside it ("to Chennai, India"), else where in that country the sentence tells of talks.</summary>
    public string? CityOf(AnalysedSentence s, ActorPhrase country)
    {
        var cities = s.Actors.Where(a => a.City is not null && a.Codes.Count > 0 && a.Codes[0] == country.Codes[0]).ToList();
        return (cities.Find(a => a.Kind == ActorKind.Place && Math.Abs(a.First - country.First) <= BesideReach)
            ?? cities.Find(a => facts.Is("place", a.Adposition) && !IsBuilding(s, a) && (a.Case == Case.None || (a.Case & Case.Locative) != 0)))?.City;
    }

    // "at Hyderabad House": a house is named, not the city.
    private bool IsBuilding(AnalysedSentence s, ActorPhrase place) => place.End < s.Tokens.Count && facts.Is("buildings", s.Tokens[place.End].Folded);

    // «празднованием в Москве, саммитом ШОС», «саммитом ШОС и празднованием в Пекине»: the place stands with the other thing named.
    private bool IsOfAnother(AnalysedSentence s, Predicate p, ActorPhrase place)
    {
        if (place.First > 2 && place.End <= p.First && Enumerable.Range(place.End, p.First - place.End).Any(i => s.IsWord(i, ","))) return true;
        for (var i = p.End; i < place.First - 1; i++)
            if (facts.Is("and", s.Tokens[i].Folded) && !s.Actors.Any(a => a.First <= i + 1 && i + 1 < a.End)) return true;
        return false;
    }

    private static bool IsWhereSigned(Predicate p, ActorPhrase place) => (place.City is not null && place.First - p.End <= UnderReach) || Math.Max(p.First - place.End, place.First - p.End) <= 2;
}
