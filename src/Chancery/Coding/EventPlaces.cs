using Chancery.Analysing.Morphology;
using Chancery.Coding.Actors;

namespace Chancery.Coding;

/// <summary>Finds where an event was.</summary>
internal sealed class EventPlaces(LanguagePack language)
{
    private const int UnderReach = 9;
    private const int BesideReach = 8;
    private readonly LanguageFacts facts = language.Facts;

    // A document is often about something to be done in a country: only the city, or what stands beside the act, is where it was signed.
    public PlaceName? PlaceOf(AnalysedSentence s, Predicate p, Dictionary<string, List<ActorPhrase>> filled, bool isOfDocument)
    {
        var used = filled.Values.SelectMany(v => v).Select(a => a.First).ToHashSet();
        var found = Phrases(s, p).Where(a => !used.Contains(a.First) && (!isOfDocument || IsWhereSigned(p, a)) && !(p.IsBareNoun && IsOfAnother(s, p, a))).ToList();
        var place = found.FirstOrDefault(a => a.City is not null) ?? found.FirstOrDefault();
        return place is null ? null : new(place.City, place.Codes[0]);
    }

    /// <summary>Places and states that words of place name in the clause, the nearest first.</summary>
    public IEnumerable<ActorPhrase> Phrases(AnalysedSentence s, Predicate p)
    {
        var (first, end) = s.ClauseOf(p.Head);
        return s.Actors.Where(a => a.First >= first && a.End <= end && a.Kind is ActorKind.Place or ActorKind.Body && a.Codes.Count > 0 && facts.Is("place", a.Adposition) && !IsBuilding(s, a)
            && (a.Case == Case.None || (a.Case & Case.Locative) != 0)).OrderBy(a => Math.Abs(a.First - p.Head));
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
